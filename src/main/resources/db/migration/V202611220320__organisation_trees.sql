-- The line: who reports to whom. The territory: where a unit is seated. Both dated; a change is a new row from a day on.
create table unit (
    id       uuid primary key,
    body_id  uuid not null references unit,
    code     text not null unique,
    seal     boolean not null,
    phone    text not null default ''
);

create table unit_name (
    unit_id      uuid not null references unit,
    name         text not null,
    short_name   text not null,
    abbreviation text not null default '',
    valid        daterange not null,
    primary key (unit_id, valid without overlaps)
);

-- A unit without a row on a day is closed that day; the top has a row without a parent.
create table unit_parent (
    unit_id   uuid not null references unit,
    parent_id uuid references unit,
    valid     daterange not null,
    primary key (unit_id, valid without overlaps)
);

create table unit_closure (
    unit_id     uuid not null references unit,
    ancestor_id uuid not null references unit,
    depth       int not null,
    valid       daterange not null,
    primary key (ancestor_id, unit_id, valid without overlaps)
);
create index unit_closure_up on unit_closure (unit_id);

create table area (
    id    uuid primary key,
    code  text not null unique,
    name  text not null,
    level text not null
);

create table area_parent (
    area_id   uuid not null references area,
    parent_id uuid references area,
    valid     daterange not null,
    primary key (area_id, valid without overlaps)
);

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
    search       text not null generated always as (vi_norm(name)) stored,
    employed     daterange not null,
    unique (body_id, staff_number)
);
create index person_search on person using gin (search gin_trgm_ops);

-- Row-level security: contacts are seen by the person, and by those whose reach covers the unit the person works at.
create table person_contact (
    person_id    uuid primary key references person,
    unit_id      uuid not null references unit,
    phone_sealed bytea,
    email_sealed bytea
);

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
    primary key (team_id, person_id)
);

create table place (
    id        uuid primary key,
    parent_id uuid references place,
    kind      text not null,
    name      text not null,
    address   text not null default '',
    headcount int
);

create table place_body (
    place_id uuid not null references place,
    body_id  uuid not null references unit,
    building_rules boolean not null default false,
    primary key (place_id, body_id)
);

alter table person_contact enable row level security;
alter table person_contact force row level security;
create policy person_contact_reach on person_contact using (
    nullif(current_setting('truc.system', true), '') is not null
    or person_id::text = nullif(current_setting('truc.person', true), '')
    or unit_id in (
        select unit_id from unit_closure
        where ancestor_id = any (string_to_array(nullif(current_setting('truc.contacts', true), ''), ',')::uuid[]))
);
