-- The lists of a week as one, sent up to the head of the body: which version of which unit's plan it holds, and what
-- the head said. Sent again after a change it is a new version.
create table roster_sent_up (
    id          uuid        primary key,
    body_id     uuid        not null,
    monday      date        not null check (extract(isodow from monday) = 1),
    version     int         not null,
    rosters     uuid[]      not null,
    missing     uuid[]      not null,
    sent_by     uuid        not null,
    sent_at     timestamptz not null,
    state       text        not null,
    decided_by  uuid,
    decided_at  timestamptz,
    reason      text        not null default '',
    unique (body_id, monday, version)
);
