-- Days are counted anew one by one: each is found without reading the others, at next to no cost for whoever writes.
create index compliance_by_day on compliance using brin (day) with (pages_per_range = 16);
create index compliance_total_by_day on compliance_total using brin (day) with (pages_per_range = 16);
