-- Persons in their posts whom a document is addressed to, beside units: EACH holder of a kind of post at the units reached,
-- the HOLDER of one at a unit, or somebody NAMED. Who holds a post, the day asked about decides.
create table directive_addressee (
    directive_id uuid not null references directive,
    kind         text not null check (kind in ('EACH', 'HOLDER', 'NAMED')),
    post_kind    text,
    unit_id      uuid references unit,
    person_id    uuid references person,
    check ((kind = 'NAMED') = (person_id is not null) and (kind = 'NAMED') = (post_kind is null)
           and (kind = 'HOLDER') = (unit_id is not null)),
    unique nulls not distinct (directive_id, kind, post_kind, unit_id, person_id)
);
create index directive_addressee_person on directive_addressee (person_id) where person_id is not null;
