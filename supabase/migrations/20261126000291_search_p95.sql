-- How long the slowest of twenty searches take, of the last 24 hours.

-- In milliseconds: 95 of 100 searches took no longer. A logged search counts for those it stands for. Null where none was logged.
create function private.search_p95() returns real
language sql stable security definer set search_path = ''
as $$
  select min(milliseconds)
  from (
    select milliseconds, sum(weight) over (order by milliseconds, id) as so_far, sum(weight) over () as total
    from public.searches where searched_at > private.now() - interval '24 hours'
  ) logged
  where so_far >= total * 0.95
$$;
revoke execute on function private.search_p95() from public;

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
    'spent_usd', (select coalesce(sum(amount_usd), 0) from public.charges)
  )
$$;

-- The last 24 hours, for people.
create or replace function worker.stats() returns jsonb
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
    'search_p95_ms', private.search_p95(),
    'storage_bytes', (select coalesce(sum(bytes::bigint), 0) from public.image_variants),
    'spent_usd', (select coalesce(sum(amount_usd), 0) from public.charges),
    'queues', (select jsonb_agg(to_jsonb(q) order by q.kind) from worker.queues q)
  )
$$;
