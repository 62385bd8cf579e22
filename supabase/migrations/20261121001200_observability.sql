-- What an operator asks: is it healthy, how much is there to do, what has it done.

-- One row per kind: what waits, what runs, how long the oldest due job has been waiting, what failed in a day.
create view worker.queues as
  select k.kind, k.paused_at is not null as paused,
    count(j.id) filter (where j.state = 'queued')::integer as queued,
    count(j.id) filter (where j.state = 'running')::integer as running,
    count(j.id) filter (where j.state = 'waiting')::integer as waiting,
    count(j.id) filter (where j.state = 'done' and j.finished_at > private.now() - interval '24 hours')::integer as done_in_a_day,
    count(j.id) filter (where j.state = 'failed' and j.finished_at > private.now() - interval '24 hours')::integer as failed_in_a_day,
    coalesce(extract(epoch from private.now() - min(j.not_before) filter (
      where j.state in ('queued', 'waiting', 'running') and j.not_before <= private.now())), 0)::real as oldest_due_seconds
  from public.job_kinds k
  left join public.jobs j on j.kind = k.kind
    and (j.state in ('queued', 'running', 'waiting') or j.finished_at > private.now() - interval '24 hours')
  group by k.kind;
revoke all on worker.queues from public;
grant select on worker.queues to service_role;

create function worker.read_queues() returns setof worker.queues
language sql stable security definer set search_path = '' as $$ select * from worker.queues order by kind $$;

create function worker.metrics() returns jsonb
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
    'images', (select jsonb_object_agg(status, n) from (
      select status, count(*) as n from public.images where deleted_at is null group by status) i),
    'jobs', (select jsonb_agg(jsonb_build_object('kind', kind, 'state', state, 'count', n)) from (
      select kind, state, count(*) as n from public.jobs group by kind, state order by kind, state) j),
    'queues', (select jsonb_agg(to_jsonb(q) order by q.kind) from worker.queues q),
    'spent_usd', (select coalesce(sum(amount_usd), 0) from public.charges)
  )
$$;

-- The last 24 hours, for people.
create function worker.stats() returns jsonb
language sql stable security definer set search_path = ''
as $$
  select jsonb_build_object(
    'images', (select coalesce(jsonb_object_agg(status, n), '{}') from (
      select status, count(*) as n from public.images where deleted_at is null group by status) i),
    'last_24_hours', (
      select jsonb_build_object(
        'made', count(*) filter (where j.state = 'done'),
        'failed', count(*) filter (where j.state = 'failed'),
        'success_rate', round(count(*) filter (where j.state = 'done')::numeric / nullif(count(*), 0), 3),
        -- From the request to the end of the last stage.
        'mean_seconds', (
          select round(avg(extract(epoch from e.finished_at - g.queued_at))::numeric, 1)
          from public.jobs e join public.jobs g on g.image_id = e.image_id and g.kind = 'generate'
          where e.kind = 'embed' and e.state = 'done' and e.finished_at > private.now() - interval '24 hours'))
      from public.jobs j
      where j.kind = 'generate' and j.state in ('done', 'failed') and j.finished_at > private.now() - interval '24 hours'),
    'searches_last_24_hours', (
      select coalesce(round(sum(weight)), 0) from public.searches where searched_at > private.now() - interval '24 hours'),
    'storage_bytes', (select coalesce(sum(bytes::bigint), 0) from public.image_variants),
    'spent_usd', (select coalesce(sum(amount_usd), 0) from public.charges),
    'queues', (select jsonb_agg(to_jsonb(q) order by q.kind) from worker.queues q)
  )
$$;
revoke execute on function worker.read_queues(), worker.metrics(), worker.stats() from public;
grant execute on function worker.read_queues(), worker.metrics(), worker.stats() to service_role;
