create table roster (
    id            uuid primary key,
    body_id       uuid not null,
    unit_id       uuid not null references unit,
    monday        date not null check (extract(isodow from monday) = 1),
    version       int  not null,
    status        text not null,
    edit          int  not null,
    submitted_by  uuid,
    submitted_at  timestamptz,
    submit_reason text not null default '',
    decided_by    uuid,
    decided_at    timestamptz,
    decide_reason text not null default '',
    unique (unit_id, monday, version)
);

create table roster_cell (
    roster_id uuid not null references roster,
    person_id uuid not null references person,
    day       date not null,
    presence  text not null,
    primary key (roster_id, person_id, day)
);
create index roster_cell_person on roster_cell (person_id, day);

-- The plan that counts on a day: the newest version that was submitted or approved.
create view roster_in_force as
    select distinct on (unit_id, monday) id, unit_id, monday, version, status, submitted_at
    from roster
    where status in ('SUBMITTED', 'APPROVED')
    order by unit_id, monday, version desc;
