-- What is told to people, said once: the key makes telling it twice harmless.
create table announcement (
    id        uuid primary key,
    key       text        not null unique,
    text_key  text        not null,
    arguments jsonb       not null,
    path      text        not null,
    sent      timestamptz not null
);

-- One line in somebody's inbox.
create table message (
    body_id         uuid not null,
    id              uuid not null,
    person_id       uuid not null,
    announcement_id uuid not null,
    read            timestamptz,
    primary key (body_id, id)
) partition by range (id);
create index message_person on message (person_id, id desc);
create index message_unread on message (person_id) where read is null;

-- E-mails on their way. Addresses are not kept here: they are looked up, and unlocked, when the e-mail goes out.
create table email (
    message_id      uuid primary key,
    body_id         uuid        not null,
    person_id       uuid        not null,
    announcement_id uuid        not null references announcement,
    state           text        not null,
    attempts        int         not null,
    due             timestamptz not null,
    claimed         timestamptz,
    problem         text        not null default ''
);
create index email_waiting on email (due) where state in ('QUEUED', 'SENDING');
