-- Why a rota that breaks its own rules is submitted all the same: whoever decides about it reads that beside the rules.
alter table duty_rota add column submit_reason text not null default '';
