-- How work begins: the row and its message are written together, in one transaction.

-- Creates a job for each image that has no live one of this kind. One statement, so that the bell rings once.
create function private.enqueue_jobs(job_kind text, image_ids uuid[], lane text, batch_id uuid default null,
  created_by uuid default null, estimated_usd numeric default 0) returns void
language plpgsql security definer set search_path = ''
as $$
declare
  job_queue text := job_kind || case lane when 'people' then '' else '_bulk' end;
begin
  -- The message comes first, for the row needs its number; both are seen together or not at all.
  insert into public.jobs (id, kind, lane, queue, message_id, image_id, subject_key, batch_id, created_by, estimated_usd)
  with wanted as materialized (
    select gen_random_uuid() as job_id, image_id
    from unnest(image_ids) as asked (image_id)
    where not exists (
      select from public.jobs j
      where j.image_id = asked.image_id and j.kind = job_kind and j.state in ('queued', 'running', 'waiting')
    )
  )
  select job_id, job_kind, enqueue_jobs.lane, job_queue,
    (select send from pgmq.send(job_queue, jsonb_build_object('job_id', job_id))),
    image_id, image_id::text, enqueue_jobs.batch_id, enqueue_jobs.created_by, enqueue_jobs.estimated_usd
  from wanted
  on conflict (image_id, kind) where state in ('queued', 'running', 'waiting') do nothing;
end;
$$;

-- The next job of the same image: same lane, batch and cause.
create function private.enqueue_next(job public.jobs, job_kind text) returns void
language sql security definer set search_path = ''
as $$ select private.enqueue_jobs(job_kind, array[job.image_id], job.lane, job.batch_id, job.created_by) $$;

-- Has the public files of publications that are over removed. A removal that runs already may have looked before there
-- was anything to remove: its claim is taken away, and it begins anew. The caller holds the locks of the images.
create function private.enqueue_withdraw(image_ids uuid[], created_by uuid) returns void
language plpgsql security definer set search_path = ''
as $$
declare
  job public.jobs;
begin
  for job in
    update public.jobs set state = 'queued', claim_id = null, attempt = 0, not_before = private.now()
    where kind = 'withdraw' and image_id = any (image_ids) and state in ('queued', 'running')
    returning *
  loop
    perform pgmq.set_vt(job.queue, job.message_id, 0);
  end loop;
  perform private.enqueue_jobs('withdraw', image_ids, 'people', null, enqueue_withdraw.created_by);
end;
$$;

revoke execute on function private.enqueue_jobs(text, uuid[], text, uuid, uuid, numeric),
  private.enqueue_next(public.jobs, text), private.enqueue_withdraw(uuid[], uuid) from public;
