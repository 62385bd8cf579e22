-- `job.succeeded` and `job.failed`: of what people and keys ask for, not of every step on the way.

-- What a job's event says of it. What was read is told with its pattern and the version that ran.
create function private.job_event(job public.jobs, failure jsonb) returns jsonb
language sql stable security definer set search_path = ''
as $$
  select jsonb_build_object(
      'job', jsonb_build_object('id', job.id, 'kind', job.kind, 'status', case when failure is null then 'succeeded' else 'failed' end,
        'created_at', job.queued_at, 'error', failure,
        'cost_usd', (select private.usd(coalesce(sum(c.amount_usd), 0)) from public.charges c where c.job_id = job.id)),
      'image_id', coalesce(job.image_id, e.image_id))
    || case when e.id is null then jsonb_build_object('batch_id', job.batch_id) else jsonb_build_object(
      'ingest_id', e.ingest_id, 'extraction_id', e.id, 'position', e.position, 'is_test', n.is_test,
      'source_url', e.source_url, 'source_name', e.source_name,
      'pattern', jsonb_build_object('id', p.id, 'slug', p.slug, 'name', p.name), 'version', v.number,
      'result', case when failure is null then jsonb_build_object('data', e.data, 'confidence', e.confidence,
        'repairs', coalesce(e.repairs, '[]'), 'model_id', e.model_id, 'is_offline', e.is_offline) end) end
  from (values (1)) one
  left join public.extractions e on e.id = job.extraction_id
  left join public.ingests n on n.id = e.ingest_id
  left join public.pattern_versions v on v.id = n.pattern_version_id
  left join public.patterns p on p.id = v.pattern_id
$$;

-- Generations that ended well, and whatever ended otherwise and leaves somebody without a picture or a reading.
create function private.tell_of_jobs() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
  happened jsonb;
begin
  if not exists (select from new_jobs where finished_at is not null) or not exists (select from public.webhook_endpoints) then
    return null;
  end if;
  select jsonb_agg(jsonb_build_object(
      'type', case n.state when 'done' then 'job.succeeded' else 'job.failed' end,
      'owner_id', case when n.kind = 'extract' then g.owner_id else coalesce(n.created_by, i.owner_id) end,
      'data', private.job_event(n, case when n.state <> 'done' then
        jsonb_build_object('code', coalesce(n.error_code, n.state), 'detail', n.error_detail) end)))
  into happened
  from new_jobs n join old_jobs o using (id)
  left join public.images i on i.id = n.image_id
  left join public.extractions e on e.id = n.extraction_id
  left join public.ingests g on g.id = e.ingest_id
  where o.finished_at is null and (
    n.state = 'done' and n.kind = 'generate'
    or n.state in ('failed', 'cancelled') and n.kind in ('generate', 'variants', 'tag', 'embed', 'extract'));
  if happened is not null then
    perform private.emit_events(happened);
  end if;
  return null;
end;
$$;
create trigger jobs_update_tell after update on public.jobs
  referencing old table as old_jobs new table as new_jobs for each statement execute function private.tell_of_jobs();

-- A reading is told when its data is there, whichever of it and its job is written first.
create function private.tell_of_extractions() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
  happened jsonb;
begin
  if not exists (select from public.webhook_endpoints) then
    return null;
  end if;
  select jsonb_agg(jsonb_build_object('type', 'job.succeeded', 'owner_id', g.owner_id, 'data', private.job_event(job, null)) order by n.position)
  into happened
  from new_extractions n join old_extractions o using (id)
  join public.ingests g on g.id = n.ingest_id
  cross join lateral (
    select j as job from public.jobs j where j.extraction_id = n.id order by j.finished_at desc nulls first, j.id limit 1
  ) newest
  where o.finished_at is null and n.finished_at is not null;
  if happened is not null then
    perform private.emit_events(happened);
  end if;
  return null;
end;
$$;
create trigger extractions_update_tell after update on public.extractions
  referencing old table as old_extractions new table as new_extractions
  for each statement execute function private.tell_of_extractions();

revoke execute on function private.job_event(public.jobs, jsonb), private.tell_of_jobs(), private.tell_of_extractions() from public;
