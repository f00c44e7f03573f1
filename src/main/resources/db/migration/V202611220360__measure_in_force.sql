-- One row per clause that orders a rule. A clause that is ended on its first day has never been in force (empty range).
create table measure_source (
    id              uuid primary key,
    rule            jsonb not null,
    subject         text  not null,
    document_id     uuid  not null,
    document_number text  not null,
    clause          text  not null,
    issuer_id       uuid  not null references unit,
    own             boolean not null,
    from_day        date  not null,
    until_day       date,
    in_force        daterange not null generated always as (daterange(from_day, until_day)) stored
);
create index measure_source_document on measure_source (document_id);
create index measure_source_in_force on measure_source using gist (in_force);

-- Leave not to follow some clauses; function and person are null where everybody within reach is exempted.
create table measure_exemption (
    id              uuid primary key,
    sources         uuid[] not null,
    function_name   text,
    person_id       uuid references person,
    document_id     uuid  not null,
    document_number text  not null,
    clause          text  not null,
    issuer_id       uuid  not null references unit,
    from_day        date  not null,
    until_day       date,
    in_force        daterange not null generated always as (daterange(from_day, until_day)) stored
);
create index measure_exemption_in_force on measure_exemption using gist (in_force);

-- Whom a clause or an exemption reaches: LINE a unit and all below, EXCEPT a unit and all below, LISTED a unit alone,
-- TERRITORY everything seated in an area. The trees of the day asked about decide who that is.
create table measure_reach (
    holder_id uuid not null,
    kind      text not null check (kind in ('LINE', 'EXCEPT', 'LISTED', 'TERRITORY')),
    unit_id   uuid references unit,
    area_id   uuid references area,
    check ((kind = 'TERRITORY') = (unit_id is null) and (kind = 'TERRITORY') = (area_id is not null)),
    unique nulls not distinct (holder_id, kind, unit_id, area_id)
);
create index measure_reach_unit on measure_reach (unit_id);
create index measure_reach_area on measure_reach (area_id);
