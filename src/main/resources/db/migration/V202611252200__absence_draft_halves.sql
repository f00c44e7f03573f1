-- A letter may ask for leave that begins or ends at noon.
alter table absence_draft
    add column from_noon boolean not null default false,
    add column to_noon   boolean not null default false;
