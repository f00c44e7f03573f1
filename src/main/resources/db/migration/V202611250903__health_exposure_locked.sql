-- Which exposures somebody declared: one line for a declaration, locked, at one length for all (docs/decisions/0087). What stood
-- here is made ready in a new file of the table and locked at the next start (docs/decisions/0061).
select set_config('truc.system', 'vault.reseal', true);

create temporary table declared on commit drop as
    select body_id, declaration_id, person_id, unit_id, day, string_agg(category || '.' || relation, ' ' order by category, relation) as marks
    from health_exposure
    group by body_id, declaration_id, person_id, unit_id, day;
truncate health_exposure;
alter table health_exposure
    drop constraint health_exposure_pkey, drop column category, drop column relation,
    add column marks_sealed bytea not null, add primary key (body_id, declaration_id);
create policy health_exposure_locked_anew on health_exposure for update
    using (current_setting('truc.system', true) = 'vault.reseal');
insert into health_exposure (body_id, declaration_id, person_id, unit_id, day, marks_sealed)
    select body_id, declaration_id, person_id, unit_id, day,
           '\x00'::bytea || convert_to(marks || repeat(' ', 256 - octet_length(marks) % 256), 'UTF8')
    from declared;

insert into vault_unlocked (field) values ('health_exposure.marks_sealed');

select set_config('truc.system', '', true);
