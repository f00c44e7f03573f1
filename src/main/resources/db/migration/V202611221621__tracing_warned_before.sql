-- Whoever was warned of an alert before it was kept who was told (V202611221560) counts as told, and is not told once more: those to whom the
-- warning went, and visitors named to the unit that they came to.
select set_config('truc.system', 'tracing.warned-before', true);

with warned as (
    select a.id, split_part(a.key, ':', 2)::uuid as alert_id, split_part(a.key, ':', 3)::int as version,
           nullif(split_part(a.key, ':', 5), '')::uuid as unit_id, a.arguments, a.sent
    from announcement a
    where a.key ~ '^tracing\.alert:[0-9a-f-]{36}:[0-9]+:[0-9a-f-]{36}(:[0-9a-f-]{36})?$')
insert into tracing_alert_told (alert_id, version, subject_id, told)
select w.alert_id, w.version, m.person_id, w.sent
from warned w join message m on m.announcement_id = w.id
where w.unit_id is null
union
select w.alert_id, w.version, v.person_id, w.sent
from warned w
join tracing_alert alert on alert.id = w.alert_id and alert.version = w.version
join gate_visit v on v.site_id = alert.site_id and v.unit_id = w.unit_id and v.kind = 'VISITOR' and v.came <= w.sent
    and v.name = any (string_to_array(w.arguments ->> 0, ', '))
where exists (select from unnest(alert.from_at, alert.until_at) as span (since, upto)
              where v.came < span.upto and (v.went is null or v.went > span.since))
on conflict do nothing;
