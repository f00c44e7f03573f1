-- How many a unit needs at the premises on each working day, whatever else is asked.
alter table roster_setup add at_least integer not null default 0 check (at_least >= 0);
