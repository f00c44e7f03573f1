-- By whom the weekly plans of a body are approved, one after the other, and after how many hours each stage goes on to
-- the stand-in (0: as the leader who named them wrote). What was written last for a day counts.
create table roster_route (
    id         uuid        primary key,
    body_id    uuid        not null,
    from_day   date        not null,
    stages     text[]      not null,
    hours      int[]       not null,
    document   text        not null,
    written_by uuid        not null,
    written_at timestamptz not null,
    check (cardinality(stages) between 1 and 4 and cardinality(hours) = cardinality(stages))
);
create index roster_route_body on roster_route (body_id, from_day);

-- The way that a plan goes is fixed when it is submitted; each submission is a round.
alter table roster
    add column stages      text[] not null default '{LEADER}',
    add column hours       int[]  not null default '{0}',
    add column stage       int    not null default 0,
    add column round       int    not null default 0,
    add column stage_since timestamptz;
update roster set round = 1, stage_since = submitted_at where submitted_at is not null;

-- Who decided at which stage, in whose place.
create table roster_step (
    roster_id   uuid        not null references roster,
    round       int         not null,
    position    int         not null,
    stage       text        not null,
    approved    boolean     not null,
    decided_by  uuid        not null,
    decided_at  timestamptz not null,
    reason      text        not null,
    stand_in_id uuid        references roster_stand_in,
    primary key (roster_id, round, position)
);
insert into roster_step
    select r.id, 1, 0, 'LEADER', r.status = 'APPROVED', r.decided_by, r.decided_at, r.decide_reason, s.stand_in_id
    from roster r left join roster_stood_in s on s.roster_id = r.id
    where r.decided_by is not null and r.status in ('APPROVED', 'RETURNED');
drop table roster_stood_in;
