-- Since when a visitor who lacks an opinion stands at the gate: whoever was asked ahead is asked again then.
alter table gate_visitor add column waits_since timestamptz;
