-- Which shift somebody would like to have on a day, or would like not to have; any shift where none is named.
create table duty_wish (
    person_id  uuid        not null references person,
    day        date        not null,
    shift      text        not null,
    wanted     boolean     not null,
    weight     int         not null check (weight between 1 and 3),
    written_at timestamptz not null,
    primary key (person_id, day, shift)
);
