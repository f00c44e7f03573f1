-- Papers of doctors, what kind of leave it really was, and letters that asked for leave are forgotten too; that somebody was away
-- stays in `absence`.
insert into retention_policy (place, what, months, older, note) values
    (141, 'absence_draft',       3,  'received_at < $1', 'uncertain: set by the office; sent or not, what counts is the request'),
    (142, 'absence_certificate', 12, 'absence_id in (select id from absence where to_day < $1)', 'uncertain: set by the office; the insurance keeps the original'),
    (143, 'absence_health',      12, 'absence_id in (select id from absence where to_day < $1)', 'uncertain: with health_isolation');

create policy absence_draft_forgotten on absence_draft for delete
    using (current_setting('truc.system', true) = 'site.retention');
create policy absence_certificate_forgotten on absence_certificate for delete
    using (current_setting('truc.system', true) = 'site.retention');
create policy absence_health_forgotten on absence_health for delete
    using (current_setting('truc.system', true) = 'site.retention');
