-- How many rules of units at or below a unit stand how on a day: kept with `compliance` in the same statement, so that the
-- country is looked at without reading every unit. Can be computed anew at any time.
create table compliance_total (
    unit_id uuid not null references unit,
    day     date not null,
    subject text not null,
    state   text not null,
    units   int  not null,
    primary key (unit_id, day, subject, state)
);

insert into compliance_total (unit_id, day, subject, state, units)
select up.ancestor, c.day, c.subject, c.state, count(*)
from compliance c join unit_ancestor up on up.unit = c.unit_id and up.valid @> c.day
group by up.ancestor, c.day, c.subject, c.state;
