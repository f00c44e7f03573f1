-- Agreed, and agreed no more: the last line of a person counts. What rests on consent stops with it.
create table health_consent (
    id        uuid        primary key,
    body_id   uuid        not null,
    person_id uuid        not null,
    agreed    boolean     not null,
    consent   text        not null,
    at        timestamptz not null
);
create index health_consent_person on health_consent (person_id, at);
alter table health_consent enable row level security;
alter table health_consent force row level security;
create policy health_consent_seen on health_consent for select using (health_bound());
create policy health_consent_added on health_consent for insert with check (health_own(person_id));

-- What people ask of the office about their own data, with the clocks of the law.
create table privacy_request (
    id              uuid        primary key,
    body_id         uuid        not null,
    person_id       uuid        not null,
    name            text        not null,
    kind            text        not null,
    wish            text        not null,
    asked_at        timestamptz not null,
    acknowledged_at timestamptz,
    extended_at     timestamptz,
    extended_why    text        not null,
    done_at         timestamptz,
    answer          text        not null,
    handled_by      text        not null,
    version         int         not null
);
create index privacy_request_body on privacy_request (body_id, asked_at);
create index privacy_request_person on privacy_request (person_id);

-- When the key has changed, one named part of Trực locks fields anew; nobody else changes them.
create policy health_declaration_locked_anew on health_declaration for update
    using (current_setting('truc.system', true) = 'vault.reseal');
create policy health_followup_locked_anew on health_followup for update
    using (current_setting('truc.system', true) = 'vault.reseal');
create policy gate_visitor_contact_locked_anew on gate_visitor_contact for update
    using (current_setting('truc.system', true) = 'vault.reseal');
