-- A series of numbers of a body in a year: gapless, in the order of time, never used again.
create table number_series (
    body_id     uuid not null,
    series      text not null,
    year        int  not null,
    last_number int  not null,
    last_day    date not null,
    primary key (body_id, series, year)
);

create table allotted_number (
    body_id    uuid not null,
    series     text not null,
    year       int  not null,
    number     int  not null,
    subject_id uuid not null unique,
    day        date not null,
    primary key (body_id, series, year, number)
);
