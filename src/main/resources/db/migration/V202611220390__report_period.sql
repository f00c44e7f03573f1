-- One report of a unit to an office in a form, of a day. The draft lies in the row; what was submitted is never changed.
create table report (
    id                 uuid        primary key,
    body_id            uuid        not null,
    form               text        not null,
    unit_id            uuid        not null,
    recipient_id       uuid        not null,
    period             date        not null,
    status             text        not null,
    version            int         not null,
    given              jsonb       not null default '{}',
    remarks            text        not null default '',
    begun_at           timestamptz not null,
    saved_at           timestamptz not null,
    drafter_id         uuid        not null,
    drafter            text        not null,
    first_submitted_at timestamptz,
    last_submission_id uuid,
    returned_at        timestamptz,
    returned_by        text        not null default '',
    return_reason      text        not null default '',
    unique (recipient_id, form, period, unit_id)
);
create index report_unit on report (unit_id, period);

-- Each submission, also a correction, with everybody's part in it; lateness goes by the first.
create table report_submission (
    id           uuid        primary key,
    report_id    uuid        not null references report,
    number       int         not null,
    submitted_at timestamptz not null,
    submitter_id uuid        not null,
    submitter    text        not null,
    signer_id    uuid,
    signer       text        not null,
    capacity     text        not null,
    told_by      text        not null default '',
    nothing      boolean     not null,
    remarks      text        not null,
    computed_at  timestamptz not null,
    unique (report_id, number)
);

-- The figures of a submission: what was computed, and what a person put beside it and why. Neither: unknown.
create table report_value (
    id        uuid not null,
    indicator text not null,
    computed  bigint,
    given     bigint,
    reason    text not null default '',
    primary key (id, indicator)
) partition by range (id);
select make_partitions('report_value', date '2026-11-01', date '2027-01-01');

create table report_extension (
    id           uuid        primary key,
    form         text        not null,
    unit_id      uuid        not null,
    recipient_id uuid        not null,
    period       date        not null,
    until        timestamptz not null,
    reason       text        not null,
    granted_at   timestamptz not null,
    granter_id   uuid        not null,
    granter      text        not null
);
create index report_extension_key on report_extension (recipient_id, form, period, unit_id);

create table report_reminder (
    id           uuid        not null,
    unit_id      uuid        not null,
    form         text        not null,
    recipient_id uuid        not null,
    period       date        not null,
    superior     boolean     not null,
    reminded_at  timestamptz not null,
    reminder_id  uuid        not null,
    primary key (id, unit_id)
);
create index report_reminder_key on report_reminder (recipient_id, form, period);

-- A leader's link to the figures of an office, without sign-in: counts only, until it expires or is revoked.
create table report_brief (
    id           uuid        primary key,
    form         text        not null,
    recipient_id uuid        not null,
    roots        uuid[]      not null,
    maker_id     uuid        not null,
    made_at      timestamptz not null,
    expires_at   timestamptz not null,
    revoked_at   timestamptz
);
create index report_brief_recipient on report_brief (recipient_id, form);
