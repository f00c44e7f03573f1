-- Where somebody was from when until when, as tracing reads it: admitted at a gate, until they left. Whoever never checked
-- out counts for twelve hours at most, and `open` says so. Published by `gate`; no answer and no verdict stands here.
create view gate_stay as
select body_id, id as visit_id, site_id, place_id, kind, person_id as who, unit_id, name, day, came,
       coalesce(went, came + interval '12 hours') as until, went, went is null as open
from gate_visit
where outcome = 'ADMITTED' and not corrected;

-- Stays are looked for by site and day and the day before; the few that last longer stand in an index of their own.
create index gate_visit_long on gate_visit (site_id, came) where went - came > interval '24:00';

-- Every question that was put to the visits, by whom and why.
create table tracing_query (
    id        uuid        primary key,
    body_id   uuid        not null,
    who       uuid        not null,
    kind      text        not null,
    name      text        not null,
    unit_id   uuid        not null,
    from_at   timestamptz not null,
    until_at  timestamptz not null check (until_at > from_at),
    rings     int         not null,
    reason    text        not null,
    asked_by  uuid        not null,
    asker     text        not null,
    asked_at  timestamptz not null,
    warned_at timestamptz,
    warned    int
);
create index tracing_query_unit on tracing_query (unit_id, id);
create index tracing_query_who on tracing_query (who);

alter table tracing_query enable row level security;
alter table tracing_query force row level security;
create policy tracing_query_seen on tracing_query for select using (
    health_part_of_truc() or health_own(who)
    or unit_id in (select unit from unit_ancestor where ancestor = any (health_roots())));
create policy tracing_query_added on tracing_query for insert with check (health_bound());
create policy tracing_query_warned on tracing_query for update using (health_own(asked_by)) with check (health_own(asked_by));
create policy tracing_query_forgotten on tracing_query for delete
    using (current_setting('truc.system', true) = 'site.retention');

-- Places and times that everybody should know of: the ministry's urgent notices and the office's own; each change is a new
-- version. Public, so nobody is named here.
create table tracing_alert (
    id         uuid          not null,
    version    int           not null,
    body_id    uuid          not null,
    source     text          not null,
    document   text          not null,
    place      text          not null,
    address    text          not null,
    words      text          not null,
    site_id    uuid,
    from_at    timestamptz[] not null,
    until_at   timestamptz[] not null,
    todo       text          not null,
    withdrawn  boolean       not null,
    written_at timestamptz   not null,
    written_by uuid          not null,
    primary key (id, version)
);
create index tracing_alert_body on tracing_alert (body_id);

insert into retention_policy (place, what, months, older, note) values
    (115, 'tracing_query', 24, 'asked_at < $1', 'uncertain: with health_look, it is the proof of who asked');
