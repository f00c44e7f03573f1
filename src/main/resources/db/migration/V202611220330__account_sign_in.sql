-- Who may sign in with a password. Names are folded (lower case, NFKC) before they come here.
create table account (
    person_id uuid primary key references person,
    login     text        not null unique,
    password  text        not null,
    changed   timestamptz not null
);

-- Failures that may lock an account or an address; the subject is a keyed fingerprint, since people type passwords into the
-- wrong field. Kept a day.
create table sign_in_failure (
    subject  bytea primary key,
    failures int         not null,
    last     timestamptz not null
);

-- Personal links and slips: only the hash of the token is kept; one use, seven days.
create table personal_link (
    token_hash       bytea primary key,
    batch_id         uuid        not null,
    person_id        uuid        not null references person,
    unit_id          uuid        not null references unit,
    issued_by        uuid        not null references person,
    by_administrator boolean     not null,
    issued           timestamptz not null,
    expires          timestamptz not null,
    used             timestamptz,
    voided           timestamptz,
    unique (batch_id, person_id)
);
create index personal_link_person on personal_link (person_id, issued desc);

-- The codes that the terminals printed at first start, as hashes, until the first administrator is made.
create table first_run_code (
    code_hash bytea primary key,
    made      timestamptz not null,
    tries     int         not null
);
