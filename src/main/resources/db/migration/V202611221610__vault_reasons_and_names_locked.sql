-- What says why somebody is isolated, looked at, asked about or away, the names of whoever a case met, and what people wrote
-- about themselves is locked with the key outside the database from now on (docs/decisions/0061). SQL has no key: what stood
-- there in clear text gets a first byte of zero here, in a new file of its table so that nothing of the old one is left, and
-- is locked at the start of the program before anybody is served. `vault_unlocked` names the columns that still wait for it.
create table vault_unlocked (
    field text primary key
);

alter table health_isolation alter column reason drop not null;
alter table health_isolation alter column reason type bytea using '\x00'::bytea || convert_to(nullif(reason, ''), 'UTF8');
alter table health_isolation rename column reason to reason_sealed;

alter table health_contact_event alter column name type bytea using '\x00'::bytea || convert_to(name, 'UTF8');
alter table health_contact_event rename column name to name_sealed;
alter table health_contact_event alter column other_name drop not null;
alter table health_contact_event alter column other_name type bytea
    using '\x00'::bytea || convert_to(nullif(other_name, ''), 'UTF8');
alter table health_contact_event rename column other_name to other_name_sealed;
alter table health_contact_event alter column note drop not null;
alter table health_contact_event alter column note type bytea using '\x00'::bytea || convert_to(nullif(note, ''), 'UTF8');
alter table health_contact_event rename column note to note_sealed;

alter table health_look alter column reason type bytea using '\x00'::bytea || convert_to(reason, 'UTF8');
alter table health_look rename column reason to reason_sealed;

alter table tracing_query alter column name type bytea using '\x00'::bytea || convert_to(name, 'UTF8');
alter table tracing_query rename column name to name_sealed;
alter table tracing_query alter column reason type bytea using '\x00'::bytea || convert_to(reason, 'UTF8');
alter table tracing_query rename column reason to reason_sealed;

alter table absence_health alter column kind type bytea using '\x00'::bytea || convert_to(kind, 'UTF8');
alter table absence_health rename column kind to kind_sealed;
alter table absence alter column purpose drop not null;
alter table absence alter column purpose type bytea using '\x00'::bytea || convert_to(nullif(purpose, ''), 'UTF8');
alter table absence rename column purpose to purpose_sealed;
alter table absence alter column reason drop not null;
alter table absence alter column reason drop default;
alter table absence alter column reason type bytea using '\x00'::bytea || convert_to(nullif(reason, ''), 'UTF8');
alter table absence rename column reason to reason_sealed;

alter table attendance_word alter column said type bytea using '\x00'::bytea || convert_to(said, 'UTF8');
alter table attendance_word rename column said to said_sealed;
alter table attendance_word add column content_mark bytea not null default '';
alter table attendance_word alter column content_mark drop default;

alter table privacy_request alter column wish drop not null;
alter table privacy_request alter column wish type bytea using '\x00'::bytea || convert_to(nullif(wish, ''), 'UTF8');
alter table privacy_request rename column wish to wish_sealed;
alter table privacy_request alter column extended_why drop not null;
alter table privacy_request alter column extended_why type bytea
    using '\x00'::bytea || convert_to(nullif(extended_why, ''), 'UTF8');
alter table privacy_request rename column extended_why to extended_why_sealed;
alter table privacy_request alter column answer drop not null;
alter table privacy_request alter column answer type bytea using '\x00'::bytea || convert_to(nullif(answer, ''), 'UTF8');
alter table privacy_request rename column answer to answer_sealed;

-- Lists that are read in were locked from the beginning, but not locked anew when the key changed.
alter table import_draft rename column content to content_sealed;

insert into vault_unlocked (field) values
    ('health_isolation.reason_sealed'),
    ('health_contact_event.name_sealed'), ('health_contact_event.other_name_sealed'), ('health_contact_event.note_sealed'),
    ('health_look.reason_sealed'),
    ('tracing_query.name_sealed'), ('tracing_query.reason_sealed'),
    ('absence_health.kind_sealed'), ('absence.purpose_sealed'), ('absence.reason_sealed'),
    ('attendance_word.said_sealed'),
    ('privacy_request.wish_sealed'), ('privacy_request.extended_why_sealed'), ('privacy_request.answer_sealed');

create policy health_isolation_locked_anew on health_isolation for update
    using (current_setting('truc.system', true) = 'vault.reseal');
create policy health_contact_event_locked_anew on health_contact_event for update
    using (current_setting('truc.system', true) = 'vault.reseal');
create policy health_look_locked_anew on health_look for update
    using (current_setting('truc.system', true) = 'vault.reseal');
create policy tracing_query_locked_anew on tracing_query for update
    using (current_setting('truc.system', true) = 'vault.reseal');
create policy absence_health_locked_anew on absence_health for update
    using (current_setting('truc.system', true) = 'vault.reseal');
