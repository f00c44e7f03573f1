-- Work is taken back from a day on: what ends next week is still to be done today.
alter table task add column withdrawn_from date;
update task set withdrawn_from = '-infinity' where withdrawn;
drop index task_lead;
alter table task drop column withdrawn;
create index task_lead on task (lead_id) where done_at is null;
