-- The stages of work, for who watches over them.
begin;
select plan(40);
select tests.person('Ada', 'admin');
select tests.person('Mia');
select tests.picture('picture ' || n, owner => 'Mia') from generate_series(1, 12) n;
create function pg_temp.stage(stage text) returns jsonb language sql as $$
  select s from jsonb_array_elements(public.read_stages()) s where s ->> 'kind' = stage
$$;
create function pg_temp.ask(stage text, first integer, last integer) returns void language sql as $$
  select private.enqueue_jobs(stage, array(select tests.id('picture ' || n) from generate_series(first, last) n), 'people', null, tests.id('Mia'))
$$;
create temp table known as select id from realtime.messages;
create function pg_temp.news() returns table (topic text, "table" text, ids jsonb) language sql security definer as $$
  with news as (select m.* from realtime.messages m where not exists (select from known where known.id = m.id)),
    kept as (insert into known select id from news)
  select topic, payload ->> 'table', payload -> 'ids' from news where payload ->> 'table' = 'job_kinds'
$$;
grant execute on all functions in schema pg_temp to public;

-- Who may.
select tests.act_as_nobody();
select throws_ok('select public.read_stages()', '42501', null, 'Nobody cannot look');
select throws_ok($$ select public.pause_stage('tag') $$, '42501', null, 'nor stop work');
select tests.act_as('Mia');
select throws_ok('select public.read_stages()', '42501', 'Only admins can do this', 'A member cannot look');
select throws_ok($$ select public.pause_stage('tag') $$, '42501', 'Only admins can do this', 'nor stop work');
select throws_ok($$ select public.resume_stage('tag') $$, '42501', 'Only admins can do this', 'nor let it go on');

-- A quiet library.
select tests.act_as('Ada');
select is((select string_agg(s ->> 'kind', ' ') from jsonb_array_elements(public.read_stages()) s),
  'generate compose variants tag embed publish withdraw purge extract deliver', 'Every stage is there, in the order a picture meets them');
select is(pg_temp.stage('tag'), '{"kind": "tag", "paused_at": null, "paused_by": null, "queued": 0, "running": 0, "waiting": 0, "failed": 0,
  "done_24h": 0, "oldest_due_seconds": 0, "state": "ok",
  "last_hour": {"done": 0, "failed": 0, "success_rate": null, "p50_seconds": null, "p95_seconds": null},
  "last_day": {"done": 0, "failed": 0, "success_rate": null, "p50_seconds": null, "p95_seconds": null}, "requests_24h": null}', 'Where nothing was done there is no rate of it');

-- Work.
select tests.act_as_operator();
select pg_temp.ask('generate', 1, 8);
select worker.claim_jobs('generate', 6);
select private.move_clock('4 seconds');
select private.settle_job(tests.job('picture ' || n, 'generate'), 'done') from generate_series(1, 3) n;
select private.settle_job(tests.job('picture 4', 'generate'), 'failed', 'refused', 'It showed a logo');
select worker.wait_job(id, claim_id, 'sketch-later', 'order-5', 0.5, 60) from tests.job('picture 5', 'generate');
select tests.act_as('Ada');
select is(pg_temp.stage('generate') - 'oldest_due_seconds' - 'last_day' - 'requests_24h', '{"kind": "generate", "paused_at": null, "paused_by": null, "queued": 2,
  "running": 1, "waiting": 1, "failed": 1, "done_24h": 3, "state": "busy",
  "last_hour": {"done": 3, "failed": 1, "success_rate": 0.75, "p50_seconds": 4.00, "p95_seconds": 4.00}}', 'A stage tells what it has to do and how it does');
select is((pg_temp.stage('generate') ->> 'oldest_due_seconds')::real, 4::real, 'and for how long the first in the queue has waited');
select tests.act_as_operator();
select private.move_clock('2 hours');
select tests.act_as('Ada');
select is(pg_temp.stage('generate') -> 'last_hour' ->> 'done', '0', 'An hour later it is not of the last hour');
select is(pg_temp.stage('generate') -> 'last_day', '{"done": 3, "failed": 1, "success_rate": 0.75, "p50_seconds": 4.00, "p95_seconds": 4.00}', 'but of the last day');
select is(pg_temp.stage('generate') ->> 'state', 'stuck', 'Work that waits for a quarter of an hour is stuck');
select tests.act_as_operator();
select private.move_clock('23 hours');
select tests.act_as('Ada');
select is(pg_temp.stage('generate') -> 'last_day' ->> 'done', '0', 'A day later it is of no day');
select is(pg_temp.stage('generate') ->> 'failed', '1', 'What failed waits to be mended however long ago it was');
select tests.act_as_operator();
select private.move_clock('-25 hours');

-- What endpoints were told.
insert into public.webhook_endpoints (id, owner_id, url, events) values (tests.id('endpoint'), tests.id('Mia'), 'https://shop.example/hook', '{image.ready}');
insert into public.webhook_events (id, owner_id, type, data) values (tests.id('event'), tests.id('Mia'), 'image.ready', '{}');
insert into public.webhook_deliveries (id, endpoint_id, event_id) values (tests.id('delivery'), tests.id('endpoint'), tests.id('event'));
insert into public.webhook_attempts (delivery_id, attempted_at, milliseconds, url, request_headers, status, error)
select tests.id('delivery'), private.now() - ago, 5, 'https://shop.example/hook', '{}', case when error is null then 204 end, error
from (values (interval '1 minute', null), ('2 minutes', 'No answer'), ('3 minutes', null), ('25 hours', 'No answer')) tries (ago, error);
select tests.act_as('Ada');
select is(pg_temp.stage('deliver') -> 'requests_24h', '{"made": 3, "succeeded": 2}', 'Of requests to endpoints it is told how many of a day got through');
select is(pg_temp.stage('extract') -> 'requests_24h', 'null', 'and of nothing else');
select tests.act_as_operator();

-- What can be tried again.
select is(pg_temp.stage('generate') ->> 'failed', '1', 'One picture failed');
update public.images set deleted_at = private.now() where id = tests.id('picture 4');
select is(pg_temp.stage('generate') ->> 'failed', '0', 'A picture in the trash is nothing to mend');
update public.images set deleted_at = null where id = tests.id('picture 4');
select pg_temp.ask('generate', 4, 4);
select is(pg_temp.stage('generate') ->> 'failed', '0', 'nor is work that was asked for anew');
select private.settle_job(tests.job('picture 4', 'generate'), 'failed', 'refused', 'Again');
select is(pg_temp.stage('generate') ->> 'failed', '1', 'A picture that failed twice is mended once');
select private.move_clock('1 second');
select pg_temp.ask('generate', 4, 4);
select private.cancel_job((tests.job('picture 4', 'generate')).id);
select is(pg_temp.stage('generate') ->> 'failed', '0', 'What somebody stopped since is not to be mended');

-- Stopped.
select tests.listen();
select tests.act_as('Ada');
select throws_ok($$ select public.pause_stage('bake') $$, '22023', 'There is no stage ''bake''', 'Only a stage can be stopped');
select throws_ok($$ select public.resume_stage(null) $$, '22023', null, 'or go on');
select is(public.resume_stage('generate'), false, 'What runs need not be let go on');
select * from pg_temp.news();
select is(public.pause_stage('generate'), true, 'An admin stops a stage');
select is(public.pause_stage('generate'), false, 'once');
select is(pg_temp.stage('generate') ->> 'state', 'paused', 'It says that it is stopped');
select is(pg_temp.stage('generate') ->> 'paused_by', 'ada@example.com', 'by whom');
select is((pg_temp.stage('generate') ->> 'paused_at')::timestamptz, private.now(), 'and since when');
select results_eq('select * from pg_temp.news()', $$ values ('library', 'job_kinds', '["generate"]'::jsonb) $$,
  'Admins hear of it, once');
select tests.act_as_operator();
select is((tests.claim('generate')).id, null, 'Nothing of it is taken');
select pg_temp.ask('generate', 9, 10);
select is(tests.rings(), 'nothing', 'and new work of it rings nobody');
select private.tick();
select is_empty('select * from pg_temp.news()', 'The ticks of the clock are no news');

-- Going on.
select tests.listen();
select tests.act_as('Ada');
select is(public.resume_stage('generate'), true, 'An admin lets it go on');
select is(pg_temp.stage('generate') -> 'paused_by', 'null', 'and nobody has stopped it any more');
select tests.act_as_operator();
select is(tests.rings(), 'generate 1', 'What has waited is rung for at once');
select isnt((tests.claim('generate')).id, null, 'and taken');
select results_eq('select "table" from pg_temp.news()', $$ values ('job_kinds') $$, 'Admins hear of that too');
select private.pause_stage('tag');
select is(pg_temp.stage('tag') -> 'paused_by', 'null', 'What the operator stopped was stopped by nobody in particular');
select private.resume_stage('tag');
select tests.act_as('Ada');
select public.pause_stage('tag');
update public.job_kinds set paused_at = null where kind = 'tag';
select is(paused_by, null, 'Who let a stage go on by hand need not think of who had stopped it') from public.job_kinds where kind = 'tag';

select * from finish();
rollback;
