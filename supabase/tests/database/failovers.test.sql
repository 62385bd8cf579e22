-- A provider that is away hands its job to the next model of the picture's list, and everybody can read why.
begin;
select plan(39);
select tests.person('Ada', 'admin');
select tests.person('Mia');
select tests.person('Max');
insert into public.models (id, provider, name, kind, sizes, operations, usd_per_image, priced_on, enabled_at, retires_on) values
  ('first-1', 'first', 'First', 'make', '{1024x1024}', '{generate}', 0.04, '2026-11-21', private.now(), null),
  ('second-1', 'second', 'Second', 'make', '{1536x1536}', '{generate}', 0.09, '2026-11-21', private.now(), null),
  ('third-1', 'third', 'Third', 'make', '{1024x1024}', '{generate}', 0.01, '2026-11-21', private.now(), null),
  ('disabled-1', 'third', 'Disabled', 'make', '{1024x1024}', '{generate}', 0.01, '2026-11-21', null, null),
  ('retired-1', 'third', 'Retired', 'make', '{1024x1024}', '{generate}', 0.01, '2026-11-21', private.now(), '2026-11-01');
insert into public.batches (id, owner_id, model_id, prompts, width, height) values (tests.id('batch'), tests.id('Mia'), 'first-1', '{cookies}', 8, 8);
create function pg_temp.ask_for(picture text, fallbacks text[] default '{disabled-1,retired-1,second-1,third-1}', model text default 'first-1') returns void
language sql as $$
  select tests.picture(picture, owner => 'Mia');
  update public.images set model_id = model, fallback_model_ids = fallbacks, batch_id = tests.id('batch') where id = tests.id(picture);
  select private.enqueue_jobs('generate', array[tests.id(picture)], 'people', tests.id('batch'), tests.id('Mia'), 0.04, 0.09);
  update public.batches set reserved_usd = reserved_usd + 0.09;
$$;
create function pg_temp.is_at(picture text) returns text
language sql as $$
  select concat_ws(' ', i.model_id, i.width, j.state, j.attempt, j.error_code, j.estimated_usd::real, j.batch_reserved_usd::real)
  from public.images i, tests.job(picture, 'generate') j where i.id = tests.id(picture)
$$;
-- A worker takes the job, asks whom the picture names, and is told this.
create function pg_temp.ask(picture text, code text, retryable boolean default false) returns text
language plpgsql as $$
declare
  job   public.jobs;
  begun jsonb;
begin
  perform private.move_clock('20 minutes');
  select * into job from worker.claim_jobs('generate', 50) j where j.image_id = tests.id(picture);
  select worker.begin_call(job.id, job.claim_id, m.provider, m.id) into begun
  from public.images i join public.models m on m.id = i.model_id where i.id = tests.id(picture) and code <> 'no key';
  perform worker.fail_job(job.id, job.claim_id, case code when 'no key' then 'provider_not_configured' else code end, 'It said ' || code, retryable);
  return pg_temp.is_at(picture);
end;
$$;

-- At once.
select pg_temp.ask_for('cookies');
select is(pg_temp.ask('cookies', 'provider_exhausted'), 'second-1 1536 queued 0 provider_exhausted 0.09 0.09',
  'A provider without credit hands the job to the next model that there is, in a size of its own, at its price');
select is(not_before, private.now(), 'at once') from tests.job('cookies', 'generate');
select is((select reserved_usd from public.batches)::real, 0.09::real, 'Its batch has had that aside from the beginning');
select results_eq('select image_id, from_model_id, to_model_id, reason_code, reason, moved_at from public.failovers',
  $$ select tests.id('cookies'), 'first-1', 'second-1', 'provider_exhausted', 'It said provider_exhausted', private.now() $$, 'That is written down');
select is(pg_temp.ask('cookies', 'model_retired'), 'third-1 1024 queued 0 model_retired 0.01 0.09', 'A retired model hands it on as well');
select is((select key <> job_id from public.provider_calls order by claim_id desc limit 1), true, 'Each asks for a purchase of its own');
select is(pg_temp.ask('cookies', 'provider_not_configured'), 'third-1 1024 failed 1 provider_not_configured 0.01 0', 'After the last of them the job ends');
select is((select status || ' ' || error_code from public.images where id = tests.id('cookies')), 'failed provider_not_configured', 'and so does its picture');
select is((select reserved_usd from public.batches)::real, 0::real, 'Nothing is aside any more');
select is((select sum(reserved_usd) from public.budgets)::real, 0::real, 'in no budget either');
select is_empty('select from public.charges', 'Nothing was bought, and nothing booked');
select pg_temp.ask_for('no key');
select is(pg_temp.ask('no key', 'no key'), 'second-1 1536 queued 0 provider_not_configured 0.09 0.09', 'A provider without a key hands it on before anybody is asked');

-- Not for more than was agreed to.
update public.models set usd_per_image = 0.10 where id = 'second-1';
select pg_temp.ask_for('jelly');
select is(pg_temp.ask('jelly', 'provider_exhausted'), 'third-1 1024 queued 0 provider_exhausted 0.01 0.09', 'One that costs more by now than was quoted is passed over');
update public.models set usd_per_image = 0.09 where id = 'second-1';

-- Once attempts are used up.
update public.providers set circuit = 'closed', failures = 0, opened_at = null, retry_at = null;
select pg_temp.ask_for('bread');
select is(pg_temp.ask('bread', 'rate_limited', true), 'first-1 1024 queued 1 rate_limited 0.04 0.09', 'A provider that is asked too much is asked again');
select pg_temp.ask('bread', 'provider_unavailable', true);
select is(pg_temp.ask('bread', 'rate_limited', true), 'second-1 1536 queued 0 rate_limited 0.09 0.09', 'until attempts are used up');
select is(pg_temp.ask('bread', 'refused'), 'second-1 1536 failed 1 refused 0.09 0', 'A refusal is nobody else''s business');

-- While the circuit is open.
update public.providers set circuit = 'open', failures = 5, opened_at = private.now(), retry_at = private.now() + interval '2 hours' where name = 'first';
select pg_temp.ask_for('jam');
select is(pg_temp.ask('jam', 'provider_unavailable', true), 'second-1 1536 queued 0 provider_unavailable 0.09 0.09', 'A provider that is left alone hands it on at once');
select is_empty($$ select from public.provider_calls where job_id = (tests.job('jam', 'generate')).id $$, 'and is not asked');
update public.providers set retry_at = private.now() where name = 'first';
select pg_temp.ask_for('cake');
select is(pg_temp.ask('cake', 'provider_unavailable', true), 'second-1 1536 queued 0 provider_unavailable 0.09 0.09', 'So does one that does not answer the one call that is let through');

-- Never while a purchase may be there.
update public.providers set circuit = 'closed', failures = 0, opened_at = null, retry_at = null;
select pg_temp.ask_for('rolls');
select is(pg_temp.ask('rolls', 'unknown_outcome'), 'first-1 1024 failed 1 unknown_outcome 0.04 0', 'What may have been bought is not bought elsewhere');
update public.models set repeats_safely = true where id = 'first-1';
select pg_temp.ask_for('pie');
select is(pg_temp.ask('pie', 'timed_out', true), 'first-1 1024 queued 1 timed_out 0.04 0.09', 'Where it can be asked for again it is');
select pg_temp.ask('pie', 'provider_unavailable', true);
select is(pg_temp.ask('pie', 'provider_unavailable', true), 'first-1 1024 failed 3 provider_unavailable 0.04 0', 'and nobody else is asked as long as it may be there');
select is(estimated, true, 'It is booked at its estimate') from public.charges where job_id = (tests.job('pie', 'generate')).id;
select pg_temp.ask_for('tart');
select private.move_clock('1 minute');
create temp table accepted as select * from worker.claim_jobs('generate', 50) j where j.image_id = tests.id('tart');
select worker.begin_call(id, claim_id, 'first', 'first-1') from accepted;
select worker.wait_job(id, claim_id, 'first', 'order-1', 0, 1) from accepted;
select private.move_clock('2 seconds');
select worker.fail_job(j.id, j.claim_id, 'provider_not_configured', 'The key is gone', false) from worker.claim_jobs('generate', 50) j where j.image_id = tests.id('tart');
select is(pg_temp.is_at('tart'), 'first-1 1024 failed 1 provider_not_configured 0.04 0', 'What a provider works on is not bought elsewhere either');
select pg_temp.ask_for('alone', '{}');
select is(pg_temp.ask('alone', 'provider_exhausted'), 'first-1 1024 failed 1 provider_exhausted 0.04 0', 'A picture without a list has one model');
select pg_temp.ask_for('itself', '{first-1}');
select is(pg_temp.ask('itself', 'provider_exhausted'), 'first-1 1024 failed 1 provider_exhausted 0.04 0', 'and none is handed to itself');

-- Everybody is told.
select tests.act_as('Mia');
select is(count(*), 7::bigint, 'Members see the failovers of their jobs') from public.failovers;
select is(job ->> 'provider' || ' ' || (job ->> 'model_id'), 'third third-1', 'A job says who does it now')
from jsonb_array_elements(public.list_jobs(jsonb_build_object('image_id', tests.id('cookies'))) -> 'jobs') job;
select is((select string_agg(concat_ws(' ', move ->> 'from_model_id', move ->> 'to_model_id', move ->> 'reason_code', move ->> 'reason'), ', ')
  from jsonb_array_elements(job -> 'failovers') move),
  'first-1 second-1 provider_exhausted It said provider_exhausted, second-1 third-1 model_retired It said model_retired', 'and whom it left for that, and why')
from jsonb_array_elements(public.list_jobs(jsonb_build_object('image_id', tests.id('cookies'))) -> 'jobs') job;
select tests.act_as('Max');
select is_empty('select from public.failovers', 'nobody else''s');
select tests.act_as('Ada');
select is(count(*), 7::bigint, 'and admins all') from public.failovers;

-- What a worker says of its environment.
select tests.act_as_operator();
select worker.note_providers('[{"name": "sketch", "configured": true}, {"name": "gemini", "configured": false}]');
select is((select image_model_id from public.settings), 'sketch-1', 'Without a provider that paints, the settings stay');
update public.providers set circuit = 'open', opened_at = private.now(), retry_at = private.now(), failures = 7 where name = 'gemini';
select worker.note_providers('[{"name": "sketch", "configured": true}, {"name": "gemini", "configured": true, "reachable": true}]');
select is(configured || ' ' || circuit || ' ' || failures || ' ' || reachable, 'true closed 0 true', 'A provider that gets a key begins anew') from public.providers where name = 'gemini';
select is(provider, 'gemini', 'and makes the pictures') from public.models where id = (select image_model_id from public.settings);
select is(provider, 'gemini', 'and reads them') from public.models where id = (select extract_model_id from public.settings);
update public.settings set image_model_id = 'sketch-1';
select worker.note_providers('[{"name": "gemini", "configured": true}]');
select is((select image_model_id from public.settings), 'sketch-1', 'once: an admin who goes back stays there');

update public.settings set extract_model_id = 'lexicon-1';
select worker.note_providers('[{"name": "openai", "configured": true, "own_server": true}, {"name": "gemini", "configured": false}]');
select results_eq($$ select p.configured, s.image_model_id, s.extract_model_id from public.settings s, public.providers p where p.name = 'openai' $$,
  $$ values (true, 'sketch-1', 'lexicon-1') $$, 'A server of one''s own can be used and takes nothing over, for it may have none of the models');
select worker.note_providers('[{"name": "openai", "configured": false}]');
select worker.note_providers('[{"name": "openai", "configured": true}]');
select results_eq($$ select i.provider, e.provider from public.settings s join public.models i on i.id = s.image_model_id
  join public.models e on e.id = s.extract_model_id $$, $$ values ('openai', 'openai') $$, 'Another provider that gets a key takes over from what works offline');
select is(m.provider, 'openai', 'The embedder changes to it in the background') from public.settings s
join public.models m on m.id = coalesce(s.next_embed_model_id, s.embed_model_id);

select * from finish();
rollback;
