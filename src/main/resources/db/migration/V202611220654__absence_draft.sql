-- Requests for leave that came by letter: open until the person sends or drops them.
create table absence_draft (
    id             uuid        primary key,
    letter         bytea       not null unique,
    person_id      uuid        not null references person,
    received_at    timestamptz not null,
    subject_sealed bytea       not null,
    from_day       date,
    to_day         date,
    closed_at      timestamptz
);
create index absence_draft_open on absence_draft (person_id) where closed_at is null;

alter table absence_draft enable row level security;
alter table absence_draft force row level security;

create policy absence_draft_seen on absence_draft for select using (health_part_of_truc() or health_own(person_id));
create policy absence_draft_added on absence_draft for insert with check (health_part_of_truc());
create policy absence_draft_closed on absence_draft for update using (health_part_of_truc() or health_own(person_id));
