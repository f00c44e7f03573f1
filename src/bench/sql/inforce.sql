-- Which rules hold for each unit: those whose reach holds a unit above it, and no exception does.
with recursive up as (
    select unit_id as unit, unit_id as ancestor, parent_id from unit_parent where valid @> :day::date
    union all
    select up.unit, p.unit_id, p.parent_id from up join unit_parent p on p.unit_id = up.parent_id and p.valid @> :day::date)
select up.unit, string_agg(distinct s.subject, ' ' order by s.subject) as rules
from up
join measure_reach r on r.unit_id = up.ancestor and r.kind = 'LINE'
join measure_source s on s.id = r.holder_id and s.in_force @> :day::date
where not exists (select from measure_reach x join up out on out.ancestor = x.unit_id
                  where x.holder_id = r.holder_id and x.kind = 'EXCEPT' and out.unit = up.unit)
group by up.unit
