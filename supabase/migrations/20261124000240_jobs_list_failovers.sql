-- A job with its picture, who does it now, whom it left for that and why, and what it cost so far. The picture is shown to
-- who may see it: somebody may have asked for the job as an admin, and be none any more.
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
      from public.failovers f where f.job_id = job.id)
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
