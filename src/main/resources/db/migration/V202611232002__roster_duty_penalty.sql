-- What each place of a shift that stays empty, and each one too many, costs when the turns are shared out.
alter table duty_shift
    add column cost_under int not null default 10000 check (cost_under between 0 and 100000),
    add column cost_over  int not null default 10000 check (cost_over between 0 and 100000);
