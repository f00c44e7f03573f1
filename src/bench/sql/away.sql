-- Of those planned on a day one in forty is kept apart, as many on leave, on a trip, or both on leave and kept apart. A leaders’ rota
-- with a turn on that day lies under every third plan; as many units as have a plan have such a rota only, half of them without a turn.
with unit_ as (
    select a.unit, row_number() over (order by a.unit) as n
    from unit_ancestor a where a.ancestor = :top and a.valid @> :day::date),
planned as (
    select c.person_id, r.unit_id, r.body_id, abs(hashtext(c.person_id::text)) % 40 as lot
    from roster r join roster_cell c on c.roster_id = r.id and c.day = :day),
isolated as (
    insert into health_absence (id, body_id, person_id, unit_id, days, version)
    select uuidv7(), body_id, person_id, unit_id, daterange(:day::date - 3, :day::date + 7), 1 from planned where lot in (0, 1)),
away as materialized (
    select uuidv7() as id, planned.*, :day::date + time '07:00' at time zone 'Asia/Ho_Chi_Minh' as at
    from planned where lot in (1, 2, 3)),
absent as (
    insert into absence (id, body_id, unit_id, kind, place, from_day, from_noon, to_day, to_noon, needed, of_head, state, version,
                         asked_by, asked_at, decided_by, decided_at, level)
    select id, body_id, unit_id, case lot when 3 then 'trip' else 'annual' end, '', :day::date - 1, false, :day::date + 1, false,
           'HEAD', false, 'APPROVED', 2, person_id, at, person_id, at, 'HEAD'
    from away),
going as (
    insert into absence_person (absence_id, person_id, unit_id) select id, person_id, unit_id from away),
rota as materialized (
    select distinct on (post.unit_id) uuidv7() as id, post.unit_id, post.person_id, n
    from unit_ join post on post.unit_id = unit_.unit and post.held @> :day::date
    where post.kind in ('HEAD', 'DEPUTY', 'LEADER') and (n % 10 = 6 or n % 30 = 5)
    order by post.unit_id, post.person_id),
published as (
    insert into duty_rota (id, unit_id, name, first_day, days, rest_minutes, longest_run, shortest_break, published, edit, made_by,
                           made_at)
    select id, unit_id, 'Trực lãnh đạo', date_trunc('week', :day::date::timestamp)::date, 7, 720, 7, 1, true, 1, person_id,
           :day::date + time '07:00' at time zone 'Asia/Ho_Chi_Minh'
    from rota),
shift as (
    insert into duty_shift (rota_id, place, name, starts, minutes, wanted, wanted_off)
    select id, 0, 'Ca ngày', '07:30', 600, 1, 1 from rota),
worker as (
    insert into duty_worker (rota_id, person_id) select id, person_id from rota)
insert into duty_turn (rota_id, person_id, day, place)
select id, person_id, :day, 0 from rota where n % 20 <> 16
