-- When somebody said that they began or ended work from elsewhere, and answered a roll call.
create table attendance_check (
    body_id   uuid        not null,
    id        uuid        not null,
    person_id uuid        not null,
    unit_id   uuid        not null,
    day       date        not null,
    kind      text        not null,
    at        timestamptz not null,
    roll_id   uuid,
    primary key (body_id, id)
) partition by range (id);
create index attendance_check_person on attendance_check (person_id, day);
create index attendance_check_unit on attendance_check (unit_id, day);
select make_partitions('attendance_check', date '2026-11-01', date '2027-01-01');

-- A head asked everybody who works from home to answer until a moment.
create table attendance_roll (
    id        uuid        primary key,
    unit_id   uuid        not null references unit,
    day       date        not null,
    called_at timestamptz not null,
    until     timestamptz not null,
    called_by uuid        not null
);
create index attendance_roll_unit on attendance_roll (unit_id, day);

-- What somebody says about a day that was not as planned; the last word stands.
create table attendance_word (
    person_id  uuid        not null references person,
    day        date        not null,
    unit_id    uuid        not null,
    said       text        not null,
    written_at timestamptz not null,
    primary key (person_id, day)
);

-- What stands in the time sheet instead of what was computed; the newest counts.
create table attendance_correction (
    id         uuid        primary key,
    person_id  uuid        not null references person,
    unit_id    uuid        not null references unit,
    day        date        not null,
    sign       text        not null,
    reason     text        not null,
    written_by uuid        not null,
    written_at timestamptz not null
);
create index attendance_correction_unit on attendance_correction (unit_id, day);

-- Signed time sheets as they were signed; a later correction is a new version with its reason.
create table attendance_sheet (
    id        uuid        primary key,
    body_id   uuid        not null,
    unit_id   uuid        not null references unit,
    month     date        not null check (extract(day from month) = 1),
    version   int         not null,
    lines     jsonb       not null,
    reason    text        not null,
    signed_by uuid        not null,
    signer    text        not null,
    signed_at timestamptz not null,
    unique (unit_id, month, version)
);
