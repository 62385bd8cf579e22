-- Jobs as people look through them.
begin;
select plan(32);
select tests.person('Ada', 'admin');
select tests.person('Mia');
select tests.person('Max');
select tests.person('Eve', null);
select tests.picture('cookies', owner => 'Mia');
select tests.picture('bread', owner => 'Max');
select tests.picture('jam', owner => 'Mia', status => 'ready');
create function pg_temp.listed(filter jsonb default '{}', skip integer default 0, take integer default 50) returns text language sql as $$
  select concat_ws(': ', answer ->> 'total', (select string_agg(concat(job ->> 'prompt', ' ', job ->> 'kind'), ', ' order by place)
    from jsonb_array_elements(answer -> 'jobs') with ordinality as jobs (job, place)))
  from (select public.list_jobs(filter, skip, take) as answer) asked
$$;
grant execute on all functions in schema pg_temp to public;

update public.models set usd_per_image = 0.04 where id = 'sketch-1';
insert into public.batches (id, owner_id, model_id, prompts, width, height) values (tests.id('batch'), tests.id('Mia'), 'sketch-1', '{cookies}', 8, 8);
update public.images set thumbhash = 'hash', batch_id = tests.id('batch') where id = tests.id('cookies');
select private.enqueue_jobs('generate', array[tests.id('cookies')], 'people', tests.id('batch'), tests.id('Mia'), 0.04);
select private.move_clock('1 second');
select tests.enqueue('generate', 'bread', lane => 'bulk', cause => 'Max');
select private.move_clock('1 second');
select tests.enqueue('embed', 'jam', cause => 'Mia');
select worker.begin_call(id, claim_id, 'sketch', 'sketch-1') from tests.claim('generate');
select worker.record_charge(id, 'sketch', 'request-1', 'sketch-1', '{"images": 1}') from tests.job('cookies', 'generate');
select worker.fail_job(id, claim_id, 'refused', 'It showed a logo', false) from tests.job('cookies', 'generate');

select tests.act_as_nobody();
select throws_ok('select public.list_jobs()', '42501', null, 'Nobody cannot look');
select tests.act_as('Eve');
select throws_ok('select public.list_jobs()', '42501', 'Only members can do this', 'nor can who is no member');
select tests.act_as('Ada');
select is(pg_temp.listed(), '3: jam embed, bread generate, cookies generate', 'Admins see every job, the newest first');
select tests.act_as('Mia');
select is(pg_temp.listed(), '2: jam embed, cookies generate', 'Members see those they caused');
select is(pg_temp.listed(jsonb_build_object('image_id', tests.id('bread'))), '0', 'and those of others by no filter');

select tests.act_as('Ada');
select is(pg_temp.listed('{"kind": "generate"}'), '2: bread generate, cookies generate', 'by their kind');
select is(pg_temp.listed('{"state": ["queued", "running"]}'), '2: jam embed, bread generate', 'their state');
select is(pg_temp.listed('{"state": []}'), '0', 'of which none may fit');
select is(pg_temp.listed('{"error_code": "refused"}'), '1: cookies generate', 'why they failed');
select is(pg_temp.listed(jsonb_build_object('image_id', tests.id('jam'))), '1: jam embed', 'their picture');
select is(pg_temp.listed(jsonb_build_object('batch_id', tests.id('batch'))), '1: cookies generate', 'their batch');
select is(pg_temp.listed('{"kind": "generate", "state": ["failed"], "error_code": "refused"}'), '1: cookies generate', 'or all of it');
select is(pg_temp.listed('{}', 1, 1), '3: bread generate', 'A page is a part of the whole');
select is(pg_temp.listed('{}', 3), '3', 'After the last page there is nothing');

-- One of them.
select is(job ->> 'id', (tests.job('cookies', 'generate')).id::text, 'A job says which it is')
from jsonb_array_elements(public.list_jobs('{"error_code": "refused"}') -> 'jobs') job;
select is(job - '{id,queued_at,started_at,finished_at,not_before}'::text[], jsonb_build_object('kind', 'generate', 'state', 'failed', 'lane', 'people',
  'attempt', 1, 'max_attempts', 3, 'poll_count', 0, 'progress', 0, 'provider', 'sketch', 'model_id', 'sketch-1', 'provider_job_id', null,
  'error_code', 'refused', 'error_detail', 'It showed a logo', 'image_id', tests.id('cookies'), 'prompt', 'cookies', 'thumbhash', 'hash',
  'thumbnail_path', null, 'batch_id', tests.id('batch'), 'created_by', tests.id('Mia'), 'cost_usd', 0.04, 'failovers', '[]'::jsonb, 'subject', null),
  'what became of it, who does it, of which picture, and what it cost')
from jsonb_array_elements(public.list_jobs('{"error_code": "refused"}') -> 'jobs') job;
select is(job ->> 'model_id', 'sketch-1', 'One that nobody has taken says who is to do it')
from jsonb_array_elements(public.list_jobs('{"state": ["queued"], "kind": "generate"}') -> 'jobs') job;
select matches(job ->> 'thumbnail_path', '/thumbnail-', 'A picture that is made can be shown')
from jsonb_array_elements(public.list_jobs('{"kind": "embed"}') -> 'jobs') job;
select tests.act_as_operator();
delete from public.images where id = tests.id('cookies');
select is(job - '{id,queued_at,started_at,finished_at,not_before}'::text[] @> '{"image_id": null, "prompt": null, "cost_usd": 0.04}', true,
  'A job outlives its picture, and so does what it cost')
from jsonb_array_elements(private.list_jobs('{"error_code": "refused"}', 0, 50) -> 'jobs') job;
select is(pg_temp.listed('{}', 0, 50), '3: jam embed, bread generate,  generate', 'The operator sees all');

-- Max was an admin when he asked for it.
update public.jobs set created_by = tests.id('Max') where image_id = tests.id('jam');
select tests.act_as('Max');
select is(pg_temp.listed(), '2:  embed, bread generate', 'Whoever is no admin any more sees the job and not the picture');
select is(job ->> 'thumbnail_path', null, 'nor where it lies') from jsonb_array_elements(public.list_jobs('{"kind": "embed"}') -> 'jobs') job;
select tests.act_as_operator();
update public.jobs set created_by = tests.id('Mia') where image_id = tests.id('jam');

-- What cannot be asked.
select tests.act_as('Mia');
select throws_ok(format('select public.list_jobs(%L)', filter), '22023', message, what) from (values
  ('{"colour": "red"}', 'Jobs are not filtered by ''colour''', 'A filter is one that there is'),
  ('{"kind": "bake"}', 'There is no kind of jobs ''bake''', 'a kind as well'),
  ('{"state": ["asleep"]}', 'A job is queued, running, waiting, done, failed or cancelled', 'and a state'),
  ('{"image_id": "cookies"}', 'A filter of jobs is {kind, state: [...], error_code, image_id, batch_id}, each of them optional', 'An id is one'),
  ('[]', 'A filter of jobs is {kind, state: [...], error_code, image_id, batch_id}, each of them optional', 'It has names'),
  ('null', 'A filter of jobs is {kind, state: [...], error_code, image_id, batch_id}, each of them optional', 'and is none without'),
  ('{"state": [["failed"]]}', 'A filter of jobs is {kind, state: [...], error_code, image_id, batch_id}, each of them optional', 'States are no list of lists'),
  ('{"state": "failed"}', 'A filter of jobs is {kind, state: [...], error_code, image_id, batch_id}, each of them optional', 'states are a list')
) refused (filter, message, what);
select throws_ok('select public.list_jobs(take => 201)', '22023', 'Skip 0 jobs or more, and take 1 to 200', 'A page is of 200 at most');
select throws_ok('select public.list_jobs(skip => -1)', '22023', 'Skip 0 jobs or more, and take 1 to 200', 'and begins at the first job');

select * from finish();
rollback;
