-- Where somebody on a trip said that they were, by day; the last word about a day counts, the earlier stay.
create table absence_whereabouts (
    id         uuid        primary key,
    absence_id uuid        not null references absence,
    person_id  uuid        not null references person,
    day        date        not null,
    place      text        not null,
    said_by    uuid        not null,
    said_at    timestamptz not null
);
create index absence_whereabouts_trip on absence_whereabouts (absence_id, person_id, day);

insert into retention_policy (place, what, months, older, note) values
    (140, 'absence_whereabouts', 12, 'day < $1', 'uncertain: set by the office; contact tracing asks for weeks');
