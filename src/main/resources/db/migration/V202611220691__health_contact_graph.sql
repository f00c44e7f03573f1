-- What is known of cases and contacts, as dated events: classes F0…F5 are computed from them for any day and never written.
create table health_contact_event (
    id         uuid        primary key,
    body_id    uuid        not null,
    unit_id    uuid        not null,
    kind       text        not null,
    who        uuid        not null,
    name       text        not null,
    other      uuid,
    other_name text        not null,
    day        date        not null,
    note       text        not null,
    written_at timestamptz not null,
    written_by uuid        not null,
    writer     text        not null,
    check ((other is null) = (kind in ('CASE', 'CLEARED')) and other is distinct from who)
);
create index health_contact_event_unit on health_contact_event (unit_id, day);

alter table health_contact_event enable row level security;
alter table health_contact_event force row level security;
create policy health_contact_event_seen on health_contact_event for select using (
    health_part_of_truc() or unit_id in (select unit from unit_ancestor where ancestor = any (health_roots())));
create policy health_contact_event_added on health_contact_event for insert with check (
    health_part_of_truc() or unit_id in (select unit from unit_ancestor where ancestor = any (health_roots())));
create policy health_contact_event_forgotten on health_contact_event for delete
    using (current_setting('truc.system', true) = 'site.retention');

-- How somebody in isolation is, each day; what was said is sealed.
create table health_followup (
    id            uuid        primary key,
    body_id       uuid        not null,
    isolation_id  uuid        not null,
    person_id     uuid        not null,
    unit_id       uuid        not null,
    day           date        not null,
    said_at       timestamptz not null,
    said_by       uuid        not null,
    attention     boolean     not null,
    answers_sealed bytea      not null,
    content_mark  bytea       not null
);
create index health_followup_isolation on health_followup (isolation_id, day);
create index health_followup_person on health_followup (person_id, day);

alter table health_followup enable row level security;
alter table health_followup force row level security;
create policy health_followup_seen on health_followup for select using (
    health_part_of_truc() or health_own(person_id)
    or unit_id in (select unit from unit_ancestor where ancestor = any (health_roots())));
create policy health_followup_added on health_followup for insert with check (health_bound());
create policy health_followup_forgotten on health_followup for delete
    using (current_setting('truc.system', true) = 'site.retention');

insert into retention_policy (place, what, months, older, note) values
    (85, 'health_followup',       6, 'day < $1', 'uncertain: with health_declaration'),
    (86, 'health_contact_event', 12, 'day < $1', 'uncertain: with health_isolation');
