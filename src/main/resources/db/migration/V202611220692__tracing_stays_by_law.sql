-- Stays by the law of visits: admitted, not corrected since; a stay that is not over counts until the gate would close it, and `open`
-- says that nobody saw the person leave.
create or replace view gate_stay as
select body_id, id as visit_id, site_id, place_id, kind, person_id as who, unit_id, name, day, came,
       coalesce(went, came + (select make_interval(hours => c.hours) from gate_closing c where c.kind = v.kind)) as until,
       went, went is null or closed = 'FORGOTTEN' as open
from gate_visit v
where outcome = 'ADMITTED' and not corrected;
