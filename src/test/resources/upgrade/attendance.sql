-- What the same office wrote about work from home since it could.
insert into attendance_check (body_id, id, person_id, unit_id, day, kind, at) values
    ('0198a000-0000-7000-8000-000000000001', '0198a000-0000-7000-8000-000000000030', '0198a000-0000-7000-8000-000000000015', '0198a000-0000-7000-8000-000000000002', '2020-03-18', 'BEGIN', '2020-03-18T01:00Z');
insert into attendance_roll (id, unit_id, day, called_at, until, called_by) values
    ('0198a000-0000-7000-8000-000000000031', '0198a000-0000-7000-8000-000000000002', '2020-03-18', '2020-03-18T03:00Z', '2020-03-18T03:30Z', '0198a000-0000-7000-8000-000000000003');
insert into attendance_word (person_id, day, unit_id, said, written_at) values
    ('0198a000-0000-7000-8000-000000000015', '2020-03-18', '0198a000-0000-7000-8000-000000000002', 'Soạn báo cáo', '2020-03-18T10:00Z');
insert into attendance_correction (id, person_id, unit_id, day, sign, reason, written_by, written_at) values
    ('0198a000-0000-7000-8000-000000000032', '0198a000-0000-7000-8000-000000000015', '0198a000-0000-7000-8000-000000000002', '2020-03-17', 'X', 'Quên bấm', '0198a000-0000-7000-8000-000000000003', '2020-03-18T10:00Z');
insert into attendance_sheet (id, body_id, unit_id, month, version, lines, reason, signed_by, signer, signed_at) values
    ('0198a000-0000-7000-8000-000000000033', '0198a000-0000-7000-8000-000000000001', '0198a000-0000-7000-8000-000000000002', '2020-02-01', 1, '[]', '', '0198a000-0000-7000-8000-000000000003', 'Trần Thị Bình', '2020-03-02T08:00Z');
