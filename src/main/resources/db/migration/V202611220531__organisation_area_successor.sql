-- Which area follows which from a day on: after a reform the old reports stay under the old areas.
create table area_successor (
    area_id      uuid not null references area,
    successor_id uuid not null references area,
    since        date not null,
    primary key (area_id, successor_id)
);
create index area_successor_back on area_successor (successor_id);
