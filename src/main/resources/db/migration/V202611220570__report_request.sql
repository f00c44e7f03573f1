-- What an office asks some units for once, beside what documents order: by when, with figures as of when.
create table report_request (
    id           uuid        primary key,
    body_id      uuid        not null,
    kind         text        not null,
    form         text        not null,
    recipient_id uuid        not null references unit,
    subject      text        not null,
    question     text        not null,
    as_of        timestamptz not null,
    due_day      date        not null,
    due          text        not null,
    asked_on     date        not null,
    asked_at     timestamptz not null,
    asker_id     uuid        not null,
    asker        text        not null,
    withdrawn_at timestamptz
);
create index report_request_recipient on report_request (recipient_id, due_day) where withdrawn_at is null;

create table report_request_unit (
    request_id uuid not null references report_request,
    unit_id    uuid not null references unit,
    primary key (request_id, unit_id)
);
create index report_request_unit_unit on report_request_unit (unit_id);
