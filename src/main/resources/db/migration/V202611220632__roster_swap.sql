-- Two people exchange where they are on a day, and where that is agreed on a second day too.
create table roster_swap (
    id         uuid        primary key,
    unit_id    uuid        not null references unit,
    asked_by   uuid        not null references person,
    asked_at   timestamptz not null,
    other_id   uuid        not null references person,
    day        date        not null,
    back_day   date,
    state      text        not null,
    decided_by uuid        references person,
    decided_at timestamptz,
    check (asked_by <> other_id)
);
create index roster_swap_unit on roster_swap (unit_id, day);
create index roster_swap_other on roster_swap (other_id, day);
create index roster_swap_asked on roster_swap (asked_by, day);
