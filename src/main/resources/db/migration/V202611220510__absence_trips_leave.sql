-- Trips and leave: who is away from when until when, where and why, and who allowed it. A half day counts in `days`,
-- not in `whole`.
create table absence (
    id         uuid        primary key,
    body_id    uuid        not null,
    unit_id    uuid        not null references unit,
    kind       text        not null,
    place      text        not null,
    purpose    text        not null,
    from_day   date        not null,
    from_noon  boolean     not null,
    to_day     date        not null check (to_day >= from_day),
    to_noon    boolean     not null,
    days       daterange   not null generated always as (daterange(from_day, to_day + 1)) stored,
    whole      daterange   not null generated always as
                               (daterange(from_day + from_noon::int, to_day + 1 - to_noon::int)) stored,
    needed     text        not null,
    of_head    boolean     not null,
    state      text        not null,
    version    int         not null,
    asked_by   uuid        not null,
    asked_at   timestamptz not null,
    decided_by uuid,
    decided_at timestamptz,
    level      text,
    reason     text        not null default '',
    check (from_day < to_day or not (from_noon and to_noon))
);
create index absence_unit on absence (unit_id, to_day);
create index absence_open on absence (unit_id) where state = 'ASKED';

-- Who is away, and when somebody came back from a trip; without a word they came back when it was to end.
create table absence_person (
    absence_id  uuid not null references absence,
    person_id   uuid not null references person,
    unit_id     uuid not null references unit,
    returned_at timestamptz,
    returned_by uuid,
    primary key (absence_id, person_id)
);
create index absence_person_person on absence_person (person_id);
create index absence_person_unit on absence_person (unit_id);
