-- What an operator asks: how much is there to do, and what was done.
begin;
select plan(18);
select tests.person('Mia');
select tests.picture(name, owner => 'Mia') from unnest('{cookies,bread,jam,cake}'::text[]) name;
create function pg_temp.queue(kind text) returns text language sql as $$
  select format('%s queued, %s running, %s waiting, %s done, %s failed, due for %s s%s', queued, running, waiting, done_in_a_day, failed_in_a_day,
    oldest_due_seconds, case when paused then ', paused' else '' end)
  from worker.read_queues() q where q.kind = queue.kind $$;

select is(count(*), (select count(*) from public.job_kinds), 'Every kind of work has its line') from worker.read_queues();
select is(pg_temp.queue('generate'), '0 queued, 0 running, 0 waiting, 0 done, 0 failed, due for 0 s', 'also when there is none');
select tests.enqueue('generate', name) from unnest('{cookies,bread,jam,cake}'::text[]) name;
create temp table taken as select * from worker.claim_jobs('generate', 3);
select worker.record_charge(id, 'sketch', 'request-1', 'sketch-1', '{"images": 1}') from taken where image_id = tests.id('cookies');
select worker.finish_generate(id, claim_id, 'x.jpg', 10, 10) from taken where image_id = tests.id('cookies');
select worker.fail_job(id, claim_id, 'refused', 'No', false) from taken where image_id = tests.id('bread');
select worker.wait_job(id, claim_id, 'sketch-later', 'order-1', 0, 60) from taken where image_id = tests.id('jam');
select is(pg_temp.queue('generate'), '1 queued, 0 running, 1 waiting, 1 done, 1 failed, due for 0 s', 'Each job is counted by its state');
select private.move_clock('30 seconds');
select is(pg_temp.queue('generate'), '1 queued, 0 running, 1 waiting, 1 done, 1 failed, due for 30 s', 'and the oldest that is due by its wait');
select tests.claim('generate');
select is(pg_temp.queue('generate'), '0 queued, 1 running, 1 waiting, 1 done, 1 failed, due for 0 s', 'until somebody takes it');
select private.move_clock('1 day');
update public.job_kinds set paused_at = private.now() where kind = 'generate';
select is(pg_temp.queue('generate'), '0 queued, 1 running, 1 waiting, 0 done, 0 failed, due for 86370 s, paused', 'A day later it is another story');
select private.move_clock('-1 day');

-- For people.
select worker.finish_variants(id, claim_id, '{"revision": 0, "width": 10, "height": 10, "palette": [], "variants": [{"preset": "thumbnail",
  "path": "x", "mime": "image/jpeg", "width": 150, "height": 150, "bytes": 4321, "hash": "fedcba9876543210"}]}') from tests.claim('variants');
select results_eq($$ select stats #>> '{last_24_hours,made}', stats #>> '{last_24_hours,failed}', stats #>> '{last_24_hours,success_rate}', stats ->> 'storage_bytes'
  from worker.stats() stats $$, $$ values ('1', '1', '0.500', '4321') $$, 'Statistics tell what a day was like');
select is(worker.stats() -> 'images', '{"failed": 1, "pending": 2, "tagging": 1}', 'and where the pictures are');
select private.cancel_job((tests.job('cookies', 'tag')).id);
update public.images set status = 'tagging', error_code = null where id = tests.id('cookies');
select tests.enqueue('embed', 'cookies');
select private.move_clock('90 seconds');
select worker.finish_embed(id, claim_id, 0, 'ngram-1536', 'h', tests.vector(1)) from tests.claim('embed');
select is(worker.stats() #>> '{last_24_hours,mean_seconds}', '120.0', 'The mean is from the request to the picture that can be reviewed');

-- For machines.
select results_eq($$ select job ->> 'kind', job ->> 'state', (job ->> 'count')::integer from worker.metrics() metrics, jsonb_array_elements(metrics -> 'jobs') job
  where job ->> 'kind' = 'generate' $$, $$ values ('generate', 'done', 1), ('generate', 'failed', 1), ('generate', 'running', 1), ('generate', 'waiting', 1) $$,
  'Metrics count jobs by state');
select is(worker.metrics() -> 'images' ->> 'ready', '1', 'and pictures by status');
select is(worker.metrics() ->> 'search_p95_seconds', null, 'Where nobody searched there is no slowest search');
insert into public.searches (query, result_count, milliseconds, weight) values ('a', 1, 4, 1), ('b', 1, 40, 2), ('c', 1, 5000, 1);
select results_eq($$ select (bucket ->> 'up_to_seconds')::real, (bucket ->> 'searches')::integer from jsonb_array_elements(worker.metrics() -> 'searches') bucket
  where (bucket ->> 'searches')::integer > 0 $$, $$ values (0.005::real, 1), (0.05, 2), (null, 1) $$,
  'Searches are counted by how long they took, a sampled one for those it stands for');
select is(worker.metrics() -> 'search_p95_seconds', '5', 'and the slowest are told');
select is(round(sum((bucket ->> 'seconds')::numeric), 3), 5.084, 'and their seconds are summed up')
from jsonb_array_elements(worker.metrics() -> 'searches') bucket;
insert into public.searches (query, result_count, milliseconds, weight) values ('d', 1, 20, 30);
select is(worker.stats() -> 'search_p95_ms', '40', 'by how long 95 of 100 took at most');
select private.move_clock('25 hours');
select is(worker.stats() -> 'search_p95_ms', 'null', 'of the last 24 hours');
select private.move_clock('-25 hours');
select tests.act_as_worker();
select lives_ok('select worker.read_queues(), worker.metrics(), worker.stats()', 'The service role may ask');

select * from finish();
rollback;
