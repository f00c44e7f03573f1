-- On what the signs of a signed sheet rest: a law or a document with its clause and days, nothing about a person. Empty in
-- sheets signed before that was kept.
alter table attendance_sheet add column grounds jsonb not null default '[]';
