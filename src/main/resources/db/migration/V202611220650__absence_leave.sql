-- What kind of leave it really is where the kind says something about somebody's health; in `absence` stands only what
-- others may see.
create table absence_health (
    absence_id uuid primary key references absence,
    person_id  uuid not null,
    unit_id    uuid not null,
    kind       text not null
);
insert into absence_health (absence_id, person_id, unit_id, kind)
select a.id, p.person_id, p.unit_id, a.kind
from absence a join absence_person p on p.absence_id = a.id
where a.kind in ('sick', 'child-sick', 'maternity');
update absence set kind = 'insured' where kind in ('sick', 'child-sick', 'maternity');

-- The paper that proves it: a doctor's certificate, a marriage certificate, a death certificate.
create table absence_certificate (
    absence_id     uuid        primary key references absence,
    person_id      uuid        not null,
    unit_id        uuid        not null,
    media_type     text        not null,
    content_sealed bytea       not null,
    added_at       timestamptz not null,
    added_by       uuid        not null
);

-- Days that somebody has in a year beside those of the law: carried over, or taken before Trực was there.
create table absence_allowance (
    id         uuid        primary key,
    person_id  uuid        not null references person,
    unit_id    uuid        not null references unit,
    year       int         not null,
    half_days  int         not null check (half_days between -200 and 200),
    reason     text        not null,
    written_at timestamptz not null,
    written_by uuid        not null
);
create index absence_allowance_person on absence_allowance (person_id, year);

-- Leave permits (giấy nghỉ phép) with the number they got.
create table absence_permit (
    absence_id uuid        primary key references absence,
    number     int         not null,
    symbol     text        not null,
    issued_on  date        not null,
    issued_at  timestamptz not null,
    issued_by  uuid        not null
);

alter table absence_health enable row level security;
alter table absence_health force row level security;
alter table absence_certificate enable row level security;
alter table absence_certificate force row level security;

create policy absence_health_seen on absence_health for select using (
    health_part_of_truc() or health_own(person_id)
    or unit_id in (select unit from unit_ancestor where ancestor = any (health_roots())));
create policy absence_health_added on absence_health for insert with check (health_bound());

create policy absence_certificate_seen on absence_certificate for select using (
    health_part_of_truc() or health_own(person_id)
    or unit_id in (select unit from unit_ancestor where ancestor = any (health_roots())));
create policy absence_certificate_added on absence_certificate for insert with check (
    health_part_of_truc() or health_own(person_id));
create policy absence_certificate_changed on absence_certificate for update using (
    health_part_of_truc() or health_own(person_id));
