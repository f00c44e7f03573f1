-- Who somebody is at the provider of sign-in: the subject never changes there, an e-mail address may.
create table external_identity (
    issuer    text        not null,
    subject   text        not null,
    person_id uuid        not null references person,
    linked    timestamptz not null,
    linked_by uuid        not null references person,
    primary key (issuer, subject)
);
create index external_identity_person on external_identity (person_id);
