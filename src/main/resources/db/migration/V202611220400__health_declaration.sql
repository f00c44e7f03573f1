-- Questions, disease profile, isolation rules and consent sentences as dated data, imported from src/main/resources/rules.
create table health_rulebook (
    kind     text   not null,
    code     text   not null,
    edition  text   not null,
    in_force date   not null,
    content  jsonb  not null,
    sequence bigint generated always as identity,
    primary key (kind, code, edition)
);

create table health_declaration (
    body_id        uuid        not null,
    id             uuid        not null,
    person_id      uuid        not null,
    unit_id        uuid        not null,
    day            date        not null,
    declared_at    timestamptz not null,
    version_of     uuid,
    channel        text        not null,
    entered_by     uuid        not null,
    questionnaire  text        not null,
    consent        text        not null,
    answers_sealed bytea,
    content_mark   bytea       not null,
    primary key (body_id, id)
) partition by range (id);
create index health_declaration_person on health_declaration (person_id, id);
create index health_declaration_unit on health_declaration (unit_id, day);

-- What the day's last declaration says, without the answers: the head and the gate see no more than this.
create table health_clearance (
    body_id        uuid        not null,
    person_id      uuid        not null,
    day            date        not null,
    unit_id        uuid        not null,
    status         text        not null,
    reason         text        not null,
    attention      boolean     not null,
    channel        text        not null,
    declared_at    timestamptz not null,
    declaration_id uuid        not null,
    primary key (body_id, person_id, day)
);
create index health_clearance_unit on health_clearance (unit_id, day);
create index health_clearance_person on health_clearance (person_id, day);

-- The five exposures of a declaration, for counting only.
create table health_exposure (
    body_id        uuid not null,
    declaration_id uuid not null,
    person_id      uuid not null,
    unit_id        uuid not null,
    day            date not null,
    category       text not null,
    relation       text not null,
    primary key (body_id, declaration_id, category, relation)
);
create index health_exposure_unit on health_exposure (unit_id, day);

-- Who looked at whose answers, when and why.
create table health_look (
    body_id        uuid        not null,
    id             uuid        not null,
    person_id      uuid        not null,
    unit_id        uuid        not null,
    declaration_id uuid        not null,
    looked_at      timestamptz not null,
    looker_id      uuid        not null,
    looker         text        not null,
    reason         text        not null,
    primary key (body_id, id)
) partition by range (id);
create index health_look_person on health_look (person_id, id);
create index health_look_declaration on health_look (declaration_id);

-- From when until when somebody is in isolation: what roster and gate may know.
create table health_absence (
    id        uuid      primary key,
    body_id   uuid      not null,
    person_id uuid      not null,
    unit_id   uuid      not null,
    days      daterange not null,
    version   int       not null
);
create index health_absence_person on health_absence (person_id);
create index health_absence_unit on health_absence (unit_id);

-- Why and where: each change is a new version with its reason; the old ones stay.
create table health_isolation (
    id            uuid        not null references health_absence,
    version       int         not null,
    body_id       uuid        not null,
    person_id     uuid        not null,
    unit_id       uuid        not null,
    standing      text        not null,
    kind          text        not null,
    compulsory    boolean     not null,
    vaccinated    boolean     not null,
    last_exposure date        not null,
    days          daterange   not null,
    basis         text        not null,
    reason        text        not null,
    written_at    timestamptz not null,
    written_by    uuid        not null,
    primary key (id, version)
);

-- Row-level security: health answers are seen by the person, by health officers whose reach covers the unit, and by
-- named parts of Trực. Whoever is bound may add; nobody may change or remove what stands.
alter table health_declaration enable row level security;
alter table health_declaration force row level security;
alter table health_exposure enable row level security;
alter table health_exposure force row level security;
alter table health_look enable row level security;
alter table health_look force row level security;
alter table health_isolation enable row level security;
alter table health_isolation force row level security;

create function health_part_of_truc() returns boolean language sql stable parallel safe
    return nullif(current_setting('truc.system', true), '') is not null;

create function health_bound() returns boolean language sql stable parallel safe
    return coalesce(nullif(current_setting('truc.person', true), ''), nullif(current_setting('truc.system', true), ''))
           is not null;

create function health_own(person uuid) returns boolean language sql stable parallel safe
    return person::text = nullif(current_setting('truc.person', true), '');

create function health_roots() returns uuid[] language sql stable parallel safe
    return string_to_array(nullif(current_setting('truc.health', true), ''), ',')::uuid[];

create policy health_declaration_seen on health_declaration for select using (
    health_part_of_truc() or health_own(person_id)
    or unit_id in (select unit from unit_ancestor where ancestor = any (health_roots())));
create policy health_declaration_added on health_declaration for insert with check (health_bound());

create policy health_exposure_seen on health_exposure for select using (health_part_of_truc());
create policy health_exposure_added on health_exposure for insert with check (health_bound());

create policy health_look_seen on health_look for select using (
    health_part_of_truc() or health_own(person_id)
    or unit_id in (select unit from unit_ancestor where ancestor = any (health_roots())));
create policy health_look_added on health_look for insert with check (health_bound());

create policy health_isolation_seen on health_isolation for select using (
    health_part_of_truc() or health_own(person_id)
    or unit_id in (select unit from unit_ancestor where ancestor = any (health_roots())));
create policy health_isolation_added on health_isolation for insert with check (
    health_part_of_truc()
    or unit_id in (select unit from unit_ancestor where ancestor = any (health_roots())));

-- Only now, so that each partition takes over the lock of its table.
select make_partitions('health_declaration', date '2026-11-01', date '2027-01-01');
select make_partitions('health_look', date '2026-11-01', date '2027-01-01');
