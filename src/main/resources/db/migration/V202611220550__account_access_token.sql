-- Tokens with which programs come in: only the hash is kept. A person's, or one of a machine account of a unit.
create table access_token (
    id        uuid primary key,
    hash      bytea       not null unique,
    name      text        not null,
    person_id uuid references person,
    unit_id   uuid references unit,
    body_id   uuid        not null,
    reach_id  uuid references unit,
    rights    text[]      not null,
    made_by   uuid        not null references person,
    made      timestamptz not null,
    expires   timestamptz not null,
    last_used timestamptz,
    revoked   timestamptz,
    check ((person_id is null) <> (unit_id is null))
);
create index access_token_person on access_token (person_id) where person_id is not null;
create index access_token_unit on access_token (unit_id) where unit_id is not null;
