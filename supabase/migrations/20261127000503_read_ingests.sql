-- Jobs and ingests as their owner is told of them.

-- The lists of one's own, the newest first.
drop index public.jobs_created_by_idx;
create unique index jobs_created_by_queued_at_idx on public.jobs (created_by, queued_at desc, id);

-- The states of jobs by the words that callers know.
create function private.status_of(state text) returns text
language sql immutable set search_path = ''
as $$ select case state when 'done' then 'succeeded' when 'waiting' then 'running' else state end $$;

create function private.job_status(job public.jobs) returns jsonb
language sql stable security definer set search_path = ''
as $$
  select jsonb_build_object(
    'id', job.id, 'kind', job.kind, 'status', private.status_of(job.state), 'created_at', job.queued_at,
    'started_at', job.started_at, 'finished_at', job.finished_at, 'attempt', job.attempt,
    'error', case when job.error_code is not null then jsonb_build_object('code', job.error_code, 'detail', job.error_detail) end,
    'cost_usd', (select private.usd(coalesce(sum(c.amount_usd), 0)) from public.charges c where c.job_id = job.id),
    'image_id', coalesce(job.image_id, e.image_id), 'extraction_id', e.id, 'ingest_id', e.ingest_id, 'position', e.position,
    'source_url', e.source_url, 'source_name', e.source_name, 'is_test', coalesce(n.is_test, false),
    'pattern', case when p.id is not null then jsonb_build_object('id', p.id, 'slug', p.slug, 'name', p.name) end, 'version', v.number,
    'result', case when e.finished_at is not null then jsonb_build_object('data', e.data, 'confidence', e.confidence,
      'repairs', coalesce(e.repairs, '[]'), 'model_id', e.model_id, 'is_offline', coalesce(e.is_offline, false)) end)
  from (values (1)) one
  left join public.extractions e on e.id = job.extraction_id
  left join public.ingests n on n.id = e.ingest_id
  left join public.pattern_versions v on v.id = n.pattern_version_id
  left join public.patterns p on p.id = v.pattern_id
$$;

-- One's own job, in which format its version writes results, and the order of their fields; null where there is none.
create function worker.read_job(owner_id uuid, job_id uuid) returns jsonb
language sql stable security definer set search_path = ''
as $$
  select jsonb_build_object('job', private.job_status(j), 'format', v.format, 'csv_delimiter', v.csv_delimiter, 'schema', v.schema)
  from public.jobs j
  left join public.extractions e on e.id = j.extraction_id
  left join public.ingests n on n.id = e.ingest_id
  left join public.pattern_versions v on v.id = n.pattern_version_id
  where j.id = read_job.job_id and j.created_by = read_job.owner_id and j.kind <> 'deliver'
$$;

-- A page of one's own jobs of a kind, the newest first; those of one ingest in their order. `after` is `next` of the page
-- before. {jobs, next}
create function worker.list_own_jobs(owner_id uuid, job_kind text, status text, pattern text, ingest_id uuid, take integer, after text)
returns jsonb
language plpgsql stable security definer set search_path = '' set plan_cache_mode = 'force_custom_plan' set jit = off
as $$
declare
  last_at    timestamptz;
  last_place integer;
  last_id    uuid;
  chosen     uuid := (private.find_pattern(owner_id, pattern)).id;
  page       jsonb;
begin
  if after is not null then
    begin
      last_at := split_part(after, '|', 1);
      last_place := split_part(after, '|', 2);
      last_id := split_part(after, '|', 3);
      if last_place < 0 then
        raise numeric_value_out_of_range;
      end if;
    exception when invalid_text_representation or invalid_datetime_format or datetime_field_overflow or numeric_value_out_of_range then
      raise invalid_parameter_value using message = 'A cursor is the next_cursor of an answer', detail = 'cursor';
    end;
  end if;
  select jsonb_agg(jsonb_build_object('job', private.job_status(found.j), 'key', concat_ws('|', found.at, found.place, (found.j).id))
    order by found.at desc, found.place, (found.j).id)
  into page
  from (
    select j, case when list_own_jobs.ingest_id is null then j.queued_at else '-infinity' end as at, coalesce(e.position, 0) as place
    from public.jobs j
    left join public.extractions e on e.id = j.extraction_id
    left join public.ingests n on n.id = e.ingest_id
    left join public.pattern_versions v on v.id = n.pattern_version_id
    where j.created_by = list_own_jobs.owner_id and j.kind = job_kind and j.kind <> 'deliver'
      and (list_own_jobs.status is null or private.status_of(j.state) = list_own_jobs.status)
      and (list_own_jobs.ingest_id is null or e.ingest_id = list_own_jobs.ingest_id)
      and (list_own_jobs.pattern is null or v.pattern_id = chosen)
      and (after is null or case when list_own_jobs.ingest_id is null
        then (j.queued_at, -coalesce(e.position, 0)) < (last_at, -last_place) or (j.queued_at, coalesce(e.position, 0)) = (last_at, last_place) and j.id > last_id
        else (e.position, j.id) > (last_place, last_id) end)
    order by at desc, place, j.id limit take + 1
  ) found;
  return jsonb_build_object(
    'jobs', coalesce((select jsonb_agg(item -> 'job' order by place) from jsonb_array_elements(page) with ordinality as items (item, place)
      where place <= take), '[]'),
    'next', case when jsonb_array_length(page) > take then page -> (take - 1) ->> 'key' end);
end;
$$;

-- How far an ingest of one's own is; null where there is none.
create function worker.read_ingest(owner_id uuid, ingest_id uuid) returns jsonb
language sql stable security definer set search_path = ''
as $$
  select jsonb_build_object('id', n.id, 'created_at', n.created_at, 'finished_at', jobs.finished_at, 'is_test', n.is_test,
    'pattern', jsonb_build_object('id', p.id, 'slug', p.slug, 'name', p.name), 'version', v.number,
    'queued', jobs.queued, 'running', jobs.running, 'succeeded', jobs.succeeded, 'failed', jobs.failed, 'cancelled', jobs.cancelled,
    'cost_usd', private.usd(jobs.cost))
  from public.ingests n
  join public.pattern_versions v on v.id = n.pattern_version_id
  join public.patterns p on p.id = v.pattern_id
  cross join lateral (
    select count(*) filter (where j.state = 'queued') as queued, count(*) filter (where j.state in ('running', 'waiting')) as running,
      count(*) filter (where j.state = 'done') as succeeded, count(*) filter (where j.state = 'failed') as failed,
      count(*) filter (where j.state = 'cancelled') as cancelled,
      case when bool_and(j.finished_at is not null) then max(j.finished_at) end as finished_at,
      coalesce(sum((select sum(c.amount_usd) from public.charges c where c.job_id = j.id)), 0) as cost
    from public.extractions e join public.jobs j on j.extraction_id = e.id where e.ingest_id = n.id
  ) jobs
  where n.id = read_ingest.ingest_id and n.owner_id = read_ingest.owner_id
$$;

-- What was read out of an ingest of one's own, in its order. {csv_delimiter, schema, rows}; null where there is none.
create function worker.read_results(owner_id uuid, ingest_id uuid) returns jsonb
language sql stable security definer set search_path = ''
as $$
  select jsonb_build_object('csv_delimiter', v.csv_delimiter, 'schema', v.schema, 'rows', (
    select jsonb_agg(jsonb_build_object('position', e.position, 'job_id', j.id, 'status', private.status_of(j.state),
      'error', case when j.error_code is not null then jsonb_build_object('code', j.error_code, 'detail', j.error_detail) end,
      'image_id', e.image_id, 'source_url', e.source_url, 'source_name', e.source_name, 'data', e.data) order by e.position)
    from public.extractions e join public.jobs j on j.extraction_id = e.id where e.ingest_id = n.id))
  from public.ingests n join public.pattern_versions v on v.id = n.pattern_version_id
  where n.id = read_results.ingest_id and n.owner_id = read_results.owner_id
$$;

revoke execute on function private.status_of(text), private.job_status(public.jobs), worker.read_job(uuid, uuid),
  worker.list_own_jobs(uuid, text, text, text, uuid, integer, text), worker.read_ingest(uuid, uuid), worker.read_results(uuid, uuid) from public;
grant execute on function worker.read_job(uuid, uuid), worker.list_own_jobs(uuid, text, text, text, uuid, integer, text),
  worker.read_ingest(uuid, uuid), worker.read_results(uuid, uuid) to service_role;
