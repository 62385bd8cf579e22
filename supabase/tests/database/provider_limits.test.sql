-- A provider that is asked too much is left alone for as long as it wants, and nobody's attempts are counted for that.
begin;
select plan(43);
select tests.person('Mia');
select tests.person('Ada', 'admin');
select tests.picture('picture ' || n, owner => 'Mia') from generate_series(1, 60) n;
select tests.enqueue('generate', 'picture ' || n, cause => 'Mia') from generate_series(1, 60) n;
create temp table last_job (id uuid);
-- A worker takes the next job and asks; what is told of it is how the provider answered.
create function pg_temp.ask(code text default null, retry_after real default null) returns text
language plpgsql as $$
declare
  job   public.jobs := tests.claim('generate');
  begun jsonb := worker.begin_call(job.id, job.claim_id, 'sketch', 'sketch-1');
begin
  delete from last_job;
  insert into last_job values (job.id);
  if begun ->> 'open_seconds' is not null then
    perform worker.fail_job(job.id, job.claim_id, case when (begun ->> 'limited')::boolean then 'rate_limited' else 'provider_unavailable' end,
      'It waits', true, (begun ->> 'open_seconds')::real);
    return case when (begun ->> 'limited')::boolean then 'limited for ' else 'left alone for ' end || (begun ->> 'open_seconds');
  elsif code is null then
    perform worker.record_charge(job.id, 'sketch', job.id::text, 'sketch-1', '{}');
    perform worker.finish_generate(job.id, job.claim_id, 'x.jpg', 10, 10);
    return 'answered';
  end if;
  perform worker.fail_job(job.id, job.claim_id, code, 'It said ' || code, true, retry_after);
  return 'failed';
end;
$$;
create function pg_temp.limit_of() returns text
language sql as $$
  select concat_ws(' ', circuit, failures, limits, extract(epoch from limited_until - private.now())::integer) from public.providers where name = 'sketch'
$$;
create function pg_temp.shown(provider text) returns jsonb
language plpgsql as $$
declare
  shown jsonb;
begin
  perform tests.act_as('Ada');
  select jsonb_build_object('limited', item -> 'limited_until' <> 'null', 'limits', item -> 'limits', 'pace', item -> 'requests_per_minute', 'put_off', item -> 'put_off') into shown
  from jsonb_array_elements(public.read_providers()) item where item ->> 'name' = $1;
  perform tests.act_as_operator();
  return shown;
end $$;
create function pg_temp.job() returns public.jobs language sql as $$ select j from public.jobs j join last_job using (id) $$;

-- It says for how long.
select is(pg_temp.ask('rate_limited', 40), 'failed', 'A provider says that it is asked too much');
select is(pg_temp.limit_of(), 'closed 0 1 40', 'It is left alone for as long as it wants; its circuit has nothing to do with that');
select is((pg_temp.job()).state || ' ' || (pg_temp.job()).attempt || ' ' || (pg_temp.job()).error_code, 'queued 0 rate_limited', 'The job waits, and that was no attempt');
select cmp_ok((pg_temp.job()).not_before, '>=', private.now() + interval '40 seconds', 'for as long');
select is(pg_temp.ask(), 'limited for 40', 'Nobody asks it meanwhile');
select is_empty('select from public.provider_calls c join last_job on c.job_id = last_job.id', 'and nothing is written down of a call');
select is((pg_temp.job()).state || ' ' || (pg_temp.job()).attempt || ' ' || (pg_temp.job()).error_code, 'queued 0 rate_limited', 'That job waits as well, and says why');
select is((pg_temp.job()).error_detail, 'It waits', 'in a sentence of its own');
select pg_temp.ask() from generate_series(1, 20);
select is(count(*), 22::bigint, 'So do all that come') from public.jobs where error_code = 'rate_limited' and attempt = 0 and not_before >= private.now() + interval '40 seconds';
select cmp_ok(count(distinct not_before), '>', 15::bigint, 'but not until the same moment') from public.jobs where error_code = 'rate_limited';
select cmp_ok(max(not_before), '<=', private.now() + interval '46 seconds', 'nor for much longer') from public.jobs where error_code = 'rate_limited';
select is(pg_temp.shown('sketch'), '{"limited": true, "limits": 1, "pace": null, "put_off": 22}', 'Admins see until when, and how many jobs wait for that');
select private.note_limit('sketch', 300);
select is(pg_temp.limit_of(), 'closed 0 1 40', 'Calls that were on their way change nothing');

-- It does not say.
select private.move_clock('41 seconds');
select is(pg_temp.ask('rate_limited'), 'failed', 'After that it is asked again');
select is(pg_temp.limit_of(), 'closed 0 2 10', 'and left alone for twice as long each time where it does not say');
update public.providers set limited_until = private.now(), limits = 0;
select private.note_limit('sketch', null);
select is(pg_temp.limit_of(), 'closed 0 1 5', 'from 5 seconds');
update public.providers set limited_until = private.now(), limits = 9;
select private.note_limit('sketch', null);
select is(pg_temp.limit_of(), 'closed 0 10 60', 'up to a minute');
update public.providers set limited_until = private.now(), limits = 1;
select private.note_limit('sketch', 86400);
select is(pg_temp.limit_of(), 'closed 0 2 3600', 'It may ask for an hour, and for no more');

-- It answers.
update public.providers set limited_until = private.now() + interval '10 seconds', limits = 2;
select private.note_success('sketch', private.now());
select is(pg_temp.limit_of(), 'closed 0 2 10', 'What it was asked for before it said so says nothing');
select private.move_clock('11 seconds');
select is(pg_temp.ask(), 'answered', 'One that answers after it');
select is(pg_temp.limit_of(), 'closed 0 0', 'is limited no more');
select is(pg_temp.shown('sketch') - 'put_off', '{"limited": false, "limits": 0, "pace": null}', 'and is not shown as such');

-- For a day, and no longer.
select pg_temp.ask('rate_limited', 1);
update public.jobs j set attempt = 2 from last_job where j.id = last_job.id;
select private.move_clock('2 seconds');
update public.jobs j set not_before = private.now() + interval '30 days' where j.state = 'queued' and j.id not in (select id from last_job);
select private.move_clock('10 seconds');
select is(pg_temp.ask('rate_limited', 1), 'failed', 'Asked for the third time, after two attempts that failed,');
select is((pg_temp.job()).state || ' ' || (pg_temp.job()).attempt, 'queued 2', 'a job waits on');
update public.jobs j set queued_at = private.now() - interval '25 hours', not_before = private.now() from last_job where j.id = last_job.id;
select private.move_clock('20 seconds');
select is(pg_temp.ask('rate_limited', 1), 'failed', 'After a day');
select is((pg_temp.job()).state || ' ' || (pg_temp.job()).error_code, 'failed rate_limited', 'it is given up');

-- Where another model may have the job.
insert into public.models (id, provider, name, kind, sizes, operations, usd_per_image, priced_on, enabled_at)
values ('second-1', 'second', 'Second', 'make', '{1024x1024}', '{generate}', 0, '2026-11-21', private.now());
create function pg_temp.make_due(id uuid) returns void language sql as $$
  update public.jobs j set not_before = private.now() where j.id = make_due.id;
  select pgmq.set_vt(queue, message_id, 0) from public.jobs j where j.id = make_due.id;
$$;
update public.images set fallback_model_ids = '{second-1}', model_id = 'sketch-1';
update public.providers set limited_until = private.now() + interval '10 seconds', limits = 4;
select pg_temp.make_due(id) from (select id from public.jobs where state = 'queued' order by id limit 1) first;
select pg_temp.ask();
select is((pg_temp.job()).state || ' ' || (pg_temp.job()).attempt || ' ' || (pg_temp.job()).provider, 'queued 0 sketch', 'A limit that passes is waited for');
update public.providers set limits = 5;
select pg_temp.make_due(id) from last_job;
select pg_temp.ask();
select is((select reason_code || ' ' || to_model_id from public.failovers), 'rate_limited second-1', 'One that was told five times in a row is not');

-- Its pace.
insert into private.provider_paces values ('steady', 60), ('slow', 1), ('any', null);
select is(count(*) filter (where private.take_ask('steady', 60) is null), 6::bigint, 'A tenth of what may be asked in a minute may be asked at once')
from generate_series(1, 20);
select is(ceil(extract(epoch from private.pass_limit('steady') - private.now())), 2::numeric, 'and then one after the other');
create temp table minute (asked integer default 0);
insert into minute values (6);
do $$ begin
  for second in 1..59 loop
    perform private.move_clock('1 second');
    while private.take_ask('steady', 60) is null loop update minute set asked = asked + 1; end loop;
  end loop;
end $$;
select cmp_ok(asked, '<=', 60, 'No minute has more') from minute;
select cmp_ok(asked, '>=', 58, 'nor much less') from minute;
select is(private.pass_limit('slow'), null, 'One that may be asked once a minute is asked once');
select is(ceil(extract(epoch from private.pass_limit('slow') - private.now())), 60::numeric, 'a minute');
select is(count(private.pass_limit(name)), 0::bigint, 'One of which nobody knows it is asked at any time') from unnest('{any,sketch-later}'::text[]) name, generate_series(1, 1000);
insert into public.providers (name, configured, circuit, failures, opened_at, retry_at) values ('steady', true, 'open', 5, private.now(), private.now() + interval '1 minute');
select is(pg_temp.shown('steady') -> 'pace', '60', 'Admins see its pace');
select is(private.pass_limit('steady'), null, 'While its circuit is open that has its say');
select is((select requests_per_minute from private.provider_paces where provider = 'leonardo'), 100, 'Leonardo has told us its pace');

-- So is a moderator that says when it can be asked again.
create function pg_temp.hold_up(retry_after real default null, waited interval default '0') returns text
language plpgsql as $$
declare
  held public.jobs;
begin
  perform private.move_clock('1 hour');
  held := tests.claim('generate');
  update public.jobs set queued_at = private.now() - waited where id = held.id;
  perform worker.fail_job(held.id, held.claim_id, 'moderation_unavailable', 'The moderator could not be asked', true, retry_after);
  delete from last_job;
  insert into last_job values (held.id);
  return (pg_temp.job()).state || ' ' || (pg_temp.job()).attempt;
end;
$$;
select is(pg_temp.hold_up(20), 'queued 0', 'A moderator that says when it can be asked again is waited for, and that is no attempt');
select cmp_ok((pg_temp.job()).not_before, '>=', private.now() + interval '20 seconds', 'for as long');
select cmp_ok((pg_temp.job()).not_before, '<=', private.now() + interval '25 seconds', 'nor for much longer');
select is(pg_temp.hold_up(), 'queued 1', 'One that does not say costs an attempt');
select is(split_part(pg_temp.hold_up(20, '25 hours'), ' ', 1), 'failed', 'Nobody waits for one longer than a day');

select * from finish();
rollback;
