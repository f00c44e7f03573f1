-- In the order in which people are listed: of a name that thousands bear the first hundred are read, and not all of them to sort them.
create index person_by_name on person (given collate "vi-x-icu", name collate "vi-x-icu", staff_number);
