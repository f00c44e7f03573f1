-- A step that was taken because the limit of its stage had passed and nobody stood in there.
alter table roster_step add column overdue boolean not null default false;

-- From which edit the turns of a rota were proposed, and how good they are: the same request again is answered with them.
alter table duty_rota
    add column proposed_from int,
    add column cost          bigint,
    add column bound         bigint;
