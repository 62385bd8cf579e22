-- A whole batch is paused, goes on, goes first, is tried again, and is stopped.
begin;
select plan(60);
select tests.person('Ada', 'admin');
select tests.person('Mia');
select tests.person('Max');
update public.models set usd_per_image = 0.04 where id = 'sketch-1';
insert into public.recipes (slug, name, kind, prompt, fields) values
  ('toy', 'Toy', 'template', 'A toy of [PERSON]', '[{"name": "PERSON", "label": "Person", "type": "text", "required": true}]');
create temp table batch (id uuid);
grant all on batch to public;
create function pg_temp.row(place integer) returns public.jobs
language sql as $$ select j.* from public.jobs j join public.images i on i.id = j.image_id where i.batch_row = place and j.kind = 'generate' $$;
create function pg_temp.messages(lane text default '_bulk') returns bigint
language plpgsql as $$
declare
  count bigint;
begin
  execute format('select count(*) from pgmq.q_generate%s', lane) into count;
  return count;
end;
$$;
grant execute on function pg_temp.row(integer) to public;
select tests.act_as('Mia');
insert into batch select (public.create_batch(template => 'toy', rows => (
  select jsonb_agg(jsonb_build_object('tokens', jsonb_build_object('PERSON', 'Person ' || n)) order by n) from generate_series(1, 6) n)) ->> 'batch_id')::uuid;

-- Who may.
select tests.act_as_nobody();
select throws_ok(format('select public.%s', call), '42501', null, 'Nobody cannot ' || call)
from (values ('pause_batch(null)'), ('resume_batch(null)'), ('move_batch(null, ''bulk'')'), ('retry_batch(null)')) calls (call);
select tests.act_as('Max');
select throws_ok(format('select public.%s', format(call, id)), 'P0001', 'There is no such batch', 'A stranger finds no batch to ' || call)
from batch, (values ('pause_batch(%L)'), ('resume_batch(%L)'), ('move_batch(%L, ''people'')'), ('retry_batch(%L)'), ('cancel_batch(%L)')) calls (call);
select throws_ok($$ select public.pause_batch(tests.id('nothing')) $$, 'P0001', 'There is no such batch', 'just as if there were none');

-- Paused.
select tests.act_as_operator();
create temp table running as select * from worker.claim_jobs('generate', 1);
select is(image_id, (pg_temp.row(0)).image_id, 'Rows are made in their order') from running;
select tests.act_as('Mia');
select is(public.pause_batch(id), 5, 'What nobody has begun to make is put aside') from batch;
select isnt_empty('select from public.batches where paused_at is not null', 'and the batch says so');
select is(public.pause_batch(id), 0, 'Pausing twice puts nothing more aside') from batch;
select tests.act_as_operator();
select is(pg_temp.messages(), 1::bigint, 'What is paused has no message');
select is_empty('select worker.claim_jobs(''generate'', 10)', 'so that nobody can take it');
select is(private.sweep_jobs(), 0, 'The sweep leaves it alone');
select is((private.work_of('generate')).due, 0::bigint, 'and no bell rings for it');
select is(oldest_due_seconds, 0::real, 'It is not late') from worker.queues where kind = 'generate';
select worker.fail_job(id, claim_id, 'provider_unavailable', '503', true) from running;
select private.move_clock('1 hour');
select is_empty('select worker.claim_jobs(''generate'', 10)', 'What is given back is put aside by the claim that meets it');
select is(message_id, null, 'and has no message either') from pg_temp.row(0);
select is(private.sweep_jobs(), 0, 'that the sweep would miss');
select throws_ok('update public.jobs set state = ''running'', claim_id = 1, started_at = now() where image_id = (pg_temp.row(1)).image_id', '23514', null,
  'Nothing runs without a message');

-- Moved while it is paused.
select tests.act_as('Mia');
select throws_ok('select public.move_batch(id, ''fast'') from batch', '22023', 'A lane is people or bulk', 'A lane is one of two');
select throws_ok('select public.move_batch(id, null) from batch', '22023', 'A lane is people or bulk', 'and said');
select is(public.move_batch(id, 'people'), 6, 'What is paused can go before others') from batch;
select is(public.move_batch(id, 'people'), 0, 'once') from batch;
select ok(public.move_job(id, 'bulk'), 'Also one of it goes behind') from pg_temp.row(5);
select tests.act_as_operator();
select is(pg_temp.messages('') + pg_temp.messages(), 0::bigint, 'and stays paused');

-- It goes on.
select tests.listen();
select tests.act_as('Mia');
select is(public.resume_batch(id), 6, 'All of it goes on') from batch;
select is(paused_at, null, 'and says so') from public.batches;
select tests.act_as_operator();
select is(tests.rings(), 'generate 2', 'at once');
select results_eq('select queue, count(*) from public.jobs j where exists (
    select from pgmq.q_generate m where j.queue = ''generate'' and m.msg_id = j.message_id and m.message = jsonb_build_object(''job_id'', j.id)
    union all select from pgmq.q_generate_bulk m where j.queue = ''generate_bulk'' and m.msg_id = j.message_id and m.message = jsonb_build_object(''job_id'', j.id)) group by 1 order by 1',
  $$ values ('generate', 5::bigint), ('generate_bulk', 1) $$, 'each in its lane, by a message that names it');
select tests.act_as('Mia');
select is(public.resume_batch(id), 0, 'What goes on goes on') from batch;
select tests.act_as_operator();
select results_eq('select array(select i.batch_row from worker.claim_jobs(''generate'', 2) j join public.images i on i.id = j.image_id)', $$ values ('{0,1}'::integer[]) $$, 'in the order of the rows');

-- A claim that met it a moment too late.
update public.jobs set message_id = null where id = (pg_temp.row(2)).id;
delete from pgmq.q_generate where message = jsonb_build_object('job_id', (pg_temp.row(2)).id);
select is(private.sweep_jobs(), 1, 'What was put aside while its batch went on is found by the sweep');
select isnt(message_id, null, 'and sent') from pg_temp.row(2);

-- Moved while it waits.
select tests.act_as('Mia');
select is(public.move_batch(id, 'bulk'), 3, 'What waits goes behind others; what runs stays') from batch;
select tests.act_as_operator();
select is(pg_temp.messages(''), 2::bigint, 'Its messages leave the one lane');
select is(pg_temp.messages(), 4::bigint, 'for the other');

-- What failed.
select worker.fail_job(id, claim_id, 'refused', 'No logos', false) from pg_temp.row(0);
select worker.finish_generate(id, claim_id, 'x.jpg', 10, 10) from pg_temp.row(1);
select tests.act_as('Mia');
select private.cancel_job((pg_temp.row(5)).id);
select is(public.pause_batch(id), 3, 'Paused again') from batch;
select is(public.retry_batch(id), 1, 'what failed is tried again; what was stopped stays so') from batch;
select is(state || coalesce(' ' || message_id, ''), 'queued', 'and is paused like the rest') from pg_temp.row(0);
select is(reserved_usd, 0.16, 'with its price aside') from public.batches;
select is(public.retry_batch(id), 0, 'Trying twice tries nothing more') from batch;
select is(public.resume_batch(id), 4, 'All goes on together') from batch;
select tests.act_as_operator();
select worker.fail_job(id, claim_id, 'refused', 'No logos', false) from worker.claim_jobs('generate', 1);
select tests.act_as('Mia');
select is(public.retry_batch(id), 1, 'What fails of a batch that runs') from batch;
select tests.act_as_operator();
select is(pg_temp.messages() + pg_temp.messages(''), 4::bigint, 'waits with the rest');

-- Stopped while it is paused.
select tests.act_as('Mia');
select public.pause_batch(id) from batch;
select is(public.cancel_batch(id), 4, 'What is paused can be stopped') from batch;
select results_eq('select cancelled_at is not null, paused_at, reserved_usd from public.batches', 'values (true, null::timestamptz, 0::numeric)', 'It is paused no more, and has nothing aside');
select throws_ok('select public.pause_batch(id) from batch', 'P0001', 'Nothing of this batch is left to make', 'Nothing is left to pause');
select is(public.retry_batch(id), 0, 'nor to try again') from batch;
select tests.act_as_operator();
select is(pg_temp.messages() + pg_temp.messages(''), 0::bigint, 'Nothing of it waits any more');

-- A budget is used up.
delete from public.jobs;
select tests.act_as('Mia');
truncate batch;
insert into batch select (public.create_batch(template => 'toy', rows => (
  select jsonb_agg(jsonb_build_object('tokens', jsonb_build_object('PERSON', 'Other ' || n)) order by n) from generate_series(1, 6) n)) ->> 'batch_id')::uuid;
select tests.act_as_operator();
update public.budgets set cap_usd = 0.10 where period = 'day' and owner_id is null;
select is(count(*), 2::bigint, 'What a budget has room for is begun') from worker.claim_jobs('generate', 6);
select results_eq('select error_code, error_detail, count(*) from public.jobs where state = ''queued'' group by 1, 2',
  $$ values ('budget_exhausted', 'The budget of this day is used up: raise the cap, or wait for the next day', 4::bigint) $$, 'and every other row says why it waits');
select is(count(*), 0::bigint, 'None of their messages is read again before it is time') from pgmq.q_generate_bulk where vt < clock_timestamp() + interval '4 minutes';
select tests.listen();
update public.budgets set cap_usd = 0.20 where period = 'day' and owner_id is null;
select is(tests.rings(), 'generate 1', 'More room rings at once');
select is(count(*), 3::bigint, 'for as many as it has room for') from worker.claim_jobs('generate', 6);
select tests.act_as('Mia');
select public.pause_batch(id) from batch;
select is(error_code, null, 'What is paused waits for nobody but who paused it') from public.jobs where state = 'queued';
select tests.act_as_operator();
update public.budgets set cap_usd = null where period = 'day' and owner_id is null;
select is_empty('select worker.claim_jobs(''generate'', 6)', 'and no cap wakes it');

select * from finish();
rollback;
