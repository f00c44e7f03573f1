-- The plans that could not come into force by a decision about a level: what comes from above has become stricter, or their body is
-- closed.
create table area_level_left (
    area_level_id uuid not null references area_level,
    directive_id  uuid not null references directive,
    primary key (area_level_id, directive_id)
);
