-- One decision about a level may bring several documents of one body, one for each area, all under the number of the decision; only a
-- document that was issued by itself has its number for itself.
alter table directive add column carried_out boolean not null default false;
drop index directive_number;
create unique index directive_number on directive (issuer_id, number, extract(year from dated)) where status <> 'DRAFT' and not carried_out;
