-- How many declarations of some days wait for a look of whoever reaches these units. The numbers beside the menu are asked together in
-- one statement outside a transaction, where nothing is bound: the function binds itself to whoever asks, and puts back what stood there.
create index health_clearance_attention on health_clearance (day) where attention;

create function health_declarations_to_see(person uuid, roots uuid[], since date, today date) returns bigint language plpgsql as $$
declare
    system_before text := coalesce(current_setting('truc.system', true), '');
    person_before text := coalesce(current_setting('truc.person', true), '');
    health_before text := coalesce(current_setting('truc.health', true), '');
    day_before    text := coalesce(current_setting('truc.day', true), '');
    found         bigint;
begin
    perform set_config('truc.system', '', true), set_config('truc.person', person::text, true),
            set_config('truc.health', array_to_string(roots, ','), true), set_config('truc.day', today::text, true);
    found := (select count(*) from health_clearance c
              where c.attention and c.day between since and today
                and c.unit_id in (select unit from unit_reached(roots))
                and not exists (select from health_look l where l.declaration_id = c.declaration_id))
           + (select count(*) from health_visitor_clearance c
              join health_visitor_declaration d on d.id = c.declaration_id
              where c.attention and c.day between since and today
                and d.unit_id in (select unit from unit_reached(roots))
                and not exists (select from health_look l where l.declaration_id = c.declaration_id));
    perform set_config('truc.system', system_before, true), set_config('truc.person', person_before, true),
            set_config('truc.health', health_before, true), set_config('truc.day', day_before, true);
    return found;
end
$$;

-- Visitors who stand at a gate and wait for an opinion.
create index gate_visitor_waits on gate_visitor (expected) where waits_since is not null and version = 0;
