-- What people said about consent, and what they asked for, is forgotten too. The last word of a person about consent stays: without
-- it a withdrawal would be undone by forgetting it. A request that nobody has answered stays until it is.
insert into retention_policy (place, what, months, older, note) values
    (114, 'health_consent',  24, 'at < $1 and exists (select from health_consent later where later.person_id = health_consent.person_id and (later.at, later.id) > (health_consent.at, health_consent.id))',
     'uncertain: with health_look; the last word of each person is kept'),
    (116, 'privacy_request', 24, 'done_at < $1', 'uncertain: set by the office; open requests are kept');

create policy health_consent_forgotten on health_consent for delete
    using (current_setting('truc.system', true) = 'site.retention');
