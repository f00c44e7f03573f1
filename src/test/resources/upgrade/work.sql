-- The work of a small office, as the first version wrote it.
select make_partitions('message', date '2020-03-01', date '2020-04-01');
insert into unit (id, code, seal, phone) values ('0198a000-0000-7000-8000-000000000001', 'CQTN', true, '024 0000 0000'), ('0198a000-0000-7000-8000-000000000002', 'CQTN-HC', false, '');
insert into unit_name (unit_id, name, short_name, valid) values
    ('0198a000-0000-7000-8000-000000000001', 'Cơ quan Thử nghiệm', 'CQTN', '[2020-01-01,)'), ('0198a000-0000-7000-8000-000000000002', 'Phòng Hành chính', 'HC', '[2020-01-01,)');
insert into unit_parent (unit_id, parent_id, valid) values ('0198a000-0000-7000-8000-000000000001', null, '[2020-01-01,)'), ('0198a000-0000-7000-8000-000000000002', '0198a000-0000-7000-8000-000000000001', '[2020-01-01,)');
insert into unit_body (unit_id, body_id, valid) values ('0198a000-0000-7000-8000-000000000001', '0198a000-0000-7000-8000-000000000001', '[2020-01-01,)'), ('0198a000-0000-7000-8000-000000000002', '0198a000-0000-7000-8000-000000000001', '[2020-01-01,)');
insert into unit_closure (unit_id, ancestor_id, depth, valid) values
    ('0198a000-0000-7000-8000-000000000001', '0198a000-0000-7000-8000-000000000001', 0, '[2020-01-01,)'), ('0198a000-0000-7000-8000-000000000002', '0198a000-0000-7000-8000-000000000002', 0, '[2020-01-01,)'), ('0198a000-0000-7000-8000-000000000002', '0198a000-0000-7000-8000-000000000001', 1, '[2020-01-01,)');
insert into person (id, body_id, staff_number, name, employed) values
    ('0198a000-0000-7000-8000-000000000003', '0198a000-0000-7000-8000-000000000001', '001', 'Trần Thị Bình', '[2020-01-01,)'), ('0198a000-0000-7000-8000-000000000015', '0198a000-0000-7000-8000-000000000001', '002', 'Lê Văn An', '[2020-01-01,)');
insert into post (id, person_id, unit_id, kind, title, held) values
    ('0198a000-0000-7000-8000-000000000004', '0198a000-0000-7000-8000-000000000003', '0198a000-0000-7000-8000-000000000002', 'HEAD', 'Trưởng phòng', '[2020-01-01,)'), ('0198a000-0000-7000-8000-000000000016', '0198a000-0000-7000-8000-000000000015', '0198a000-0000-7000-8000-000000000002', 'STAFF', 'Chuyên viên', '[2020-01-01,)');
insert into account (person_id, login, password, changed) values ('0198a000-0000-7000-8000-000000000003', 'binh', 'x', '2020-01-02T08:00Z');
insert into directive (id, body_id, number, type, issuer_id, issued_by, signer, dated, subject, reach_kind, reach_units, holds_from,
                       status, edit, drafter_id, issuer_person_id, issued_at)
values ('0198a000-0000-7000-8000-000000000005', '0198a000-0000-7000-8000-000000000001', '16/CT-UBND', 'DIRECTIVE', '0198a000-0000-7000-8000-000000000001', 'Cơ quan Thử nghiệm', 'Trần Thị Bình', '2020-03-16', 'Phòng, chống dịch',
        'LINE', array['0198a000-0000-7000-8000-000000000001']::uuid[], '2020-03-16', 'ISSUED', 3, '0198a000-0000-7000-8000-000000000003', '0198a000-0000-7000-8000-000000000015', '2020-03-16T01:00Z');
insert into directive_clause (id, directive_id, place, label, text, kind, rule) values
    ('0198a000-0000-7000-8000-000000000006', '0198a000-0000-7000-8000-000000000005', 1, 'khoản 1', 'Làm việc tại nhà ít nhất 50%', 'RULE', '{"rule": "remote-share", "share": "50%", "not-counted": ["leave", "guards"]}');
insert into directive_receipt (directive_id, unit_id, read_by, read_at) values ('0198a000-0000-7000-8000-000000000005', '0198a000-0000-7000-8000-000000000002', '0198a000-0000-7000-8000-000000000003', '2020-03-16T02:00Z');
insert into measure_source (id, rule, subject, document_id, document_number, clause, issuer_id, own, from_day) values
    ('0198a000-0000-7000-8000-000000000006', '{"rule": "remote-share", "share": "50%", "not-counted": ["leave", "guards"]}', 'remote-share:', '0198a000-0000-7000-8000-000000000005', '16/CT-UBND',
     'khoản 1', '0198a000-0000-7000-8000-000000000001', false, '2020-03-16');
insert into measure_reach (holder_id, kind, unit_id) values ('0198a000-0000-7000-8000-000000000006', 'LINE', '0198a000-0000-7000-8000-000000000001');
insert into task (id, lead_id, text, due, document_id, number, clause) values
    ('0198a000-0000-7000-8000-000000000007', '0198a000-0000-7000-8000-000000000002', 'Lập danh sách làm việc tại nhà', '2020-03-20', '0198a000-0000-7000-8000-000000000005', '16/CT-UBND', 'khoản 2');
insert into compliance (unit_id, day, subject, state, evidence, path, computed_at) values
    ('0198a000-0000-7000-8000-000000000002', '2020-03-18', 'remote-share:', 'MISSING', '[]', '/rosters', '2020-03-18T10:00Z');
insert into report (id, body_id, form, unit_id, recipient_id, period, status, version, given, begun_at, saved_at, drafter_id, drafter,
                    first_submitted_at, last_submission_id)
values ('0198a000-0000-7000-8000-000000000008', '0198a000-0000-7000-8000-000000000001', 'epidemic-daily', '0198a000-0000-7000-8000-000000000002', '0198a000-0000-7000-8000-000000000001', '2020-03-18', 'SUBMITTED', 2, '{}', '2020-03-18T07:00Z', '2020-03-18T07:30Z',
        '0198a000-0000-7000-8000-000000000003', 'Trần Thị Bình', '2020-03-18T07:40Z', '0198a000-0000-7000-8000-000000000009');
insert into report_submission (id, report_id, number, submitted_at, submitter_id, submitter, signer_id, signer, capacity, nothing,
                               remarks, computed_at)
values ('0198a000-0000-7000-8000-000000000009', '0198a000-0000-7000-8000-000000000008', 1, '2020-03-18T07:40Z', '0198a000-0000-7000-8000-000000000003', 'Trần Thị Bình', '0198a000-0000-7000-8000-000000000003', 'Trần Thị Bình', 'Trưởng phòng', false, '',
        '2020-03-18T07:40Z');
insert into report_value (id, indicator, computed, given) values ('0198a000-0000-7000-8000-000000000009', 'staff', 2, 2), ('0198a000-0000-7000-8000-000000000009', 'at-home', 1, null);
insert into roster (id, body_id, unit_id, monday, version, status, edit, submitted_by, submitted_at, decided_by, decided_at) values
    ('0198a000-0000-7000-8000-000000000010', '0198a000-0000-7000-8000-000000000001', '0198a000-0000-7000-8000-000000000002', '2020-03-16', 1, 'APPROVED', 2, '0198a000-0000-7000-8000-000000000003', '2020-03-13T08:00Z', '0198a000-0000-7000-8000-000000000015', '2020-03-13T09:00Z');
insert into roster_cell (roster_id, person_id, day, presence) values
    ('0198a000-0000-7000-8000-000000000010', '0198a000-0000-7000-8000-000000000003', '2020-03-18', 'OFFICE'), ('0198a000-0000-7000-8000-000000000010', '0198a000-0000-7000-8000-000000000015', '2020-03-18', 'HOME');
insert into health_declaration (body_id, id, person_id, unit_id, day, declared_at, channel, entered_by, questionnaire, consent,
                                answers_sealed, content_mark)
values ('0198a000-0000-7000-8000-000000000001', '0198a000-0000-7000-8000-000000000011', '0198a000-0000-7000-8000-000000000015', '0198a000-0000-7000-8000-000000000002', '2020-03-18', '2020-03-18T00:30Z', 'OWN', '0198a000-0000-7000-8000-000000000015', 'daily@1', 'consent@1', '\x0102', '\x0304');
insert into health_clearance (body_id, person_id, day, unit_id, status, reason, attention, channel, declared_at, declaration_id) values
    ('0198a000-0000-7000-8000-000000000001', '0198a000-0000-7000-8000-000000000015', '2020-03-18', '0198a000-0000-7000-8000-000000000002', 'CLEARED', 'NONE', false, 'OWN', '2020-03-18T00:30Z', '0198a000-0000-7000-8000-000000000011');
insert into health_exposure (body_id, declaration_id, person_id, unit_id, day, category, relation) values
    ('0198a000-0000-7000-8000-000000000001', '0198a000-0000-7000-8000-000000000011', '0198a000-0000-7000-8000-000000000015', '0198a000-0000-7000-8000-000000000002', '2020-03-18', 'F2', 'SELF');
insert into health_absence (id, body_id, person_id, unit_id, days, version) values
    ('0198a000-0000-7000-8000-000000000012', '0198a000-0000-7000-8000-000000000001', '0198a000-0000-7000-8000-000000000015', '0198a000-0000-7000-8000-000000000002', '[2020-03-19,2020-04-02)', 1);
insert into health_isolation (id, version, body_id, person_id, unit_id, standing, kind, compulsory, vaccinated, last_exposure, days, basis,
                              reason, written_at, written_by)
values ('0198a000-0000-7000-8000-000000000012', 1, '0198a000-0000-7000-8000-000000000001', '0198a000-0000-7000-8000-000000000015', '0198a000-0000-7000-8000-000000000002', 'F2', 'HOME', true, false, '2020-03-18', '[2020-03-19,2020-04-02)', '12/QĐ-TTYT', 'Tiếp xúc',
        '2020-03-18T09:00Z', '0198a000-0000-7000-8000-000000000003');
insert into gate_visit (body_id, id, place_id, site_id, kind, person_id, unit_id, name, came, day, outcome, reason, said, deciders,
                        checked_temperature, guard_id, guard_body_id)
values ('0198a000-0000-7000-8000-000000000001', '0198a000-0000-7000-8000-000000000013', '0198a000-0000-7000-8000-000000000020', '0198a000-0000-7000-8000-000000000021', 'STAFF', '0198a000-0000-7000-8000-000000000015', '0198a000-0000-7000-8000-000000000002', 'Lê Văn An', '2020-03-18T01:00Z', '2020-03-18', 'ADMITTED', 'NONE',
        array['cleared'], array[]::uuid[], true, '0198a000-0000-7000-8000-000000000003', '0198a000-0000-7000-8000-000000000001');
insert into gate_presence (body_id, person_id, visit_id, site_id, came) values
    ('0198a000-0000-7000-8000-000000000001', '0198a000-0000-7000-8000-000000000015', '0198a000-0000-7000-8000-000000000013', '0198a000-0000-7000-8000-000000000021', '2020-03-18T01:00Z');
insert into gate_temperature (body_id, visit_id, person_id, unit_id, day, celsius, high) values
    ('0198a000-0000-7000-8000-000000000001', '0198a000-0000-7000-8000-000000000013', '0198a000-0000-7000-8000-000000000015', '0198a000-0000-7000-8000-000000000002', '2020-03-18', 36.6, false);
insert into message (body_id, id, person_id, announcement_id) values ('0198a000-0000-7000-8000-000000000001', '0198a000-0000-7000-8000-000000000014', '0198a000-0000-7000-8000-000000000015', '0198a000-0000-7000-8000-000000000022');
insert into audit_line (body_id, id, person_id, author, act, subject_id, details) values
    ('0198a000-0000-7000-8000-000000000001', '0198a000-0000-7000-8000-000000000017', '0198a000-0000-7000-8000-000000000003', 'Trần Thị Bình', 'roster.approved', '0198a000-0000-7000-8000-000000000010', '{"edit": "2"}');
