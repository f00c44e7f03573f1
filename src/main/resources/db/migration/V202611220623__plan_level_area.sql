-- Where what a decision brought into force holds: the area itself, or a smaller one that had a plan of its own.
alter table area_level_directive add column area_id uuid references area;
update area_level_directive set area_id = area_level.area_id from area_level where area_level.id = area_level_id;
alter table area_level_directive alter column area_id set not null;
