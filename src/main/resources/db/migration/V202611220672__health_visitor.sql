-- What visitors declare at the poster: the answers sealed and behind row-level security, beside them that and with what
-- outcome, which the gate may know.
create table health_visitor_declaration (
    visitor_id     uuid        primary key,
    unit_id        uuid        not null,
    day            date        not null,
    answers_sealed bytea       not null,
    questionnaire  text        not null,
    consent        text        not null
);
create table health_visitor_clearance (
    visitor_id  uuid        primary key,
    day         date        not null,
    status      text        not null,
    declared_at timestamptz not null
);
alter table health_visitor_declaration enable row level security;
alter table health_visitor_declaration force row level security;
create policy health_visitor_declaration_seen on health_visitor_declaration for select using (
    health_part_of_truc()
    or unit_id in (select unit from unit_ancestor where ancestor = any (health_roots())));
create policy health_visitor_declaration_added on health_visitor_declaration for insert with check (health_part_of_truc());
create policy health_visitor_declaration_forgotten on health_visitor_declaration for delete
    using (current_setting('truc.system', true) = 'site.retention');
insert into retention_policy (place, what, months, older, note) values
    (52, 'health_visitor_declaration', 3, 'day < $1', 'uncertain: with gate_visitor'),
    (54, 'health_visitor_clearance',   3, 'day < $1', 'uncertain: with gate_visitor');

-- Visitors who wrote themselves in at a poster.
alter table gate_visitor
    add column place_id uuid;
create index gate_visitor_place on gate_visitor (place_id, expected) where place_id is not null;
