-- Whose name was shown to somebody who asked or looked for somebody else: who asked, and when, once for each question or search. Whom it was
-- about stands nowhere here: the person found reads it (docs/decisions/0095).
create table tracing_shown (
    who      uuid        not null,
    asked    uuid        not null,
    asker    text        not null,
    shown_at timestamptz not null,
    primary key (who, asked)
);

alter table tracing_shown enable row level security;
alter table tracing_shown force row level security;
create policy tracing_shown_seen on tracing_shown for select using (health_part_of_truc() or health_own(who));
create policy tracing_shown_added on tracing_shown for insert with check (health_bound());
create policy tracing_shown_forgotten on tracing_shown for delete
    using (current_setting('truc.system', true) = 'site.retention');

insert into retention_policy (place, what, months, older, note) values
    (119, 'tracing_shown', 24, 'shown_at < $1', 'uncertain: with tracing_query');
