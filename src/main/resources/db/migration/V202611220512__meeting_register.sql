-- Meetings that units hold: how many people in the fullest room, how many online, how far apart; with the reason where a
-- measure is not kept.
create table meeting (
    id            uuid        primary key,
    body_id       uuid        not null,
    unit_id       uuid        not null references unit,
    title         text        not null,
    starts        timestamptz not null,
    day           date        not null,
    place         text        not null,
    in_room       int         not null,
    online        int         not null,
    metres        numeric(4, 1),
    points        text[]      not null,
    reason        text        not null,
    registered_by uuid        not null,
    registered_at timestamptz not null,
    cancelled_at  timestamptz
);
create index meeting_unit on meeting (unit_id, day);
