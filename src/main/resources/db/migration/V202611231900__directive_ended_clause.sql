-- Clauses of earlier documents that a clause of a draft ends, and, once it is in force, until when those would have held: if the document
-- is withdrawn before its first day, they hold on.
alter table directive_clause
    add column ends uuid[] not null default '{}';
create table directive_ended_clause (
    directive_id uuid not null references directive,
    source_id    uuid not null references measure_source,
    held_until   date,
    primary key (directive_id, source_id)
);
create index directive_ended_clause_source on directive_ended_clause (source_id);
