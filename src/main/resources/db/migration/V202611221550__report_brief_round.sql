-- When an office has the leaders' link sent by itself: in which form, at which time of the days on which it is due, to
-- whom; `sent_on` is the last day that was looked at, so that two nodes send once.
create table report_brief_round (
    recipient_id uuid        not null references unit,
    form         text        not null,
    roots        uuid[]      not null,
    at           time        not null,
    leaders      uuid[]      not null,
    setter_id    uuid        not null references person,
    set_at       timestamptz not null,
    sent_on      date,
    primary key (recipient_id, form)
);
