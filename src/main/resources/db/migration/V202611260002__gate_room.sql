-- Who was in which room of a building, as people say themselves at the room's poster. Who is inside the building is inside once: its own
-- line (gate_visit) knows nothing of rooms, and what ends it ends the stay in a room, too (docs/decisions/0096).
create table gate_room_stay (
    id        uuid        primary key,
    body_id   uuid        not null,
    visit_id  uuid        not null,
    person_id uuid        not null,
    place_id  uuid        not null references place (id),
    day       date        not null,
    came      timestamptz not null,
    went      timestamptz,
    check (went is null or went >= came)
);
create unique index gate_room_stay_now on gate_room_stay (person_id) where went is null;
create index gate_room_stay_person on gate_room_stay (person_id, came);
create index gate_room_stay_place on gate_room_stay (place_id, came);

create view gate_room as
    select r.place_id, r.body_id, r.person_id as who, r.came, least(r.went, s.until) as until
    from gate_room_stay r join gate_stay s on s.body_id = r.body_id and s.visit_id = r.visit_id
    -- A visit that ended earlier than was thought, by a late entry elsewhere or a correction, leaves none of what came after.
    where least(r.went, s.until) > r.came;

insert into retention_policy (place, what, months, older, note)
values (15, 'gate_room_stay', 3, 'day < $1', 'uncertain: with gate_visit');

-- How long others were in the same rooms as these people, each from a moment on. Where none of them was in a room, which is most often
-- so, nothing else is looked at: a plan over the parts of the logbook costs more to open than the whole ring.
create function roommate_of(asked uuid[], asked_since timestamptz[], asked_until timestamptz, at timestamptz, known uuid[])
    returns table (via uuid, body_id uuid, who uuid, room bigint)
    language plpgsql stable rows 100
    set plan_cache_mode = force_generic_plan
as $$
#variable_conflict use_column
begin
    if not exists (select from gate_room_stay where person_id = any (asked)) then
        return;
    end if;
    return query
    select mine.who, o.body_id, o.who,
           floor(extract(epoch from sum(least(o.until, mine.until) - greatest(o.came, mine.came))))::bigint
    from (
        select r.who, r.place_id, greatest(r.came, a.since) as came, least(r.until, asked_until, at) as until
        from unnest(asked, asked_since) as a (who, since) join gate_room r on r.who = a.who and r.came < asked_until) as mine
    join gate_room o on o.place_id = mine.place_id and o.came < mine.until and o.came > mine.came - interval '24:00'
    where mine.until > mine.came and o.until > mine.came and o.who <> all (known)
    group by mine.who, o.body_id, o.who;
end
$$;

-- The time in the same room comes from the rooms; everything else is as it was.
drop function ring_of(uuid[], timestamptz[], timestamptz, timestamptz, interval, interval, uuid[], uuid[]);
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
        select s.who, s.site_id, s.unit_id, s.came, s.until, s.until + air as aired
        from unnest(asked, asked_since) as a (who, since)
        cross join lateral (
            select who, site_id, unit_id, greatest(came, a.since) as came, least(until, asked_until, at) as until
            from gate_stay where who = a.who and came < asked_until) as s
        where s.until > s.came
    ), met as (
        select own.who as via, o.body_id, o.who, o.kind, o.name, o.unit_id,
               greatest(o.came, own.came) as since, least(o.until, own.aired) as upto,
               greatest(least(o.until, own.until) - greatest(o.came, own.came), interval '0') as together,
               o.unit_id = own.unit_id as colleague
        from own
        cross join lateral (
            select o.body_id, o.who, o.kind, o.name, o.unit_id, o.came, o.until from gate_stay o
            where o.site_id = own.site_id and o.came < own.aired and o.came > own.came - interval '24:00'
              and o.went > own.came and o.went - o.came <= interval '24:00'
            union all
            select o.body_id, o.who, o.kind, o.name, o.unit_id, o.came, o.until from gate_stay o
            where o.site_id = own.site_id and o.came < own.aired and (o.went is null or o.went - o.came > interval '24:00')
              and o.until > own.came) as o
    ), alike as (
        -- First by everything that hardly ever differs, so that the few who were renamed or moved meanwhile cost the others nothing.
        select via, body_id, who, kind, name, unit_id, sum(together) as together, sum(upto - since) as whole,
               bool_or(colleague) as colleague,
               min(since) as first, max(since) as latest, max(upto) as last
        from met group by who, via, unit_id, name, kind, body_id
    ), pair as (
        select via, body_id, who, max(kind) as kind, (array_agg(name order by latest desc))[1] as name,
               (array_agg(unit_id order by latest desc))[1] as unit_id,
               floor(extract(epoch from sum(together)))::bigint as seconds,
               floor(extract(epoch from sum(whole) - sum(together)))::bigint as tail,
               bool_or(colleague) as colleague, min(first) as first, max(last) as last
        from alike where who <> all (known) group by via, body_id, who
    )
    select distinct on (body_id, who) via, body_id, who, pair.kind, pair.name, pair.unit_id, seconds, tail, roommate.room,
           pair.colleague, pair.first, pair.last, pair.unit_id in (select unit from unit_reached(roots)) as within
    from pair left join roommate_of(asked, asked_since, asked_until, at, known) as roommate using (via, body_id, who)
    order by body_id, who,
             (seconds + tail >= extract(epoch from enough) and (room > 0 or colleague and seconds > 0)) is true desc,
             seconds desc, tail desc, via;
end
$$;
