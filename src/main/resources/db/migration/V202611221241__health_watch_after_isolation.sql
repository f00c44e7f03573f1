-- For how many days somebody watches their own health after isolation, by the rule in force when it was ordered.
alter table health_isolation add column watch_days int not null default 0;
create index health_isolation_person on health_isolation (person_id);
