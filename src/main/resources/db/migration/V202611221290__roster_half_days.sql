-- A day of which the two halves are spent in two places: `presence` says where the day counts as a whole.
alter table roster_cell add column morning text;
alter table roster_cell add column afternoon text;
alter table roster_cell add constraint roster_cell_halves
    check ((morning is null) = (afternoon is null) and (morning is null or morning <> afternoon));
create index roster_cell_half on roster_cell (day, roster_id) where morning is not null;
