extension btree_gist
extension pg_trgm
extension unaccent
sequence compliance_note_id_seq
sequence health_rulebook_sequence_seq

table absence
    id uuid not null
    body_id uuid not null
    unit_id uuid not null
    kind text not null
    place text not null
    purpose_sealed bytea
    from_day date not null
    from_noon boolean not null
    to_day date not null
    to_noon boolean not null
    days daterange not null generated s (daterange(from_day, (to_day + 1)))
    whole daterange not null generated s (daterange((from_day + (from_noon)::integer), ((to_day + 1) - (to_noon)::integer)))
    needed text not null
    of_head boolean not null
    state text not null
    version integer not null
    asked_by uuid not null
    asked_at timestamp with time zone not null
    decided_by uuid
    decided_at timestamp with time zone
    level text
    reason_sealed bytea
    absence_pkey: PRIMARY KEY (id)
    absence_check: CHECK ((to_day >= from_day))
    absence_check1: CHECK (((from_day < to_day) OR (NOT (from_noon AND to_noon))))
    absence_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES unit(id)
    CREATE INDEX absence_open ON public.absence USING btree (unit_id) WHERE (state = 'ASKED'::text)
    CREATE INDEX absence_unit ON public.absence USING btree (unit_id, to_day)

table absence_allowance
    id uuid not null
    person_id uuid not null
    unit_id uuid not null
    year integer not null
    half_days integer not null
    reason text not null
    written_at timestamp with time zone not null
    written_by uuid not null
    absence_allowance_pkey: PRIMARY KEY (id)
    absence_allowance_half_days_check: CHECK (((half_days >= '-200'::integer) AND (half_days <= 200)))
    absence_allowance_person_id_fkey: FOREIGN KEY (person_id) REFERENCES person(id)
    absence_allowance_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES unit(id)
    CREATE INDEX absence_allowance_person ON public.absence_allowance USING btree (person_id, year)

table absence_certificate row security forced
    absence_id uuid not null
    person_id uuid not null
    unit_id uuid not null
    media_type text not null
    content_sealed bytea not null
    added_at timestamp with time zone not null
    added_by uuid not null
    absence_certificate_pkey: PRIMARY KEY (absence_id)
    absence_certificate_absence_id_fkey: FOREIGN KEY (absence_id) REFERENCES absence(id)
    policy absence_certificate_added for a with check (health_part_of_truc() OR health_own(person_id))
    policy absence_certificate_changed for w using (health_part_of_truc() OR health_own(person_id))
    policy absence_certificate_forgotten for d using (current_setting('truc.system'::text, true) = 'site.retention'::text)
    policy absence_certificate_seen for r using (health_part_of_truc() OR health_own(person_id) OR (unit_id IN ( SELECT unit_reached.unit
   FROM unit_reached(health_roots()) unit_reached(unit))))

table absence_draft row security forced
    id uuid not null
    letter bytea not null
    person_id uuid not null
    received_at timestamp with time zone not null
    subject_sealed bytea not null
    from_day date
    to_day date
    closed_at timestamp with time zone
    from_noon boolean not null default false
    to_noon boolean not null default false
    absence_draft_pkey: PRIMARY KEY (id)
    absence_draft_letter_key: UNIQUE (letter)
    absence_draft_person_id_fkey: FOREIGN KEY (person_id) REFERENCES person(id)
    CREATE INDEX absence_draft_open ON public.absence_draft USING btree (person_id) WHERE (closed_at IS NULL)
    policy absence_draft_added for a with check health_part_of_truc()
    policy absence_draft_closed for w using (health_part_of_truc() OR health_own(person_id))
    policy absence_draft_forgotten for d using (current_setting('truc.system'::text, true) = 'site.retention'::text)
    policy absence_draft_seen for r using (health_part_of_truc() OR health_own(person_id))

table absence_health row security forced
    absence_id uuid not null
    person_id uuid not null
    unit_id uuid not null
    kind_sealed bytea not null
    absence_health_pkey: PRIMARY KEY (absence_id)
    absence_health_absence_id_fkey: FOREIGN KEY (absence_id) REFERENCES absence(id)
    policy absence_health_added for a with check health_bound()
    policy absence_health_forgotten for d using (current_setting('truc.system'::text, true) = 'site.retention'::text)
    policy absence_health_locked_anew for w using (current_setting('truc.system'::text, true) = 'vault.reseal'::text)
    policy absence_health_seen for r using (health_part_of_truc() OR health_own(person_id) OR (unit_id IN ( SELECT unit_reached.unit
   FROM unit_reached(health_roots()) unit_reached(unit))))

table absence_permit
    absence_id uuid not null
    number integer not null
    symbol text not null
    issued_on date not null
    issued_at timestamp with time zone not null
    issued_by uuid not null
    absence_permit_pkey: PRIMARY KEY (absence_id)
    absence_permit_absence_id_fkey: FOREIGN KEY (absence_id) REFERENCES absence(id)

table absence_person
    absence_id uuid not null
    person_id uuid not null
    unit_id uuid not null
    returned_at timestamp with time zone
    returned_by uuid
    absence_person_pkey: PRIMARY KEY (absence_id, person_id)
    absence_person_absence_id_fkey: FOREIGN KEY (absence_id) REFERENCES absence(id)
    absence_person_person_id_fkey: FOREIGN KEY (person_id) REFERENCES person(id)
    absence_person_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES unit(id)
    CREATE INDEX absence_person_person ON public.absence_person USING btree (person_id)
    CREATE INDEX absence_person_unit ON public.absence_person USING btree (unit_id)

table absence_whereabouts
    id uuid not null
    absence_id uuid not null
    person_id uuid not null
    day date not null
    place text not null
    said_by uuid not null
    said_at timestamp with time zone not null
    absence_whereabouts_pkey: PRIMARY KEY (id)
    absence_whereabouts_absence_id_fkey: FOREIGN KEY (absence_id) REFERENCES absence(id)
    absence_whereabouts_person_id_fkey: FOREIGN KEY (person_id) REFERENCES person(id)
    CREATE INDEX absence_whereabouts_trip ON public.absence_whereabouts USING btree (absence_id, person_id, day)

table access_token
    id uuid not null
    hash bytea not null
    name text not null
    person_id uuid
    unit_id uuid
    body_id uuid not null
    reach_id uuid
    rights text[] not null
    made_by uuid not null
    made timestamp with time zone not null
    expires timestamp with time zone not null
    last_used timestamp with time zone
    revoked timestamp with time zone
    access_token_pkey: PRIMARY KEY (id)
    access_token_check: CHECK (((person_id IS NULL) <> (unit_id IS NULL)))
    access_token_hash_key: UNIQUE (hash)
    access_token_made_by_fkey: FOREIGN KEY (made_by) REFERENCES person(id)
    access_token_person_id_fkey: FOREIGN KEY (person_id) REFERENCES person(id)
    access_token_reach_id_fkey: FOREIGN KEY (reach_id) REFERENCES unit(id)
    access_token_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES unit(id)
    CREATE INDEX access_token_person ON public.access_token USING btree (person_id) WHERE (person_id IS NOT NULL)
    CREATE INDEX access_token_unit ON public.access_token USING btree (unit_id) WHERE (unit_id IS NOT NULL)

table account
    person_id uuid not null
    login text not null
    password text not null
    changed timestamp with time zone not null
    account_pkey: PRIMARY KEY (person_id)
    account_login_key: UNIQUE (login)
    account_person_id_fkey: FOREIGN KEY (person_id) REFERENCES person(id)

table account_sign_in
    person_id uuid not null
    last timestamp with time zone not null
    way text not null
    account_sign_in_pkey: PRIMARY KEY (person_id)
    account_sign_in_person_id_fkey: FOREIGN KEY (person_id) REFERENCES person(id)

table allotted_number
    body_id uuid not null
    series text not null
    year integer not null
    number integer not null
    subject_id uuid not null
    day date not null
    allotted_number_pkey: PRIMARY KEY (body_id, series, year, number)
    allotted_number_subject_id_key: UNIQUE (subject_id)

table announcement
    id uuid not null
    key text not null
    text_key text not null
    arguments jsonb not null
    path text not null
    sent timestamp with time zone not null
    arguments_sealed bytea
    announcement_pkey: PRIMARY KEY (id)
    announcement_key_key: UNIQUE (key)

table area
    id uuid not null
    era text not null
    code text not null
    name text not null
    level text not null
    search text not null generated s (vi_norm(name))
    area_pkey: PRIMARY KEY (id)
    area_era_code_key: UNIQUE (era, code)
    CREATE TRIGGER area_stays BEFORE DELETE ON public.area FOR EACH STATEMENT EXECUTE FUNCTION rows_are_never_deleted()

table area_closure
    area_id uuid not null
    ancestor_id uuid not null
    depth integer not null
    valid daterange not null
    area_closure_pkey: PRIMARY KEY (ancestor_id, area_id, valid)
    CREATE INDEX area_closure_up ON public.area_closure USING btree (area_id)

table area_level
    id uuid not null
    area_id uuid not null
    level integer not null
    from_day date not null
    issuer_id uuid not null
    number text not null
    signer text not null
    decided_by uuid not null
    decided_at timestamp with time zone not null
    area_level_pkey: PRIMARY KEY (id)
    area_level_area_id_fkey: FOREIGN KEY (area_id) REFERENCES area(id)
    area_level_decided_by_fkey: FOREIGN KEY (decided_by) REFERENCES person(id)
    area_level_issuer_id_fkey: FOREIGN KEY (issuer_id) REFERENCES unit(id)
    area_level_level_check: CHECK (((level >= 1) AND (level <= 4)))
    CREATE UNIQUE INDEX area_level_day ON public.area_level USING btree (area_id, from_day)

table area_level_directive
    area_level_id uuid not null
    directive_id uuid not null
    area_id uuid not null
    area_level_directive_pkey: PRIMARY KEY (area_level_id, directive_id)
    area_level_directive_area_id_fkey: FOREIGN KEY (area_id) REFERENCES area(id)
    area_level_directive_area_level_id_fkey: FOREIGN KEY (area_level_id) REFERENCES area_level(id)
    area_level_directive_directive_id_fkey: FOREIGN KEY (directive_id) REFERENCES directive(id)

table area_level_left
    area_level_id uuid not null
    directive_id uuid not null
    edit integer not null
    area_level_left_pkey: PRIMARY KEY (area_level_id, directive_id)
    area_level_left_area_level_id_fkey: FOREIGN KEY (area_level_id) REFERENCES area_level(id)
    area_level_left_directive_id_fkey: FOREIGN KEY (directive_id) REFERENCES directive(id)

table area_parent
    area_id uuid not null
    parent_id uuid
    valid daterange not null
    area_parent_pkey: PRIMARY KEY (area_id, valid)
    area_parent_area_id_fkey: FOREIGN KEY (area_id) REFERENCES area(id) NOT ENFORCED
    area_parent_parent_id_fkey: FOREIGN KEY (parent_id) REFERENCES area(id) NOT ENFORCED
    CREATE INDEX area_parent_children ON public.area_parent USING btree (parent_id)
    CREATE TRIGGER area_parent_area_id_inserted AFTER INSERT ON public.area_parent REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION rows_name_what_is_there('area_id', 'area')
    CREATE TRIGGER area_parent_area_id_updated AFTER UPDATE ON public.area_parent REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION rows_name_what_is_there('area_id', 'area')
    CREATE TRIGGER area_parent_inserted AFTER INSERT ON public.area_parent REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION dated_rows_are_apart('area_id')
    CREATE TRIGGER area_parent_parent_id_inserted AFTER INSERT ON public.area_parent REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION rows_name_what_is_there('parent_id', 'area')
    CREATE TRIGGER area_parent_parent_id_updated AFTER UPDATE ON public.area_parent REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION rows_name_what_is_there('parent_id', 'area')
    CREATE TRIGGER area_parent_updated AFTER UPDATE ON public.area_parent REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION dated_rows_are_apart('area_id')

table area_successor
    area_id uuid not null
    successor_id uuid not null
    since date not null
    area_successor_pkey: PRIMARY KEY (area_id, successor_id)
    area_successor_area_id_fkey: FOREIGN KEY (area_id) REFERENCES area(id)
    area_successor_successor_id_fkey: FOREIGN KEY (successor_id) REFERENCES area(id)
    CREATE INDEX area_successor_back ON public.area_successor USING btree (successor_id)

view area_unit
    area uuid
    unit uuid
    valid daterange
 SELECT closure.ancestor_id AS area,
    seat.unit_id AS unit,
    (closure.valid * seat.valid) AS valid
   FROM (area_closure closure
     JOIN unit_seat seat ON (((seat.area_id = closure.area_id) AND (seat.valid && closure.valid))));

table attendance_check partition by RANGE (id)
    body_id uuid not null
    id uuid not null
    person_id uuid not null
    unit_id uuid not null
    day date not null
    kind text not null
    at timestamp with time zone not null
    roll_id uuid
    attendance_check_pkey: PRIMARY KEY (body_id, id)
    CREATE INDEX attendance_check_person ON ONLY public.attendance_check USING btree (person_id, day)
    CREATE INDEX attendance_check_unit ON ONLY public.attendance_check USING btree (unit_id, day)

table attendance_correction
    id uuid not null
    person_id uuid not null
    unit_id uuid not null
    day date not null
    sign text not null
    reason text not null
    written_by uuid not null
    written_at timestamp with time zone not null
    attendance_correction_pkey: PRIMARY KEY (id)
    attendance_correction_person_id_fkey: FOREIGN KEY (person_id) REFERENCES person(id)
    attendance_correction_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES unit(id)
    CREATE INDEX attendance_correction_unit ON public.attendance_correction USING btree (unit_id, day)

table attendance_roll
    id uuid not null
    unit_id uuid not null
    day date not null
    called_at timestamp with time zone not null
    until timestamp with time zone not null
    called_by uuid not null
    attendance_roll_pkey: PRIMARY KEY (id)
    attendance_roll_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES unit(id)
    CREATE INDEX attendance_roll_unit ON public.attendance_roll USING btree (unit_id, day)

table attendance_sheet
    id uuid not null
    body_id uuid not null
    unit_id uuid not null
    month date not null
    version integer not null
    lines jsonb not null
    reason text not null
    signed_by uuid not null
    signer text not null
    signed_at timestamp with time zone not null
    grounds jsonb not null default '[]'::jsonb
    attendance_sheet_pkey: PRIMARY KEY (id)
    attendance_sheet_month_check: CHECK ((EXTRACT(day FROM month) = (1)::numeric))
    attendance_sheet_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES unit(id)
    attendance_sheet_unit_id_month_version_key: UNIQUE (unit_id, month, version)

table attendance_word
    person_id uuid not null
    day date not null
    unit_id uuid not null
    said_sealed bytea not null
    written_at timestamp with time zone not null
    content_mark bytea not null
    attendance_word_pkey: PRIMARY KEY (person_id, day)
    attendance_word_person_id_fkey: FOREIGN KEY (person_id) REFERENCES person(id)

table audit_line partition by RANGE (id)
    body_id uuid not null
    id uuid not null
    person_id uuid
    author text not null
    act text not null
    subject_id uuid not null
    details jsonb not null
    audit_line_pkey: PRIMARY KEY (body_id, id)
    CREATE INDEX audit_line_subject ON ONLY public.audit_line USING btree (subject_id, id)
    CREATE TRIGGER audit_line_is_final BEFORE DELETE OR UPDATE ON public.audit_line FOR EACH ROW EXECUTE FUNCTION audit_line_is_final()

table compliance
    unit_id uuid not null
    day date not null
    subject text not null
    state text not null
    evidence jsonb not null
    path text not null
    computed_at timestamp with time zone not null
    compliance_pkey: PRIMARY KEY (unit_id, day, subject)
    compliance_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES unit(id)
    CREATE INDEX compliance_by_day ON public.compliance USING brin (day) WITH (pages_per_range='16')
    CREATE INDEX compliance_owed ON public.compliance USING btree (day, subject) WHERE (state = ANY (ARRAY['MET'::text, 'LATE'::text, 'MISSING'::text]))

table compliance_clock
    id integer not null
    as_of timestamp with time zone not null
    compliance_clock_pkey: PRIMARY KEY (id)
    compliance_clock_id_check: CHECK ((id = 1))

table compliance_mark
    unit_id uuid not null
    day date not null
    times integer not null
    compliance_mark_pkey: PRIMARY KEY (unit_id, day)
    compliance_mark_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES unit(id)

table compliance_note
    id bigint not null identity a
    unit_id uuid not null
    day date not null
    compliance_note_pkey: PRIMARY KEY (id)

table compliance_total
    unit_id uuid not null
    day date not null
    subject text not null
    state text not null
    units integer not null
    compliance_total_pkey: PRIMARY KEY (unit_id, day, subject, state)
    compliance_total_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES unit(id)
    CREATE INDEX compliance_total_by_day ON public.compliance_total USING brin (day) WITH (pages_per_range='16')

table directive
    id uuid not null
    body_id uuid not null
    number text not null
    type text not null
    issuer_id uuid not null
    issued_by text not null
    signer text not null
    dated date not null
    subject text not null
    search text not null generated s (vi_norm(((((number || ' '::text) || subject) || ' '::text) || issued_by)))
    reach_kind text not null
    reach_units uuid[] not null
    reach_except uuid[] not null default '{}'::uuid[]
    holds_from date not null
    holds_until date
    status text not null
    edit integer not null
    drafter_id uuid not null
    issuer_person_id uuid
    issued_at timestamp with time zone
    replaced_by uuid
    held_until date
    carried_out boolean not null default false
    directive_pkey: PRIMARY KEY (id)
    directive_body_id_fkey: FOREIGN KEY (body_id) REFERENCES unit(id)
    directive_drafter_id_fkey: FOREIGN KEY (drafter_id) REFERENCES person(id)
    directive_issuer_id_fkey: FOREIGN KEY (issuer_id) REFERENCES unit(id)
    directive_issuer_person_id_fkey: FOREIGN KEY (issuer_person_id) REFERENCES person(id)
    directive_replaced_by_fkey: FOREIGN KEY (replaced_by) REFERENCES directive(id)
    CREATE INDEX directive_replaced_by ON public.directive USING btree (replaced_by) WHERE (replaced_by IS NOT NULL)
    CREATE INDEX directive_search ON public.directive USING gin (search gin_trgm_ops)
    CREATE UNIQUE INDEX directive_number ON public.directive USING btree (issuer_id, number, EXTRACT(year FROM dated)) WHERE ((status <> 'DRAFT'::text) AND (NOT carried_out))

table directive_addressee
    directive_id uuid not null
    kind text not null
    post_kind text
    unit_id uuid
    person_id uuid
    directive_addressee_check: CHECK ((((kind = 'NAMED'::text) = (person_id IS NOT NULL)) AND ((kind = 'NAMED'::text) = (post_kind IS NULL)) AND ((kind = 'HOLDER'::text) = (unit_id IS NOT NULL))))
    directive_addressee_directive_id_fkey: FOREIGN KEY (directive_id) REFERENCES directive(id)
    directive_addressee_directive_id_kind_post_kind_unit_id_per_key: UNIQUE NULLS NOT DISTINCT (directive_id, kind, post_kind, unit_id, person_id)
    directive_addressee_kind_check: CHECK ((kind = ANY (ARRAY['EACH'::text, 'HOLDER'::text, 'NAMED'::text])))
    directive_addressee_person_id_fkey: FOREIGN KEY (person_id) REFERENCES person(id)
    directive_addressee_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES unit(id)
    CREATE INDEX directive_addressee_person ON public.directive_addressee USING btree (person_id) WHERE (person_id IS NOT NULL)

table directive_clause
    id uuid not null
    directive_id uuid not null
    place integer not null
    label text not null
    text text not null
    kind text not null
    rule jsonb
    everybody boolean not null default false
    due date
    lead_units uuid[] not null default '{}'::uuid[]
    with_units uuid[] not null default '{}'::uuid[]
    reach_kind text
    reach_units uuid[] not null default '{}'::uuid[]
    reach_except uuid[] not null default '{}'::uuid[]
    ends uuid[] not null default '{}'::uuid[]
    directive_clause_pkey: PRIMARY KEY (id)
    directive_clause_directive_id_fkey: FOREIGN KEY (directive_id) REFERENCES directive(id)
    directive_clause_directive_id_label_key: UNIQUE (directive_id, label)

table directive_ended_clause
    directive_id uuid not null
    source_id uuid not null
    held_until date
    directive_ended_clause_pkey: PRIMARY KEY (directive_id, source_id)
    directive_ended_clause_directive_id_fkey: FOREIGN KEY (directive_id) REFERENCES directive(id)
    directive_ended_clause_source_id_fkey: FOREIGN KEY (source_id) REFERENCES measure_source(id)
    CREATE INDEX directive_ended_clause_source ON public.directive_ended_clause USING btree (source_id)

table directive_file
    directive_id uuid not null
    name text not null
    media_type text not null
    content bytea not null
    directive_file_pkey: PRIMARY KEY (directive_id)
    directive_file_content_check: CHECK ((octet_length(content) <= 20971520))
    directive_file_directive_id_fkey: FOREIGN KEY (directive_id) REFERENCES directive(id)

table directive_reading
    directive_id uuid not null
    person_id uuid not null
    read_at timestamp with time zone not null
    directive_reading_pkey: PRIMARY KEY (directive_id, person_id)
    directive_reading_directive_id_fkey: FOREIGN KEY (directive_id) REFERENCES directive(id)
    directive_reading_person_id_fkey: FOREIGN KEY (person_id) REFERENCES person(id)

table directive_receipt
    directive_id uuid not null
    unit_id uuid not null
    read_by uuid
    read_at timestamp with time zone
    directive_receipt_pkey: PRIMARY KEY (directive_id, unit_id)
    directive_receipt_directive_id_fkey: FOREIGN KEY (directive_id) REFERENCES directive(id)
    directive_receipt_read_by_fkey: FOREIGN KEY (read_by) REFERENCES person(id)
    directive_receipt_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES unit(id)
    CREATE INDEX directive_receipt_unit ON public.directive_receipt USING btree (unit_id) WHERE (read_at IS NULL)

table directive_relation
    directive_id uuid not null
    kind text not null
    other_id uuid not null
    directive_relation_pkey: PRIMARY KEY (directive_id, kind, other_id)
    directive_relation_directive_id_fkey: FOREIGN KEY (directive_id) REFERENCES directive(id)
    directive_relation_other_id_fkey: FOREIGN KEY (other_id) REFERENCES directive(id)

table duty_change
    rota_id uuid not null
    edit integer not null
    person_id uuid not null
    day date not null
    was integer
    became integer
    changed_by uuid not null
    changed_at timestamp with time zone not null
    reason text not null
    duty_change_pkey: PRIMARY KEY (rota_id, edit, person_id, day)
    duty_change_changed_by_fkey: FOREIGN KEY (changed_by) REFERENCES person(id)
    duty_change_person_id_fkey: FOREIGN KEY (person_id) REFERENCES person(id)
    duty_change_rota_id_fkey: FOREIGN KEY (rota_id) REFERENCES duty_rota(id)

table duty_rota
    id uuid not null
    unit_id uuid not null
    name text not null
    first_day date not null
    days integer not null
    rest_minutes integer not null
    longest_run integer not null
    shortest_break integer not null
    published boolean not null
    edit integer not null
    made_by uuid not null
    made_at timestamp with time zone not null
    proposed_from integer
    cost bigint
    bound bigint
    shortest_run integer not null default 1
    waiting boolean not null default false
    body_id uuid
    submitted_by uuid
    submitted_at timestamp with time zone
    stages text[] not null default '{LEADER}'::text[]
    hours integer[] not null default '{0}'::integer[]
    stage integer not null default 0
    round integer not null default 0
    stage_since timestamp with time zone
    submit_reason text not null default ''::text
    duty_rota_pkey: PRIMARY KEY (id)
    duty_rota_check: CHECK (((NOT waiting) OR ((NOT published) AND (body_id IS NOT NULL) AND (submitted_by IS NOT NULL) AND (submitted_at IS NOT NULL))))
    duty_rota_days_check: CHECK (((days >= 1) AND (days <= 62)))
    duty_rota_longest_run_check: CHECK (((longest_run >= 1) AND (longest_run <= 62)))
    duty_rota_made_by_fkey: FOREIGN KEY (made_by) REFERENCES person(id)
    duty_rota_rest_minutes_check: CHECK (((rest_minutes >= 0) AND (rest_minutes <= 2880)))
    duty_rota_shortest_break_check: CHECK (((shortest_break >= 1) AND (shortest_break <= 14)))
    duty_rota_shortest_run_check: CHECK (((shortest_run >= 1) AND (shortest_run <= 62)))
    duty_rota_submitted_by_fkey: FOREIGN KEY (submitted_by) REFERENCES person(id)
    duty_rota_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES unit(id)
    CREATE INDEX duty_rota_unit ON public.duty_rota USING btree (unit_id, first_day)
    CREATE INDEX duty_rota_waiting ON public.duty_rota USING btree (submitted_at) WHERE waiting

table duty_shift
    rota_id uuid not null
    place integer not null
    name text not null
    starts time without time zone not null
    minutes integer not null
    wanted integer not null
    wanted_off integer not null
    cost_under integer not null default 10000
    cost_over integer not null default 10000
    duty_shift_pkey: PRIMARY KEY (rota_id, place)
    duty_shift_cost_over_check: CHECK (((cost_over >= 0) AND (cost_over <= 100000)))
    duty_shift_cost_under_check: CHECK (((cost_under >= 0) AND (cost_under <= 100000)))
    duty_shift_minutes_check: CHECK (((minutes >= 1) AND (minutes <= 1440)))
    duty_shift_rota_id_fkey: FOREIGN KEY (rota_id) REFERENCES duty_rota(id)
    duty_shift_wanted_check: CHECK (((wanted >= 0) AND (wanted <= 99)))
    duty_shift_wanted_off_check: CHECK (((wanted_off >= 0) AND (wanted_off <= 99)))

table duty_step
    rota_id uuid not null
    round integer not null
    position integer not null
    stage text not null
    approved boolean not null
    decided_by uuid not null
    decided_at timestamp with time zone not null
    reason text not null
    stand_in_id uuid
    overdue boolean not null
    duty_step_pkey: PRIMARY KEY (rota_id, round, "position")
    duty_step_decided_by_fkey: FOREIGN KEY (decided_by) REFERENCES person(id)
    duty_step_rota_id_fkey: FOREIGN KEY (rota_id) REFERENCES duty_rota(id)
    duty_step_stand_in_id_fkey: FOREIGN KEY (stand_in_id) REFERENCES roster_stand_in(id)

table duty_turn
    rota_id uuid not null
    person_id uuid not null
    day date not null
    place integer not null
    duty_turn_pkey: PRIMARY KEY (rota_id, person_id, day)
    duty_turn_person_id_fkey: FOREIGN KEY (person_id) REFERENCES person(id)
    duty_turn_rota_id_fkey: FOREIGN KEY (rota_id) REFERENCES duty_rota(id)
    CREATE INDEX duty_turn_day ON public.duty_turn USING btree (day)
    CREATE INDEX duty_turn_person ON public.duty_turn USING btree (person_id, day)

table duty_wish
    person_id uuid not null
    day date not null
    shift text not null
    wanted boolean not null
    weight integer not null
    written_at timestamp with time zone not null
    duty_wish_pkey: PRIMARY KEY (person_id, day, shift)
    duty_wish_person_id_fkey: FOREIGN KEY (person_id) REFERENCES person(id)
    duty_wish_weight_check: CHECK (((weight >= 1) AND (weight <= 3)))

table duty_worker
    rota_id uuid not null
    person_id uuid not null
    duty_worker_pkey: PRIMARY KEY (rota_id, person_id)
    duty_worker_person_id_fkey: FOREIGN KEY (person_id) REFERENCES person(id)
    duty_worker_rota_id_fkey: FOREIGN KEY (rota_id) REFERENCES duty_rota(id)

table email
    message_id uuid not null
    body_id uuid not null
    person_id uuid not null
    announcement_id uuid not null
    state text not null
    attempts integer not null
    due timestamp with time zone not null
    claimed timestamp with time zone
    problem text not null default ''::text
    email_pkey: PRIMARY KEY (message_id)
    email_announcement_id_fkey: FOREIGN KEY (announcement_id) REFERENCES announcement(id)
    CREATE INDEX email_waiting ON public.email USING btree (due) WHERE (state = ANY (ARRAY['QUEUED'::text, 'SENDING'::text]))

table event_publication
    id uuid not null
    listener_id text not null
    event_type text not null
    serialized_event text not null
    publication_date timestamp with time zone not null
    completion_date timestamp with time zone
    status text
    completion_attempts integer
    last_resubmission_date timestamp with time zone
    event_publication_pkey: PRIMARY KEY (id)
    CREATE INDEX event_publication_completion_date ON public.event_publication USING btree (completion_date)
    CREATE INDEX event_publication_serialized_event ON public.event_publication USING hash (serialized_event)

table external_identity
    issuer text not null
    subject text not null
    person_id uuid not null
    linked timestamp with time zone not null
    linked_by uuid not null
    external_identity_pkey: PRIMARY KEY (issuer, subject)
    external_identity_linked_by_fkey: FOREIGN KEY (linked_by) REFERENCES person(id)
    external_identity_person_id_fkey: FOREIGN KEY (person_id) REFERENCES person(id)
    CREATE INDEX external_identity_person ON public.external_identity USING btree (person_id)

table first_run_code
    code_hash bytea not null
    made timestamp with time zone not null
    tries integer not null
    first_run_code_pkey: PRIMARY KEY (code_hash)

table gate_approval
    visitor_id uuid not null
    version integer not null
    approved boolean not null
    level text not null
    person_id uuid not null
    name text not null
    at timestamp with time zone not null
    gate_approval_pkey: PRIMARY KEY (visitor_id, version)
    gate_approval_visitor_id_fkey: FOREIGN KEY (visitor_id) REFERENCES gate_visitor(id)

table gate_closing
    kind text not null
    hours integer not null
    source text not null
    gate_closing_pkey: PRIMARY KEY (kind)
    gate_closing_hours_check: CHECK (((hours >= 1) AND (hours <= 72)))
    gate_closing_kind_check: CHECK ((kind = ANY (ARRAY['STAFF'::text, 'VISITOR'::text])))

table gate_guard_pin
    person_id uuid not null
    body_id uuid not null
    mark bytea not null
    set_at timestamp with time zone not null
    failures integer not null default 0
    failed_at timestamp with time zone
    gate_guard_pin_pkey: PRIMARY KEY (person_id)

table gate_kiosk
    id uuid not null
    body_id uuid not null
    place_id uuid not null
    name text not null
    key_hash bytea not null
    made timestamp with time zone not null
    made_by uuid not null
    revoked timestamp with time zone
    revoked_by uuid
    seen timestamp with time zone
    skew_ms bigint
    gate_kiosk_pkey: PRIMARY KEY (id)
    gate_kiosk_check: CHECK (((revoked IS NULL) = (revoked_by IS NULL)))
    gate_kiosk_key_hash_key: UNIQUE (key_hash)
    CREATE INDEX gate_kiosk_body ON public.gate_kiosk USING btree (body_id, made)

table gate_look_count
    guard_id uuid not null
    since timestamp with time zone not null
    looks integer not null
    gate_look_count_pkey: PRIMARY KEY (guard_id)

table gate_poster
    place_id uuid not null
    serial integer not null
    code text not null
    made timestamp with time zone not null
    made_by uuid not null
    replaced timestamp with time zone
    gate_poster_pkey: PRIMARY KEY (place_id, serial)
    gate_poster_code_key: UNIQUE (code)
    gate_poster_serial_check: CHECK ((serial > 0))
    CREATE UNIQUE INDEX gate_poster_hanging ON public.gate_poster USING btree (place_id) WHERE (replaced IS NULL)

table gate_presence
    body_id uuid not null
    person_id uuid not null
    visit_id uuid not null
    site_id uuid not null
    came timestamp with time zone not null
    gate_presence_pkey: PRIMARY KEY (body_id, person_id)
    CREATE INDEX gate_presence_site ON public.gate_presence USING btree (site_id)
    CREATE UNIQUE INDEX gate_presence_visit ON public.gate_presence USING btree (visit_id)

view gate_room
    place_id uuid
    body_id uuid
    who uuid
    came timestamp with time zone
    until timestamp with time zone
 SELECT r.place_id,
    r.body_id,
    r.person_id AS who,
    r.came,
    LEAST(r.went, s.until) AS until
   FROM (gate_room_stay r
     JOIN gate_stay s ON (((s.body_id = r.body_id) AND (s.visit_id = r.visit_id))))
  WHERE (LEAST(r.went, s.until) > r.came);

table gate_room_stay
    id uuid not null
    body_id uuid not null
    visit_id uuid not null
    person_id uuid not null
    place_id uuid not null
    day date not null
    came timestamp with time zone not null
    went timestamp with time zone
    gate_room_stay_pkey: PRIMARY KEY (id)
    gate_room_stay_check: CHECK (((went IS NULL) OR (went >= came)))
    gate_room_stay_place_id_fkey: FOREIGN KEY (place_id) REFERENCES place(id)
    CREATE INDEX gate_room_stay_person ON public.gate_room_stay USING btree (person_id, came)
    CREATE INDEX gate_room_stay_place ON public.gate_room_stay USING btree (place_id, came)
    CREATE UNIQUE INDEX gate_room_stay_now ON public.gate_room_stay USING btree (person_id) WHERE (went IS NULL)

table gate_shift
    id uuid not null
    kiosk_id uuid not null
    guard_id uuid not null
    body_id uuid not null
    began timestamp with time zone not null
    ended timestamp with time zone
    inside integer
    open integer
    gate_shift_pkey: PRIMARY KEY (id)
    gate_shift_check: CHECK (((ended IS NULL) OR (ended >= began)))
    gate_shift_kiosk_id_fkey: FOREIGN KEY (kiosk_id) REFERENCES gate_kiosk(id)
    CREATE INDEX gate_shift_body ON public.gate_shift USING btree (body_id, began)
    CREATE UNIQUE INDEX gate_shift_running ON public.gate_shift USING btree (kiosk_id) WHERE (ended IS NULL)

view gate_stay
    body_id uuid
    visit_id uuid
    site_id uuid
    place_id uuid
    kind text
    who uuid
    unit_id uuid
    name text
    day date
    came timestamp with time zone
    until timestamp with time zone
    went timestamp with time zone
    open boolean
 SELECT body_id,
    id AS visit_id,
    site_id,
    place_id,
    kind,
    person_id AS who,
    unit_id,
    name,
    day,
    came,
    COALESCE(went, (came + ( SELECT make_interval(hours => c.hours) AS make_interval
           FROM gate_closing c
          WHERE (c.kind = v.kind)))) AS until,
    went,
    ((went IS NULL) OR (closed = 'FORGOTTEN'::text)) AS open
   FROM gate_visit v
  WHERE ((outcome = 'ADMITTED'::text) AND (NOT corrected));

table gate_temperature row security forced
    body_id uuid not null
    visit_id uuid not null
    person_id uuid not null
    unit_id uuid not null
    day date not null
    celsius_sealed bytea not null
    high boolean not null
    gate_temperature_pkey: PRIMARY KEY (body_id, visit_id)
    CREATE INDEX gate_temperature_unit ON public.gate_temperature USING btree (unit_id, day)
    policy gate_temperature_added for a with check health_bound()
    policy gate_temperature_forgotten for d using (current_setting('truc.system'::text, true) = 'site.retention'::text)
    policy gate_temperature_locked_anew for w using (current_setting('truc.system'::text, true) = 'vault.reseal'::text)
    policy gate_temperature_seen for r using (health_part_of_truc() OR health_own(person_id) OR (unit_id IN ( SELECT unit_reached.unit
   FROM unit_reached(health_roots()) unit_reached(unit))))

table gate_unwritten
    id uuid not null
    kiosk_id uuid
    body_id uuid not null
    place_id uuid not null
    at timestamp with time zone not null
    kind text not null
    person_id uuid
    number text not null
    letter text not null
    problem text not null
    noted timestamp with time zone not null
    settled timestamp with time zone
    settled_by uuid
    remark text not null default ''::text
    way text not null default 'IN'::text
    site_id uuid
    visit_id uuid
    gate_unwritten_pkey: PRIMARY KEY (id)
    gate_unwritten_kiosk_id_fkey: FOREIGN KEY (kiosk_id) REFERENCES gate_kiosk(id)
    gate_unwritten_way_check: CHECK ((way = ANY (ARRAY['IN'::text, 'OUT'::text])))
    CREATE INDEX gate_unwritten_exit ON public.gate_unwritten USING btree (person_id) WHERE ((way = 'OUT'::text) AND (visit_id IS NULL))
    CREATE INDEX gate_unwritten_open ON public.gate_unwritten USING btree (body_id, at) WHERE (settled IS NULL)

table gate_visit partition by RANGE (id)
    body_id uuid not null
    id uuid not null
    place_id uuid not null
    site_id uuid not null
    kind text not null
    person_id uuid not null
    unit_id uuid not null
    name text not null
    came timestamp with time zone not null
    day date not null
    went timestamp with time zone
    closed text
    outcome text not null
    reason text not null
    said text[] not null
    deciders uuid[] not null
    checked_temperature boolean not null
    ordered_by uuid
    ordered_name text
    follows uuid
    guard_id uuid not null
    guard_body_id uuid not null
    exit_id uuid
    corrected boolean not null default false
    kiosk_id uuid
    kiosk_seq bigint
    noted timestamp with time zone
    would text
    gate_visit_pkey: PRIMARY KEY (body_id, id)
    gate_visit_closed: CHECK ((closed = ANY (ARRAY['EXIT'::text, 'MOVED'::text, 'FORGOTTEN'::text, 'PLACE_CLOSED'::text, 'CORRECTED'::text])))
    gate_visit_ends_after_it_began: CHECK (((went IS NULL) OR (went >= came)))
    gate_visit_ends_somehow: CHECK (((went IS NULL) = (closed IS NULL)))
    gate_visit_kind: CHECK ((kind = ANY (ARRAY['STAFF'::text, 'VISITOR'::text])))
    gate_visit_kiosk_counts: CHECK (((kiosk_id IS NULL) = (kiosk_seq IS NULL)))
    gate_visit_only_inside_can_leave: CHECK (((went IS NULL) OR (outcome = 'ADMITTED'::text)))
    gate_visit_outcome: CHECK ((outcome = ANY (ARRAY['ADMITTED'::text, 'REFERRED'::text, 'REFUSED'::text])))
    CREATE INDEX gate_visit_far ON ONLY public.gate_visit USING btree (site_id, came) WHERE ((went IS NULL) OR ((went - came) > '24:00:00'::interval))
    CREATE INDEX gate_visit_guard ON ONLY public.gate_visit USING btree (guard_body_id, day)
    CREATE INDEX gate_visit_person ON ONLY public.gate_visit USING btree (person_id, id)
    CREATE INDEX gate_visit_site ON ONLY public.gate_visit USING btree (site_id, day, id)
    CREATE INDEX gate_visit_stay ON ONLY public.gate_visit USING btree (site_id, came, went)
    CREATE INDEX gate_visit_unit ON ONLY public.gate_visit USING btree (unit_id, day)

table gate_visitor
    id uuid not null
    body_id uuid not null
    unit_id uuid not null
    name text not null
    search text not null generated s (vi_norm(name))
    origin text not null
    host text not null
    purpose text not null
    leaders_guest boolean not null
    abroad boolean not null
    expected date not null
    state text not null
    announced_by uuid not null
    announced_at timestamp with time zone not null
    version integer not null
    place_id uuid
    company uuid
    asked_further timestamp with time zone
    waits_since timestamp with time zone
    came_as uuid
    gate_visitor_pkey: PRIMARY KEY (id)
    CREATE INDEX gate_visitor_company ON public.gate_visitor USING btree (company) WHERE (company IS NOT NULL)
    CREATE INDEX gate_visitor_day ON public.gate_visitor USING btree (body_id, expected)
    CREATE INDEX gate_visitor_place ON public.gate_visitor USING btree (place_id, expected) WHERE (place_id IS NOT NULL)
    CREATE INDEX gate_visitor_unit ON public.gate_visitor USING btree (unit_id, expected)
    CREATE INDEX gate_visitor_waits ON public.gate_visitor USING btree (expected) WHERE ((waits_since IS NOT NULL) AND (version = 0))
    CREATE UNIQUE INDEX gate_visitor_came_as ON public.gate_visitor USING btree (came_as) WHERE (came_as IS NOT NULL)

table gate_visitor_contact row security forced
    visitor_id uuid not null
    unit_id uuid not null
    phone_sealed bytea not null
    phone_mark bytea
    gate_visitor_contact_pkey: PRIMARY KEY (visitor_id)
    gate_visitor_contact_visitor_id_fkey: FOREIGN KEY (visitor_id) REFERENCES gate_visitor(id)
    CREATE INDEX gate_visitor_contact_mark ON public.gate_visitor_contact USING btree (phone_mark)
    policy gate_visitor_contact_added for a with check health_bound()
    policy gate_visitor_contact_forgotten for d using (current_setting('truc.system'::text, true) = 'site.retention'::text)
    policy gate_visitor_contact_locked_anew for w using (current_setting('truc.system'::text, true) = 'vault.reseal'::text)
    policy gate_visitor_contact_seen for r using (health_part_of_truc() OR (unit_id IN ( SELECT unit_reached.unit
   FROM unit_reached((string_to_array(NULLIF(current_setting('truc.contacts'::text, true), ''::text), ','::text))::uuid[]) unit_reached(unit))))

table health_absence row security forced
    id uuid not null
    body_id uuid not null
    person_id uuid not null
    unit_id uuid not null
    days daterange not null
    version integer not null
    health_absence_pkey: PRIMARY KEY (id)
    CREATE INDEX health_absence_person ON public.health_absence USING btree (person_id)
    CREATE INDEX health_absence_unit ON public.health_absence USING btree (unit_id)
    policy health_absence_added for a with check health_bound()
    policy health_absence_changed for w using health_bound()
    policy health_absence_forgotten for d using (current_setting('truc.system'::text, true) = 'site.retention'::text)
    policy health_absence_seen for r using health_bound()

table health_clearance row security forced
    body_id uuid not null
    person_id uuid not null
    day date not null
    unit_id uuid not null
    status text not null
    reason text not null
    attention boolean not null
    channel text not null
    declared_at timestamp with time zone not null
    declaration_id uuid not null
    eased_status text
    eased_declaration uuid
    own_status text
    health_clearance_pkey: PRIMARY KEY (body_id, person_id, day)
    CREATE INDEX health_clearance_attention ON public.health_clearance USING btree (day) WHERE attention
    CREATE INDEX health_clearance_person ON public.health_clearance USING btree (person_id, day)
    CREATE INDEX health_clearance_unit ON public.health_clearance USING btree (unit_id, day)
    policy health_clearance_added for a with check health_bound()
    policy health_clearance_changed for w using health_bound()
    policy health_clearance_forgotten for d using (current_setting('truc.system'::text, true) = 'site.retention'::text)
    policy health_clearance_seen for r using health_bound()

table health_consent row security forced
    id uuid not null
    body_id uuid not null
    person_id uuid not null
    agreed boolean not null
    consent text not null
    at timestamp with time zone not null
    health_consent_pkey: PRIMARY KEY (id)
    CREATE INDEX health_consent_person ON public.health_consent USING btree (person_id, at)
    policy health_consent_added for a with check health_own(person_id)
    policy health_consent_forgotten for d using (current_setting('truc.system'::text, true) = 'site.retention'::text)
    policy health_consent_seen for r using health_bound()

table health_contact_event row security forced
    id uuid not null
    body_id uuid not null
    unit_id uuid not null
    kind text not null
    who_sealed bytea not null
    name_sealed bytea not null
    other_sealed bytea
    other_name_sealed bytea
    day date not null
    note_sealed bytea
    written_at timestamp with time zone not null
    written_by uuid not null
    writer text not null
    who_mark bytea
    other_mark bytea
    health_contact_event_pkey: PRIMARY KEY (id)
    health_contact_event_check: CHECK (((other_sealed IS NULL) = (kind = ANY (ARRAY['CASE'::text, 'CLEARED'::text]))))
    CREATE INDEX health_contact_event_unit ON public.health_contact_event USING btree (unit_id, day)
    policy health_contact_event_added for a with check (health_part_of_truc() OR (unit_id IN ( SELECT unit_reached.unit
   FROM unit_reached(health_roots()) unit_reached(unit))))
    policy health_contact_event_forgotten for d using (current_setting('truc.system'::text, true) = 'site.retention'::text)
    policy health_contact_event_locked_anew for w using (current_setting('truc.system'::text, true) = 'vault.reseal'::text)
    policy health_contact_event_seen for r using (health_part_of_truc() OR (unit_id IN ( SELECT unit_reached.unit
   FROM unit_reached(health_roots()) unit_reached(unit))))

table health_declaration partition by RANGE (id) row security forced
    body_id uuid not null
    id uuid not null
    person_id uuid not null
    unit_id uuid not null
    day date not null
    declared_at timestamp with time zone not null
    version_of uuid
    channel text not null
    entered_by uuid not null
    questionnaire text not null
    consent text not null
    answers_sealed bytea
    content_mark bytea not null
    status text
    reason text
    health_declaration_pkey: PRIMARY KEY (body_id, id)
    CREATE INDEX health_declaration_person ON ONLY public.health_declaration USING btree (person_id, id)
    CREATE INDEX health_declaration_unit ON ONLY public.health_declaration USING btree (unit_id, day)
    policy health_declaration_added for a with check health_bound()
    policy health_declaration_locked_anew for w using (current_setting('truc.system'::text, true) = 'vault.reseal'::text)
    policy health_declaration_seen for r using (health_part_of_truc() OR health_own(person_id) OR (unit_id IN ( SELECT unit_reached.unit
   FROM unit_reached(health_roots()) unit_reached(unit))))

table health_exposure row security forced
    body_id uuid not null
    declaration_id uuid not null
    person_id uuid not null
    unit_id uuid not null
    day date not null
    marks_sealed bytea not null
    health_exposure_pkey: PRIMARY KEY (body_id, declaration_id)
    CREATE INDEX health_exposure_unit ON public.health_exposure USING btree (unit_id, day)
    policy health_exposure_added for a with check health_bound()
    policy health_exposure_forgotten for d using (current_setting('truc.system'::text, true) = 'site.retention'::text)
    policy health_exposure_locked_anew for w using (current_setting('truc.system'::text, true) = 'vault.reseal'::text)
    policy health_exposure_seen for r using health_part_of_truc()

table health_followup row security forced
    id uuid not null
    body_id uuid not null
    isolation_id uuid not null
    person_id uuid not null
    unit_id uuid not null
    day date not null
    said_at timestamp with time zone not null
    said_by uuid not null
    attention boolean not null
    answers_sealed bytea not null
    content_mark bytea not null
    health_followup_pkey: PRIMARY KEY (id)
    CREATE INDEX health_followup_isolation ON public.health_followup USING btree (isolation_id, day)
    CREATE INDEX health_followup_person ON public.health_followup USING btree (person_id, day)
    policy health_followup_added for a with check health_bound()
    policy health_followup_forgotten for d using (current_setting('truc.system'::text, true) = 'site.retention'::text)
    policy health_followup_locked_anew for w using (current_setting('truc.system'::text, true) = 'vault.reseal'::text)
    policy health_followup_seen for r using (health_part_of_truc() OR health_own(person_id) OR (unit_id IN ( SELECT unit_reached.unit
   FROM unit_reached(health_roots()) unit_reached(unit))))

table health_isolation row security forced
    id uuid not null
    version integer not null
    body_id uuid not null
    person_id uuid not null
    unit_id uuid not null
    days daterange not null
    order_sealed bytea not null
    reason_sealed bytea
    written_at timestamp with time zone not null
    written_by uuid not null
    health_isolation_pkey: PRIMARY KEY (id, version)
    health_isolation_id_fkey: FOREIGN KEY (id) REFERENCES health_absence(id)
    CREATE INDEX health_isolation_person ON public.health_isolation USING btree (person_id)
    policy health_isolation_added for a with check (health_part_of_truc() OR (unit_id IN ( SELECT unit_reached.unit
   FROM unit_reached(health_roots()) unit_reached(unit))))
    policy health_isolation_forgotten for d using (current_setting('truc.system'::text, true) = 'site.retention'::text)
    policy health_isolation_locked_anew for w using (current_setting('truc.system'::text, true) = 'vault.reseal'::text)
    policy health_isolation_seen for r using (health_part_of_truc() OR health_own(person_id) OR (unit_id IN ( SELECT unit_reached.unit
   FROM unit_reached(health_roots()) unit_reached(unit))))

table health_look partition by RANGE (id) row security forced
    body_id uuid not null
    id uuid not null
    person_id uuid not null
    unit_id uuid not null
    declaration_id uuid not null
    looked_at timestamp with time zone not null
    looker_id uuid not null
    looker text not null
    reason_sealed bytea not null
    health_look_pkey: PRIMARY KEY (body_id, id)
    CREATE INDEX health_look_declaration ON ONLY public.health_look USING btree (declaration_id)
    CREATE INDEX health_look_person ON ONLY public.health_look USING btree (person_id, id)
    policy health_look_added for a with check health_bound()
    policy health_look_locked_anew for w using (current_setting('truc.system'::text, true) = 'vault.reseal'::text)
    policy health_look_seen for r using (health_part_of_truc() OR health_own(person_id) OR (unit_id IN ( SELECT unit_reached.unit
   FROM unit_reached(health_roots()) unit_reached(unit))))

table health_rulebook
    kind text not null
    code text not null
    edition text not null
    in_force date not null
    content jsonb not null
    sequence bigint not null identity a
    health_rulebook_pkey: PRIMARY KEY (kind, code, edition)

table health_visitor_clearance row security forced
    visitor_id uuid not null
    day date not null
    status text not null
    declared_at timestamp with time zone not null
    declaration_id uuid not null
    attention boolean not null
    eased_status text
    eased_declaration uuid
    health_visitor_clearance_pkey: PRIMARY KEY (visitor_id)
    CREATE INDEX health_visitor_clearance_attention ON public.health_visitor_clearance USING btree (day) WHERE attention
    policy health_visitor_clearance_added for a with check health_part_of_truc()
    policy health_visitor_clearance_changed for w using health_part_of_truc()
    policy health_visitor_clearance_forgotten for d using (current_setting('truc.system'::text, true) = 'site.retention'::text)
    policy health_visitor_clearance_seen for r using health_bound()

table health_visitor_consent row security forced
    id uuid not null
    visitor_id uuid not null
    unit_id uuid not null
    agreed boolean not null
    consent text not null
    at timestamp with time zone not null
    health_visitor_consent_pkey: PRIMARY KEY (id)
    CREATE INDEX health_visitor_consent_visitor ON public.health_visitor_consent USING btree (visitor_id)
    policy health_visitor_consent_added for a with check health_part_of_truc()
    policy health_visitor_consent_forgotten for d using (current_setting('truc.system'::text, true) = 'site.retention'::text)
    policy health_visitor_consent_seen for r using (health_part_of_truc() OR (unit_id IN ( SELECT unit_reached.unit
   FROM unit_reached(health_roots()) unit_reached(unit))))

table health_visitor_declaration row security forced
    visitor_id uuid not null
    unit_id uuid not null
    day date not null
    answers_sealed bytea not null
    questionnaire text not null
    consent text not null
    id uuid not null
    version integer not null
    declared_at timestamp with time zone not null
    health_visitor_declaration_pkey: PRIMARY KEY (id)
    health_visitor_declaration_visitor_id_version_key: UNIQUE (visitor_id, version)
    CREATE INDEX health_visitor_declaration_day ON public.health_visitor_declaration USING btree (day)
    policy health_visitor_declaration_added for a with check health_part_of_truc()
    policy health_visitor_declaration_forgotten for d using (current_setting('truc.system'::text, true) = 'site.retention'::text)
    policy health_visitor_declaration_locked_anew for w using (current_setting('truc.system'::text, true) = 'vault.reseal'::text)
    policy health_visitor_declaration_seen for r using (health_part_of_truc() OR (unit_id IN ( SELECT unit_reached.unit
   FROM unit_reached(health_roots()) unit_reached(unit))))

table import_draft
    id uuid not null
    unit_id uuid not null
    kind text not null
    complete boolean not null
    content_sealed bytea
    accepted_at timestamp with time zone
    import_draft_pkey: PRIMARY KEY (id)
    import_draft_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES unit(id)

table measure_exemption
    id uuid not null
    sources uuid[] not null
    function_name text
    person_id uuid
    document_id uuid not null
    document_number text not null
    clause text not null
    issuer_id uuid not null
    from_day date not null
    until_day date
    in_force daterange not null generated s (daterange(from_day, until_day))
    measure_exemption_pkey: PRIMARY KEY (id)
    measure_exemption_issuer_id_fkey: FOREIGN KEY (issuer_id) REFERENCES unit(id)
    measure_exemption_person_id_fkey: FOREIGN KEY (person_id) REFERENCES person(id)
    CREATE INDEX measure_exemption_in_force ON public.measure_exemption USING gist (in_force)

table measure_reach
    holder_id uuid not null
    kind text not null
    unit_id uuid
    area_id uuid
    measure_reach_area_id_fkey: FOREIGN KEY (area_id) REFERENCES area(id)
    measure_reach_check: CHECK ((((kind = 'TERRITORY'::text) = (unit_id IS NULL)) AND ((kind = 'TERRITORY'::text) = (area_id IS NOT NULL))))
    measure_reach_holder_id_kind_unit_id_area_id_key: UNIQUE NULLS NOT DISTINCT (holder_id, kind, unit_id, area_id)
    measure_reach_kind_check: CHECK ((kind = ANY (ARRAY['LINE'::text, 'EXCEPT'::text, 'LISTED'::text, 'TERRITORY'::text])))
    measure_reach_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES unit(id)
    CREATE INDEX measure_reach_area ON public.measure_reach USING btree (area_id)
    CREATE INDEX measure_reach_unit ON public.measure_reach USING btree (unit_id)

table measure_source
    id uuid not null
    rule jsonb not null
    subject text not null
    document_id uuid not null
    document_number text not null
    clause text not null
    issuer_id uuid not null
    own boolean not null
    from_day date not null
    until_day date
    in_force daterange not null generated s (daterange(from_day, until_day))
    measure_source_pkey: PRIMARY KEY (id)
    measure_source_issuer_id_fkey: FOREIGN KEY (issuer_id) REFERENCES unit(id)
    CREATE INDEX measure_source_document ON public.measure_source USING btree (document_id)
    CREATE INDEX measure_source_in_force ON public.measure_source USING gist (in_force)

table meeting
    id uuid not null
    body_id uuid not null
    unit_id uuid not null
    title text not null
    starts timestamp with time zone not null
    day date not null
    place text not null
    in_room integer not null
    online integer not null
    metres numeric(4,1)
    points text[] not null
    reason text not null
    registered_by uuid not null
    registered_at timestamp with time zone not null
    cancelled_at timestamp with time zone
    meeting_pkey: PRIMARY KEY (id)
    meeting_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES unit(id)
    CREATE INDEX meeting_unit ON public.meeting USING btree (unit_id, day)

table message partition by RANGE (id)
    body_id uuid not null
    id uuid not null
    person_id uuid not null
    announcement_id uuid not null
    read timestamp with time zone
    message_pkey: PRIMARY KEY (body_id, id)
    CREATE INDEX message_person ON ONLY public.message USING btree (person_id, id DESC)
    CREATE INDEX message_unread ON ONLY public.message USING btree (person_id) WHERE (read IS NULL)

table number_series
    body_id uuid not null
    series text not null
    year integer not null
    last_number integer not null
    last_day date not null
    number_series_pkey: PRIMARY KEY (body_id, series, year)

table office_setting
    name text not null
    value text not null
    changed timestamp with time zone not null
    changed_by text not null
    office_setting_pkey: PRIMARY KEY (name)

table organisation_request
    id uuid not null
    content text not null
    organisation_request_pkey: PRIMARY KEY (id)

table person
    id uuid not null
    body_id uuid not null
    staff_number text not null
    name text not null
    given text not null generated s (regexp_replace(name, '^.* '::text, ''::text))
    search text not null generated s (vi_norm(((name || ' '::text) || staff_number)))
    employed daterange not null
    version integer not null default 0
    person_pkey: PRIMARY KEY (id)
    person_body_id_fkey: FOREIGN KEY (body_id) REFERENCES unit(id)
    person_body_id_staff_number_key: UNIQUE (body_id, staff_number)
    CREATE INDEX person_by_name ON public.person USING btree (given COLLATE "vi-x-icu", name COLLATE "vi-x-icu", staff_number)
    CREATE INDEX person_number ON public.person USING btree (upper(staff_number))
    CREATE INDEX person_search ON public.person USING gin (search gin_trgm_ops)

table person_contact row security forced
    person_id uuid not null
    phone_sealed bytea
    email_sealed bytea
    phone_mark bytea
    person_contact_pkey: PRIMARY KEY (person_id)
    person_contact_person_id_fkey: FOREIGN KEY (person_id) REFERENCES person(id)
    CREATE INDEX person_contact_mark ON public.person_contact USING btree (phone_mark)
    policy person_contact_kept for * using ((NULLIF(current_setting('truc.system'::text, true), ''::text) IS NOT NULL) OR ((person_id)::text = NULLIF(current_setting('truc.person'::text, true), ''::text)) OR (EXISTS ( SELECT
   FROM post
  WHERE ((post.person_id = person_contact.person_id) AND (post.held && daterange((NULLIF(current_setting('truc.day'::text, true), ''::text))::date, NULL::date)) AND (post.unit_id IN ( SELECT reach('truc.administered'::text) AS reach))))))
    policy person_contact_seen for r using ((NULLIF(current_setting('truc.system'::text, true), ''::text) IS NOT NULL) OR ((person_id)::text = NULLIF(current_setting('truc.person'::text, true), ''::text)) OR (EXISTS ( SELECT
   FROM post
  WHERE ((post.person_id = person_contact.person_id) AND (post.held @> (NULLIF(current_setting('truc.day'::text, true), ''::text))::date) AND (post.unit_id IN ( SELECT reach('truc.contacts'::text) AS reach))))))

table personal_link
    token_hash bytea not null
    batch_id uuid not null
    person_id uuid not null
    unit_id uuid not null
    issued_by uuid not null
    by_administrator boolean not null
    issued timestamp with time zone not null
    expires timestamp with time zone not null
    used timestamp with time zone
    voided timestamp with time zone
    personal_link_pkey: PRIMARY KEY (token_hash)
    personal_link_batch_id_person_id_key: UNIQUE (batch_id, person_id)
    personal_link_issued_by_fkey: FOREIGN KEY (issued_by) REFERENCES person(id)
    personal_link_person_id_fkey: FOREIGN KEY (person_id) REFERENCES person(id)
    personal_link_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES unit(id)
    CREATE INDEX personal_link_person ON public.personal_link USING btree (person_id, issued DESC)

table place
    id uuid not null
    parent_id uuid
    kind text not null
    name text not null
    address text not null default ''::text
    headcount integer
    closed date
    place_pkey: PRIMARY KEY (id)
    place_headcount_check: CHECK ((headcount > 0))
    place_parent_id_fkey: FOREIGN KEY (parent_id) REFERENCES place(id)
    CREATE INDEX place_parent ON public.place USING btree (parent_id)

table place_body
    place_id uuid not null
    body_id uuid not null
    building_rules boolean not null default false
    place_body_pkey: PRIMARY KEY (place_id, body_id)
    place_body_body_id_fkey: FOREIGN KEY (body_id) REFERENCES unit(id)
    place_body_place_id_fkey: FOREIGN KEY (place_id) REFERENCES place(id)
    CREATE INDEX place_body_body ON public.place_body USING btree (body_id)
    CREATE UNIQUE INDEX place_body_rules ON public.place_body USING btree (place_id) WHERE building_rules

table plan
    directive_id uuid not null
    area_id uuid not null
    level integer not null
    edit integer not null
    approved_by uuid not null
    approved_at timestamp with time zone not null
    plan_pkey: PRIMARY KEY (directive_id)
    plan_approved_by_fkey: FOREIGN KEY (approved_by) REFERENCES person(id)
    plan_area_id_fkey: FOREIGN KEY (area_id) REFERENCES area(id)
    plan_directive_id_fkey: FOREIGN KEY (directive_id) REFERENCES directive(id)
    plan_level_check: CHECK (((level >= 1) AND (level <= 4)))
    CREATE INDEX plan_area ON public.plan USING btree (area_id, level)

table post
    id uuid not null
    person_id uuid not null
    unit_id uuid not null
    kind text not null
    title text not null
    held daterange not null
    post_pkey: PRIMARY KEY (id)
    post_person_id_fkey: FOREIGN KEY (person_id) REFERENCES person(id)
    post_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES unit(id)
    CREATE INDEX post_ended ON public.post USING btree (upper(held)) WHERE (NOT upper_inf(held))
    CREATE INDEX post_person ON public.post USING btree (person_id)
    CREATE INDEX post_unit ON public.post USING btree (unit_id)

table post_portfolio
    post_id uuid not null
    unit_id uuid not null
    valid daterange not null default daterange(NULL::date, NULL::date)
    post_portfolio_pkey: PRIMARY KEY (post_id, unit_id, valid WITHOUT OVERLAPS)
    post_portfolio_post_id_fkey: FOREIGN KEY (post_id) REFERENCES post(id)
    post_portfolio_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES unit(id)
    CREATE INDEX post_portfolio_unit ON public.post_portfolio USING btree (unit_id)

table privacy_request
    id uuid not null
    body_id uuid not null
    person_id uuid not null
    name text not null
    kind text not null
    wish_sealed bytea
    asked_at timestamp with time zone not null
    acknowledged_at timestamp with time zone
    extended_at timestamp with time zone
    extended_why_sealed bytea
    done_at timestamp with time zone
    answer_sealed bytea
    handled_by text not null
    version integer not null
    privacy_request_pkey: PRIMARY KEY (id)
    CREATE INDEX privacy_request_body ON public.privacy_request USING btree (body_id, asked_at)
    CREATE INDEX privacy_request_person ON public.privacy_request USING btree (person_id)

table report
    id uuid not null
    body_id uuid not null
    form text not null
    unit_id uuid not null
    recipient_id uuid not null
    period date not null
    status text not null
    version integer not null
    given jsonb not null default '{}'::jsonb
    remarks text not null default ''::text
    begun_at timestamp with time zone not null
    saved_at timestamp with time zone not null
    drafter_id uuid not null
    drafter text not null
    first_submitted_at timestamp with time zone
    last_submission_id uuid
    returned_at timestamp with time zone
    returned_by text not null default ''::text
    return_reason text not null default ''::text
    report_pkey: PRIMARY KEY (id)
    report_recipient_id_form_period_unit_id_key: UNIQUE (recipient_id, form, period, unit_id)
    CREATE INDEX report_unit ON public.report USING btree (unit_id, period)

table report_brief
    id uuid not null
    form text not null
    recipient_id uuid not null
    roots uuid[] not null
    maker_id uuid not null
    made_at timestamp with time zone not null
    expires_at timestamp with time zone not null
    revoked_at timestamp with time zone
    report_brief_pkey: PRIMARY KEY (id)
    CREATE INDEX report_brief_recipient ON public.report_brief USING btree (recipient_id, form)

table report_brief_round
    recipient_id uuid not null
    form text not null
    roots uuid[] not null
    at time without time zone not null
    leaders uuid[] not null
    setter_id uuid not null
    set_at timestamp with time zone not null
    sent_on date
    report_brief_round_pkey: PRIMARY KEY (recipient_id, form)
    report_brief_round_recipient_id_fkey: FOREIGN KEY (recipient_id) REFERENCES unit(id)
    report_brief_round_setter_id_fkey: FOREIGN KEY (setter_id) REFERENCES person(id)

table report_extension
    id uuid not null
    form text not null
    unit_id uuid not null
    recipient_id uuid not null
    period date not null
    until timestamp with time zone not null
    reason text not null
    granted_at timestamp with time zone not null
    granter_id uuid not null
    granter text not null
    report_extension_pkey: PRIMARY KEY (id)
    CREATE INDEX report_extension_key ON public.report_extension USING btree (recipient_id, form, period, unit_id)

table report_reminder
    id uuid not null
    unit_id uuid not null
    form text not null
    recipient_id uuid not null
    period date not null
    superior boolean not null
    reminded_at timestamp with time zone not null
    reminder_id uuid not null
    report_reminder_pkey: PRIMARY KEY (id, unit_id)
    CREATE INDEX report_reminder_key ON public.report_reminder USING btree (recipient_id, form, period)

table report_request
    id uuid not null
    body_id uuid not null
    kind text not null
    form text not null
    recipient_id uuid not null
    subject text not null
    question text not null
    as_of timestamp with time zone not null
    due_day date not null
    due text not null
    asked_on date not null
    asked_at timestamp with time zone not null
    asker_id uuid not null
    asker text not null
    withdrawn_at timestamp with time zone
    report_request_pkey: PRIMARY KEY (id)
    report_request_recipient_id_fkey: FOREIGN KEY (recipient_id) REFERENCES unit(id)
    CREATE INDEX report_request_recipient ON public.report_request USING btree (recipient_id, due_day) WHERE (withdrawn_at IS NULL)

table report_request_unit
    request_id uuid not null
    unit_id uuid not null
    report_request_unit_pkey: PRIMARY KEY (request_id, unit_id)
    report_request_unit_request_id_fkey: FOREIGN KEY (request_id) REFERENCES report_request(id)
    report_request_unit_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES unit(id)
    CREATE INDEX report_request_unit_unit ON public.report_request_unit USING btree (unit_id)

table report_submission
    id uuid not null
    report_id uuid not null
    number integer not null
    submitted_at timestamp with time zone not null
    submitter_id uuid not null
    submitter text not null
    signer_id uuid
    signer text not null
    capacity text not null
    told_by text not null default ''::text
    nothing boolean not null
    remarks text not null
    computed_at timestamp with time zone not null
    report_submission_pkey: PRIMARY KEY (id)
    report_submission_report_id_fkey: FOREIGN KEY (report_id) REFERENCES report(id)
    report_submission_report_id_number_key: UNIQUE (report_id, number)

table report_value partition by RANGE (id)
    id uuid not null
    indicator text not null
    computed bigint
    given bigint
    reason text not null default ''::text
    report_value_pkey: PRIMARY KEY (id, indicator)

table retention_ledger
    id uuid not null default uuidv7()
    what text not null
    before date not null
    rows bigint not null
    first_day date
    last_day date
    partitions text[] not null
    done timestamp with time zone not null
    retention_ledger_pkey: PRIMARY KEY (id)
    CREATE TRIGGER retention_ledger_stands BEFORE DELETE OR UPDATE OR TRUNCATE ON public.retention_ledger FOR EACH STATEMENT EXECUTE FUNCTION retention_ledger_stands()

table retention_policy
    what text not null
    place integer not null
    months integer
    older text not null
    note text not null
    why text not null default ''::text
    decided timestamp with time zone
    decided_by text not null default ''::text
    request_id uuid
    retention_policy_pkey: PRIMARY KEY (what)
    retention_policy_months_check: CHECK ((months > 0))
    retention_policy_place_key: UNIQUE (place)

table roster
    id uuid not null
    body_id uuid not null
    unit_id uuid not null
    monday date not null
    version integer not null
    status text not null
    edit integer not null
    submitted_by uuid
    submitted_at timestamp with time zone
    submit_reason text not null default ''::text
    decided_by uuid
    decided_at timestamp with time zone
    decide_reason text not null default ''::text
    stages text[] not null default '{LEADER}'::text[]
    hours integer[] not null default '{0}'::integer[]
    stage integer not null default 0
    round integer not null default 0
    stage_since timestamp with time zone
    amended_by uuid
    amended_at timestamp with time zone
    amend_reason text not null default ''::text
    roster_pkey: PRIMARY KEY (id)
    roster_monday_check: CHECK ((EXTRACT(isodow FROM monday) = (1)::numeric))
    roster_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES unit(id)
    roster_unit_id_monday_version_key: UNIQUE (unit_id, monday, version)
    CREATE INDEX roster_waiting ON public.roster USING btree (unit_id) WHERE (status = 'SUBMITTED'::text)

table roster_cell
    roster_id uuid not null
    person_id uuid not null
    day date not null
    presence text not null
    morning text
    afternoon text
    roster_cell_pkey: PRIMARY KEY (roster_id, person_id, day)
    roster_cell_halves: CHECK ((((morning IS NULL) = (afternoon IS NULL)) AND ((morning IS NULL) OR (morning <> afternoon))))
    roster_cell_person_id_fkey: FOREIGN KEY (person_id) REFERENCES person(id)
    roster_cell_roster_id_fkey: FOREIGN KEY (roster_id) REFERENCES roster(id)
    CREATE INDEX roster_cell_half ON public.roster_cell USING btree (day, roster_id) WHERE (morning IS NOT NULL)
    CREATE INDEX roster_cell_person ON public.roster_cell USING btree (person_id, day)

table roster_feed
    id uuid not null
    body_id uuid not null
    person_id uuid not null
    unit_id uuid
    made_at timestamp with time zone not null
    revoked_at timestamp with time zone
    rota_id uuid
    roster_feed_pkey: PRIMARY KEY (id)
    roster_feed_check: CHECK ((num_nonnulls(unit_id, rota_id) <= 1))
    roster_feed_person_id_fkey: FOREIGN KEY (person_id) REFERENCES person(id)
    roster_feed_rota_id_fkey: FOREIGN KEY (rota_id) REFERENCES duty_rota(id)
    roster_feed_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES unit(id)
    CREATE INDEX roster_feed_person ON public.roster_feed USING btree (person_id) WHERE (revoked_at IS NULL)

table roster_feed_entry
    feed_id uuid not null
    day date not null
    summary text not null
    sequence integer not null
    cancelled boolean not null
    changed_at timestamp with time zone not null
    roster_feed_entry_pkey: PRIMARY KEY (feed_id, day)
    roster_feed_entry_feed_id_fkey: FOREIGN KEY (feed_id) REFERENCES roster_feed(id)

table roster_fixed
    unit_id uuid not null
    person_id uuid not null
    day date not null
    roster_fixed_pkey: PRIMARY KEY (unit_id, person_id, day)
    roster_fixed_person_id_fkey: FOREIGN KEY (person_id) REFERENCES person(id)
    roster_fixed_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES unit(id)

view roster_in_force
    id uuid
    unit_id uuid
    monday date
    version integer
    status text
    submitted_at timestamp with time zone
 SELECT DISTINCT ON (unit_id, monday) id,
    unit_id,
    monday,
    version,
    status,
    submitted_at
   FROM roster
  WHERE (status = ANY (ARRAY['SUBMITTED'::text, 'APPROVED'::text]))
  ORDER BY unit_id, monday, version DESC;

table roster_member
    unit_id uuid not null
    person_id uuid not null
    room text not null
    side text not null
    works text[] not null
    roster_member_pkey: PRIMARY KEY (unit_id, person_id)
    roster_member_person_id_fkey: FOREIGN KEY (person_id) REFERENCES person(id)
    roster_member_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES roster_setup(unit_id)

table roster_proposal
    id uuid not null
    unit_id uuid not null
    monday date not null
    weeks integer not null
    asked_by uuid not null
    asked_at timestamp with time zone not null
    needed integer not null
    typed jsonb not null
    state text not null
    node uuid
    beat_at timestamp with time zone
    starts integer not null default 0
    seconds integer not null default 0
    cost bigint
    bound bigint
    result jsonb
    words jsonb
    roster_proposal_pkey: PRIMARY KEY (id)
    roster_proposal_asked_by_fkey: FOREIGN KEY (asked_by) REFERENCES person(id)
    roster_proposal_monday_check: CHECK ((EXTRACT(isodow FROM monday) = (1)::numeric))
    roster_proposal_needed_check: CHECK ((needed >= 0))
    roster_proposal_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES unit(id)
    roster_proposal_weeks_check: CHECK (((weeks >= 1) AND (weeks <= 4)))
    CREATE INDEX roster_proposal_asked ON public.roster_proposal USING btree (asked_at)
    CREATE INDEX roster_proposal_open ON public.roster_proposal USING btree (asked_at) WHERE (state = ANY (ARRAY['QUEUED'::text, 'RUNNING'::text]))

table roster_reason
    unit_id uuid not null
    monday date not null
    person_id uuid not null
    reason text not null
    written_by uuid not null
    written_at timestamp with time zone not null
    roster_reason_pkey: PRIMARY KEY (unit_id, monday, person_id)
    roster_reason_monday_check: CHECK ((EXTRACT(isodow FROM monday) = (1)::numeric))
    roster_reason_person_id_fkey: FOREIGN KEY (person_id) REFERENCES person(id)
    roster_reason_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES unit(id)

table roster_room
    unit_id uuid not null
    name text not null
    capacity integer not null
    roster_room_pkey: PRIMARY KEY (unit_id, name)
    roster_room_capacity_check: CHECK ((capacity >= 0))
    roster_room_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES roster_setup(unit_id)

table roster_route
    id uuid not null
    body_id uuid not null
    from_day date not null
    stages text[] not null
    hours integer[] not null
    document text not null
    written_by uuid not null
    written_at timestamp with time zone not null
    rotas boolean not null default false
    roster_route_pkey: PRIMARY KEY (id)
    roster_route_check: CHECK ((((cardinality(stages) >= 1) AND (cardinality(stages) <= 4)) AND (cardinality(hours) = cardinality(stages))))
    CREATE INDEX roster_route_body ON public.roster_route USING btree (body_id, from_day)

table roster_sent_up
    id uuid not null
    body_id uuid not null
    monday date not null
    version integer not null
    rosters uuid[] not null
    missing uuid[] not null
    sent_by uuid not null
    sent_at timestamp with time zone not null
    state text not null
    decided_by uuid
    decided_at timestamp with time zone
    reason text not null default ''::text
    roster_sent_up_pkey: PRIMARY KEY (id)
    roster_sent_up_body_id_monday_version_key: UNIQUE (body_id, monday, version)
    roster_sent_up_monday_check: CHECK ((EXTRACT(isodow FROM monday) = (1)::numeric))

table roster_setup
    unit_id uuid not null
    home_in_a_row integer not null
    swaps_at_once boolean not null
    edited_by uuid not null
    edited_at timestamp with time zone not null
    at_least integer not null default 0
    roster_setup_pkey: PRIMARY KEY (unit_id)
    roster_setup_at_least_check: CHECK ((at_least >= 0))
    roster_setup_edited_by_fkey: FOREIGN KEY (edited_by) REFERENCES person(id)
    roster_setup_home_in_a_row_check: CHECK (((home_in_a_row >= 0) AND (home_in_a_row <= 31)))
    roster_setup_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES unit(id)

table roster_stand_in
    id uuid not null
    body_id uuid not null
    person_id uuid not null
    deputy_id uuid not null
    units uuid[] not null
    days daterange not null
    hours integer not null
    document text not null
    written_by uuid not null
    written_at timestamp with time zone not null
    ended_by uuid
    ended_at timestamp with time zone
    roster_stand_in_pkey: PRIMARY KEY (id)
    roster_stand_in_check: CHECK ((person_id <> deputy_id))
    roster_stand_in_deputy_id_fkey: FOREIGN KEY (deputy_id) REFERENCES person(id)
    roster_stand_in_hours_check: CHECK (((hours >= 0) AND (hours <= 240)))
    roster_stand_in_person_id_fkey: FOREIGN KEY (person_id) REFERENCES person(id)
    CREATE INDEX roster_stand_in_deputy ON public.roster_stand_in USING btree (deputy_id)
    CREATE INDEX roster_stand_in_person ON public.roster_stand_in USING btree (person_id)

table roster_step
    roster_id uuid not null
    round integer not null
    position integer not null
    stage text not null
    approved boolean not null
    decided_by uuid not null
    decided_at timestamp with time zone not null
    reason text not null
    stand_in_id uuid
    overdue boolean not null default false
    roster_step_pkey: PRIMARY KEY (roster_id, round, "position")
    roster_step_roster_id_fkey: FOREIGN KEY (roster_id) REFERENCES roster(id)
    roster_step_stand_in_id_fkey: FOREIGN KEY (stand_in_id) REFERENCES roster_stand_in(id)

table roster_swap
    id uuid not null
    unit_id uuid not null
    asked_by uuid not null
    asked_at timestamp with time zone not null
    other_id uuid not null
    day date not null
    back_day date
    state text not null
    decided_by uuid
    decided_at timestamp with time zone
    roster_swap_pkey: PRIMARY KEY (id)
    roster_swap_asked_by_fkey: FOREIGN KEY (asked_by) REFERENCES person(id)
    roster_swap_check: CHECK ((asked_by <> other_id))
    roster_swap_decided_by_fkey: FOREIGN KEY (decided_by) REFERENCES person(id)
    roster_swap_other_id_fkey: FOREIGN KEY (other_id) REFERENCES person(id)
    roster_swap_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES unit(id)
    CREATE INDEX roster_swap_asked ON public.roster_swap USING btree (asked_by, day)
    CREATE INDEX roster_swap_other ON public.roster_swap USING btree (other_id, day)
    CREATE INDEX roster_swap_unit ON public.roster_swap USING btree (unit_id, day)

table roster_wish
    person_id uuid not null
    day date not null
    at_home boolean not null
    weight integer not null
    written_at timestamp with time zone not null
    roster_wish_pkey: PRIMARY KEY (person_id, day)
    roster_wish_person_id_fkey: FOREIGN KEY (person_id) REFERENCES person(id)
    roster_wish_weight_check: CHECK (((weight >= 1) AND (weight <= 3)))

table roster_work
    unit_id uuid not null
    work text not null
    needed integer not null
    roster_work_pkey: PRIMARY KEY (unit_id, work)
    roster_work_needed_check: CHECK ((needed > 0))
    roster_work_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES roster_setup(unit_id)

table scheduled_tasks
    task_name text not null
    task_instance text not null
    task_data bytea
    execution_time timestamp with time zone not null
    picked boolean not null
    picked_by text
    last_success timestamp with time zone
    last_failure timestamp with time zone
    consecutive_failures integer
    last_heartbeat timestamp with time zone
    version bigint not null
    priority smallint
    scheduled_tasks_pkey: PRIMARY KEY (task_name, task_instance)
    CREATE INDEX scheduled_tasks_execution_time ON public.scheduled_tasks USING btree (execution_time)
    CREATE INDEX scheduled_tasks_last_heartbeat ON public.scheduled_tasks USING btree (last_heartbeat)

table sign_in_failure
    subject bytea not null
    failures integer not null
    last timestamp with time zone not null
    sign_in_failure_pkey: PRIMARY KEY (subject)

table spring_session
    primary_id character(36) not null
    session_id character(36) not null
    creation_time bigint not null
    last_access_time bigint not null
    max_inactive_interval integer not null
    expiry_time bigint not null
    principal_name character varying(100)
    spring_session_pkey: PRIMARY KEY (primary_id)
    spring_session_session_id_key: UNIQUE (session_id)
    CREATE INDEX spring_session_expiry_time ON public.spring_session USING btree (expiry_time)
    CREATE INDEX spring_session_principal_name ON public.spring_session USING btree (principal_name)

table spring_session_attributes
    session_primary_id character(36) not null
    attribute_name character varying(200) not null
    attribute_bytes bytea not null
    spring_session_attributes_pkey: PRIMARY KEY (session_primary_id, attribute_name)
    spring_session_attributes_session_primary_id_fkey: FOREIGN KEY (session_primary_id) REFERENCES spring_session(primary_id) ON DELETE CASCADE

table task
    id uuid not null
    lead_id uuid not null
    text text not null
    due date
    document_id uuid not null
    number text not null
    clause text not null
    result text
    done_by uuid
    done_at timestamp with time zone
    withdrawn_from date
    task_pkey: PRIMARY KEY (id)
    task_lead_id_fkey: FOREIGN KEY (lead_id) REFERENCES unit(id)
    CREATE INDEX task_document ON public.task USING btree (document_id)
    CREATE INDEX task_lead ON public.task USING btree (lead_id) WHERE (done_at IS NULL)

table task_with
    task_id uuid not null
    unit_id uuid not null
    task_with_pkey: PRIMARY KEY (task_id, unit_id)
    task_with_task_id_fkey: FOREIGN KEY (task_id) REFERENCES task(id)
    task_with_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES unit(id)
    CREATE INDEX task_with_unit ON public.task_with USING btree (unit_id)

table team
    id uuid not null
    kind text not null
    name text not null
    unit_id uuid not null
    valid daterange not null
    team_pkey: PRIMARY KEY (id)
    team_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES unit(id)

table team_member
    team_id uuid not null
    person_id uuid not null
    role text not null
    since date not null
    until date
    team_member_pkey: PRIMARY KEY (team_id, person_id, since)
    team_member_person_id_fkey: FOREIGN KEY (person_id) REFERENCES person(id)
    team_member_team_id_fkey: FOREIGN KEY (team_id) REFERENCES team(id)
    CREATE INDEX team_member_person ON public.team_member USING btree (person_id)

table team_office
    team_id uuid not null
    office_id uuid not null
    valid daterange not null
    team_office_pkey: PRIMARY KEY (team_id, valid WITHOUT OVERLAPS)
    team_office_office_id_fkey: FOREIGN KEY (office_id) REFERENCES unit(id)
    team_office_team_id_fkey: FOREIGN KEY (team_id) REFERENCES team(id)
    CREATE INDEX team_office_office ON public.team_office USING btree (office_id)

table tracing_alert
    id uuid not null
    version integer not null
    body_id uuid not null
    source text not null
    document text not null
    place text not null
    address text not null
    words text not null
    site_id uuid
    from_at timestamp with time zone[] not null
    until_at timestamp with time zone[] not null
    todo text not null
    withdrawn boolean not null
    written_at timestamp with time zone not null
    written_by uuid not null
    tracing_alert_pkey: PRIMARY KEY (id, version)
    CREATE INDEX tracing_alert_body ON public.tracing_alert USING btree (body_id)

table tracing_alert_told row security forced
    alert_id uuid not null
    version integer not null
    subject_id uuid not null
    told timestamp with time zone not null
    tracing_alert_told_pkey: PRIMARY KEY (alert_id, version, subject_id)
    CREATE INDEX tracing_alert_told_when ON public.tracing_alert_told USING btree (told)
    policy tracing_alert_told_added for a with check health_bound()
    policy tracing_alert_told_forgotten for d using (current_setting('truc.system'::text, true) = 'site.retention'::text)
    policy tracing_alert_told_seen for r using health_bound()

table tracing_query row security forced
    id uuid not null
    body_id uuid not null
    who uuid not null
    kind text not null
    name_sealed bytea not null
    unit_id uuid not null
    from_at timestamp with time zone not null
    until_at timestamp with time zone not null
    rings integer not null
    reason_sealed bytea not null
    asked_by uuid not null
    asker text not null
    asked_at timestamp with time zone not null
    warned_at timestamp with time zone
    warned integer
    tracing_query_pkey: PRIMARY KEY (id)
    tracing_query_check: CHECK ((until_at > from_at))
    CREATE INDEX tracing_query_unit ON public.tracing_query USING btree (unit_id, id)
    CREATE INDEX tracing_query_who ON public.tracing_query USING btree (who)
    policy tracing_query_added for a with check health_bound()
    policy tracing_query_forgotten for d using (current_setting('truc.system'::text, true) = 'site.retention'::text)
    policy tracing_query_locked_anew for w using (current_setting('truc.system'::text, true) = 'vault.reseal'::text)
    policy tracing_query_seen for r using (health_part_of_truc() OR health_own(who) OR (unit_id IN ( SELECT unit_reached.unit
   FROM unit_reached(health_roots()) unit_reached(unit))))
    policy tracing_query_warned for w using health_own(asked_by) with check health_own(asked_by)

table tracing_search row security forced
    id uuid not null
    body_id uuid not null
    unit_id uuid not null
    words_sealed bytea
    reason_sealed bytea not null
    found integer not null
    asked_by uuid not null
    asker text not null
    asked_at timestamp with time zone not null
    tracing_search_pkey: PRIMARY KEY (id)
    CREATE INDEX tracing_search_unit ON public.tracing_search USING btree (unit_id, id)
    policy tracing_search_added for a with check health_bound()
    policy tracing_search_forgotten for d using (current_setting('truc.system'::text, true) = 'site.retention'::text)
    policy tracing_search_locked_anew for w using (current_setting('truc.system'::text, true) = 'vault.reseal'::text)
    policy tracing_search_seen for r using (health_part_of_truc() OR (unit_id IN ( SELECT unit_reached.unit
   FROM unit_reached(health_roots()) unit_reached(unit))))

table tracing_shown row security forced
    who uuid not null
    asked uuid not null
    asker text not null
    shown_at timestamp with time zone not null
    tracing_shown_pkey: PRIMARY KEY (who, asked)
    policy tracing_shown_added for a with check health_bound()
    policy tracing_shown_forgotten for d using (current_setting('truc.system'::text, true) = 'site.retention'::text)
    policy tracing_shown_seen for r using (health_part_of_truc() OR health_own(who))

table unit
    id uuid not null
    code text not null
    seal boolean not null
    phone text not null default ''::text
    version integer not null default 0
    counter text not null default ''::text
    unit_pkey: PRIMARY KEY (id)
    unit_code_key: UNIQUE (code)
    CREATE TRIGGER unit_stays BEFORE DELETE ON public.unit FOR EACH STATEMENT EXECUTE FUNCTION rows_are_never_deleted()

view unit_ancestor
    unit uuid
    ancestor uuid
    depth integer
    valid daterange
 SELECT unit_id AS unit,
    ancestor_id AS ancestor,
    depth,
    valid
   FROM unit_closure;

table unit_body
    unit_id uuid not null
    body_id uuid not null
    valid daterange not null
    unit_body_pkey: PRIMARY KEY (unit_id, valid)

table unit_closure
    unit_id uuid not null
    ancestor_id uuid not null
    depth integer not null
    valid daterange not null
    unit_closure_pkey: PRIMARY KEY (ancestor_id, unit_id, valid)
    CREATE INDEX unit_closure_children ON public.unit_closure USING btree (ancestor_id) WHERE (depth = 1)
    CREATE INDEX unit_closure_up ON public.unit_closure USING btree (unit_id)

table unit_competence
    unit_id uuid not null
    scope text not null
    why text not null
    unit_competence_pkey: PRIMARY KEY (unit_id)
    unit_competence_scope_check: CHECK ((scope = ANY (ARRAY['SEAT'::text, 'COUNTRY'::text])))
    unit_competence_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES unit(id) NOT ENFORCED
    CREATE TRIGGER unit_competence_unit_id_inserted AFTER INSERT ON public.unit_competence REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION rows_name_what_is_there('unit_id', 'unit')
    CREATE TRIGGER unit_competence_unit_id_updated AFTER UPDATE ON public.unit_competence REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION rows_name_what_is_there('unit_id', 'unit')

table unit_merged
    unit_id uuid not null
    into_id uuid not null
    valid daterange not null
    unit_merged_pkey: PRIMARY KEY (unit_id, valid WITHOUT OVERLAPS)
    unit_merged_into_id_fkey: FOREIGN KEY (into_id) REFERENCES unit(id)
    unit_merged_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES unit(id)
    CREATE INDEX unit_merged_into ON public.unit_merged USING btree (into_id)

table unit_name
    unit_id uuid not null
    name text not null
    short_name text not null
    abbreviation text not null default ''::text
    search text not null generated s (vi_norm(((((name || ' '::text) || short_name) || ' '::text) || abbreviation)))
    valid daterange not null
    unit_name_pkey: PRIMARY KEY (unit_id, valid)
    unit_name_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES unit(id) NOT ENFORCED
    CREATE TRIGGER unit_name_inserted AFTER INSERT ON public.unit_name REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION dated_rows_are_apart('unit_id')
    CREATE TRIGGER unit_name_unit_id_inserted AFTER INSERT ON public.unit_name REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION rows_name_what_is_there('unit_id', 'unit')
    CREATE TRIGGER unit_name_unit_id_updated AFTER UPDATE ON public.unit_name REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION rows_name_what_is_there('unit_id', 'unit')
    CREATE TRIGGER unit_name_updated AFTER UPDATE ON public.unit_name REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION dated_rows_are_apart('unit_id')

table unit_parent
    unit_id uuid not null
    parent_id uuid
    valid daterange not null
    unit_parent_pkey: PRIMARY KEY (unit_id, valid)
    unit_parent_parent_id_fkey: FOREIGN KEY (parent_id) REFERENCES unit(id) NOT ENFORCED
    unit_parent_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES unit(id) NOT ENFORCED
    CREATE INDEX unit_parent_children ON public.unit_parent USING btree (parent_id)
    CREATE TRIGGER unit_parent_inserted AFTER INSERT ON public.unit_parent REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION dated_rows_are_apart('unit_id')
    CREATE TRIGGER unit_parent_parent_id_inserted AFTER INSERT ON public.unit_parent REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION rows_name_what_is_there('parent_id', 'unit')
    CREATE TRIGGER unit_parent_parent_id_updated AFTER UPDATE ON public.unit_parent REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION rows_name_what_is_there('parent_id', 'unit')
    CREATE TRIGGER unit_parent_unit_id_inserted AFTER INSERT ON public.unit_parent REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION rows_name_what_is_there('unit_id', 'unit')
    CREATE TRIGGER unit_parent_unit_id_updated AFTER UPDATE ON public.unit_parent REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION rows_name_what_is_there('unit_id', 'unit')
    CREATE TRIGGER unit_parent_updated AFTER UPDATE ON public.unit_parent REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION dated_rows_are_apart('unit_id')

table unit_seat
    unit_id uuid not null
    area_id uuid not null
    valid daterange not null
    unit_seat_pkey: PRIMARY KEY (unit_id, valid)
    unit_seat_area_id_fkey: FOREIGN KEY (area_id) REFERENCES area(id) NOT ENFORCED
    unit_seat_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES unit(id) NOT ENFORCED
    CREATE INDEX unit_seat_area ON public.unit_seat USING btree (area_id)
    CREATE TRIGGER unit_seat_area_id_inserted AFTER INSERT ON public.unit_seat REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION rows_name_what_is_there('area_id', 'area')
    CREATE TRIGGER unit_seat_area_id_updated AFTER UPDATE ON public.unit_seat REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION rows_name_what_is_there('area_id', 'area')
    CREATE TRIGGER unit_seat_inserted AFTER INSERT ON public.unit_seat REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION dated_rows_are_apart('unit_id')
    CREATE TRIGGER unit_seat_unit_id_inserted AFTER INSERT ON public.unit_seat REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION rows_name_what_is_there('unit_id', 'unit')
    CREATE TRIGGER unit_seat_unit_id_updated AFTER UPDATE ON public.unit_seat REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION rows_name_what_is_there('unit_id', 'unit')
    CREATE TRIGGER unit_seat_updated AFTER UPDATE ON public.unit_seat REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION dated_rows_are_apart('unit_id')

view unit_successor
    unit uuid
    successor uuid
    valid daterange
 SELECT unit_id AS unit,
    into_id AS successor,
    valid
   FROM unit_merged;

table vault_unlocked
    field text not null
    vault_unlocked_pkey: PRIMARY KEY (field)

CREATE OR REPLACE FUNCTION public.audit_line_is_final()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
    raise exception 'The audit book is append only';
end $function$

CREATE OR REPLACE FUNCTION public.dated_rows_are_apart()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
    apart boolean;
begin
    execute format('select not exists (select from changed join %I.%I kept using (%I)
                                       where kept.valid && changed.valid and kept.valid <> changed.valid)',
                   tg_table_schema, tg_table_name, tg_argv[0]) into apart;
    if not apart then
        raise exclusion_violation using message = format('Rows of %s overlap in time', tg_table_name);
    end if;
    return null;
end
$function$

CREATE OR REPLACE FUNCTION public.forget_before(relation regclass, older text, before date, OUT rows bigint, OUT first_day date, OUT last_day date, OUT partitions text[])
 RETURNS record
 LANGUAGE plpgsql
AS $function$
declare
    child text;
    month date;
    part  bigint;
begin
    rows := 0;
    partitions := '{}';
    if older <> '' then
        execute format('delete from %s where %s', relation, older) using before;
        get diagnostics rows = row_count;
        last_day := case when rows > 0 then before - 1 end;
        return;
    end if;
    for child, month in
        select c.oid::regclass::text, to_date(right(c.relname, 7), 'YYYY_MM') from pg_inherits i join pg_class c on c.oid = i.inhrelid
        where i.inhparent = relation and c.relname ~ '_[0-9]{4}_[0-9]{2}$' order by c.relname
    loop
        continue when month + interval '1 month' > before;
        execute format('select count(*) from %s', child) into part;
        execute format('drop table %s', child);
        rows := rows + part;
        partitions := partitions || child;
        if part > 0 then
            first_day := coalesce(first_day, month);
            last_day := (month + interval '1 month')::date - 1;
        end if;
    end loop;
end
$function$

CREATE OR REPLACE FUNCTION public.guard_partition(partition_name text, guarded boolean)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
begin
    if guarded then
        execute format('alter table %s enable row level security', partition_name);
        execute format('alter table %s force row level security', partition_name);
        execute format('create policy only_through_the_table on %s using (nullif(current_setting(%L, true), %L) is not null)',
                       partition_name, 'truc.system', '');
    end if;
end
$function$

CREATE OR REPLACE FUNCTION public.health_bound()
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (COALESCE(NULLIF(current_setting('truc.person'::text, true), ''::text), NULLIF(current_setting('truc.system'::text, true), ''::text)) IS NOT NULL)

CREATE OR REPLACE FUNCTION public.health_declarations_to_see(person uuid, roots uuid[], since date, today date)
 RETURNS bigint
 LANGUAGE plpgsql
AS $function$
declare
    system_before text := coalesce(current_setting('truc.system', true), '');
    person_before text := coalesce(current_setting('truc.person', true), '');
    health_before text := coalesce(current_setting('truc.health', true), '');
    day_before    text := coalesce(current_setting('truc.day', true), '');
    found         bigint;
begin
    perform set_config('truc.system', '', true), set_config('truc.person', person::text, true),
            set_config('truc.health', array_to_string(roots, ','), true), set_config('truc.day', today::text, true);
    found := (select count(*) from health_clearance c
              where c.attention and c.day between since and today
                and c.unit_id in (select unit from unit_reached(roots))
                and not exists (select from health_look l where l.declaration_id = c.declaration_id))
           + (select count(*) from health_visitor_clearance c
              join health_visitor_declaration d on d.id = c.declaration_id
              where c.attention and c.day between since and today
                and d.unit_id in (select unit from unit_reached(roots))
                and not exists (select from health_look l where l.declaration_id = c.declaration_id));
    perform set_config('truc.system', system_before, true), set_config('truc.person', person_before, true),
            set_config('truc.health', health_before, true), set_config('truc.day', day_before, true);
    return found;
end
$function$

CREATE OR REPLACE FUNCTION public.health_own(person uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN ((person)::text = NULLIF(current_setting('truc.person'::text, true), ''::text))

CREATE OR REPLACE FUNCTION public.health_part_of_truc()
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (NULLIF(current_setting('truc.system'::text, true), ''::text) IS NOT NULL)

CREATE OR REPLACE FUNCTION public.health_roots()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (string_to_array(NULLIF(current_setting('truc.health'::text, true), ''::text), ','::text))::uuid[]

CREATE OR REPLACE FUNCTION public.health_stricter(one text, other text)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN (array_position(ARRAY['CLEARED'::text, 'REFER'::text, 'STAY_HOME'::text], one) > array_position(ARRAY['CLEARED'::text, 'REFER'::text, 'STAY_HOME'::text], other))

CREATE OR REPLACE FUNCTION public.holds_rows(relation regclass)
 RETURNS boolean
 LANGUAGE plpgsql
AS $function$
declare
    acting    text := coalesce(current_setting('truc.system', true), '');
    found_one boolean;
begin
    perform set_config('truc.system', 'database.partitions', true);
    execute format('select exists (select from %s)', relation) into found_one;
    perform set_config('truc.system', acting, true);
    return found_one;
end
$function$

CREATE OR REPLACE FUNCTION public.main_post(on_day date)
 RETURNS TABLE(post_id uuid, person_id uuid, unit_id uuid, kind text, title text)
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$
    select distinct on (post.person_id) post.id, post.person_id, post.unit_id, post.kind, post.title
    from post join person on person.id = post.person_id
    where post.held @> on_day and person.employed @> on_day
    order by post.person_id, post.kind = 'ADMINISTRATOR', lower(post.held),
             array_position(array['HEAD', 'DEPUTY', 'LEADER', 'CLERK', 'HEALTH_OFFICER', 'GUARD', 'STAFF'], post.kind),
             post.id
$function$

CREATE OR REPLACE FUNCTION public.main_post_of(person uuid, on_day date)
 RETURNS TABLE(post_id uuid, unit_id uuid, kind text, title text)
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$
    select post.id, post.unit_id, post.kind, post.title
    from post
    where post.person_id = main_post_of.person and post.held @> on_day
    order by post.kind = 'ADMINISTRATOR', lower(post.held),
             array_position(array['HEAD', 'DEPUTY', 'LEADER', 'CLERK', 'HEALTH_OFFICER', 'GUARD', 'STAFF'], post.kind),
             post.id
    limit 1
$function$

CREATE OR REPLACE FUNCTION public.make_partitions(parent regclass, from_day date, to_day date)
 RETURNS integer
 LANGUAGE plpgsql
AS $function$
declare
    parent_name  text := (select relname from pg_class where oid = parent);
    parent_space text := (select relnamespace::regnamespace::text from pg_class where oid = parent);
    id_column    text := (select a.attname from pg_partitioned_table p
                          join pg_attribute a on a.attrelid = p.partrelid and a.attnum = p.partattrs[0]
                          where p.partrelid = parent and p.partstrat = 'r' and p.partnatts = 1);
    columns      text := (select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
                          where attrelid = parent and attnum > 0 and not attisdropped and attgenerated = '');
    rest         text := format('%s.%I', parent_space, parent_name || '_default');
    month        timestamp;
    child        text;
    low          uuid;
    high         uuid;
    strays       bigint;
    made         int := 0;
    guarded      boolean := (select relrowsecurity from pg_class where oid = parent);
    acting       text := coalesce(current_setting('truc.system', true), '');
begin
    perform set_config('truc.system', 'database.partitions', true);
    if id_column is null then
        raise exception '% is not partitioned by range of one column', parent;
    end if;
    perform pg_advisory_xact_lock(hashtextextended('make_partitions', parent::oid::bigint));
    if to_regclass(rest) is null then
        execute format('create table %s partition of %s default', rest, parent);
        perform guard_partition(rest, guarded);
    end if;
    for month in select generate_series(date_trunc('month', from_day::timestamp), to_day::timestamp, '1 month') loop
        child := format('%s.%I', parent_space, parent_name || to_char(month, '_YYYY_MM'));
        continue when to_regclass(child) is not null;
        low := uuid_floor(month at time zone 'UTC');
        high := uuid_floor((month + interval '1 month') at time zone 'UTC');
        execute format('select count(*) from %s where %I >= $1 and %I < $2', rest, id_column, id_column)
            into strays using low, high;
        if strays = 0 then
            execute format('create table %s partition of %s for values from (%L) to (%L)', child, parent, low, high);
            perform guard_partition(child, guarded);
        else
            execute format('create table %s (like %s including all)', child, parent);
            execute format('alter table %s disable trigger user', rest);
            execute format('with moved as (delete from %s where %I >= %L and %I < %L returning %s)
                            insert into %s (%s) overriding system value select %s from moved',
                           rest, id_column, low, id_column, high, columns, child, columns, columns);
            execute format('alter table %s enable trigger user', rest);
            execute format('alter table %s attach partition %s for values from (%L) to (%L)', parent, child, low, high);
            perform guard_partition(child, guarded);
        end if;
        made := made + 1;
    end loop;
    perform set_config('truc.system', acting, true);
    return made;
end
$function$

CREATE OR REPLACE FUNCTION public.measure_hits(asked uuid, day date)
 RETURNS TABLE(holder_id uuid)
 LANGUAGE plpgsql
 STABLE
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
begin
    return query
    with up as materialized (
        select ancestor, depth from unit_ancestor where unit = asked and (valid @> day) is true)
    (select r.holder_id from measure_reach r join up on up.ancestor = r.unit_id
     where r.kind = 'LINE' or r.kind = 'LISTED' and up.depth = 0
     except
     select x.holder_id from measure_reach x join up on up.ancestor = x.unit_id where x.kind = 'EXCEPT')
    union
    select r.holder_id from area_unit around join measure_reach r on r.area_id = around.area and r.kind = 'TERRITORY'
    where around.unit = asked and around.valid @> day;
end
$function$

CREATE OR REPLACE FUNCTION public.older_than(relation regclass, older text, before date)
 RETURNS bigint
 LANGUAGE plpgsql
AS $function$
declare
    child text;
    part  bigint;
    total bigint := 0;
begin
    if older <> '' then
        execute format('select count(*) from %s where %s', relation, older) into total using before;
        return total;
    end if;
    for child in
        select c.oid::regclass::text from pg_inherits i join pg_class c on c.oid = i.inhrelid
        where i.inhparent = relation and c.relname ~ '_[0-9]{4}_[0-9]{2}$'
          and to_date(right(c.relname, 7), 'YYYY_MM') + interval '1 month' <= before
    loop
        execute format('select count(*) from %s', child) into part;
        total := total + part;
    end loop;
    return total;
end
$function$

CREATE OR REPLACE FUNCTION public.reach(setting text)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$
    select unit_id from unit_closure
    where ancestor_id = any (string_to_array(nullif(current_setting(setting, true), ''), ',')::uuid[])
      and valid @> nullif(current_setting('truc.day', true), '')::date
$function$

CREATE OR REPLACE FUNCTION public.retention_ledger_stands()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
    raise exception 'retention_ledger: lines are never changed';
end
$function$

CREATE OR REPLACE FUNCTION public.ring_of(asked uuid[], asked_since timestamp with time zone[], asked_until timestamp with time zone, at timestamp with time zone, air interval, enough interval, known uuid[], roots uuid[])
 RETURNS TABLE(via uuid, body_id uuid, who uuid, kind text, name text, unit_id uuid, seconds bigint, tail bigint, room bigint, colleague boolean, first timestamp with time zone, last timestamp with time zone, within boolean)
 LANGUAGE plpgsql
 STABLE
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
#variable_conflict use_column
begin
    return query
    with own as materialized (
        select s.who, s.site_id, s.unit_id, s.came, s.until, s.until + air as aired
        from unnest(asked, asked_since) as a (who, since)
        cross join lateral (
            select who, site_id, unit_id, greatest(came, a.since) as came, least(until, asked_until, at) as until
            from gate_stay where who = a.who and came < asked_until) as s
        where s.until > s.came
    ), met as (
        select own.who as via, o.body_id, o.who, o.kind, o.name, o.unit_id,
               greatest(o.came, own.came) as since, least(o.until, own.aired) as upto,
               greatest(least(o.until, own.until) - greatest(o.came, own.came), interval '0') as together,
               o.unit_id = own.unit_id as colleague
        from own
        cross join lateral (
            select o.body_id, o.who, o.kind, o.name, o.unit_id, o.came, o.until from gate_stay o
            where o.site_id = own.site_id and o.came < own.aired and o.came > own.came - interval '24:00'
              and o.went > own.came and o.went - o.came <= interval '24:00'
            union all
            select o.body_id, o.who, o.kind, o.name, o.unit_id, o.came, o.until from gate_stay o
            where o.site_id = own.site_id and o.came < own.aired and (o.went is null or o.went - o.came > interval '24:00')
              and o.until > own.came) as o
    ), alike as (
        -- First by everything that hardly ever differs, so that the few who were renamed or moved meanwhile cost the others nothing.
        select via, body_id, who, kind, name, unit_id, sum(together) as together, sum(upto - since) as whole,
               bool_or(colleague) as colleague,
               min(since) as first, max(since) as latest, max(upto) as last
        from met group by who, via, unit_id, name, kind, body_id
    ), pair as (
        select via, body_id, who, max(kind) as kind, (array_agg(name order by latest desc))[1] as name,
               (array_agg(unit_id order by latest desc))[1] as unit_id,
               floor(extract(epoch from sum(together)))::bigint as seconds,
               floor(extract(epoch from sum(whole) - sum(together)))::bigint as tail,
               bool_or(colleague) as colleague, min(first) as first, max(last) as last
        from alike where who <> all (known) group by via, body_id, who
    )
    select distinct on (body_id, who) via, body_id, who, pair.kind, pair.name, pair.unit_id, seconds, tail, roommate.room,
           pair.colleague, pair.first, pair.last, pair.unit_id in (select unit from unit_reached(roots)) as within
    from pair left join roommate_of(asked, asked_since, asked_until, at, known) as roommate using (via, body_id, who)
    order by body_id, who,
             (seconds + tail >= extract(epoch from enough) and (room > 0 or colleague and seconds > 0)) is true desc,
             seconds desc, tail desc, via;
end
$function$

CREATE OR REPLACE FUNCTION public.roommate_of(asked uuid[], asked_since timestamp with time zone[], asked_until timestamp with time zone, at timestamp with time zone, known uuid[])
 RETURNS TABLE(via uuid, body_id uuid, who uuid, room bigint)
 LANGUAGE plpgsql
 STABLE ROWS 100
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
#variable_conflict use_column
begin
    if not exists (select from gate_room_stay where person_id = any (asked)) then
        return;
    end if;
    return query
    select mine.who, o.body_id, o.who,
           floor(extract(epoch from sum(least(o.until, mine.until) - greatest(o.came, mine.came))))::bigint
    from (
        select r.who, r.place_id, greatest(r.came, a.since) as came, least(r.until, asked_until, at) as until
        from unnest(asked, asked_since) as a (who, since) join gate_room r on r.who = a.who and r.came < asked_until) as mine
    join gate_room o on o.place_id = mine.place_id and o.came < mine.until and o.came > mine.came - interval '24:00'
    where mine.until > mine.came and o.until > mine.came and o.who <> all (known)
    group by mine.who, o.body_id, o.who;
end
$function$

CREATE OR REPLACE FUNCTION public.rows_are_never_deleted()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
    raise foreign_key_violation using message = format('Rows of %s are closed, never deleted', tg_table_name);
end
$function$

CREATE OR REPLACE FUNCTION public.rows_name_what_is_there()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
    missing boolean;
begin
    execute format('select exists (select from changed where %1$I is not null
                                   and not exists (select from %2$I named where named.id = changed.%1$I))',
                   tg_argv[0], tg_argv[1]) into missing;
    if missing then
        raise foreign_key_violation using message = format('Rows of %s name a missing %s', tg_table_name, tg_argv[1]);
    end if;
    return null;
end
$function$

CREATE OR REPLACE FUNCTION public.seat_of(asked uuid, day date, kinds text[])
 RETURNS TABLE(holder_id uuid, body_id uuid, staff_number text, name text, id uuid, person_id uuid, unit_id uuid, kind text, title text, held_from date, held_until date, portfolio uuid[], served uuid[], at_body uuid, at_code text, at_seal boolean, at_phone text, at_name text, at_short_name text, home_id uuid, home_code text, home_seal boolean, home_phone text, home_name text, home_short_name text)
 LANGUAGE plpgsql
 STABLE
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
#variable_conflict use_column
begin
    return query
    select person.id, person.body_id, person.staff_number, person.name,
           p.id, p.person_id, p.unit_id, p.kind, p.title, lower(held), upper(held),
           array(select f.unit_id from post_portfolio f where f.post_id = p.id and f.valid @> seat_of.day),
           array(select team.unit_id from team_office o join team on team.id = o.team_id and team.valid @> seat_of.day
                 where o.office_id = p.unit_id and o.valid @> seat_of.day order by team.id),
           at.body_id, at.code, at.seal, at.phone, at.name, at.short_name,
           home.id, home.code, home.seal, home.phone, home.name, home.short_name
    from person join post p on p.person_id = person.id and held @> seat_of.day
    left join lateral (
        select b.body_id, u.code, u.seal, u.phone, n.name, n.short_name
        from unit u join unit_name n on n.unit_id = u.id and n.valid @> seat_of.day
        join unit_body b on b.unit_id = u.id and b.valid @> seat_of.day
        where u.id = p.unit_id) as at on true
    left join lateral (
        select u.id, u.code, u.seal, u.phone, n.name, n.short_name
        from unit u join unit_name n on n.unit_id = u.id and n.valid @> seat_of.day
        where u.id = coalesce(at.body_id, person.body_id)) as home on true
    where person.id = asked and employed @> seat_of.day
    order by p.kind = 'ADMINISTRATOR', lower(held), array_position(kinds, p.kind), p.id;
end
$function$

CREATE OR REPLACE FUNCTION public.session_of(asked text)
 RETURNS TABLE(primary_id character, session_id character, creation_time bigint, last_access_time bigint, max_inactive_interval integer, attribute_name character varying, attribute_bytes bytea)
 LANGUAGE plpgsql
 STABLE
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
#variable_conflict use_column
begin
    return query
    select s.primary_id, s.session_id, s.creation_time, s.last_access_time, s.max_inactive_interval,
           a.attribute_name, a.attribute_bytes
    from spring_session s left join spring_session_attributes a on a.session_primary_id = s.primary_id
    where s.session_id = asked::character(36);
end
$function$

CREATE OR REPLACE FUNCTION public.unit_reached(roots uuid[])
 RETURNS TABLE(unit uuid)
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$
    select c.unit_id from unit_closure c
    where c.ancestor_id = any (roots)
      and (c.valid @> nullif(current_setting('truc.day', true), '')::date
           or upper(c.valid) <= nullif(current_setting('truc.day', true), '')::date
              and not exists (select from unit_closure later
                              where later.unit_id = c.unit_id and later.ancestor_id = c.unit_id
                                and (upper_inf(later.valid) or upper(later.valid) > upper(c.valid))))
    union all
    select m.unit_id from unit_closure c
    join unit_merged m on m.into_id = c.unit_id and m.valid @> nullif(current_setting('truc.day', true), '')::date
    where c.ancestor_id = any (roots) and c.valid @> nullif(current_setting('truc.day', true), '')::date
$function$

CREATE OR REPLACE FUNCTION public.uuid_floor(at timestamp with time zone)
 RETURNS uuid
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN ((lpad(to_hex((floor((EXTRACT(epoch FROM at) * (1000)::numeric)))::bigint), 12, '0'::text) || repeat('0'::text, 20)))::uuid

CREATE OR REPLACE FUNCTION public.vi_norm(text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN lower(unaccent('unaccent'::regdictionary, translate(CASE WHEN ($1 IS NFC NORMALIZED) THEN $1 ELSE NORMALIZE($1, NFC) END, 'Ðð'::text, 'Đđ'::text)))
