-- Addresses under which a calendar program reads somebody's days, or who is on duty at a unit. The address itself is
-- computed from the id and the key of this installation.
create table roster_feed (
    id         uuid        primary key,
    body_id    uuid        not null,
    person_id  uuid        not null references person,
    unit_id    uuid        references unit,
    made_at    timestamptz not null,
    revoked_at timestamptz
);
create index roster_feed_person on roster_feed (person_id) where revoked_at is null;

-- What was told under an address, so that a change has a higher number and what is gone is told as cancelled.
create table roster_feed_entry (
    feed_id    uuid        not null references roster_feed,
    day        date        not null,
    summary    text        not null,
    sequence   int         not null,
    cancelled  boolean     not null,
    changed_at timestamptz not null,
    primary key (feed_id, day)
);
