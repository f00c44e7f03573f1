-- Everybody who came to a gate: let in, referred or refused. A line is never changed but for the moment of leaving;
-- a correction, and an admission by order after a refusal, is a new line that names the former.
create table gate_visit (
    body_id        uuid        not null,
    id             uuid        not null,
    place_id       uuid        not null,
    site_id        uuid        not null,
    kind           text        not null,
    person_id      uuid        not null,
    unit_id        uuid        not null,
    name           text        not null,
    came           timestamptz not null,
    day            date        not null,
    went           timestamptz,
    closed         text,
    outcome        text        not null,
    reason         text        not null,
    said           text[]      not null,
    deciders       uuid[]      not null,
    checked_temperature boolean not null,
    ordered_by     uuid,
    ordered_name   text,
    follows        uuid,
    guard_id       uuid        not null,
    guard_body_id  uuid        not null,
    exit_id        uuid,
    primary key (body_id, id)
) partition by range (id);
create index gate_visit_site on gate_visit (site_id, day, id);
create index gate_visit_unit on gate_visit (unit_id, day);
create index gate_visit_person on gate_visit (person_id, id);
create index gate_visit_guard on gate_visit (guard_body_id, day);
select make_partitions('gate_visit', date '2026-11-01', date '2027-01-01');

-- Who is inside now: one place a person. Entering elsewhere moves the row and closes the former visit.
create table gate_presence (
    body_id   uuid        not null,
    person_id uuid        not null,
    visit_id  uuid        not null,
    site_id   uuid        not null,
    came      timestamptz not null,
    primary key (body_id, person_id)
);
create index gate_presence_site on gate_presence (site_id);

-- Measured temperatures are health data; who was measured stands in the visit, what was measured here.
create table gate_temperature (
    body_id   uuid          not null,
    visit_id  uuid          not null,
    person_id uuid          not null,
    unit_id   uuid          not null,
    day       date          not null,
    celsius   numeric(3, 1) not null,
    high      boolean       not null,
    primary key (body_id, visit_id)
);
create index gate_temperature_unit on gate_temperature (unit_id, day);

-- Visitors as the guard wrote them in or a unit announced them.
create table gate_visitor (
    id          uuid        primary key,
    body_id     uuid        not null,
    unit_id     uuid        not null,
    name        text        not null,
    search      text        not null generated always as (vi_norm(name)) stored,
    origin      text        not null,
    host        text        not null,
    purpose     text        not null,
    leaders_guest boolean   not null,
    abroad      boolean     not null,
    expected    date        not null,
    state       text        not null,
    announced_by uuid       not null,
    announced_at timestamptz not null,
    version     int         not null
);
create index gate_visitor_day on gate_visitor (body_id, expected);
create index gate_visitor_unit on gate_visitor (unit_id, expected);

create table gate_approval (
    visitor_id uuid        not null references gate_visitor,
    version    int         not null,
    approved   boolean     not null,
    level      text        not null,
    person_id  uuid        not null,
    name       text        not null,
    at         timestamptz not null,
    primary key (visitor_id, version)
);

create table gate_visitor_contact (
    visitor_id   uuid  primary key references gate_visitor,
    unit_id      uuid  not null,
    phone_sealed bytea not null
);

alter table gate_temperature enable row level security;
alter table gate_temperature force row level security;
alter table gate_visitor_contact enable row level security;
alter table gate_visitor_contact force row level security;

create policy gate_temperature_seen on gate_temperature for select using (
    health_part_of_truc() or health_own(person_id)
    or unit_id in (select unit from unit_ancestor where ancestor = any (health_roots())));
create policy gate_temperature_added on gate_temperature for insert with check (health_bound());

create policy gate_visitor_contact_seen on gate_visitor_contact for select using (
    health_part_of_truc()
    or unit_id in (
        select unit from unit_ancestor
        where ancestor = any (string_to_array(nullif(current_setting('truc.contacts', true), ''), ',')::uuid[])));
create policy gate_visitor_contact_added on gate_visitor_contact for insert with check (health_bound());
