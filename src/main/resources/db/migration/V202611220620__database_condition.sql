-- Who decided how long something is kept, and why; what nobody has decided yet stays as it was delivered.
alter table retention_policy
    add column why        text not null default '',
    add column decided    timestamptz,
    add column decided_by text not null default '',
    add column request_id uuid;

-- How many rows of one table are older than a day, whole months only where it is partitioned.
create function older_than(relation regclass, older text, before date) returns bigint
    language plpgsql as
$$
declare
    child text;
    part  bigint;
    total bigint := 0;
begin
    if older <> '' then
        execute format('select count(*) from %s where %s', relation, older) into total using before;
        return total;
    end if;
    for child in
        select c.oid::regclass::text from pg_inherits i join pg_class c on c.oid = i.inhrelid
        where i.inhparent = relation and c.relname ~ '_[0-9]{4}_[0-9]{2}$'
          and to_date(right(c.relname, 7), 'YYYY_MM') + interval '1 month' <= before
    loop
        execute format('select count(*) from %s', child) into part;
        total := total + part;
    end loop;
    return total;
end
$$;

-- What the office sets by itself, so that nobody needs the machine for it; what stands in the environment goes before.
create table office_setting (
    name       text primary key,
    value      text        not null,
    changed    timestamptz not null,
    changed_by text        not null
);

-- When somebody last came in, and how: by password, by personal link, at the provider of sign-in.
create table account_sign_in (
    person_id uuid primary key references person,
    last      timestamptz not null,
    way       text        not null
);
