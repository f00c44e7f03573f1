-- How often a guard looked for somebody who came before, by telephone number, within the hour that runs: so many looks
-- serve a lobby, and are too few to try numbers.
create table gate_look_count (
    guard_id uuid        primary key,
    since    timestamptz not null,
    looks    int         not null
);
