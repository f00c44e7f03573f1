create table task (
    id          uuid primary key,
    lead_id     uuid not null references unit,
    text        text not null,
    due         date,
    document_id uuid not null,
    number      text not null,
    clause      text not null,
    withdrawn   boolean not null default false,
    result      text,
    done_by     uuid,
    done_at     timestamptz
);
create index task_lead on task (lead_id) where done_at is null and not withdrawn;
create index task_document on task (document_id);

create table task_with (
    task_id uuid not null references task,
    unit_id uuid not null references unit,
    primary key (task_id, unit_id)
);
create index task_with_unit on task_with (unit_id);
