-- Work that is about no picture of the library goes through the same verbs: readings, and deliveries.
begin;
select plan(21);
select tests.person('Ada', 'admin');
select tests.person('Mia');
select tests.person('Max');
insert into public.patterns (id, owner_id, slug, name) values (tests.id('pattern'), tests.id('Mia'), 'labels', 'Labels');
insert into public.pattern_versions (id, pattern_id, number, schema) values (tests.id('version'), tests.id('pattern'), 1, '{}');
insert into public.ingests (id, owner_id, pattern_version_id) values (tests.id('ingest'), tests.id('Mia'), tests.id('version'));
insert into public.extractions (id, ingest_id, position, source_url)
select tests.id('reading ' || place), tests.id('ingest'), place, 'https://mia.example/one.jpg' from generate_series(0, 1) place;
select private.enqueue_extractions(array[tests.id('reading 0'), tests.id('reading 1')], array[gen_random_uuid(), gen_random_uuid()], 'people', tests.id('Mia'), 0);
create temp table endpoint as select (private.create_endpoint('https://mia.example/', '{image.ready}', '', false, tests.id('Mia')) ->> 'id')::uuid as id;
select private.test_endpoint(id) from endpoint;
create temp table work as select id, kind, subject_key, created_by from public.jobs;
grant select on work, endpoint to authenticated;
create function pg_temp.state(wanted text) returns text language sql as $$
  select string_agg(state || ' ' || attempt, ', ' order by queued_at, state) from public.jobs where kind = wanted $$;

select worker.fail_job(id, claim_id, 'refused', 'Not that', false) from worker.claim_jobs('extract', 2);
select worker.fail_job(id, claim_id, 'endpoint_disabled', 'It answered 410', false) from worker.claim_jobs('deliver', 1);
select is(pg_temp.state('extract'), 'failed 1, failed 1', 'Readings fail');
select is(pg_temp.state('deliver'), 'failed 1', 'and deliveries');

select tests.act_as('Max');
select throws_ok($$ select public.retry_job(id) from work $$, 'P0001', 'There is no such job', 'They are not everybody''s to send round again');
select tests.act_as('Mia');
create function pg_temp.about(wanted text) returns setof jsonb language sql as $$
  select job -> 'subject' from jsonb_array_elements(public.list_jobs(jsonb_build_object('kind', wanted)) -> 'jobs') job $$;
select is(pg_temp.about('extract') - 'extraction_id',
  '{"name": null, "url": "https://mia.example/one.jpg", "pattern": {"slug": "labels", "name": "Labels"}}', 'A job tells what is read, by which pattern')
limit 1;
select tests.act_as('Ada');
select is(about - 'delivery_id', jsonb_build_object('endpoint_id', endpoint.id, 'url', 'https://mia.example/', 'type', 'endpoint.test'),
  'or who is told of what') from pg_temp.about('deliver') about, endpoint;
select tests.act_as_operator();
update public.jobs set created_by = tests.id('Max');
select tests.act_as('Max');
select is(array(select * from pg_temp.about('extract') union all select * from pg_temp.about('deliver')), array['null', 'null', 'null']::jsonb[],
  'but not who may see neither');
select tests.act_as_operator();
update public.jobs j set created_by = work.created_by from work where work.id = j.id;
select tests.act_as('Mia');
select is(public.retry_job(id), true, 'but whose they are may: ' || kind) from work order by kind, id;
select is(public.retry_job(id), false, 'once: ' || kind) from work order by kind, id;
select tests.act_as_operator();
select is(pg_temp.state('extract'), 'queued 0, queued 0', 'They have all their attempts again');
select is(public.move_job(id, 'bulk'), true, 'They are moved to the other lane: ' || kind) from work order by kind, id;
select is(public.cancel_job(id), true, 'and stopped: ' || kind) from work where kind = 'deliver';

-- What cannot be mended.
select public.disable_endpoint(id) from endpoint;
select is(public.retry_job(id), false, 'Nothing goes to an endpoint that is disabled') from work where kind = 'deliver';
select private.finish_job(id, claim_id) from worker.claim_jobs('extract', 1);
update public.extractions set data = '{}', finished_at = private.now()
where id = (select extraction_id from public.jobs where kind = 'extract' and state = 'done');
select worker.fail_job(id, claim_id, 'timed_out', 'It took long', false) from worker.claim_jobs('extract', 2);
select tests.act_as('Ada');
select is((select jsonb_agg(f - 'last_at') from jsonb_array_elements(public.read_failures()) f), '[{"kind": "extract", "error_code": "timed_out", "pictures": 1}]',
  'Admins see which readings failed');
select is(cardinality(public.retry_failed_jobs()), 1, 'and send them round again');
select is(cardinality(public.retry_failed_jobs()), 0, 'once');

select * from finish();
rollback;
