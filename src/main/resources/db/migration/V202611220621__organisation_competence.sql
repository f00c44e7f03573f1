-- For which territory a body directs beyond its own line: that of its seat (a People's Committee), or the whole country.
-- No text that we know says it of every body, so it is data of the office; what was read from a name is marked uncertain.
create table unit_competence (
    unit_id uuid primary key references unit,
    scope   text not null check (scope in ('SEAT', 'COUNTRY')),
    why     text not null
);
insert into unit_competence
select distinct unit_id, 'SEAT', 'uncertain: read from its name' from unit_name
where name ~ '^(Ủy ban nhân dân|Uỷ ban nhân dân|UBND) ' and upper_inf(valid);
