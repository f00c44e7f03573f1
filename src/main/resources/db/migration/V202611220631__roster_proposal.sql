-- A proposal of weeks that was asked for: what was typed, how far the search has come, what came of it. A node that
-- works on one says so each second; one that falls silent loses it to another.
create table roster_proposal (
    id       uuid        primary key,
    unit_id  uuid        not null references unit,
    monday   date        not null check (extract(isodow from monday) = 1),
    weeks    int         not null check (weeks between 1 and 4),
    asked_by uuid        not null references person,
    asked_at timestamptz not null,
    needed   int         not null check (needed >= 0),
    typed    jsonb       not null,
    state    text        not null,
    node     uuid,
    beat_at  timestamptz,
    starts   int         not null default 0,
    seconds  int         not null default 0,
    cost     bigint,
    bound    bigint,
    result   jsonb,
    words    jsonb
);
create index roster_proposal_open on roster_proposal (asked_at) where state in ('QUEUED', 'RUNNING');
create index roster_proposal_asked on roster_proposal (asked_at);
