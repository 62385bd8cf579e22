-- How the library does, as admins and members see it. It is noon of 10 December 2026 in London.
begin;
select plan(38);
select tests.person('Ada', 'admin');
select tests.person('Mia');
select tests.person('Max');
select tests.person('Eve', null);
select private.move_clock('2026-12-10 12:00+00' - private.now());
create temp table seen (dashboard jsonb);
grant all on seen to public;
create function pg_temp.look(days integer default 14, time_zone text default 'UTC') returns void language sql as $$
  delete from seen; insert into seen select public.read_dashboard(days, time_zone) $$;
create function pg_temp.day(at text, part text default 'per_day') returns jsonb language sql as $$
  select day - 'day' from seen, jsonb_array_elements(dashboard -> part) day where day ->> 'day' = at $$;
grant execute on function pg_temp.look(integer, text), pg_temp.day(text, text) to public;

-- Who may look.
select tests.act_as_nobody();
select throws_ok('select public.read_dashboard()', '42501', null, 'Nobody cannot look');
select tests.act_as('Eve');
select throws_ok('select public.read_dashboard()', '42501', 'Only members can do this', 'nor can who is no member');

-- The empty library.
select tests.act_as('Ada');
select pg_temp.look();
select is(dashboard - 'queues' - 'per_day' - 'searches', '{"empty": true, "images": {"pending": 0, "processing": 0, "tagging": 0, "ready": 0, "approved": 0,
    "rejected": 0, "failed": 0}, "failures_24h": [], "latest_approvals": [], "spent": {"day_usd": 0, "day_cap_usd": null, "month_usd": 0, "month_cap_usd": null}}',
  'A library without a picture is empty') from seen;
select results_eq($$ select (day ->> 'day')::date from seen, jsonb_array_elements(dashboard -> 'per_day') day $$,
  $$ select '2026-11-26'::date + n from generate_series(1, 14) n $$, 'Fourteen days are shown, the last is today');
select is(pg_temp.day('2026-12-10'), '{"pictures": 0, "approved": 0, "failed": 0, "usd": 0}', 'also those on which nothing was');
select is(pg_temp.day('2026-12-01', 'searches'), '{"total": 0, "strong": 0, "good": 0, "weak": 0, "none": 0}', 'and nobody searched');
select set_eq($$ select queue ->> 'kind' as kind, queue ->> 'state' as state from seen, jsonb_array_elements(dashboard -> 'queues') queue $$,
  $$ select kind, 'ok' from public.job_kinds $$, 'Every queue is there, and well');

-- A library in use.
select tests.act_as_operator();
select tests.picture(name, 'Mia', status) from (values ('cookies', 'approved'), ('bread', 'ready'), ('jam', 'failed'), ('old', 'rejected'), ('gone', 'ready')) p (name, status);
select tests.picture('cake', 'Max', 'approved');
select tests.picture('tea', 'Max', 'tagging');
update public.images set deleted_at = private.now() where id = tests.id('gone');
update public.images set created_at = '2026-12-09 23:30+00', approved_at = '2026-12-10 00:30+00', approved_by = tests.id('Ada') where id = tests.id('cookies');
update public.images set created_at = '2026-11-20 12:00+00' where id = tests.id('old');
update public.images set approved_at = '2026-12-08 12:00+00' where id = tests.id('cake');
insert into public.image_variants (image_id, preset, path, mime, width, height, bytes, hash)
values (tests.id('cookies'), 'product_card', 'mia/cookies/card.jpg', 'image/jpeg', 400, 300, 9, '0123456789abcdef');
insert into public.jobs (kind, state, lane, subject_key, created_by, queue, message_id, error_code, finished_at)
select kind, 'failed', 'people', subject, tests.id(person), kind, n, code, finished_at::timestamptz
from (values (9001, 'generate', 'jam', 'Mia', 'refused', '2026-12-10 11:00+00'), (9002, 'tag', 'jam', 'Mia', 'refused', '2026-12-10 11:30+00'),
  (9003, 'generate', 'soup', 'Max', 'rate_limited', '2026-12-09 12:00:01+00'), (9004, 'generate', 'pie', 'Max', 'rate_limited', '2026-12-08 12:00+00'),
  (9005, 'publish', 'cookies', 'Ada', 'storage_failed', '2026-12-10 11:00+00')) f (n, kind, subject, person, code, finished_at);
insert into public.charges (provider, request_id, kind, subject_key, owner_id, amount_usd, charged_at)
select 'sketch', 'r' || n, 'generate', 'x', tests.id(person), usd, charged_at::timestamptz
from (values (1, 'Mia', 0.04, '2026-12-10 10:00+00'), (2, 'Mia', 0.02, '2026-12-09 23:30+00'), (3, 'Max', 0.5, '2026-12-10 10:00+00'),
  (4, 'Mia', 4, '2026-11-30 12:00+00')) c (n, person, usd, charged_at);
update public.budgets set started_on = '2026-12-09', spent_usd = 0.52, cap_usd = 5 where period = 'day';
update public.budgets set started_on = '2026-12-09', spent_usd = 0.56 where period = 'month';
insert into public.searches (query, result_count, best_match, milliseconds, weight, searched_at)
select 'x', results, best, 5, weight, searched_at::timestamptz
from (values (10, 'strong', 2, '2026-12-10 10:00+00'), (10, 'good', 1, '2026-12-10 10:00+00'), (3, 'weak', 1.4, '2026-12-10 10:00+00'),
  (3, null, 1, '2026-12-10 10:00+00'), (0, null, 1, '2026-12-10 10:00+00'), (1, 'weak', 1, '2026-12-09 23:30+00')) s (results, best, weight, searched_at);
update public.job_kinds set paused_at = private.now() where kind = 'publish';
select private.enqueue_jobs('embed', array[tests.id('bread')], 'people', null, tests.id('Mia'));
select private.enqueue_jobs('tag', array[tests.id('tea')], 'people', null, tests.id('Max'));
update public.jobs set not_before = private.now() - interval '901 seconds' where kind = 'tag' and state = 'queued';

-- Admins see all of it.
select tests.act_as('Ada');
select pg_temp.look();
select is(dashboard -> 'empty', 'false', 'It is empty no more') from seen;
select is(dashboard -> 'images', '{"pending": 0, "processing": 0, "tagging": 1, "ready": 1, "approved": 2, "rejected": 1, "failed": 1}',
  'Pictures are counted by status, those in the trash are not') from seen;
select is(pg_temp.day('2026-12-10'), '{"pictures": 5, "approved": 1, "failed": 1, "usd": 0.54}',
  'A day has what came in, what was approved, each picture that failed once, and what was paid');
select is(pg_temp.day('2026-12-09'), '{"pictures": 1, "approved": 0, "failed": 1, "usd": 0.02}', 'The day before has its own');
select is((select sum((day ->> 'pictures')::integer) from seen, jsonb_array_elements(dashboard -> 'per_day') day), 6::bigint, 'What is older is on none');
select is(dashboard -> 'failures_24h', '[{"code": "refused", "count": 2}, {"code": "rate_limited", "count": 1}, {"code": "storage_failed", "count": 1}]',
  'Failures of the last 24 hours are counted by their reason, the most frequent first') from seen;
select set_eq($$ select queue ->> 'kind' as kind, queue ->> 'state' as state from seen, jsonb_array_elements(dashboard -> 'queues') queue where queue ->> 'state' <> 'ok' $$,
  $$ values ('embed', 'busy'), ('publish', 'paused'), ('tag', 'stuck') $$, 'A queue with work is busy, one that nobody works off is stuck, one that was paused is paused');
select is(queue - 'kind' - 'state', '{"paused": false, "queued": 1, "running": 0, "waiting": 0, "done_in_a_day": 0, "failed_in_a_day": 1, "oldest_due_seconds": 901}',
  'and tells how much waits for how long') from seen, jsonb_array_elements(dashboard -> 'queues') queue where queue ->> 'kind' = 'tag';
select is(pg_temp.day('2026-12-10', 'searches'), '{"total": 6, "strong": 2, "good": 1, "weak": 2, "none": 1}',
  'Searches are answered as their best answer is, weakly where that was not noted; one that stands for many counts for them');
select is(dashboard #> '{latest_approvals,0}', jsonb_build_object('id', tests.id('cookies'), 'alt', 'cookies', 'prompt', 'cookies', 'thumbhash', null,
    'product_card', '{"path": "mia/cookies/card.jpg", "width": 400, "height": 300}'::jsonb, 'approved_at', '2026-12-10T00:30:00+00:00', 'approved_by', tests.id('Ada')),
  'The latest approval can be shown with its picture') from seen;
select is((dashboard #> '{latest_approvals,1}') - 'id' - 'approved_at', '{"alt": "cake", "prompt": "cake", "thumbhash": null, "product_card": null, "approved_by": null}',
  'one without a card or an approver too') from seen;
select is(jsonb_array_length(dashboard -> 'latest_approvals'), 2, 'and nothing that was not approved') from seen;
select is(dashboard -> 'spent', '{"day_usd": 0, "day_cap_usd": 5, "month_usd": 0.56, "month_cap_usd": null}',
  'What was spent is today''s, also before the first expense of the day') from seen;

-- Days are those where the person is.
select pg_temp.look(2, 'Europe/Berlin');
select is(jsonb_array_length(dashboard -> 'per_day'), 2, 'As many days are shown as asked') from seen;
select is(pg_temp.day('2026-12-10'), '{"pictures": 6, "approved": 1, "failed": 1, "usd": 0.56}', 'In Berlin half past eleven is tomorrow');
select is(pg_temp.day('2026-12-10', 'searches') ->> 'total', '7', 'for searches too');
select pg_temp.look(1, 'Pacific/Kiritimati');
select is(dashboard #>> '{per_day,0,day}', '2026-12-11', 'and on Kiritimati tomorrow is today') from seen;
select is(pg_temp.day('2026-12-11') ->> 'usd', '0.540000000000', 'since ten in the morning UTC');
select throws_ok(format('select public.read_dashboard(%s)', arguments), '22023', message, what) from (values
  ('time_zone => ''Mars/Olympus''', 'There is no time zone ''Mars/Olympus'': use a name such as Europe/Berlin', 'A time zone that is not there is named'),
  ('time_zone => ''''', 'There is no time zone '''': use a name such as Europe/Berlin', 'so is none'),
  ('time_zone => null', 'There is no time zone NULL: use a name such as Europe/Berlin', 'said either way'),
  ('0', 'The dashboard shows 1 to 30 days', 'There is a day at least'),
  ('31', 'The dashboard shows 1 to 30 days', 'and no more than searches are kept'),
  ('null', 'The dashboard shows 1 to 30 days', 'and they are said')
) refused (arguments, message, what);

-- Members see what is theirs.
select tests.act_as('Mia');
select pg_temp.look();
select is(dashboard - 'per_day' - 'latest_approvals', '{"empty": false, "queues": null, "searches": null,
    "images": {"pending": 0, "processing": 0, "tagging": 0, "ready": 1, "approved": 1, "rejected": 1, "failed": 1},
    "failures_24h": [{"code": "refused", "count": 2}], "spent": {"day_usd": 0.04, "day_cap_usd": null, "month_usd": 0.06, "month_cap_usd": null}}',
  'A member sees their pictures, their failures and their costs, and neither queues nor searches nor caps') from seen;
select is(pg_temp.day('2026-12-10'), '{"pictures": 3, "approved": 1, "failed": 1, "usd": 0.04}', 'by day too');
select is(pg_temp.day('2026-12-08'), '{"pictures": 0, "approved": 0, "failed": 0, "usd": 0}', 'nothing of a day on which only others did something');
select is(dashboard #>> '{latest_approvals,0,prompt}', 'cookies', 'and their approvals') from seen;
select is(jsonb_array_length(dashboard -> 'latest_approvals'), 1, 'alone') from seen;

-- A library whose pictures are all gone has had some.
select tests.act_as_operator();
delete from public.jobs where finished_at is null;
delete from public.images;
select is(public.read_dashboard(1) -> 'empty', 'false', 'A library that was emptied is not new');
select tests.act_as('Ada');
select is(public.read_dashboard(1) #>> '{images,approved}', '0', 'though it has no picture');

select * from finish();
rollback;
