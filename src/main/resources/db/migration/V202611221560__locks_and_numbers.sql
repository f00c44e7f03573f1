-- A staff number is found as typed, in capitals or not.
create index person_number on person (upper(staff_number));

-- Whether somebody may come, and until when somebody is isolated, is seen by whoever is at work in Trực (which of them,
-- the rights say); a program bound to nobody sees nothing of it either.
alter table health_clearance enable row level security;
alter table health_clearance force row level security;
alter table health_visitor_clearance enable row level security;
alter table health_visitor_clearance force row level security;
alter table health_absence enable row level security;
alter table health_absence force row level security;

create policy health_clearance_seen on health_clearance for select using (health_bound());
create policy health_clearance_added on health_clearance for insert with check (health_bound());
create policy health_clearance_changed on health_clearance for update using (health_bound());
create policy health_clearance_forgotten on health_clearance for delete
    using (current_setting('truc.system', true) = 'site.retention');

create policy health_visitor_clearance_seen on health_visitor_clearance for select using (health_bound());
create policy health_visitor_clearance_added on health_visitor_clearance for insert with check (health_part_of_truc());
create policy health_visitor_clearance_changed on health_visitor_clearance for update using (health_part_of_truc());
create policy health_visitor_clearance_forgotten on health_visitor_clearance for delete
    using (current_setting('truc.system', true) = 'site.retention');

create policy health_absence_seen on health_absence for select using (health_bound());
create policy health_absence_added on health_absence for insert with check (health_bound());
create policy health_absence_changed on health_absence for update using (health_bound());
create policy health_absence_forgotten on health_absence for delete
    using (current_setting('truc.system', true) = 'site.retention');

-- Who was told of which version of an alert, so that whoever is found later is told, too, and nobody twice.
create table tracing_alert_told (
    alert_id   uuid        not null,
    version    int         not null,
    subject_id uuid        not null,
    told       timestamptz not null,
    primary key (alert_id, version, subject_id)
);
create index tracing_alert_told_when on tracing_alert_told (told);
alter table tracing_alert_told enable row level security;
alter table tracing_alert_told force row level security;
create policy tracing_alert_told_seen on tracing_alert_told for select using (health_bound());
create policy tracing_alert_told_added on tracing_alert_told for insert with check (health_bound());
create policy tracing_alert_told_forgotten on tracing_alert_told for delete
    using (current_setting('truc.system', true) = 'site.retention');
insert into retention_policy (place, what, months, older, note) values
    (117, 'tracing_alert_told', 6, 'told < $1', 'uncertain: set by the office');
