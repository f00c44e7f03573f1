-- A week of daily reports to the Office by nine of ten units, one of them late each day.
with day as (
    select d::date as period from generate_series(:from::date::timestamp, :to::date::timestamp, '1 day') d),
unit_ as (
    select a.unit, b.body_id, row_number() over (order by a.unit) as n
    from unit_ancestor a join unit_body b on b.unit_id = a.unit
    where a.ancestor = :top and a.unit <> :recipient and a.valid @> :to::date),
filed as (
    select uuidv7() as id, uuidv7() as submission, unit, body_id, period,
           (period + case when n % 10 = 1 then time '15:30' else time '14:00' end) at time zone 'Asia/Ho_Chi_Minh' as at
    from unit_ cross join day where n % 10 > 0),
report_ as (
    insert into report (id, body_id, form, unit_id, recipient_id, period, status, version, begun_at, saved_at, drafter_id,
                        drafter, first_submitted_at, last_submission_id)
    select id, body_id, :form, unit, :recipient, period, 'SUBMITTED', 1, at, at, uuidv7(), 'Bench', at, submission
    from filed where period < :to or at <= (:to::date + time '14:45') at time zone 'Asia/Ho_Chi_Minh'
    returning id),
submission_ as (
    insert into report_submission (id, report_id, number, submitted_at, submitter_id, submitter, signer, capacity, nothing,
                                   remarks, computed_at)
    select submission, id, 1, at, uuidv7(), 'Bench', 'Bench', 'HEAD', false, '', at
    from filed join report_ using (id) returning id)
insert into report_value (id, indicator, computed, given)
select id, indicator, case when abs(hashtext(id::text || indicator)) % 20 > 0 then abs(hashtext(id::text || indicator)) % 30 end,
       case when abs(hashtext(id::text || indicator)) % 50 = 1 then 7 end
from submission_ cross join unnest(:indicators::text[]) as indicator
