-- Who was at the same site at the same time as one person, and for how many seconds: the plainest statement that an index helps.
-- Nobody in these data stays longer than a day.
select o.person_id as who,
       floor(sum(extract(epoch from greatest(
           least(o.went, v.went, :until) - greatest(o.came, v.came, :from), interval '0'))))::bigint as seconds
from gate_visit v
join gate_visit o on o.site_id = v.site_id and o.day between v.day - 1 and v.day + 1
  and o.came < least(v.went, :until) + interval '30 minutes' and o.went > greatest(v.came, :from)
where v.person_id = :who and v.outcome = 'ADMITTED' and not v.corrected and o.outcome = 'ADMITTED' and not o.corrected and o.person_id <> v.person_id
  and v.came < :until and v.went > :from
group by o.person_id
