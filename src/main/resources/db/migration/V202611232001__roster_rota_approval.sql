-- A body may want its rotas of duty approved by the same stages as its weekly plans. The way is fixed when a rota is
-- submitted; each submission is a round.
alter table roster_route add column rotas boolean not null default false;

alter table duty_rota
    add column waiting      boolean     not null default false,
    add column body_id      uuid,
    add column submitted_by uuid        references person,
    add column submitted_at timestamptz,
    add column stages       text[]      not null default '{LEADER}',
    add column hours        int[]       not null default '{0}',
    add column stage        int         not null default 0,
    add column round        int         not null default 0,
    add column stage_since  timestamptz,
    add check (not waiting or (not published and body_id is not null and submitted_by is not null and submitted_at is not null));
create index duty_rota_waiting on duty_rota (submitted_at) where waiting;

-- Who decided about a rota at which stage, in whose place.
create table duty_step (
    rota_id     uuid        not null references duty_rota,
    round       int         not null,
    position    int         not null,
    stage       text        not null,
    approved    boolean     not null,
    decided_by  uuid        not null references person,
    decided_at  timestamptz not null,
    reason      text        not null,
    stand_in_id uuid        references roster_stand_in,
    overdue     boolean     not null,
    primary key (rota_id, round, position)
);
