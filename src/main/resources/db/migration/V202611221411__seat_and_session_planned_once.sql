-- What each request asks of whoever has signed in is planned once a connection: it is about one person or one session, and planning
-- took five times as long as reading (docs/decisions/0042).
create function seat_of(asked uuid, day date, kinds text[])
    returns table (
        holder_id uuid, body_id uuid, staff_number text, name text,
        id uuid, person_id uuid, unit_id uuid, kind text, title text, held_from date, held_until date,
        portfolio uuid[], served uuid[],
        at_body uuid, at_code text, at_seal boolean, at_phone text, at_name text, at_short_name text,
        home_id uuid, home_code text, home_seal boolean, home_phone text, home_name text, home_short_name text)
    language plpgsql stable
    set plan_cache_mode = force_generic_plan
as $$
#variable_conflict use_column
begin
    return query
    select person.id, person.body_id, person.staff_number, person.name,
           p.id, p.person_id, p.unit_id, p.kind, p.title, lower(held), upper(held),
           array(select f.unit_id from post_portfolio f where f.post_id = p.id and f.valid @> seat_of.day),
           array(select team.unit_id from team_office o join team on team.id = o.team_id and team.valid @> seat_of.day
                 where o.office_id = p.unit_id and o.valid @> seat_of.day order by team.id),
           at.body_id, at.code, at.seal, at.phone, at.name, at.short_name,
           home.id, home.code, home.seal, home.phone, home.name, home.short_name
    from person join post p on p.person_id = person.id and held @> seat_of.day
    left join lateral (
        select b.body_id, u.code, u.seal, u.phone, n.name, n.short_name
        from unit u join unit_name n on n.unit_id = u.id and n.valid @> seat_of.day
        join unit_body b on b.unit_id = u.id and b.valid @> seat_of.day
        where u.id = p.unit_id) as at on true
    left join lateral (
        select u.id, u.code, u.seal, u.phone, n.name, n.short_name
        from unit u join unit_name n on n.unit_id = u.id and n.valid @> seat_of.day
        where u.id = coalesce(at.body_id, person.body_id)) as home on true
    where person.id = asked and employed @> seat_of.day
    order by p.kind = 'ADMINISTRATOR', lower(held), array_position(kinds, p.kind), p.id;
end
$$;

create function session_of(asked text)
    returns table (
        primary_id character(36), session_id character(36), creation_time bigint, last_access_time bigint,
        max_inactive_interval integer, attribute_name varchar(200), attribute_bytes bytea)
    language plpgsql stable
    set plan_cache_mode = force_generic_plan
as $$
#variable_conflict use_column
begin
    return query
    select s.primary_id, s.session_id, s.creation_time, s.last_access_time, s.max_inactive_interval,
           a.attribute_name, a.attribute_bytes
    from spring_session s left join spring_session_attributes a on a.session_primary_id = s.primary_id
    where s.session_id = asked::character(36);
end
$$;
