-- Whether the unit or area of a dated row is there is looked up once a statement instead of once a row: of a country that is
-- loaded at once, every third second went into asking for eleven thousand of them, eight times, one by one. Units and areas are closed,
-- never deleted, which a guard of its own now says; so what was there when the row was written stays there. The foreign keys stay
-- in the schema as what they mean.
create function rows_name_what_is_there() returns trigger language plpgsql as $$
declare
    missing boolean;
begin
    execute format('select exists (select from changed where %1$I is not null
                                   and not exists (select from %2$I named where named.id = changed.%1$I))',
                   tg_argv[0], tg_argv[1]) into missing;
    if missing then
        raise foreign_key_violation using message = format('Rows of %s name a missing %s', tg_table_name, tg_argv[1]);
    end if;
    return null;
end
$$;

create function rows_are_never_deleted() returns trigger language plpgsql as $$
begin
    raise foreign_key_violation using message = format('Rows of %s are closed, never deleted', tg_table_name);
end
$$;

do $$
declare
    known record;
begin
    for known in select * from (values ('unit_name', 'unit_id', 'unit'), ('unit_parent', 'unit_id', 'unit'),
                                       ('unit_parent', 'parent_id', 'unit'), ('unit_seat', 'unit_id', 'unit'),
                                       ('unit_seat', 'area_id', 'area'), ('unit_competence', 'unit_id', 'unit'),
                                       ('area_parent', 'area_id', 'area'), ('area_parent', 'parent_id', 'area'))
                               as known (relation, thing, there) loop
        execute format('alter table %I alter constraint %I not enforced',
                       known.relation, format('%s_%s_fkey', known.relation, known.thing));
        execute format('create trigger %I after insert on %I referencing new table as changed
                        for each statement execute function rows_name_what_is_there(%L, %L)',
                       format('%s_%s_inserted', known.relation, known.thing), known.relation, known.thing, known.there);
        execute format('create trigger %I after update on %I referencing new table as changed
                        for each statement execute function rows_name_what_is_there(%L, %L)',
                       format('%s_%s_updated', known.relation, known.thing), known.relation, known.thing, known.there);
    end loop;
end
$$;

create trigger unit_stays before delete on unit for each statement execute function rows_are_never_deleted();
create trigger area_stays before delete on area for each statement execute function rows_are_never_deleted();
