-- A directive that stands ready for a level of the epidemic in an area: approved as it was at this edit, in force later.
create table plan (
    directive_id uuid primary key references directive,
    area_id      uuid not null references area,
    level        int not null check (level between 1 and 4),
    edit         int not null,
    approved_by  uuid not null references person,
    approved_at  timestamptz not null
);
create index plan_area on plan (area_id, level);

-- The levels of areas, each by a decision; the latest at or before a day holds.
create table area_level (
    id         uuid primary key,
    area_id    uuid not null references area,
    level      int not null check (level between 1 and 4),
    from_day   date not null,
    issuer_id  uuid not null references unit,
    number     text not null,
    signer     text not null,
    decided_by uuid not null references person,
    decided_at timestamptz not null
);
create unique index area_level_day on area_level (area_id, from_day);

-- What came into force by a decision: one directive of each body that had a plan ready.
create table area_level_directive (
    area_level_id uuid not null references area_level,
    directive_id  uuid not null references directive,
    primary key (area_level_id, directive_id)
);
