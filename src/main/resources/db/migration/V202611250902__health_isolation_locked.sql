-- As what somebody is kept apart, where, since which contact, by which document: locked together, at one length for all
-- (docs/decisions/0087). What stood here in columns is made ready and locked at the next start (docs/decisions/0061). The table is
-- written anew once more after the columns went, so that nothing of them is left in its file.
create function pg_temp.even(text text) returns bytea language sql immutable
    return '\x00'::bytea || convert_to(text || repeat(' ', 256 - octet_length(text) % 256), 'UTF8');

alter table health_isolation alter column basis type bytea using pg_temp.even(json_build_object(
    'standing', standing, 'kind', kind, 'compulsory', compulsory, 'vaccinated', vaccinated, 'lastExposure', last_exposure,
    'basis', basis, 'watchDays', watch_days)::text);
alter table health_isolation rename column basis to order_sealed;
alter table health_isolation
    drop column standing, drop column kind, drop column compulsory, drop column vaccinated, drop column last_exposure,
    drop column watch_days;
alter table health_isolation alter column order_sealed type bytea using order_sealed || ''::bytea;
drop function pg_temp.even(text);

insert into vault_unlocked (field) values ('health_isolation.order_sealed');
