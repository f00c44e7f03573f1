-- How warm somebody was is locked from now on (docs/decisions/0087): readable to nobody who holds the database alone. That it was
-- high stays open, since reports count it. What stood here is made ready and locked at the next start (docs/decisions/0061).
alter table gate_temperature alter column celsius type bytea using '\x00'::bytea || convert_to(celsius::text, 'UTF8');
alter table gate_temperature rename column celsius to celsius_sealed;

create policy gate_temperature_locked_anew on gate_temperature for update
    using (current_setting('truc.system', true) = 'vault.reseal');

insert into vault_unlocked (field) values ('gate_temperature.celsius_sealed');
