-- Posters at gates, kiosks with keys that can be taken back, guards' PINs and shifts.
create table gate_poster (
    place_id uuid        not null,
    serial   int         not null check (serial > 0),
    code     text        not null unique,
    made     timestamptz not null,
    made_by  uuid        not null,
    replaced timestamptz,
    primary key (place_id, serial)
);
create unique index gate_poster_hanging on gate_poster (place_id) where replaced is null;

create table gate_kiosk (
    id         uuid        primary key,
    body_id    uuid        not null,
    place_id   uuid        not null,
    name       text        not null,
    key_hash   bytea       not null unique,
    made       timestamptz not null,
    made_by    uuid        not null,
    revoked    timestamptz,
    revoked_by uuid,
    seen       timestamptz,
    skew_ms    bigint,
    check ((revoked is null) = (revoked_by is null))
);
create index gate_kiosk_body on gate_kiosk (body_id, made);

-- A PIN is six digits: only its fingerprint under the key outside the database is kept. Wrong tries lock it for a while.
create table gate_guard_pin (
    person_id uuid        primary key,
    body_id   uuid        not null,
    mark      bytea       not null,
    set_at    timestamptz not null,
    failures  int         not null default 0,
    failed_at timestamptz
);

create table gate_shift (
    id        uuid        primary key,
    kiosk_id  uuid        not null references gate_kiosk,
    guard_id  uuid        not null,
    body_id   uuid        not null,
    began     timestamptz not null,
    ended     timestamptz,
    inside    int,
    open      int,
    check (ended is null or ended >= began)
);
create unique index gate_shift_running on gate_shift (kiosk_id) where ended is null;
create index gate_shift_body on gate_shift (body_id, began);
