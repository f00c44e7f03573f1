-- A calendar address may be that of one rota of duty, beside one's own days and the duty of a unit.
alter table roster_feed
    add column rota_id uuid references duty_rota,
    add check (num_nonnulls(unit_id, rota_id) <= 1);
