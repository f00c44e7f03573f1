-- What was told about somebody's health or whereabouts before such words were locked is locked at the next start, too
-- (docs/decisions/0061).
update announcement
set arguments_sealed = '\x00'::bytea || convert_to(arguments::text, 'UTF8'), arguments = '[]'
where arguments_sealed is null and arguments <> '[]'
  and (key like 'health.isolation-ended:%' or key like 'tracing.warned:%' or key like 'tracing.alert:%');

insert into vault_unlocked (field) values ('announcement.arguments_sealed') on conflict do nothing;
