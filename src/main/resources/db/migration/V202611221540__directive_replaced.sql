-- Which document ended another by replacing it, and until when that one would have held: if the new one is withdrawn before its first
-- day, the old one holds on.
alter table directive
    add column replaced_by uuid references directive,
    add column held_until  date;
create index directive_replaced_by on directive (replaced_by) where replaced_by is not null;
