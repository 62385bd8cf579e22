-- Jobs as people look through them: admins all, members those they caused; newest first, a page at a time.

create unique index jobs_queued_at_idx on public.jobs (queued_at desc, id);
create unique index jobs_kind_queued_at_idx on public.jobs (kind, queued_at desc, id);

create type private.job_filter as (kind text, state text[], error_code text, image_id uuid, batch_id uuid);

-- Reads a filter of jobs, and says what is wrong with it.
create function private.read_job_filter(filter jsonb) returns private.job_filter
language plpgsql stable set search_path = ''
as $$
declare
  wanted private.job_filter;
  stray  text;
begin
  if jsonb_typeof(filter) <> 'object' then
    raise datatype_mismatch;
  end if;
  select key into stray from jsonb_object_keys(filter) key
  where key not in ('kind', 'state', 'error_code', 'image_id', 'batch_id') order by key limit 1;
  if stray is not null then
    raise invalid_parameter_value using message = format('Jobs are not filtered by %L', stray);
  end if;
  wanted := jsonb_populate_record(null::private.job_filter, filter);
  if wanted.kind is not null and not exists (select from public.job_kinds k where k.kind = wanted.kind) then
    raise invalid_parameter_value using message = format('There is no kind of jobs %L', wanted.kind);
  elsif not coalesce(wanted.state <@ '{queued, running, waiting, done, failed, cancelled}', true)
    or array_position(wanted.state, null) is not null then
    raise invalid_parameter_value using message = 'A job is queued, running, waiting, done, failed or cancelled';
  end if;
  return wanted;
exception when invalid_text_representation or datatype_mismatch or cannot_coerce or feature_not_supported then
  raise invalid_parameter_value using
    message = 'A filter of jobs is {kind, state: [...], error_code, image_id, batch_id}, each of them optional';
end;
$$;

create function private.list_jobs(filter jsonb, skip integer, take integer) returns jsonb
language plpgsql stable security definer set search_path = '' set plan_cache_mode = 'force_custom_plan' set jit = off
as $$
declare
  person uuid := case when not (private.is_operator() or private.is_admin()) then auth.uid() end;
  wanted private.job_filter;
begin
  perform private.require_member();
  if coalesce(skip < 0 or take not between 1 and 200, true) then
    raise invalid_parameter_value using message = 'Skip 0 jobs or more, and take 1 to 200';
  end if;
  wanted := private.read_job_filter(coalesce(filter, '{}'));
  return jsonb_build_object(
    'total', (
      select count(*) from public.jobs j
      where (person is null or j.created_by = person)
        and (wanted.kind is null or j.kind = wanted.kind) and (wanted.state is null or j.state = any (wanted.state))
        and (wanted.error_code is null or j.error_code = wanted.error_code)
        and (wanted.image_id is null or j.image_id = wanted.image_id)
        and (wanted.batch_id is null or j.batch_id = wanted.batch_id)),
    'jobs', coalesce((
      select jsonb_agg(private.describe_job(page) order by page.queued_at desc, page.id)
      from (
        select j.* from public.jobs j
        where (person is null or j.created_by = person)
          and (wanted.kind is null or j.kind = wanted.kind) and (wanted.state is null or j.state = any (wanted.state))
          and (wanted.error_code is null or j.error_code = wanted.error_code)
          and (wanted.image_id is null or j.image_id = wanted.image_id)
          and (wanted.batch_id is null or j.batch_id = wanted.batch_id)
        order by j.queued_at desc, j.id offset skip limit take
      ) page
    ), '[]')
  );
end;
$$;

-- A job with its picture, who did it, and what it cost so far. The picture is shown to who may see it: somebody may have
-- asked for the job as an admin, and be none any more.
create function private.describe_job(job public.jobs) returns jsonb
language sql stable security definer set search_path = ''
as $$
  select jsonb_build_object(
    'id', job.id, 'kind', job.kind, 'state', job.state, 'lane', job.lane,
    'attempt', job.attempt, 'max_attempts', k.max_attempts, 'poll_count', job.poll_count, 'progress', job.progress,
    'provider', coalesce(job.provider, call.provider, m.provider), 'model_id', coalesce(call.model_id, m.id),
    'provider_job_id', job.provider_job_id, 'error_code', job.error_code, 'error_detail', job.error_detail,
    'image_id', job.image_id, 'prompt', i.prompt, 'thumbhash', i.thumbhash,
    'thumbnail_path', (select v.path from public.image_variants v where v.image_id = i.id and v.preset = 'thumbnail'),
    'batch_id', job.batch_id, 'created_by', job.created_by,
    'queued_at', job.queued_at, 'started_at', job.started_at, 'finished_at', job.finished_at, 'not_before', job.not_before,
    'cost_usd', (select coalesce(sum(c.amount_usd), 0) from public.charges c where c.job_id = job.id)
  )
  from public.job_kinds k
  left join public.images i on i.id = job.image_id
    and (private.is_operator() or private.is_admin() or i.owner_id = (select auth.uid()))
  -- What is to make the picture, until something was asked.
  left join public.models m on m.id = i.model_id and job.kind = 'generate'
  left join lateral (
    select c.provider, c.model_id from public.provider_calls c where c.job_id = job.id order by c.called_at desc, c.id limit 1
  ) call on true
  where k.kind = job.kind
$$;

create function public.list_jobs(filter jsonb default '{}', skip integer default 0, take integer default 50) returns jsonb
language sql stable set search_path = '' as $$ select private.list_jobs(filter, skip, take) $$;

revoke execute on function private.read_job_filter(jsonb), private.describe_job(public.jobs),
  private.list_jobs(jsonb, integer, integer), public.list_jobs(jsonb, integer, integer) from public, anon;
grant execute on function private.list_jobs(jsonb, integer, integer), public.list_jobs(jsonb, integer, integer)
  to authenticated, service_role;
