-- A rota of duty: leaders by the day, the office’s day and night, guards and drivers in shifts.
create table duty_rota (
    id             uuid        primary key,
    unit_id        uuid        not null references unit,
    name           text        not null,
    first_day      date        not null,
    days           int         not null check (days between 1 and 62),
    rest_minutes   int         not null check (rest_minutes between 0 and 2880),
    longest_run    int         not null check (longest_run between 1 and 62),
    shortest_break int         not null check (shortest_break between 1 and 14),
    published      boolean     not null,
    edit           int         not null,
    made_by        uuid        not null references person,
    made_at        timestamptz not null
);
create index duty_rota_unit on duty_rota (unit_id, first_day);

-- Its shifts: when one begins, how long it lasts, how many are wanted on working days and on days off.
create table duty_shift (
    rota_id uuid not null references duty_rota,
    place   int  not null,
    name    text not null,
    starts  time not null,
    minutes int  not null check (minutes between 1 and 1440),
    wanted  int  not null check (wanted between 0 and 99),
    wanted_off int not null check (wanted_off between 0 and 99),
    primary key (rota_id, place)
);

-- Who takes part.
create table duty_worker (
    rota_id   uuid not null references duty_rota,
    person_id uuid not null references person,
    primary key (rota_id, person_id)
);

-- Who takes which shift on which day.
create table duty_turn (
    rota_id   uuid not null references duty_rota,
    person_id uuid not null references person,
    day       date not null,
    place     int  not null,
    primary key (rota_id, person_id, day)
);
create index duty_turn_person on duty_turn (person_id, day);
