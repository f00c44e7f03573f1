-- Telephones are locked; by a mark, which only the key outside the database makes, equal ones are found. The marks of what was
-- locked before are made by the part of Trực that locks anew.
alter table gate_visitor_contact add column phone_mark bytea;
create index gate_visitor_contact_mark on gate_visitor_contact (phone_mark);
alter table person_contact add column phone_mark bytea;
create index person_contact_mark on person_contact (phone_mark);
