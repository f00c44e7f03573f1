-- How everybody stands on a day to the three rules of the country, and keeps it: those directly below the Government owe the
-- report; who reported before 15:00 met, later is late, the others miss; nobody planned, so that the plan's two rules are not
-- known.
with reached as (
    select a.unit, s.subject, s.rule ->> 'rule' as rule, a.depth = 1 as owes
    from measure_source s
    join measure_reach r on r.holder_id = s.id and r.kind = 'LINE'
    join unit_ancestor a on a.ancestor = r.unit_id and a.valid @> :day::date
    where s.in_force @> :day::date
      and not exists (select from measure_reach x join unit_ancestor o on o.ancestor = x.unit_id and o.valid @> :day::date
                      where x.holder_id = s.id and x.kind = 'EXCEPT' and o.unit = a.unit)),
found as (
    select reached.unit, reached.subject,
           case when reached.rule <> 'report-due' then 'UNKNOWN'
                when not reached.owes then 'NOT_APPLICABLE'
                when report.first_submitted_at is null then 'MISSING'
                when report.first_submitted_at < (:day::date + time '15:00') at time zone 'Asia/Ho_Chi_Minh' then 'MET'
                else 'LATE' end as state,
           case when reached.rule <> 'report-due' then '{"key": "compliance.no-evidence", "arguments": []}'
                else json_build_object('key', 'report.evidence', 'arguments', json_build_array(report.first_submitted_at::text))::text
           end as evidence,
           coalesce('/reports/' || report.id, '') as path
    from reached
    left join report on reached.rule = 'report-due' and reached.owes and report.unit_id = reached.unit and report.recipient_id = :recipient
         and report.period = :day),
gone as (
    delete from compliance c where c.day = :day
    and not exists (select from found f where f.unit = c.unit_id and f.subject = c.subject))
insert into compliance (unit_id, day, subject, state, evidence, path, computed_at)
select unit, :day, subject, state, evidence::jsonb, path, :now from found order by unit, subject
on conflict (unit_id, day, subject) do update
set state = excluded.state, evidence = excluded.evidence, path = excluded.path, computed_at = excluded.computed_at
