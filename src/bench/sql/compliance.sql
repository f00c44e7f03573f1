-- How everybody stands on a day to the three rules of the country, and keeps it: those directly below the Government owe the
-- report; who reported before 15:00 met, later is late, the others miss. By the approved plan of the week half of those planned work
-- from home, leaders who must be at the premises first, and one leader is there. Whoever is kept apart, on a trip or on leave is so,
-- whatever the plan says; a turn of duty, which lasts all day here, brings whoever is not away, also from home. Without a plan a leaders’ rota says whether one is there, and
-- nobody knows who is at home.
with approved as (
    select distinct on (unit_id) id, unit_id from roster
    where status = 'APPROVED' and monday = date_trunc('week', :day::date::timestamp)::date
    order by unit_id, version desc),
gone as materialized (
    select person_id from health_absence where days @> :day::date
    union
    select p.person_id from absence a join absence_person p on p.absence_id = a.id
    where a.state = 'APPROVED' and a.whole @> :day::date
      and (p.returned_at is null or (p.returned_at at time zone 'Asia/Ho_Chi_Minh')::date >= :day)),
turned as materialized (
    select distinct t.person_id from duty_turn t join duty_rota r on r.id = t.rota_id and r.published
    where t.day = :day and t.person_id not in (select person_id from gone)),
cell as materialized (
    select r.unit_id, c.person_id,
           case when gone.person_id is not null then 'AWAY'
                when turned.person_id is not null and c.presence = 'HOME' then 'DUTY' else c.presence end as presence
    from approved r join roster_cell c on c.roster_id = r.id and c.day = :day
    left join gone using (person_id) left join turned using (person_id)),
covered as materialized (
    select r.unit_id, w.person_id, t.person_id is not null and w.person_id not in (select person_id from gone) as there
    from duty_rota r join duty_worker w on w.rota_id = r.id
    left join duty_turn t on t.rota_id = r.id and t.person_id = w.person_id and t.day = :day
    where r.published and :day between r.first_day and r.first_day + r.days - 1
      and r.unit_id not in (select unit_id from approved)),
leader as materialized (
    select person_id
    from (select distinct person_id
          from post join (select person_id from cell union all select person_id from covered) asked using (person_id)
          where kind in ('HEAD', 'DEPUTY', 'LEADER') and held @> :day::date) held
    cross join lateral main_post_of(person_id, :day::date) main
    where main.kind in ('HEAD', 'DEPUTY', 'LEADER')),
planned as (
    select cell.unit_id, count(*) filter (where presence <> 'OFF') as counted, count(*) filter (where presence = 'HOME') as home,
           count(*) filter (where presence in ('OFFICE', 'DUTY', 'HOME')) as working,
           count(leader.person_id) filter (where presence in ('OFFICE', 'DUTY')
               or presence <> 'AWAY' and turned.person_id is not null) as leaders
    from cell left join leader using (person_id) left join turned using (person_id)
    group by cell.unit_id),
rota as (
    select covered.unit_id, count(distinct person_id) filter (where there) as leaders
    from covered join leader using (person_id) group by covered.unit_id),
reached as (
    select a.unit, s.subject, s.rule ->> 'rule' as rule, a.depth = 1 as owes
    from measure_source s
    join measure_reach r on r.holder_id = s.id and r.kind = 'LINE'
    join unit_ancestor a on a.ancestor = r.unit_id and a.valid @> :day::date
    where s.in_force @> :day::date
      and not exists (select from measure_reach x join unit_ancestor o on o.ancestor = x.unit_id and o.valid @> :day::date
                      where x.holder_id = s.id and x.kind = 'EXCEPT' and o.unit = a.unit)),
found as (
    select reached.unit, reached.subject,
           case when reached.rule = 'leader-on-duty' and rota.unit_id is not null
                then case when rota.leaders >= 1 then 'MET' else 'BREACHED' end
                when reached.rule <> 'report-due' and planned.unit_id is null then 'UNKNOWN'
                when reached.rule = 'remote-share' then
                    case when working = 0 then 'NOT_APPLICABLE'
                         when home >= least((counted + 1) / 2, greatest(0, counted - 1)) then 'MET' else 'BREACHED' end
                when reached.rule = 'leader-on-duty' then
                    case when planned.leaders >= 1 then 'MET' when working = 0 then 'NOT_APPLICABLE' else 'BREACHED' end
                when not reached.owes then 'NOT_APPLICABLE'
                when report.first_submitted_at is null then 'MISSING'
                when report.first_submitted_at < (:day::date + time '15:00') at time zone 'Asia/Ho_Chi_Minh' then 'MET'
                else 'LATE' end as state,
           case when reached.rule = 'leader-on-duty' and (planned.unit_id is not null or rota.unit_id is not null)
                then json_build_object('key', 'roster.evidence.leader',
                                       'arguments', json_build_array(coalesce(planned.leaders, rota.leaders)))::text
                when reached.rule <> 'report-due' and planned.unit_id is null then '{"key": "compliance.no-evidence", "arguments": []}'
                when reached.rule = 'remote-share'
                then json_build_object('key', 'roster.evidence.home', 'arguments', json_build_array(counted, home))::text
                else json_build_object('key', 'report.evidence.met', 'arguments', json_build_array(coalesce(report.first_submitted_at::text, '')))::text
           end as evidence,
           case when report.id is not null then '/reports/' || report.id
                when planned.unit_id is not null and reached.rule <> 'report-due'
                then '/rosters?unit=' || reached.unit || '&week=' || :day
                when reached.rule = 'leader-on-duty' and rota.unit_id is not null then '/rosters/duty?unit=' || reached.unit
                else '' end as path
    from reached
    left join planned on planned.unit_id = reached.unit
    left join rota on rota.unit_id = reached.unit
    left join report on reached.rule = 'report-due' and reached.owes and report.unit_id = reached.unit and report.recipient_id = :recipient
         and report.period = :day),
obsolete as (
    delete from compliance c where c.day = :day
    and not exists (select from found f where f.unit = c.unit_id and f.subject = c.subject))
insert into compliance (unit_id, day, subject, state, evidence, path, computed_at)
select unit, :day, subject, state, evidence::jsonb, path, :now from found order by unit, subject
on conflict (unit_id, day, subject) do update
set state = excluded.state, evidence = excluded.evidence, path = excluded.path, computed_at = excluded.computed_at
