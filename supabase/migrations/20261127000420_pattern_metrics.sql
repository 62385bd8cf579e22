-- How each version of a pattern did: what was read for the caller, and for admins everything that was, with the pictures of the library.

create function private.runs_of_pattern(pattern_id uuid, caller_id uuid, sees_all boolean, since timestamptz)
returns table (version_id uuid, job_id uuid, failed boolean, milliseconds double precision)
language sql stable security definer set search_path = ''
as $$
  select runs.version_id, j.id, j.state = 'failed', extract(epoch from j.finished_at - j.queued_at) * 1000
  from (
    select v.id as version_id, j.id as job_id
    from public.pattern_versions v
    join public.ingests i on i.pattern_version_id = v.id and (sees_all or i.owner_id = caller_id)
    join public.extractions e on e.ingest_id = i.id
    join public.jobs j on j.extraction_id = e.id
    where v.pattern_id = runs_of_pattern.pattern_id
    union all
    select v.id, j.id
    from public.pattern_versions v join public.jobs j on j.pattern_version_id = v.id and j.kind = 'tag'
    where v.pattern_id = runs_of_pattern.pattern_id and (sees_all or j.created_by = caller_id)
  ) runs join public.jobs j on j.id = runs.job_id
  where j.state in ('done', 'failed') and j.finished_at >= since
$$;

create function worker.read_pattern_metrics(caller_id uuid, pattern text, days integer) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
  chosen   public.patterns := private.require_pattern(caller_id, pattern);
  sees_all boolean := exists (select from public.members m where m.user_id = caller_id and m.role = 'admin');
begin
  return (
    with runs as (
      select r.version_id, r.failed, r.milliseconds,
        (select coalesce(sum(c.amount_usd), 0) from public.charges c where c.job_id = r.job_id) as usd
      from private.runs_of_pattern(chosen.id, caller_id, sees_all, private.now() - make_interval(days => days)) r
    )
    select jsonb_build_object('days', days, 'versions', coalesce(jsonb_agg(told order by number desc), '[]'))
    from (
      select v.number, jsonb_build_object('number', v.number, 'runs', count(r.version_id), 'failures', count(*) filter (where r.failed),
        'p50_ms', round(percentile_cont(0.5) within group (order by r.milliseconds) filter (where not r.failed)),
        'p95_ms', round(percentile_cont(0.95) within group (order by r.milliseconds) filter (where not r.failed)),
        'usd', private.usd(coalesce(sum(r.usd), 0))) as told
      from public.pattern_versions v left join runs r on r.version_id = v.id
      where v.pattern_id = chosen.id
      group by v.number
    ) versions
  );
end;
$$;

revoke execute on function private.runs_of_pattern(uuid, uuid, boolean, timestamptz), worker.read_pattern_metrics(uuid, text, integer) from public;
grant execute on function worker.read_pattern_metrics(uuid, text, integer) to service_role;
