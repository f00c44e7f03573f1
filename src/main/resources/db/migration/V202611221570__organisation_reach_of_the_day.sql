-- What units some reach on the day of the transaction: those at or below them that day, and of a closed unit those who stood above it on its
-- last day, as the rights say (docs/decisions/0059). Published for joining, like `unit_ancestor`; who reached a unit before it went
-- elsewhere does not reach it any more.
create function unit_reached(roots uuid[]) returns table (unit uuid) language sql stable parallel safe as $$
    select c.unit_id from unit_closure c
    where c.ancestor_id = any (roots)
      and (c.valid @> nullif(current_setting('truc.day', true), '')::date
           or upper(c.valid) <= nullif(current_setting('truc.day', true), '')::date
              and not exists (select from unit_closure later
                              where later.unit_id = c.unit_id and later.ancestor_id = c.unit_id
                                and (upper_inf(later.valid) or upper(later.valid) > upper(c.valid))))
$$;

alter policy health_declaration_seen on health_declaration using (
    health_part_of_truc() or health_own(person_id) or unit_id in (select unit from unit_reached(health_roots())));
alter policy health_look_seen on health_look using (
    health_part_of_truc() or health_own(person_id) or unit_id in (select unit from unit_reached(health_roots())));
alter policy health_isolation_seen on health_isolation using (
    health_part_of_truc() or health_own(person_id) or unit_id in (select unit from unit_reached(health_roots())));
alter policy health_isolation_added on health_isolation with check (
    health_part_of_truc() or unit_id in (select unit from unit_reached(health_roots())));
alter policy health_followup_seen on health_followup using (
    health_part_of_truc() or health_own(person_id) or unit_id in (select unit from unit_reached(health_roots())));
alter policy health_contact_event_seen on health_contact_event using (
    health_part_of_truc() or unit_id in (select unit from unit_reached(health_roots())));
alter policy health_contact_event_added on health_contact_event with check (
    health_part_of_truc() or unit_id in (select unit from unit_reached(health_roots())));
alter policy health_visitor_declaration_seen on health_visitor_declaration using (
    health_part_of_truc() or unit_id in (select unit from unit_reached(health_roots())));
alter policy absence_health_seen on absence_health using (
    health_part_of_truc() or health_own(person_id) or unit_id in (select unit from unit_reached(health_roots())));
alter policy absence_certificate_seen on absence_certificate using (
    health_part_of_truc() or health_own(person_id) or unit_id in (select unit from unit_reached(health_roots())));
alter policy tracing_query_seen on tracing_query using (
    health_part_of_truc() or health_own(who) or unit_id in (select unit from unit_reached(health_roots())));
alter policy gate_temperature_seen on gate_temperature using (
    health_part_of_truc() or health_own(person_id) or unit_id in (select unit from unit_reached(health_roots())));
alter policy gate_visitor_contact_seen on gate_visitor_contact using (
    health_part_of_truc()
    or unit_id in (select unit from unit_reached(string_to_array(nullif(current_setting('truc.contacts', true), ''), ',')::uuid[])));

-- Whose names a ring says ends at the same reach; the rest of it stays as it is.
do $$
declare
    ring text := pg_get_functiondef('ring_of'::regproc);
begin
    if strpos(ring, 'unit_ancestor where ancestor = any (roots)') = 0 then
        raise exception 'ring_of does not look for its reach where expected';
    end if;
    execute replace(ring, 'unit_ancestor where ancestor = any (roots)', 'unit_reached(roots)');
end $$;
