-- Who was in charge of which units when, and which office served a team when: dated like the line itself. Unbounded means
-- as long as the post is held, or the team runs.
alter table post_portfolio add column valid daterange not null default daterange(null, null);
alter table post_portfolio drop constraint post_portfolio_pkey;
alter table post_portfolio add primary key (post_id, unit_id, valid without overlaps);

create table team_office (
    team_id   uuid not null references team,
    office_id uuid not null references unit,
    valid     daterange not null,
    primary key (team_id, valid without overlaps)
);
create index team_office_office on team_office (office_id);
insert into team_office select id, standing_office_id, valid from team where standing_office_id is not null;
alter table team drop column standing_office_id;

-- What a unit went into, from a day on: whoever still has something of it finds it there. A later merge of that one is
-- followed when it happens, so that a day has one answer.
create table unit_merged (
    unit_id uuid not null references unit,
    into_id uuid not null references unit,
    valid   daterange not null,
    primary key (unit_id, valid without overlaps)
);
create index unit_merged_into on unit_merged (into_id);

create view unit_successor as
    select unit_id as unit, into_id as successor, valid from unit_merged;
