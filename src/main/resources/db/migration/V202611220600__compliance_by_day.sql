-- How everybody stands to rules of one kind on a day is asked by the number in the menu of an office. Rows are written anew
-- each time they are computed, so pages keep room for it: what is written beside its former self leaves both indexes alone.
create index compliance_day on compliance (day, subject);
alter table compliance set (fillfactor = 60);
