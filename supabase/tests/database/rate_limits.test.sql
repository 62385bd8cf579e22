-- A bucket holds a minute's worth of tokens and refills steadily.
begin;
select plan(20);
create function pg_temp.take(bucket text default 'site') returns text language sql as $$
  select format('%s, %s of %s left, full in %s s', case when (taken ->> 'allowed')::boolean then 'yes' else 'no' end,
    taken ->> 'remaining', taken ->> 'limit', taken ->> 'reset')
  from worker.take_token(bucket, 3) taken $$;

select is(pg_temp.take(), 'yes, 2 of 3 left, full in 20 s', 'A bucket that nobody used is full');
select is(pg_temp.take(), 'yes, 1 of 3 left, full in 40 s', 'Each call takes a token');
select is(pg_temp.take(), 'yes, 0 of 3 left, full in 60 s', 'to the last one');
select is(pg_temp.take(), 'no, 0 of 3 left, full in 60 s', 'The next call is refused');
select is(worker.take_token('site', 3) ->> 'retry_after', '20', 'and told when to come back');
select is(pg_temp.take('other'), 'yes, 2 of 3 left, full in 20 s', 'Buckets have nothing to do with each other');

select private.move_clock('15 seconds');
select is(worker.take_token('site', 3) ->> 'retry_after', '5', 'A refusal takes nothing, so the wait grows shorter');
select private.move_clock('5 seconds');
select is(pg_temp.take(), 'yes, 0 of 3 left, full in 60 s', 'Then there is a token again');
select is(pg_temp.take(), 'no, 0 of 3 left, full in 60 s', 'one');
select private.move_clock('40 seconds');
select is(pg_temp.take(), 'yes, 1 of 3 left, full in 40 s', 'After twice the time there were two');
select private.move_clock('1 day');
select is(pg_temp.take(), 'yes, 2 of 3 left, full in 20 s', 'A day of rest fills a bucket and no more');

-- A request that is refused before it does anything costs its key a token too.
create function pg_temp.take_of(key jsonb, scope text default 'search') returns text language sql as $$
  select worker.take_key_token(encode(sha256(convert_to(key ->> 'key', 'UTF8')), 'hex'), scope) ->> 'status' $$;
create temp table made as select public.create_api_key('once a minute', rate_per_minute := 1) as key;
select is(pg_temp.take_of(key), 'taken', 'A key has its tokens') from made;
select is(pg_temp.take_of(key), 'rate_limited', 'as many as its rate') from made;
select is(pg_temp.take_of(key, 'jobs:read'), 'forbidden', 'for what it may do only') from made;
select is(pg_temp.take_of('{"key": "unknown"}'), 'unauthenticated', 'A key that nobody made has none');
select public.revoke_api_key(key ->> 'id') from made;
select is(pg_temp.take_of(key), 'unauthenticated', 'nor has one that was revoked') from made;

select is(private.tokens_in('site', 3), 2::double precision, 'Looking into a bucket takes nothing');
select is(private.tokens_in('new', 3), 3::double precision, 'and makes none');
select private.move_clock('-1 day');
select is(pg_temp.take(), 'yes, 1 of 3 left, full in 40 s', 'A clock that goes back empties no bucket');

select private.move_clock('1 day 2 hours');
do $$ begin execute (select command from cron.job where jobname = 'forget-idle-rate-limits'); end $$;
select is_empty('select from private.rate_limits', 'Buckets that are full again are forgotten');

select * from finish();
rollback;
