-- An exit that reaches us before its entry waits here, too, and says which visit it ended when that has come.
alter table gate_unwritten
    alter column kiosk_id drop not null,
    add column way      text not null default 'IN' check (way in ('IN', 'OUT')),
    add column site_id  uuid,
    add column visit_id uuid;
create index gate_unwritten_exit on gate_unwritten (person_id) where way = 'OUT' and visit_id is null;
