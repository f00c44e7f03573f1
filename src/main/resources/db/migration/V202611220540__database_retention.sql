-- How long what is kept, and the proof of what was forgotten. No law that we know names these times: they are the office's
-- to decide (`note`), a month at least; without a number a table is kept.

create table retention_policy (
    what   text primary key,
    place  int  not null unique,
    months int  check (months > 0),
    -- Which rows are older than the day $1; empty for a table whose monthly partitions are dropped whole.
    older  text not null,
    note   text not null
);

insert into retention_policy (place, what, months, older, note) values
    (10, 'gate_temperature',     3,  'day < $1', 'uncertain: set by the office'),
    (20, 'gate_visit',           3,  '',         'uncertain: set by the office; contact tracing asks for weeks'),
    (30, 'gate_visitor_contact', 3,  'visitor_id in (select id from gate_visitor where expected < $1)', 'uncertain: set by the office'),
    (40, 'gate_approval',        3,  'visitor_id in (select id from gate_visitor where expected < $1)', 'uncertain: with gate_visitor'),
    (50, 'gate_visitor',         3,  'expected < $1 and not exists (select from gate_approval a where a.visitor_id = gate_visitor.id) and not exists (select from gate_visitor_contact c where c.visitor_id = gate_visitor.id)', 'uncertain: set by the office'),
    (60, 'health_exposure',      6,  'day < $1', 'uncertain: set by the office'),
    (70, 'health_clearance',     6,  'day < $1', 'uncertain: with health_declaration'),
    (80, 'health_declaration',   6,  '',         'uncertain: set by the office'),
    (90, 'health_isolation',     12, 'id in (select id from health_absence where upper(days) < $1)', 'uncertain: set by the office'),
    (100, 'health_absence',      12, 'upper(days) < $1 and not exists (select from health_isolation i where i.id = health_absence.id)', 'uncertain: with health_isolation'),
    (110, 'health_look',         24, '',         'uncertain: longer than the answers, it is the proof of who saw them'),
    (120, 'message',             24, '',         'uncertain: set by the office');

create table retention_ledger (
    id         uuid        primary key default uuidv7(),
    what       text        not null,
    before     date        not null,
    rows       bigint      not null,
    first_day  date,
    last_day   date,
    partitions text[]      not null,
    done       timestamptz not null
);

create function retention_ledger_stands() returns trigger
    language plpgsql as
$$
begin
    raise exception 'retention_ledger: lines are never changed';
end
$$;
create trigger retention_ledger_stands before update or delete or truncate on retention_ledger
    for each statement execute function retention_ledger_stands();

-- Only the part of the program that forgets may delete what row-level security guards.
create policy gate_temperature_forgotten on gate_temperature for delete
    using (current_setting('truc.system', true) = 'site.retention');
create policy gate_visitor_contact_forgotten on gate_visitor_contact for delete
    using (current_setting('truc.system', true) = 'site.retention');
create policy health_exposure_forgotten on health_exposure for delete
    using (current_setting('truc.system', true) = 'site.retention');
create policy health_isolation_forgotten on health_isolation for delete
    using (current_setting('truc.system', true) = 'site.retention');

-- Forgets what is older than a day in one table: whole months as partitions, else rows. Says how much and from when.
create function forget_before(relation regclass, older text, before date,
                              out rows bigint, out first_day date, out last_day date, out partitions text[])
    language plpgsql as
$$
declare
    child text;
    month date;
    part  bigint;
begin
    rows := 0;
    partitions := '{}';
    if older <> '' then
        execute format('delete from %s where %s', relation, older) using before;
        get diagnostics rows = row_count;
        last_day := case when rows > 0 then before - 1 end;
        return;
    end if;
    for child, month in
        select c.oid::regclass::text, to_date(right(c.relname, 7), 'YYYY_MM') from pg_inherits i join pg_class c on c.oid = i.inhrelid
        where i.inhparent = relation and c.relname ~ '_[0-9]{4}_[0-9]{2}$' order by c.relname
    loop
        continue when month + interval '1 month' > before;
        execute format('select count(*) from %s', child) into part;
        execute format('drop table %s', child);
        rows := rows + part;
        partitions := partitions || child;
        if part > 0 then
            first_day := coalesce(first_day, month);
            last_day := (month + interval '1 month')::date - 1;
        end if;
    end loop;
end
$$;
