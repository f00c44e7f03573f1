-- Of whom it became known that they are a case or had contact: locked, and found by marks (docs/decisions/0087). What stood here is
-- made ready in a new file of the table and locked at the next start (docs/decisions/0061).
alter table health_contact_event drop constraint health_contact_event_check;
alter table health_contact_event
    alter column who type bytea using '\x00'::bytea || convert_to(who::text, 'UTF8'),
    alter column other type bytea using '\x00'::bytea || convert_to(other::text, 'UTF8'),
    add column who_mark bytea, add column other_mark bytea;
alter table health_contact_event rename column who to who_sealed;
alter table health_contact_event rename column other to other_sealed;
alter table health_contact_event add check ((other_sealed is null) = (kind in ('CASE', 'CLEARED')));

insert into vault_unlocked (field) values ('health_contact_event.who_sealed'), ('health_contact_event.other_sealed');
