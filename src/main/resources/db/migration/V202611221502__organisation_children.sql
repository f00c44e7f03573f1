-- Those directly below a unit: without it everybody below is read, eleven thousand below a government.
create index unit_closure_children on unit_closure (ancestor_id) where depth = 1;
