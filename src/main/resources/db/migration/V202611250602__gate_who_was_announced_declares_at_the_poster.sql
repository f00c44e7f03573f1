-- Under which id a visitor wrote themselves in at a poster: whoever was announced keeps the id of the announcement, and the
-- same form sent again is known by this one.
alter table gate_visitor add column came_as uuid;
create unique index gate_visitor_came_as on gate_visitor (came_as) where came_as is not null;
