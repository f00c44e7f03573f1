-- By its mark the same form sent twice is known. Of one person who answered the same on two days the marks were the same, so that they
-- told on which day somebody answered otherwise; each is bound to its own line now (docs/decisions/0087).
alter table health_declaration
    alter column content_mark type bytea using sha256(content_mark || convert_to(id::text, 'UTF8'));
alter table health_followup
    alter column content_mark type bytea using sha256(content_mark || convert_to(id::text, 'UTF8'));
