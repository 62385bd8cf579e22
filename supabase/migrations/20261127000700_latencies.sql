-- How long each kind of work takes, how much of it fails, and how many requests to endpoints get through.

-- {done, failed, success_rate, p50_seconds, p95_seconds} of what a stage settled since then. From the first attempt to the end.
create or replace function private.judge_stage(stage text, since timestamptz) returns jsonb
language sql stable security definer set search_path = ''
as $$
  select jsonb_build_object('done', done, 'failed', failed, 'success_rate', round(done::numeric / nullif(done + failed, 0), 4),
    'p50_seconds', round(seconds[1]::numeric, 2), 'p95_seconds', round(seconds[2]::numeric, 2))
  from (
    select count(*) filter (where state = 'done') as done, count(*) filter (where state = 'failed') as failed,
      percentile_disc('{0.5, 0.95}'::double precision[]) within group (order by extract(epoch from finished_at - started_at)::double precision)
        filter (where state = 'done') as seconds
    from public.jobs where kind = stage and state in ('done', 'failed') and finished_at > since
  ) settled
$$;

create unique index webhook_attempts_attempted_at_idx on public.webhook_attempts (attempted_at desc, id);

-- {made, succeeded}: requests to endpoints of the last 24 hours. One that is tried again is another one.
create function private.webhook_requests() returns jsonb
language sql stable security definer set search_path = ''
as $$
  select jsonb_build_object('made', count(*), 'succeeded', count(*) filter (where error is null))
  from public.webhook_attempts where attempted_at > private.now() - interval '24 hours'
$$;
revoke execute on function private.webhook_requests() from public;

create or replace function private.read_stages() returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
begin
  perform private.require_admin();
  return (
    select jsonb_agg(jsonb_build_object(
        'kind', k.kind, 'paused_at', k.paused_at, 'paused_by', (select email from auth.users where id = k.paused_by),
        'queued', live.queued, 'running', live.running, 'waiting', live.waiting,
        'failed', (select count(*) from private.retryable_jobs(k.kind, null)),
        'done_24h', last_day.figures -> 'done', 'oldest_due_seconds', live.oldest_due_seconds,
        'state', private.judge_queue(row(k.kind, k.paused_at is not null, live.queued, live.running, live.waiting, 0, 0,
          live.oldest_due_seconds)::worker.queues),
        'last_hour', private.judge_stage(k.kind, private.now() - interval '1 hour'),
        'last_day', last_day.figures,
        'requests_24h', case k.kind when 'deliver' then private.webhook_requests() end
      ) order by array_position('{generate, variants, tag, embed, publish, withdraw, purge, extract, deliver}', k.kind), k.kind)
    from public.job_kinds k,
    lateral (
      select count(*) filter (where state = 'queued')::integer as queued,
        count(*) filter (where state = 'running')::integer as running,
        count(*) filter (where state = 'waiting')::integer as waiting,
        coalesce(extract(epoch from private.now() - min(not_before) filter (where not_before <= private.now())), 0)::real
          as oldest_due_seconds
      from public.jobs where kind = k.kind and state in ('queued', 'running', 'waiting')
    ) live,
    lateral (select private.judge_stage(k.kind, private.now() - interval '24 hours') as figures) last_day
  );
end;
$$;

create or replace function worker.metrics() returns jsonb
language sql stable security definer set search_path = ''
as $$
  select jsonb_build_object(
    'searches', (
      select jsonb_agg(jsonb_build_object('up_to_seconds', case t.up_to_seconds when 'infinity' then null else t.up_to_seconds end,
        'searches', t.searches + coalesce(s.searches, 0), 'seconds', t.seconds + coalesce(s.seconds, 0)) order by t.up_to_seconds)
      from private.search_totals t
      left join (
        select (select min(up_to_seconds) from private.search_totals where milliseconds / 1000 <= up_to_seconds) as up_to_seconds,
          sum(weight) as searches, sum(weight * milliseconds / 1000) as seconds
        from public.searches group by 1
      ) s on s.up_to_seconds = t.up_to_seconds
    ),
    'search_p95_seconds', private.search_p95() / 1000,
    'images', (select jsonb_object_agg(status, n) from (
      select status, count(*) as n from public.images where deleted_at is null group by status) i),
    'jobs', (select jsonb_agg(jsonb_build_object('kind', kind, 'state', state, 'count', n)) from (
      select kind, state, count(*) as n from public.jobs group by kind, state order by kind, state) j),
    'queues', (select jsonb_agg(to_jsonb(q) order by q.kind) from worker.queues q),
    'last_day', (select jsonb_agg(jsonb_build_object('kind', kind) || private.judge_stage(kind, private.now() - interval '24 hours') order by kind)
      from public.job_kinds),
    'webhook_requests', private.webhook_requests(),
    'spent_usd', (select coalesce(sum(amount_usd), 0) from public.charges)
  )
$$;
