-- The line: who reports to whom. The territory: where a unit is seated. Both dated; a change is a new row from a day on.
create table unit (
    id      uuid primary key,
    code    text not null unique,
    seal    boolean not null,
    phone   text not null default '',
    version int not null default 0
);

create table unit_name (
    unit_id      uuid not null references unit,
    name         text not null,
    short_name   text not null,
    abbreviation text not null default '',
    search       text not null generated always as (vi_norm(name || ' ' || short_name || ' ' || abbreviation)) stored,
    valid        daterange not null,
    primary key (unit_id, valid without overlaps)
);
create index unit_name_search on unit_name using gin (search gin_trgm_ops);

-- A unit without a row on a day is closed that day; the top has a row without a parent.
create table unit_parent (
    unit_id   uuid not null references unit,
    parent_id uuid references unit,
    valid     daterange not null,
    primary key (unit_id, valid without overlaps)
);
create index unit_parent_children on unit_parent (parent_id);

-- Computed from unit_parent in the same transaction: everybody above, and the nearest body at or above.
create table unit_closure (
    unit_id     uuid not null references unit,
    ancestor_id uuid not null references unit,
    depth       int not null,
    valid       daterange not null,
    primary key (ancestor_id, unit_id, valid without overlaps)
);
create index unit_closure_up on unit_closure (unit_id);

create table unit_body (
    unit_id uuid not null references unit,
    body_id uuid not null references unit,
    valid   daterange not null,
    primary key (unit_id, valid without overlaps)
);

-- Codes of areas were used again with another meaning after reforms: an area is known by era and code.
create table area (
    id     uuid primary key,
    era    text not null,
    code   text not null,
    name   text not null,
    level  text not null,
    search text not null generated always as (vi_norm(name)) stored,
    unique (era, code)
);
create index area_search on area using gin (search gin_trgm_ops);

create table area_parent (
    area_id   uuid not null references area,
    parent_id uuid references area,
    valid     daterange not null,
    primary key (area_id, valid without overlaps)
);
create index area_parent_children on area_parent (parent_id);

create table area_closure (
    area_id     uuid not null references area,
    ancestor_id uuid not null references area,
    depth       int not null,
    valid       daterange not null,
    primary key (ancestor_id, area_id, valid without overlaps)
);
create index area_closure_up on area_closure (area_id);

create table unit_seat (
    unit_id uuid not null references unit,
    area_id uuid not null references area,
    valid   daterange not null,
    primary key (unit_id, valid without overlaps)
);
create index unit_seat_area on unit_seat (area_id);

-- Published for joining: the only tables of this capability that others may read in their SQL.
create view unit_ancestor as
    select unit_id as unit, ancestor_id as ancestor, depth, valid from unit_closure;

create view area_unit as
    select closure.ancestor_id as area, seat.unit_id as unit, closure.valid * seat.valid as valid
    from area_closure closure
    join unit_seat seat on seat.area_id = closure.area_id and seat.valid && closure.valid;

create table person (
    id           uuid primary key,
    body_id      uuid not null references unit,
    staff_number text not null,
    name         text not null,
    given        text not null generated always as (regexp_replace(name, '^.* ', '')) stored,
    search       text not null generated always as (vi_norm(name || ' ' || staff_number)) stored,
    employed     daterange not null,
    version      int not null default 0,
    unique (body_id, staff_number)
);
create index person_search on person using gin (search gin_trgm_ops);

create table post (
    id        uuid primary key,
    person_id uuid not null references person,
    unit_id   uuid not null references unit,
    kind      text not null,
    title     text not null,
    held      daterange not null
);
create index post_person on post (person_id);
create index post_unit on post (unit_id);

create table post_portfolio (
    post_id uuid not null references post,
    unit_id uuid not null references unit,
    primary key (post_id, unit_id)
);
create index post_portfolio_unit on post_portfolio (unit_id);

-- Where a person is counted on a day: the post held longest; administering Trực is nobody's work if there is another.
create function main_post(on_day date)
    returns table (post_id uuid, person_id uuid, unit_id uuid, kind text, title text)
    language sql stable parallel safe as
$$
    select distinct on (post.person_id) post.id, post.person_id, post.unit_id, post.kind, post.title
    from post join person on person.id = post.person_id
    where post.held @> on_day and person.employed @> on_day
    order by post.person_id, post.kind = 'ADMINISTRATOR', lower(post.held),
             array_position(array['HEAD', 'DEPUTY', 'LEADER', 'CLERK', 'HEALTH_OFFICER', 'GUARD', 'STAFF'], post.kind),
             post.id
$$;

create table team (
    id                 uuid primary key,
    kind               text not null,
    name               text not null,
    unit_id            uuid not null references unit,
    standing_office_id uuid references unit,
    valid              daterange not null
);

create table team_member (
    team_id   uuid not null references team,
    person_id uuid not null references person,
    role      text not null,
    since     date not null,
    until     date,
    primary key (team_id, person_id, since)
);
create index team_member_person on team_member (person_id);

create table place (
    id        uuid primary key,
    parent_id uuid references place,
    kind      text not null,
    name      text not null,
    address   text not null default '',
    headcount int check (headcount > 0),
    closed    date
);
create index place_parent on place (parent_id);

-- Who is housed at a site; at most one of them makes the rules for the whole building.
create table place_body (
    place_id       uuid not null references place,
    body_id        uuid not null references unit,
    building_rules boolean not null default false,
    primary key (place_id, body_id)
);
create unique index place_body_rules on place_body (place_id) where building_rules;
create index place_body_body on place_body (body_id);

-- Requests that were carried out, so that sending one again changes nothing.
create table organisation_request (
    id      uuid primary key,
    content text not null
);

-- The units that the bound actor reaches today with the right behind a setting; for the policies of row-level security.
create function reach(setting text) returns setof uuid language sql stable parallel safe as $$
    select unit_id from unit_closure
    where ancestor_id = any (string_to_array(nullif(current_setting(setting, true), ''), ',')::uuid[])
      and valid @> nullif(current_setting('truc.day', true), '')::date
$$;

-- Row-level security: contacts are seen by the person and by those whose reach covers a unit the person works at, and
-- changed by the person and the administrators there. Unbound sees nothing.
create table person_contact (
    person_id    uuid primary key references person,
    phone_sealed bytea,
    email_sealed bytea
);
alter table person_contact enable row level security;
alter table person_contact force row level security;
create policy person_contact_seen on person_contact for select using (
    nullif(current_setting('truc.system', true), '') is not null
    or person_id::text = nullif(current_setting('truc.person', true), '')
    or exists (select from post
               where post.person_id = person_contact.person_id
                 and post.held @> nullif(current_setting('truc.day', true), '')::date
                 and post.unit_id in (select reach('truc.contacts')))
);
create policy person_contact_kept on person_contact using (
    nullif(current_setting('truc.system', true), '') is not null
    or person_id::text = nullif(current_setting('truc.person', true), '')
    or exists (select from post
               where post.person_id = person_contact.person_id
                 and post.held && daterange(nullif(current_setting('truc.day', true), '')::date, null)
                 and post.unit_id in (select reach('truc.administered')))
);

-- Lists on their way in: read, shown, and carried out only when accepted. The content is locked (it holds telephone numbers)
-- and forgotten once carried out.
create table import_draft (
    id          uuid primary key,
    unit_id     uuid not null references unit,
    kind        text not null,
    complete    boolean not null,
    content     bytea,
    accepted_at timestamptz
);
