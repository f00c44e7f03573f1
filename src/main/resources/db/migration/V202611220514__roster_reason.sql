-- Why somebody comes to the office in a week in which a measure asks for a reason.
create table roster_reason (
    unit_id    uuid        not null references unit,
    monday     date        not null check (extract(isodow from monday) = 1),
    person_id  uuid        not null references person,
    reason     text        not null,
    written_by uuid        not null,
    written_at timestamptz not null,
    primary key (unit_id, monday, person_id)
);
