-- What the person said last that day stays beside what others recorded since: nothing of theirs may be lighter.
alter table health_clearance add column own_status text;
update health_clearance held
set own_status = case when held.channel = 'OWN' then held.status else (
    select own.status from health_declaration own
    where own.person_id = held.person_id and own.day = held.day and own.channel = 'OWN' and own.status is not null
      and own.declared_at <= held.declared_at
    order by own.declared_at desc, own.id desc limit 1) end;
