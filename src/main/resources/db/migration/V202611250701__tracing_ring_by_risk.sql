-- Of several through whom somebody was reached the one with the greatest risk counts, and only then the one with the most time: four hours in
-- the same room say more than nine in the same building. Everything else is as it was.
drop function ring_of(uuid[], timestamptz[], timestamptz, timestamptz, interval, uuid[], uuid[]);
create function ring_of(asked uuid[], asked_since timestamptz[], asked_until timestamptz, at timestamptz, air interval, enough interval,
                        known uuid[], roots uuid[])
    returns table (
        via uuid, body_id uuid, who uuid, kind text, name text, unit_id uuid, seconds bigint, tail bigint, room bigint,
        colleague boolean, first timestamptz, last timestamptz, within boolean)
    language plpgsql stable
    set plan_cache_mode = force_generic_plan
as $$
#variable_conflict use_column
begin
    return query
    with own as materialized (
        select s.who, s.site_id, s.place_id, s.unit_id, s.came, s.until, s.until + air as aired,
               p.kind in ('FLOOR', 'ROOM', 'RECEPTION_ROOM') as room
        from unnest(asked, asked_since) as a (who, since)
        cross join lateral (
            select who, site_id, place_id, unit_id, greatest(came, a.since) as came, least(until, asked_until, at) as until
            from gate_stay where who = a.who and came < asked_until) as s
        join place p on p.id = s.place_id
        where s.until > s.came
    ), met as (
        select own.who as via, o.body_id, o.who, o.kind, o.name, o.unit_id,
               greatest(o.came, own.came) as since, least(o.until, own.aired) as upto,
               greatest(least(o.until, own.until) - greatest(o.came, own.came), interval '0') as together,
               o.place_id = own.place_id and own.room as room, o.unit_id = own.unit_id as colleague
        from own
        cross join lateral (
            select o.body_id, o.who, o.kind, o.name, o.unit_id, o.place_id, o.came, o.until from gate_stay o
            where o.site_id = own.site_id and o.came < own.aired and o.came > own.came - interval '24:00'
              and o.went > own.came and o.went - o.came <= interval '24:00'
            union all
            select o.body_id, o.who, o.kind, o.name, o.unit_id, o.place_id, o.came, o.until from gate_stay o
            where o.site_id = own.site_id and o.came < own.aired and (o.went is null or o.went - o.came > interval '24:00')
              and o.until > own.came) as o
    ), alike as (
        -- First by everything that hardly ever differs, so that the few who were renamed or moved meanwhile cost the others nothing.
        select via, body_id, who, kind, name, unit_id, sum(together) as together, sum(upto - since) as whole,
               sum(together) filter (where room) as room, bool_or(colleague) as colleague,
               min(since) as first, max(since) as latest, max(upto) as last
        from met group by who, via, unit_id, name, kind, body_id
    ), pair as (
        select via, body_id, who, max(kind) as kind, (array_agg(name order by latest desc))[1] as name,
               (array_agg(unit_id order by latest desc))[1] as unit_id,
               floor(extract(epoch from sum(together)))::bigint as seconds,
               floor(extract(epoch from sum(whole) - sum(together)))::bigint as tail,
               floor(extract(epoch from sum(room)))::bigint as room,
               bool_or(colleague) as colleague, min(first) as first, max(last) as last
        from alike where who <> all (known) group by via, body_id, who
    )
    select distinct on (body_id, who) pair.*, unit_id in (select unit from unit_reached(roots)) as within
    from pair
    order by body_id, who,
             (seconds + tail >= extract(epoch from enough) and (room > 0 or colleague and seconds > 0)) is true desc,
             seconds desc, tail desc, via;
end
$$;
