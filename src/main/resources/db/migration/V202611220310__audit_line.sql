create table audit_line (
    body_id    uuid  not null,
    id         uuid  not null,
    person_id  uuid,
    author     text  not null,
    act        text  not null,
    subject_id uuid  not null,
    details    jsonb not null,
    primary key (body_id, id)
) partition by range (id);

create index audit_line_subject on audit_line (subject_id, id);

create function audit_line_is_final() returns trigger language plpgsql as $$
begin
    raise exception 'The audit book is append only';
end $$;

create trigger audit_line_is_final before update or delete on audit_line
    for each row execute function audit_line_is_final();

select make_partitions('audit_line', date '2026-11-01', date '2027-01-01');
