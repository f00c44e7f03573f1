create table directive (
    id           uuid primary key,
    body_id      uuid not null references unit,
    number       text not null,
    type         text not null,
    issuer_id    uuid not null references unit,
    issued_by    text not null,
    signer       text not null,
    dated        date not null,
    subject      text not null,
    search       text not null generated always as (vi_norm(number || ' ' || subject || ' ' || issued_by)) stored,
    reach_kind   text not null,
    reach_units  uuid[] not null,
    reach_except uuid[] not null default '{}',
    holds_from   date not null,
    holds_until  date,
    status       text not null,
    edit         int not null,
    drafter_id   uuid not null references person,
    issuer_person_id uuid references person,
    issued_at    timestamptz
);
create index directive_search on directive using gin (search gin_trgm_ops);
create unique index directive_number on directive (issuer_id, number, extract(year from dated)) where status <> 'DRAFT';

create table directive_clause (
    id           uuid primary key,
    directive_id uuid not null references directive,
    place        int not null,
    label        text not null,
    text         text not null,
    kind         text not null,
    rule         jsonb,
    everybody    boolean not null default false,
    due          date,
    lead_units   uuid[] not null default '{}',
    with_units   uuid[] not null default '{}',
    reach_kind   text,
    reach_units  uuid[] not null default '{}',
    reach_except uuid[] not null default '{}',
    unique (directive_id, label)
);

create table directive_relation (
    directive_id uuid not null references directive,
    kind         text not null,
    other_id     uuid not null references directive,
    primary key (directive_id, kind, other_id)
);

-- Who is to confirm: a unit (by whoever answers for it), or a person where everybody is to read.
create table directive_receipt (
    directive_id uuid not null references directive,
    unit_id      uuid not null references unit,
    read_by      uuid references person,
    read_at      timestamptz,
    primary key (directive_id, unit_id)
);
create index directive_receipt_unit on directive_receipt (unit_id) where read_at is null;

create table directive_reading (
    directive_id uuid not null references directive,
    person_id    uuid not null references person,
    read_at      timestamptz not null,
    primary key (directive_id, person_id)
);

create table directive_file (
    directive_id uuid primary key references directive,
    name         text not null,
    media_type   text not null,
    content      bytea not null check (octet_length(content) <= 20971520)
);
