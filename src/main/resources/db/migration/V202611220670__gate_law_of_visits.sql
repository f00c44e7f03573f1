-- The law of visits: how one ends, that a correction is a new line, and what a kiosk noted while the network was down.
alter table gate_visit
    add column corrected  boolean not null default false,
    add column kiosk_id   uuid,
    add column kiosk_seq  bigint,
    add column noted      timestamptz,
    add column would      text,
    add constraint gate_visit_ends_after_it_began check (went is null or went >= came),
    add constraint gate_visit_ends_somehow check ((went is null) = (closed is null)),
    add constraint gate_visit_closed check (closed in ('EXIT', 'MOVED', 'FORGOTTEN', 'PLACE_CLOSED', 'CORRECTED')),
    add constraint gate_visit_only_inside_can_leave check (went is null or outcome = 'ADMITTED'),
    add constraint gate_visit_outcome check (outcome in ('ADMITTED', 'REFERRED', 'REFUSED')),
    add constraint gate_visit_kind check (kind in ('STAFF', 'VISITOR')),
    add constraint gate_visit_kiosk_counts check ((kiosk_id is null) = (kiosk_seq is null));
create unique index gate_presence_visit on gate_presence (visit_id);

-- After how many hours inside a forgotten exit is closed; nobody ordered these figures, the office may change them.
create table gate_closing (
    kind   text primary key check (kind in ('STAFF', 'VISITOR')),
    hours  int  not null check (hours between 1 and 72),
    source text not null
);
insert into gate_closing values
    ('STAFF', 16, 'uncertain: longer than a night shift, set by the office'),
    ('VISITOR', 10, 'uncertain: longer than a working day, set by the office');
