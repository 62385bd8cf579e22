-- An event on its way: attempts in their schedule, what ends them, and what sends them out again.
begin;
select plan(75);
select tests.person('Ada', 'admin');
select tests.person('Mia');
select tests.person('Max');
create temp table endpoint as select (private.create_endpoint('https://mia.example/', '{image.ready}', '', false, tests.id('Mia')) ->> 'id')::uuid as id;
grant select on endpoint to authenticated;
create function pg_temp.happens(name text) returns uuid language sql as $$
  select private.emit_events(jsonb_build_array(jsonb_build_object('type', 'image.ready', 'owner_id', tests.id('Mia'), 'data', jsonb_build_object('image', name))));
  select d.id from public.webhook_deliveries d join public.webhook_events v on v.id = d.event_id where v.data ->> 'image' = name $$;
create function pg_temp.attempt(status integer, error text default 'It failed') returns jsonb language sql as $$
  select jsonb_build_object('attempted_at', private.now(), 'milliseconds', 12, 'url', 'https://mia.example/', 'headers', '{"webhook-id": "1"}'::jsonb,
    'status', status, 'answer', 'thanks', 'error', error) $$;
-- A worker brings the next one, in vain.
create function pg_temp.fail(status integer, retry_after real default null) returns boolean language plpgsql as $$
declare
  job public.jobs := tests.claim('deliver');
begin
  perform worker.note_failed_delivery(job.id, pg_temp.attempt(status));
  return worker.fail_job(job.id, job.claim_id, case status when 410 then 'endpoint_disabled' else 'endpoint_failed' end, 'It failed', status <> 410, retry_after);
end $$;
create function pg_temp.delay() returns real language sql as $$
  select extract(epoch from not_before - private.now())::real from public.jobs where kind = 'deliver' and finished_at is null $$;
create function pg_temp.state(delivery uuid) returns text language sql as $$
  select concat_ws(' ', told ->> 'state', told ->> 'attempts', told ->> 'last_status')
  from (select private.describe_delivery(d) as told from public.webhook_deliveries d where id = delivery) described $$;
create temp table sent (name text, id uuid);
grant select on sent to authenticated;
insert into sent select name, pg_temp.happens(name) from unnest('{cookies}'::text[]) name;

-- What a worker reads.
select is(created_by, tests.id('Mia'), 'A delivery is work of the endpoint''s owner') from public.jobs where kind = 'deliver';
select is(worker.read_delivery(id) - 'secrets' - 'body', jsonb_build_object('event_id', (select event_id from public.webhook_deliveries), 'url', 'https://mia.example/',
  'is_disabled', false, 'is_slow', false), 'A worker reads where to') from sent;
select matches(worker.read_delivery(id) ->> 'body', '^{"type":"image.ready","timestamp":"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z","data":{.*"image": "cookies".*}}$', 'and what')
from sent;
select is(worker.read_delivery(id) -> 'secrets', (select jsonb_build_array(secret) from private.webhook_secrets), 'and with what to sign it') from sent;
create temp table second as select private.rotate_endpoint_secret(id, 1) ->> 'secret' as secret from endpoint;
select is(worker.read_delivery(id) -> 'secrets' ->> 0, second.secret, 'the newest secret first') from sent, second;
select is(jsonb_array_length(worker.read_delivery(id) -> 'secrets'), 2, 'then the one before') from sent;
select private.move_clock('1 hour');
select is(worker.read_delivery(id) -> 'secrets', (select jsonb_build_array(secret) from second), 'until its time is over') from sent;
select is(worker.read_delivery(gen_random_uuid()), null, 'What is gone is nothing');

-- The schedule.
create temp table schedule (attempt integer generated always as identity, seconds real);
insert into schedule (seconds) values (5), (300), (1800), (7200), (18000), (36000), (50400), (72000), (86400);
do $$
declare
  wanted schedule;
begin
  create temp table delays (attempt integer, seconds real, low real, high real);
  for wanted in select * from schedule order by attempt loop
    perform pg_temp.fail(500);
    insert into delays values (wanted.attempt, pg_temp.delay(), wanted.seconds * 0.95, wanted.seconds * 1.05);
    perform private.move_clock(make_interval(secs => pg_temp.delay() + 1));
  end loop;
end $$;
select ok(seconds between low and high, format('After attempt %s the next comes in its time', attempt)) from delays order by attempt;
select pg_temp.fail(500);
select is(pg_temp.state(id), 'failed 10 500', 'The tenth attempt is the last') from sent;
select is(private.read_delivery(id) -> 'log' -> 9 ->> 'number', '10', 'and all of them are in the log') from sent;
select is(private.read_delivery(id) #>> '{payload,data,image}', 'cookies', 'with what was sent') from sent;
select is(private.list_endpoints() -> 0 ->> 'failed_24h', '1', 'Its endpoint tells so');
select isnt(private.list_endpoints() -> 0 ->> 'failing_since', null, 'and since when nothing got through');

select pg_temp.happens('rolls');
select is(lane, 'bulk', 'What it is told meanwhile waits behind others') from public.jobs where kind = 'deliver' and finished_at is null;
select private.cancel_job(id) from public.jobs where kind = 'deliver' and finished_at is null;
delete from public.webhook_events where data ->> 'image' = 'rolls';

-- Replay.
select is(private.replay_delivery(id), true, 'It can be sent again') from sent;
select is(private.replay_delivery(id), true, 'or brought forward') from sent;
select is((select count(*) from public.jobs where kind = 'deliver' and finished_at is null)::integer, 1, 'once');
select private.move_clock('1 second');
create temp table bringing as select * from tests.claim('deliver');
select is(private.replay_delivery(id), false, 'but not while it is brought') from sent;
select is(worker.finish_delivery(id, claim_id, pg_temp.attempt(200, null)), true, 'It gets through') from bringing;
select is(pg_temp.state(id), 'delivered 11 200', 'and is delivered') from sent;
select private.move_clock('1 second');
select is(worker.finish_delivery(id, claim_id, pg_temp.attempt(204, null)), false, 'A worker that is late ends nothing') from bringing;
select is(pg_temp.state(id), 'delivered 12 204', 'but what it did is in the log') from sent;
select is(private.list_endpoints() -> 0 -> 'failing_since', 'null', 'The endpoint is well again');

-- Retry-After.
insert into sent select name, pg_temp.happens(name) from unnest('{bread}'::text[]) name;
select pg_temp.fail(429, 4000);
select is(pg_temp.delay(), 4000::real, 'An endpoint that says when to come back is obeyed');
select private.move_clock('4000 seconds');
select pg_temp.fail(429, 1);
select ok(pg_temp.delay() >= 285, 'one that is too eager is not');
select private.move_clock('1 hour');

-- 410.
select is(pg_temp.fail(410), true, 'An endpoint may say that it is gone');
select is(pg_temp.state(id), 'failed 3 410', 'Then it is not tried again') from sent where name = 'bread';
select is(disabled_reason, 'It answered 410: it wants to hear nothing more', 'and told nothing more') from public.webhook_endpoints;
select pg_temp.happens('cake');
select is((select count(*) from public.jobs where kind = 'deliver' and finished_at is null)::integer, 0, 'of what happens');
select throws_ok($$ select private.replay_delivery(id) from sent $$, 'P0001', 'The endpoint is disabled: enable it first', 'or happened');
select throws_ok($$ select private.replay_deliveries(id, '-infinity', true) from endpoint $$, 'P0001', 'The endpoint is disabled: enable it first', 'at any time');
select private.enable_endpoint(id) from endpoint;
select is(private.replay_deliveries(id, private.now() - interval '1 day', true), 2, 'Enabled, it can have what it missed') from endpoint;
select is((select string_agg(distinct lane, ' ') from public.jobs where kind = 'deliver' and finished_at is null), 'bulk', 'beside what happens now');
select is(private.replay_deliveries(id, private.now() - interval '1 day', true), 0, 'once') from endpoint;
select worker.finish_delivery(j.id, j.claim_id, pg_temp.attempt(200, null)) from worker.claim_jobs('deliver', 10) j;
select is(private.replay_deliveries(id, private.now() + interval '1 minute', false), 0, 'Of a later time there is nothing') from endpoint;

-- Disabled.
create temp table missed as select pg_temp.happens(name) as id from unnest('{scones,muffins}'::text[]) name;
create temp table under_way as select * from tests.claim('deliver');
select is(private.disable_endpoint(id), true, 'An endpoint is disabled') from endpoint;
select is(private.disable_endpoint(id), false, 'once') from endpoint;
select set_eq($$ select j.state from public.jobs j join missed on missed.id = j.delivery_id $$, '{cancelled,running}'::text[], 'What waits for its turn there ends');
select is(private.list_endpoints() -> 0 ->> 'waiting', '1', 'and waits no more');
select worker.note_failed_delivery(id, pg_temp.attempt(500)), worker.fail_job(id, claim_id, 'endpoint_failed', 'It failed', true) from under_way;
select set_eq($$ select pg_temp.state(id) from missed $$, '{failed 0,failed 1 500}'::text[], 'what is under way is not tried again');
select private.enable_endpoint(id) from endpoint;
select is(private.replay_deliveries(id, private.now() - interval '1 minute', true), 2, 'and both can be sent again') from endpoint;
select pg_temp.happens('waffles'), private.move_clock('1 second');
select pg_temp.fail(410);
select is((select count(*) from public.jobs where kind = 'deliver' and finished_at is null)::integer, 0, 'So it is where an endpoint says itself that it is gone');
select private.enable_endpoint(id) from endpoint;

-- Days of failure, to one who hears of it elsewhere.
select private.create_endpoint('https://ada.example/', '{endpoint.disabled}', '', true, tests.id('Ada'));
select private.move_clock('1 second');
create function pg_temp.fail_again(times integer) returns void language plpgsql as $$
begin
  for attempt in 1 .. times loop
    perform pg_temp.fail(500);
    perform private.move_clock(make_interval(secs => coalesce(pg_temp.delay(), 0) + 1));
  end loop;
end $$;
select pg_temp.happens('pie'), pg_temp.fail_again(10);
select is(disabled_at, null, 'Ten attempts in three days are no reason') from public.webhook_endpoints where url = 'https://mia.example/';
select private.move_clock('20 days');
select pg_temp.happens('tart'), pg_temp.fail_again(9);
select is(disabled_at, null, 'nor are a failure of long ago and some of now') from public.webhook_endpoints where url = 'https://mia.example/';
select pg_temp.fail(500);
select is(disabled_reason, 'Nothing got through for five days', 'Ten in five days are') from public.webhook_endpoints where url = 'https://mia.example/';
select results_eq($$ select e.url from public.webhook_deliveries d join public.webhook_endpoints e on e.id = d.endpoint_id
  join public.webhook_events v on v.id = d.event_id where v.type = 'endpoint.disabled' $$, $$ values ('https://ada.example/') $$, 'and others are told');

-- Slow ones.
select private.enable_endpoint(id) from endpoint;
select pg_temp.happens(name) from unnest('{one,two,three,four,five,six,seven,eight,nine,ten,eleven,twelve}'::text[]) name;
create temp table of_ada as select * from tests.claim('deliver');
select worker.note_failed_delivery(id, pg_temp.attempt(null) || '{"milliseconds": 30000}') from tests.claim('deliver');
select is(worker.read_delivery(d.id) -> 'is_slow', 'true', 'An endpoint that takes long is slow') from public.webhook_deliveries d join public.webhook_events v on v.id = d.event_id
where v.data ->> 'image' = 'twelve';
create temp table busy as select * from worker.claim_jobs('deliver', 11) with ordinality claimed;
select is(bool_or(worker.put_off_delivery(id, claim_id)), false, 'Ten of its deliveries are brought at once') from busy where ordinality < 10;
create temp table before as select attempt from public.jobs where id = (select id from busy where ordinality = 10);
select is(worker.put_off_delivery(id, claim_id), true, 'the next one is put off') from busy where ordinality = 10;
select is(j.state || ' ' || (j.not_before > private.now() + interval '29 seconds') || ' ' || (before.attempt - j.attempt), 'queued true 1', 'for a while, which is no attempt')
from busy join public.jobs j on j.id = busy.id, before where ordinality = 10;
select is(worker.put_off_delivery(id, claim_id), true, 'and it is nothing to whom it was taken from') from busy where ordinality = 10;
select worker.finish_delivery(id, claim_id, pg_temp.attempt(200, null)) from busy where ordinality = 1;
select is(worker.put_off_delivery(id, claim_id), false, 'One that follows is brought in its place') from busy where ordinality = 11;
select is(slow_since, null, 'and what answers soon is slow no more') from public.webhook_endpoints where url = 'https://mia.example/';
select private.settle_jobs(array(select j from public.jobs j where kind = 'deliver' and finished_at is null
  and delivery_id in (select d.id from public.webhook_deliveries d where d.endpoint_id = (select id from endpoint))), 'cancelled');

-- Of what happened before.
select private.move_clock('1 second');
create temp table later as select (private.create_endpoint('https://later.example/', '{image.ready}', '', false, tests.id('Mia')) ->> 'id')::uuid as id;
select is(private.replay_deliveries(id, '-infinity', false), 0, 'A new endpoint is told nothing old, though it asks') from later;
select private.delete_endpoint(id) from later;

-- Of whom one may know.
create temp table told as select (private.create_endpoint('https://ada.example/all', '{image.ready}', '', true, tests.id('Ada')) ->> 'id')::uuid as id;
select pg_temp.happens('muffins');
create temp table muffins as select d.id from public.webhook_deliveries d join told on told.id = d.endpoint_id;
select isnt(worker.read_delivery(id), null, 'Admins are told what is others''') from muffins;
update public.members set role = 'member' where user_id = tests.id('Ada') and exists (select tests.person('Bo', 'admin'));
select is(worker.read_delivery(id), null, 'until they are none, also of what is on its way') from muffins;
update public.members set role = 'admin' where user_id = tests.id('Ada');
select private.delete_endpoint(id) from told;
select private.settle_jobs(array(select j from public.jobs j where kind = 'deliver' and finished_at is null
  and delivery_id in (select d.id from public.webhook_deliveries d where d.endpoint_id = (select id from endpoint))), 'cancelled');

-- Who sees and does what.
select tests.act_as('Max');
select is_empty('select from public.webhook_deliveries', 'Others see no deliveries');
select is_empty('select from public.webhook_attempts', 'nor attempts');
select is_empty('select from public.webhook_events', 'nor events');
select throws_ok($$ select public.read_delivery(id) from sent $$, 'P0001', 'There is no such delivery', 'nor are they told') ;
select throws_ok($$ select public.list_deliveries(id) from endpoint $$, 'P0001', 'There is no such endpoint', 'of any');
select throws_ok($$ select public.replay_delivery(id) from sent $$, 'P0001', 'There is no such delivery', 'or send them again');
select tests.act_as('Mia');
select is((select jsonb_agg(d -> 'type') from jsonb_array_elements(public.list_deliveries(id, take => 2) -> 'deliveries') d)::text, '["image.ready", "image.ready"]', 'Owners see theirs')
from endpoint;
select is(jsonb_array_length(public.list_deliveries(id, take => 2, after => public.list_deliveries(id, take => 2) ->> 'next') -> 'deliveries'), 2, 'page by page') from endpoint;
select is(public.list_deliveries(id, '{"state": "waiting"}') -> 'deliveries', '[]', 'those they want') from endpoint;

-- Forgotten.
select tests.act_as_operator();
select private.move_clock('31 days');
select private.forget_webhook_events();
select is((select count(*) from public.webhook_events)::integer, 1, 'Events are kept for 30 days, but while they are brought');

select * from finish();
rollback;
