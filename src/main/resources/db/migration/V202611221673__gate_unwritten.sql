-- What a kiosk had shown as let in while it was alone and could not be written down as a visit: it stays until somebody
-- settles it. What nobody may read on the kiosk stays in its letter.
create table gate_unwritten (
    id         uuid        primary key,
    kiosk_id   uuid        not null references gate_kiosk,
    body_id    uuid        not null,
    place_id   uuid        not null,
    at         timestamptz not null,
    kind       text        not null,
    person_id  uuid,
    number     text        not null,
    letter     text        not null,
    problem    text        not null,
    noted      timestamptz not null,
    settled    timestamptz,
    settled_by uuid,
    remark     text        not null default ''
);
create index gate_unwritten_open on gate_unwritten (body_id, at) where settled is null;
insert into retention_policy (place, what, months, older, note) values
    (25, 'gate_unwritten', 3, 'at < $1', 'uncertain: with gate_visit');
