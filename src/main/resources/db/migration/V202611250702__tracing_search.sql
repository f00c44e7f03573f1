-- Who looked for whom at the gates, by name or by telephone number, and why: what was looked for and the reason are locked, a number is kept
-- nowhere (docs/decisions/0091).
create table tracing_search (
    id            uuid        primary key,
    body_id       uuid        not null,
    unit_id       uuid        not null,
    words_sealed  bytea,
    reason_sealed bytea       not null,
    found         int         not null,
    asked_by      uuid        not null,
    asker         text        not null,
    asked_at      timestamptz not null
);
create index tracing_search_unit on tracing_search (unit_id, id);

alter table tracing_search enable row level security;
alter table tracing_search force row level security;
create policy tracing_search_seen on tracing_search for select using (
    health_part_of_truc() or unit_id in (select unit from unit_reached(health_roots())));
create policy tracing_search_added on tracing_search for insert with check (health_bound());
create policy tracing_search_locked_anew on tracing_search for update
    using (current_setting('truc.system', true) = 'vault.reseal');
create policy tracing_search_forgotten on tracing_search for delete
    using (current_setting('truc.system', true) = 'site.retention');

insert into retention_policy (place, what, months, older, note) values
    (118, 'tracing_search', 24, 'asked_at < $1', 'uncertain: with tracing_query');
