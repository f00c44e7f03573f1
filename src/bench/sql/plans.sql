-- A plan of the week for every tenth unit in which anybody works, approved: half of its people at home by turns, of its
-- leaders one; in every third of these plans everybody is in the office, in another all leaders are at home.
with unit_ as (
    select a.unit, b.body_id, row_number() over (order by a.unit) as n
    from unit_ancestor a join unit_body b on b.unit_id = a.unit
    where a.ancestor = :top and a.valid @> :day::date),
plan as (
    insert into roster (id, body_id, unit_id, monday, version, status, edit)
    select uuidv7(), body_id, unit, date_trunc('week', :day::date::timestamp)::date, 1, 'APPROVED', 1
    from unit_ where n % 10 = 5 and exists (select from post where post.unit_id = unit_.unit)
    returning id, unit_id, monday),
placed as (
    select plan.id, plan.monday, post.person_id, abs(hashtext(plan.unit_id::text)) % 3 as third,
           post.kind in ('HEAD', 'DEPUTY', 'LEADER') as leads,
           row_number() over (partition by plan.id, post.kind in ('HEAD', 'DEPUTY', 'LEADER') order by post.person_id) as n
    from plan join post on post.unit_id = plan.unit_id and post.held @> plan.monday)
insert into roster_cell (roster_id, person_id, day, presence)
select id, person_id, monday + d,
       case when third = 0 then 'OFFICE' when third = 1 and leads then 'HOME'
            when (n + d) % 2 = 0 then 'HOME' else 'OFFICE' end
from placed cross join generate_series(0, 4) d
