-- The shortest run of days of duty.
alter table duty_rota add column shortest_run int not null default 1 check (shortest_run between 1 and 62);

-- What was changed in a rota after it was published: a line for each turn, who had it and has it no more or the other way
-- round, with who changed it and why.
create table duty_change (
    rota_id    uuid        not null references duty_rota,
    edit       int         not null,
    person_id  uuid        not null references person,
    day        date        not null,
    was        int,
    became     int,
    changed_by uuid        not null references person,
    changed_at timestamptz not null,
    reason     text        not null,
    primary key (rota_id, edit, person_id, day)
);

create index duty_turn_day on duty_turn (day);
