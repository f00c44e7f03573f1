-- A plan that waits and is changed by a swap or a repair is overtaken by its new version, and waits no more. The new one is still
-- that of whoever submitted it, for the reason they gave; who changed it and why stands beside.
alter table roster
    add column amended_by   uuid,
    add column amended_at   timestamptz,
    add column amend_reason text not null default '';
update roster r set status = 'OVERTAKEN'
where status = 'SUBMITTED'
  and exists (select from roster n where n.unit_id = r.unit_id and n.monday = r.monday and n.version > r.version);
