-- What every capability stands on: search without diacritics, partitions by time, sessions, events, jobs.

create extension if not exists unaccent;
create extension if not exists pg_trgm;
create extension if not exists btree_gist;

-- The text as people type it when in a hurry: no diacritics, no capitals. Icelandic Ð typed for Vietnamese Đ counts as Đ.
-- Used in the index and in the query alike; qualified names, so that an index can be built with any search_path.
create function vi_norm(text) returns text
    language sql immutable strict parallel safe
    return lower(public.unaccent('public.unaccent'::regdictionary,
                                 translate(normalize($1, NFC), U&'\00D0\00F0', U&'\0110\0111')));

-- The smallest UUIDv7 of an instant: its milliseconds in the first 48 bits, zeros behind.
create function uuid_floor(at timestamptz) returns uuid
    language sql immutable strict parallel safe
    return (lpad(to_hex(floor(extract(epoch from at) * 1000)::bigint), 12, '0') || repeat('0', 20))::uuid;

-- A partition does not inherit the row-level security of its table: whoever named it would pass by the policy. Rows are
-- reached through the table; the partition itself opens to named parts of the program only.
create function guard_partition(partition_name text, guarded boolean) returns void
    language plpgsql as
$$
begin
    if guarded then
        execute format('alter table %s enable row level security', partition_name);
        execute format('alter table %s force row level security', partition_name);
        execute format('create policy only_through_the_table on %s using (nullif(current_setting(%L, true), %L) is not null)',
                       partition_name, 'truc.system', '');
    end if;
end
$$;

-- Makes the monthly partitions (by UTC) of a table partitioned by range of a UUIDv7, and its default partition.
-- May be called again and by two nodes at once; rows that meanwhile fell into the default partition move to their month.
create function make_partitions(parent regclass, from_day date, to_day date) returns int
    language plpgsql as
$$
declare
    parent_name  text := (select relname from pg_class where oid = parent);
    parent_space text := (select relnamespace::regnamespace::text from pg_class where oid = parent);
    id_column    text := (select a.attname from pg_partitioned_table p
                          join pg_attribute a on a.attrelid = p.partrelid and a.attnum = p.partattrs[0]
                          where p.partrelid = parent and p.partstrat = 'r' and p.partnatts = 1);
    columns      text := (select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
                          where attrelid = parent and attnum > 0 and not attisdropped and attgenerated = '');
    rest         text := format('%s.%I', parent_space, parent_name || '_default');
    month        timestamp;
    child        text;
    low          uuid;
    high         uuid;
    strays       bigint;
    made         int := 0;
    guarded      boolean := (select relrowsecurity from pg_class where oid = parent);
    acting       text := coalesce(current_setting('truc.system', true), '');
begin
    perform set_config('truc.system', 'database.partitions', true);
    if id_column is null then
        raise exception '% is not partitioned by range of one column', parent;
    end if;
    perform pg_advisory_xact_lock(hashtextextended('make_partitions', parent::oid::bigint));
    if to_regclass(rest) is null then
        execute format('create table %s partition of %s default', rest, parent);
        perform guard_partition(rest, guarded);
    end if;
    for month in select generate_series(date_trunc('month', from_day::timestamp), to_day::timestamp, '1 month') loop
        child := format('%s.%I', parent_space, parent_name || to_char(month, '_YYYY_MM'));
        continue when to_regclass(child) is not null;
        low := uuid_floor(month at time zone 'UTC');
        high := uuid_floor((month + interval '1 month') at time zone 'UTC');
        execute format('select count(*) from %s where %I >= $1 and %I < $2', rest, id_column, id_column)
            into strays using low, high;
        if strays = 0 then
            execute format('create table %s partition of %s for values from (%L) to (%L)', child, parent, low, high);
            perform guard_partition(child, guarded);
        else
            execute format('create table %s (like %s including all)', child, parent);
            execute format('alter table %s disable trigger user', rest);
            execute format('with moved as (delete from %s where %I >= %L and %I < %L returning %s)
                            insert into %s (%s) overriding system value select %s from moved',
                           rest, id_column, low, id_column, high, columns, child, columns, columns);
            execute format('alter table %s enable trigger user', rest);
            execute format('alter table %s attach partition %s for values from (%L) to (%L)', parent, child, low, high);
            perform guard_partition(child, guarded);
        end if;
        made := made + 1;
    end loop;
    perform set_config('truc.system', acting, true);
    return made;
end
$$;

-- Whether any row lies in a table; a default partition should hold none.
create function holds_rows(relation regclass) returns boolean
    language plpgsql as
$$
declare
    acting    text := coalesce(current_setting('truc.system', true), '');
    found_one boolean;
begin
    perform set_config('truc.system', 'database.partitions', true);
    execute format('select exists (select from %s)', relation) into found_one;
    perform set_config('truc.system', acting, true);
    return found_one;
end
$$;

-- Sessions (Spring Session's own layout).
create table spring_session (
    primary_id            char(36) primary key,
    session_id            char(36) not null unique,
    creation_time         bigint   not null,
    last_access_time      bigint   not null,
    max_inactive_interval int      not null,
    expiry_time           bigint   not null,
    principal_name        varchar(100)
);
create index spring_session_expiry_time on spring_session (expiry_time);
create index spring_session_principal_name on spring_session (principal_name);

create table spring_session_attributes (
    session_primary_id char(36)     not null references spring_session on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    primary key (session_primary_id, attribute_name)
);

-- Events on their way to their listeners (Spring Modulith's layout, version 2).
create table event_publication (
    id                     uuid        primary key,
    listener_id            text        not null,
    event_type             text        not null,
    serialized_event       text        not null,
    publication_date       timestamptz not null,
    completion_date        timestamptz,
    status                 text,
    completion_attempts    int,
    last_resubmission_date timestamptz
);
create index event_publication_serialized_event on event_publication using hash (serialized_event);
create index event_publication_completion_date on event_publication (completion_date);

-- Jobs (db-scheduler's layout).
create table scheduled_tasks (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_execution_time on scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat on scheduled_tasks (last_heartbeat);
