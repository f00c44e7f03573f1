-- The daily form added up by what stands directly below the top, straight from the tree of parents.
with recursive down as (
    select unit_id as child, unit_id as unit from unit_parent where parent_id = :top and valid @> :period::date
    union all
    select down.child, p.unit_id from down join unit_parent p on p.parent_id = down.unit and p.valid @> :period::date)
select down.child, v.indicator, sum(coalesce(v.given, v.computed)) as total, count(*) as reports,
       count(*) filter (where coalesce(v.given, v.computed) is null) as unknown
from down
join report r on r.unit_id = down.unit and r.recipient_id = :recipient and r.form = :form and r.period = :period
join report_value v on v.id = r.last_submission_id
group by down.child, v.indicator
