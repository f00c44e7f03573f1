-- The address at which people do online what they came for: of a unit, and of those below that have none.
alter table unit add column counter text not null default '';
