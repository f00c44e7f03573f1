-- What a visitor declared can be corrected: each correction is a version of its own and the ones before stay
-- (docs/decisions/0076). What stood here before is the first version, under the id of its visitor. The columns are filled by
-- rewriting the table, since nobody may update its rows.
alter table health_visitor_declaration drop constraint health_visitor_declaration_pkey;
alter table health_visitor_declaration
    add column id          uuid,
    add column version     int,
    add column declared_at timestamptz;
alter table health_visitor_declaration
    alter column id type uuid using visitor_id,
    alter column version type int using 1,
    alter column declared_at type timestamptz using coalesce(uuid_extract_timestamp(visitor_id), day::timestamptz);
alter table health_visitor_declaration
    alter column id set not null,
    alter column version set not null,
    alter column declared_at set not null,
    add primary key (id),
    add unique (visitor_id, version);
create index health_visitor_declaration_day on health_visitor_declaration (day);

-- What holds, by which version; whether a health officer should look at it, and what was declared more strictly before.
alter table health_visitor_clearance
    add column declaration_id    uuid,
    add column attention         boolean,
    add column eased_status      text,
    add column eased_declaration uuid;
alter table health_visitor_clearance
    alter column declaration_id type uuid using visitor_id,
    alter column attention type boolean using status <> 'CLEARED';
alter table health_visitor_clearance
    alter column declaration_id set not null,
    alter column attention set not null;
create index health_visitor_clearance_attention on health_visitor_clearance (day) where attention;

-- What visitors said about consent since: withdrawn, or agreed again with a correction.
create table health_visitor_consent (
    id         uuid        primary key,
    visitor_id uuid        not null,
    unit_id    uuid        not null,
    agreed     boolean     not null,
    consent    text        not null,
    at         timestamptz not null
);
create index health_visitor_consent_visitor on health_visitor_consent (visitor_id);
alter table health_visitor_consent enable row level security;
alter table health_visitor_consent force row level security;
create policy health_visitor_consent_seen on health_visitor_consent for select using (
    health_part_of_truc() or unit_id in (select unit from unit_reached(health_roots())));
create policy health_visitor_consent_added on health_visitor_consent for insert with check (health_part_of_truc());
create policy health_visitor_consent_forgotten on health_visitor_consent for delete
    using (current_setting('truc.system', true) = 'site.retention');
insert into retention_policy (place, what, months, older, note) values
    (53, 'health_visitor_consent', 3,
     'at < $1 and not exists (select from health_visitor_declaration d where d.visitor_id = health_visitor_consent.visitor_id)',
     'uncertain: with health_visitor_declaration, and never before it');
