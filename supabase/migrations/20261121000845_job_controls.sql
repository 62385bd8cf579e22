-- What people do with jobs: stop, try again, run first. Their own, and admins all.

create function private.lock_job(job_id uuid) returns public.jobs
language plpgsql security definer set search_path = ''
as $$
declare
  job public.jobs;
begin
  perform private.require_member();
  select * into job from public.jobs
  where id = lock_job.job_id
    and (private.is_operator() or private.is_admin() or created_by = (select auth.uid()))
  for update;
  if not found then
    raise exception using message = 'There is no such job';
  end if;
  return job;
end;
$$;

-- Stops a live job. A worker that runs it finds its claim gone; what it cost is still booked. What is withdrawn stays
-- withdrawn: the removal of its public files cannot be stopped.
create function private.cancel_job(job_id uuid) returns boolean
language plpgsql security definer set search_path = ''
as $$
declare
  job public.jobs := private.lock_job(job_id);
begin
  if job.state not in ('queued', 'running', 'waiting') or job.kind = 'withdraw' then
    return false;
  end if;
  perform private.settle_job(job, 'cancelled');
  return true;
end;
$$;

-- Sends a failed or cancelled job round again, with all its attempts.
create function private.retry_job(job_id uuid) returns boolean
language plpgsql security definer set search_path = ''
as $$
declare
  job public.jobs := private.lock_job(job_id);
begin
  if job.state not in ('failed', 'cancelled')
    -- What is in the trash can be purged and nothing else; what was restored must not be.
    or not exists (
      select from public.images i
      where i.id = job.image_id and (job.kind = 'withdraw' or (job.kind = 'purge') = (i.deleted_at is not null))
    )
    or exists (
    select from public.jobs j where j.image_id = job.image_id and j.kind = job.kind and j.state in ('queued', 'running', 'waiting')
  ) then
    return false;
  end if;
  begin
    update public.jobs
    set state = 'queued', attempt = 0, poll_count = 0, progress = 0, provider_job_id = null, waiting_since = null,
      error_code = null, error_detail = null, started_at = null, finished_at = null,
      queued_at = private.now(), not_before = private.now(),
      message_id = (select send from pgmq.send(job.queue, jsonb_build_object('job_id', job.id)))
    where id = job.id;
  exception when unique_violation then
    -- The same work was asked for anew meanwhile.
    return false;
  end;
  if job.batch_id is not null and job.estimated_usd > 0 then
    update public.batches set reserved_usd = reserved_usd + job.estimated_usd where id = job.batch_id;
  end if;
  update public.images
  set error_code = null, error_detail = null,
    status = case job.kind when 'generate' then 'pending' when 'variants' then 'processing' else 'tagging' end
  where id = job.image_id and status = 'failed';
  perform private.ring_due(array[job.kind]);
  return true;
end;
$$;

-- Moves a queued job to the other lane, in one transaction: "run this first" and its opposite.
create function private.move_job(job_id uuid, lane text) returns boolean
language plpgsql security definer set search_path = ''
as $$
declare
  job       public.jobs := private.lock_job(job_id);
  job_queue text := job.kind || case move_job.lane when 'people' then '' else '_bulk' end;
begin
  if job.state <> 'queued' or job.lane = move_job.lane then
    return false;
  end if;
  perform pgmq.archive(job.queue, job.message_id);
  update public.jobs
  set lane = move_job.lane, queue = job_queue,
    message_id = (select send from pgmq.send(job_queue, jsonb_build_object('job_id', job.id),
      greatest(0, ceil(extract(epoch from job.not_before - private.now())))::integer))
  where id = job.id;
  perform private.ring_due(array[job.kind]);
  return true;
end;
$$;

create function public.cancel_job(job_id uuid) returns boolean
language sql set search_path = '' as $$ select private.cancel_job(job_id) $$;
create function public.retry_job(job_id uuid) returns boolean
language sql set search_path = '' as $$ select private.retry_job(job_id) $$;
create function public.move_job(job_id uuid, lane text) returns boolean
language sql set search_path = '' as $$ select private.move_job(job_id, lane) $$;

revoke execute on function private.lock_job(uuid), private.cancel_job(uuid), private.retry_job(uuid),
  private.move_job(uuid, text), public.cancel_job(uuid), public.retry_job(uuid), public.move_job(uuid, text)
from public, anon;
grant execute on function private.cancel_job(uuid), private.retry_job(uuid), private.move_job(uuid, text),
  public.cancel_job(uuid), public.retry_job(uuid), public.move_job(uuid, text) to authenticated, service_role;
