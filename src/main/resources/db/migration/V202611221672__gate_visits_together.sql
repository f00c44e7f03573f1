-- Visits announced together, by the first of them, so that one answer decides them all; and when everybody was asked.
alter table gate_visitor add column company uuid;
alter table gate_visitor add column asked_further timestamptz;
create index gate_visitor_company on gate_visitor (company) where company is not null;
