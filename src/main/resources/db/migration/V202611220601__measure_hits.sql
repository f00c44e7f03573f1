-- Which clauses and exemptions reach one unit on a day, asked on nearly every page: from those above it and the areas around
-- it. It reads a dozen rows, and planning took ten times as long as reading; what is written here is planned once a
-- connection (docs/decisions/0020). Questions about many units keep their own plan each time.
create function measure_hits(asked uuid, day date) returns table (holder_id uuid)
    language plpgsql stable
    set plan_cache_mode = force_generic_plan
as $$
begin
    return query
    with up as materialized (
        select ancestor, depth from unit_ancestor where unit = asked and (valid @> day) is true)
    (select r.holder_id from measure_reach r join up on up.ancestor = r.unit_id
     where r.kind = 'LINE' or r.kind = 'LISTED' and up.depth = 0
     except
     select x.holder_id from measure_reach x join up on up.ancestor = x.unit_id where x.kind = 'EXCEPT')
    union
    select r.holder_id from area_unit around join measure_reach r on r.area_id = around.area and r.kind = 'TERRITORY'
    where around.unit = asked and around.valid @> day;
end
$$;
