-- Readings and deliveries go round again as pictures do.

-- Whether what a settled job is about is there to be worked on, and nobody works on it.
create function private.can_be_retried(job public.jobs) returns boolean
language sql stable security definer set search_path = ''
as $$
  select case job.kind
    when 'extract' then exists (select from public.extractions e where e.id = job.extraction_id and e.finished_at is null)
      and not exists (select from public.jobs j where j.extraction_id = job.extraction_id and j.state in ('queued', 'running', 'waiting'))
    when 'deliver' then exists (
        select from public.webhook_deliveries d join public.webhook_endpoints e on e.id = d.endpoint_id
        where d.id = job.delivery_id and e.disabled_at is null
      )
      and not exists (select from public.jobs j where j.delivery_id = job.delivery_id and j.state in ('queued', 'running', 'waiting'))
    -- What is in the trash can be purged and nothing else; what was restored must not be.
    else exists (
        select from public.images i
        where i.id = job.image_id and (job.kind = 'withdraw' or (job.kind = 'purge') = (i.deleted_at is not null))
      )
      and not exists (
        select from public.jobs j where j.image_id = job.image_id and j.kind = job.kind and j.state in ('queued', 'running', 'waiting')
      )
  end
$$;

-- Sends failed and cancelled jobs round again, with all their attempts, and answers what they are about: pictures, readings,
-- deliveries. At most one job of each. Those that it does not fit are left alone; all of them, should the same work be asked
-- for anew that moment.
create or replace function private.retry_jobs(job_ids uuid[]) returns uuid[]
language plpgsql security definer set search_path = ''
as $$
declare
  again public.jobs[];
begin
  perform from public.jobs where id = any (job_ids) order by id for update;
  perform from public.batches where id in (select batch_id from public.jobs where id = any (job_ids)) order by id for no key update;
  perform private.lock_images(array(select image_id from public.jobs where id = any (job_ids) and image_id is not null));
  with queued as (
    update public.jobs j
    set state = 'queued', attempt = 0, poll_count = 0, progress = 0, provider_job_id = null, waiting_since = null,
      error_code = null, error_detail = null, started_at = null, finished_at = null,
      batch_reserved_usd = case when j.batch_id is null then 0 else greatest(j.most_usd, j.estimated_usd) end,
      queued_at = private.now(), not_before = private.now(),
      message_id = (select send from pgmq.send(j.queue, jsonb_build_object('job_id', j.id)))
    where j.id = any (job_ids) and j.state in ('failed', 'cancelled') and private.can_be_retried(j)
    returning j
  )
  select coalesce(array_agg(j), '{}') into again from queued;

  update public.batches b set reserved_usd = b.reserved_usd + repeated.usd
  from (select batch_id, sum(batch_reserved_usd) as usd from unnest(again) group by batch_id) repeated
  where b.id = repeated.batch_id and repeated.usd > 0;
  update public.images i
  set error_code = null, error_detail = null,
    status = case j.kind when 'generate' then 'pending' when 'variants' then 'processing' else 'tagging' end
  from unnest(again) j where i.id = j.image_id and i.status = 'failed';
  perform private.ring_due(array(select distinct kind from unnest(again)));
  return array(select coalesce(image_id, extraction_id, delivery_id) as subject from unnest(again) order by subject);
exception when unique_violation then
  return '{}';
end;
$$;

-- Failed jobs that trying again could mend: what they are about is there, a picture in the trash only for what it was to be
-- purged from; the same work was not done, stopped or asked for anew since; and of equal failures the last. Deliveries are
-- replayed by their endpoint and since a time: see private.replay_deliveries.
create or replace function private.retryable_jobs(stage text, reason text) returns setof public.jobs
language sql stable security definer set search_path = ''
as $$
  select j.*
  from public.jobs j join public.images i on i.id = j.image_id
  where j.state = 'failed' and (stage is null or j.kind = stage) and (reason is null or j.error_code = reason)
    and (j.kind = 'withdraw' or (j.kind = 'purge') = (i.deleted_at is not null))
    and not exists (
      select from public.jobs other
      where other.image_id = j.image_id and other.kind = j.kind and other.id <> j.id
        and (other.finished_at is null or (other.finished_at, other.id) > (j.finished_at, j.id))
    )
  union all
  select j.*
  from public.jobs j join public.extractions e on e.id = j.extraction_id
  where j.state = 'failed' and (stage is null or j.kind = stage) and (reason is null or j.error_code = reason)
    and e.finished_at is null
    and not exists (
      select from public.jobs other
      where other.extraction_id = j.extraction_id and other.id <> j.id
        and (other.finished_at is null or (other.finished_at, other.id) > (j.finished_at, j.id))
    )
$$;

-- Sends what failed round again, of one stage or reason or all of it, the newest 500 first: a call holds no more locks than
-- that. Of a picture one job at a time, as private.retry_jobs wants it. Answers the jobs that were queued again.
create or replace function private.retry_failed_jobs(stage text, reason text) returns uuid[]
language plpgsql security definer set search_path = '' set plan_cache_mode = 'force_custom_plan'
as $$
declare
  chosen uuid[];
  again  uuid[];
begin
  perform private.require_admin();
  if stage is not null then
    perform private.require_stage(stage);
  end if;
  chosen := array(
    select id from (
      select distinct on (subject_key) id, finished_at from private.retryable_jobs(stage, reason) order by subject_key, finished_at desc, id
    ) last_ones
    order by finished_at desc, id limit 500
  );
  again := private.retry_jobs(chosen);
  return array(select id from public.jobs where id = any (chosen) and coalesce(image_id, extraction_id) = any (again) order by id);
end;
$$;

-- [{kind, error_code, pictures, last_at}]: what failed and trying again could mend, equal failures together, the most
-- frequent first. As many as public.retry_failed_jobs would take: see private.retryable_jobs.
create or replace function private.read_failures() returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
begin
  perform private.require_admin();
  return (
    select coalesce(jsonb_agg(jsonb_build_object('kind', kind, 'error_code', error_code, 'pictures', pictures, 'last_at', last_at)
      order by pictures desc, error_code, kind), '[]')
    from (
      select kind, error_code, count(distinct subject_key) as pictures, max(finished_at) as last_at
      from private.retryable_jobs(null, null) group by 1, 2
    ) failures
  );
end;
$$;

revoke execute on function private.can_be_retried(public.jobs) from public;

-- What a job is about that is no picture of the library, to whoever may see that: {extraction_id, name, url, pattern: {slug, name}}
-- or {delivery_id, endpoint_id, url, type}. Null for pictures and for what is gone.
create function private.describe_subject(job public.jobs) returns jsonb
language sql stable security definer set search_path = ''
as $$
  select case job.kind
    when 'extract' then (
      select jsonb_build_object('extraction_id', e.id, 'name', e.source_name, 'url', e.source_url,
        'pattern', jsonb_build_object('slug', p.slug, 'name', p.name))
      from public.extractions e
      join public.ingests g on g.id = e.ingest_id
      join public.pattern_versions v on v.id = g.pattern_version_id
      join public.patterns p on p.id = v.pattern_id
      where e.id = job.extraction_id and (private.is_operator() or private.is_admin() or g.owner_id = (select auth.uid())))
    when 'deliver' then (
      select jsonb_build_object('delivery_id', d.id, 'endpoint_id', e.id, 'url', e.url, 'type', w.type)
      from public.webhook_deliveries d
      join public.webhook_endpoints e on e.id = d.endpoint_id
      join public.webhook_events w on w.id = d.event_id
      where d.id = job.delivery_id and (private.is_operator() or private.is_admin() or e.owner_id = (select auth.uid())))
  end
$$;
revoke execute on function private.describe_subject(public.jobs) from public;

-- A job with its picture or what else it is about, who does it, and what it cost so far. The picture is shown to who may see it:
-- somebody may have asked for the job as an admin, and be none any more.
create or replace function private.describe_job(job public.jobs) returns jsonb
language sql stable security definer set search_path = ''
as $$
  select jsonb_build_object(
    'id', job.id, 'kind', job.kind, 'state', job.state, 'lane', job.lane,
    'attempt', job.attempt, 'max_attempts', k.max_attempts, 'poll_count', job.poll_count, 'progress', job.progress,
    'provider', coalesce(m.provider, job.provider, call.provider), 'model_id', coalesce(m.id, call.model_id),
    'provider_job_id', job.provider_job_id, 'error_code', job.error_code, 'error_detail', job.error_detail,
    'image_id', job.image_id, 'prompt', i.prompt, 'thumbhash', i.thumbhash,
    'thumbnail_path', (select v.path from public.image_variants v where v.image_id = i.id and v.preset = 'thumbnail'),
    'batch_id', job.batch_id, 'created_by', job.created_by,
    'queued_at', job.queued_at, 'started_at', job.started_at, 'finished_at', job.finished_at, 'not_before', job.not_before,
    'cost_usd', (select coalesce(sum(c.amount_usd), 0) from public.charges c where c.job_id = job.id),
    'failovers', (
      select coalesce(jsonb_agg(jsonb_build_object('from_model_id', f.from_model_id, 'to_model_id', f.to_model_id,
        'reason_code', f.reason_code, 'reason', f.reason, 'moved_at', f.moved_at) order by f.moved_at, f.id), '[]')
      from public.failovers f where f.job_id = job.id),
    'subject', private.describe_subject(job)
  )
  from public.job_kinds k
  left join public.images i on i.id = job.image_id
    and (private.is_operator() or private.is_admin() or i.owner_id = (select auth.uid()))
  -- What makes the picture now.
  left join public.models m on m.id = i.model_id and job.kind = 'generate'
  left join lateral (
    select c.provider, c.model_id from public.provider_calls c where c.job_id = job.id order by c.called_at desc, c.id limit 1
  ) call on true
  where k.kind = job.kind
$$;
