-- How long it is kept who was where: the office decides; signed sheets are documents and stay until it does.
insert into retention_policy (place, what, months, older, note) values
    (130, 'attendance_check',      12,   '',         'uncertain: set by the office'),
    (131, 'attendance_roll',       12,   'day < $1', 'uncertain: with attendance_check'),
    (132, 'attendance_word',       12,   'day < $1', 'uncertain: with attendance_check'),
    (133, 'attendance_correction', 24,   'day < $1', 'uncertain: longer than what it corrects, as the sheet rests on it'),
    (134, 'attendance_sheet',      null, 'month < $1', 'uncertain: a document of the office, kept until it decides');
