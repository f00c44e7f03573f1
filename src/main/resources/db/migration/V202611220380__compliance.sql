-- How a unit stood to a rule on a day, as computed from evidence; can be computed anew at any time.
create table compliance (
    unit_id     uuid        not null references unit,
    day         date        not null,
    subject     text        not null,
    state       text        not null,
    evidence    jsonb       not null,
    path        text        not null,
    computed_at timestamptz not null,
    primary key (unit_id, day, subject)
);

-- Pairs whose facts have changed since they were computed.
create table compliance_mark (
    unit_id uuid not null references unit,
    day     date not null,
    times   int  not null,
    primary key (unit_id, day)
);

-- Up to when deadlines have been looked at; one row.
create table compliance_clock (
    id    int primary key check (id = 1),
    as_of timestamptz not null
);
