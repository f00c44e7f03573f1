-- Facts that come many at a time, such as declarations and visits, each note their unit and day in a line of its own: nobody
-- waits for another one's commit, as all of a unit did who counted up the same mark. When marks are computed, notes become marks.
create table compliance_note (
    id      bigint generated always as identity primary key,
    unit_id uuid not null,
    day     date not null
);
