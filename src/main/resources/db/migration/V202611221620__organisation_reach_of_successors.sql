-- Whoever stands above what a merged unit went into looks after its people now, and reaches what was written under it
-- (docs/decisions/0064). A unit split off reaches nothing of what was written before it was there. The rest is as it was.
create or replace function unit_reached(roots uuid[]) returns table (unit uuid) language sql stable parallel safe as $$
    select c.unit_id from unit_closure c
    where c.ancestor_id = any (roots)
      and (c.valid @> nullif(current_setting('truc.day', true), '')::date
           or upper(c.valid) <= nullif(current_setting('truc.day', true), '')::date
              and not exists (select from unit_closure later
                              where later.unit_id = c.unit_id and later.ancestor_id = c.unit_id
                                and (upper_inf(later.valid) or upper(later.valid) > upper(c.valid))))
    union all
    select m.unit_id from unit_closure c
    join unit_merged m on m.into_id = c.unit_id and m.valid @> nullif(current_setting('truc.day', true), '')::date
    where c.ancestor_id = any (roots) and c.valid @> nullif(current_setting('truc.day', true), '')::date
$$;
