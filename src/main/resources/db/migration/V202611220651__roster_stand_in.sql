-- Who decides about rosters in somebody's place: for which units (none named: all), from when until when, and after how
-- many hours a plan that waits goes on to them. By document, limited in time and content, not to be handed on
-- (Decree 30/2020/NĐ-CP, Article 13).
create table roster_stand_in (
    id         uuid        primary key,
    body_id    uuid        not null,
    person_id  uuid        not null references person,
    deputy_id  uuid        not null references person,
    units      uuid[]      not null,
    days       daterange   not null,
    hours      int         not null check (hours between 0 and 240),
    document   text        not null,
    written_by uuid        not null,
    written_at timestamptz not null,
    ended_by   uuid,
    ended_at   timestamptz,
    check (person_id <> deputy_id)
);
create index roster_stand_in_deputy on roster_stand_in (deputy_id);
create index roster_stand_in_person on roster_stand_in (person_id);

-- Which decisions were taken in whose place.
create table roster_stood_in (
    roster_id   uuid primary key references roster,
    stand_in_id uuid not null references roster_stand_in
);
create index roster_waiting on roster (unit_id) where status = 'SUBMITTED';
