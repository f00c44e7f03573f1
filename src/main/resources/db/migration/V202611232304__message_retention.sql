-- What was told is forgotten with the messages that told it: first the letters that were sent, then the words themselves, which
-- nobody finds any more.
insert into retention_policy (place, what, months, older, note) values
    (121, 'email', 24, 'due < $1 and state not in (''QUEUED'', ''SENDING'')', 'uncertain: with message'),
    (122, 'announcement', 24,
     'sent < $1 and not exists (select from message m where m.announcement_id = announcement.id) and not exists (select from email e where e.announcement_id = announcement.id)',
     'uncertain: with message, and never before it');
