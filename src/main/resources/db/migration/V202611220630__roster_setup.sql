-- How a unit's weeks are to be made, beside the measures in force.
create table roster_setup (
    unit_id       uuid        primary key references unit,
    home_in_a_row int         not null check (home_in_a_row between 0 and 31),
    swaps_at_once boolean     not null,
    edited_by     uuid        not null references person,
    edited_at     timestamptz not null
);

-- How many of those who can do a piece of work are at the premises on each working day.
create table roster_work (
    unit_id uuid not null references roster_setup,
    work    text not null,
    needed  int  not null check (needed > 0),
    primary key (unit_id, work)
);

-- How many may be in a room at once.
create table roster_room (
    unit_id  uuid not null references roster_setup,
    name     text not null,
    capacity int  not null check (capacity >= 0),
    primary key (unit_id, name)
);

-- What counts for a person when weeks are made: their room, their side of two that never meet, the work they can do.
create table roster_member (
    unit_id   uuid   not null references roster_setup,
    person_id uuid   not null references person,
    room      text   not null,
    side      text   not null,
    works     text[] not null,
    primary key (unit_id, person_id)
);

-- Cells that the head has fixed: a proposal leaves them as they are.
create table roster_fixed (
    unit_id   uuid not null references unit,
    person_id uuid not null references person,
    day       date not null,
    primary key (unit_id, person_id, day)
);

-- Where somebody would like to be on a day, and how much, from 1 to 3.
create table roster_wish (
    person_id  uuid        not null references person,
    day        date        not null,
    at_home    boolean     not null,
    weight     int         not null check (weight between 1 and 3),
    written_at timestamptz not null,
    primary key (person_id, day)
);
