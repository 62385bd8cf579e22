-- Stopping and repeating the work on many pictures, as sets: one statement tells the screens of it, and one bell rings.
--
-- What takes several locks takes them in this order: jobs by id, budgets, batches by id, images by id, and last the places
-- of new jobs. A person who decides holds images and then asks for jobs, a worker holds its job and then the image.

-- Stops live work of these kinds on pictures, and answers the pictures. Work that comes up meanwhile is left alone.
create function private.cancel_work(image_ids uuid[], kinds text[]) returns uuid[]
language plpgsql security definer set search_path = ''
as $$
declare
  doomed public.jobs[] := array(
    select j from public.jobs j
    where j.image_id = any (image_ids) and j.kind = any (kinds) and j.state in ('queued', 'running', 'waiting')
    order by j.id for update
  );
begin
  if cardinality(doomed) = 0 then
    return '{}';
  end if;
  update public.jobs
  set state = 'cancelled', claim_id = null, reserved_usd = 0, finished_at = private.now(), error_code = null, error_detail = null
  where id in (select id from unnest(doomed));
  perform pgmq.archive(queue, array_agg(message_id)) from unnest(doomed) group by queue;

  perform private.release_budget((select sum(reserved_usd) from unnest(doomed)));
  perform from public.batches where id in (select batch_id from unnest(doomed)) order by id for no key update;
  update public.batches b set reserved_usd = greatest(0, b.reserved_usd - stopped.usd)
  from (select batch_id, sum(estimated_usd) as usd from unnest(doomed) group by batch_id) stopped
  where b.id = stopped.batch_id and stopped.usd > 0;

  perform private.lock_images(image_ids);
  update public.images set status = 'failed', error_code = 'cancelled', error_detail = null
  where id in (select image_id from unnest(doomed) where kind in ('generate', 'variants', 'tag', 'embed'))
    and status in ('pending', 'processing', 'tagging');
  return array(select distinct image_id from unnest(doomed) order by image_id);
end;
$$;

-- Sends failed and cancelled jobs round again, with all their attempts, and answers their pictures. At most one job of a
-- picture. Those that it does not fit are left alone; all of them, should the same work be asked for anew that moment.
create function private.retry_jobs(job_ids uuid[]) returns uuid[]
language plpgsql security definer set search_path = ''
as $$
declare
  again public.jobs[];
begin
  perform from public.jobs where id = any (job_ids) order by id for update;
  perform from public.batches where id in (select batch_id from public.jobs where id = any (job_ids)) order by id for no key update;
  perform private.lock_images(array(select image_id from public.jobs where id = any (job_ids)));
  with queued as (
    update public.jobs j
    set state = 'queued', attempt = 0, poll_count = 0, progress = 0, provider_job_id = null, waiting_since = null,
      error_code = null, error_detail = null, started_at = null, finished_at = null,
      queued_at = private.now(), not_before = private.now(),
      message_id = (select send from pgmq.send(j.queue, jsonb_build_object('job_id', j.id)))
    from public.images i
    where j.id = any (job_ids) and j.state in ('failed', 'cancelled') and i.id = j.image_id
      -- What is in the trash can be purged and nothing else; what was restored must not be.
      and (j.kind = 'withdraw' or (j.kind = 'purge') = (i.deleted_at is not null))
      and not exists (
        select from public.jobs other
        where other.image_id = j.image_id and other.kind = j.kind and other.state in ('queued', 'running', 'waiting')
      )
    returning j
  )
  select coalesce(array_agg(j), '{}') into again from queued;

  update public.batches b set reserved_usd = b.reserved_usd + repeated.usd
  from (select batch_id, sum(estimated_usd) as usd from unnest(again) group by batch_id) repeated
  where b.id = repeated.batch_id and repeated.usd > 0;
  update public.images i
  set error_code = null, error_detail = null,
    status = case j.kind when 'generate' then 'pending' when 'variants' then 'processing' else 'tagging' end
  from unnest(again) j where i.id = j.image_id and i.status = 'failed';
  perform private.ring_due(array(select distinct kind from unnest(again)));
  return array(select image_id from unnest(again) order by image_id);
exception when unique_violation then
  return '{}';
end;
$$;
revoke execute on function private.cancel_work(uuid[], text[]), private.retry_jobs(uuid[]) from public;

create or replace function private.retry_job(job_id uuid) returns boolean
language plpgsql security definer set search_path = ''
as $$
declare
  job public.jobs := private.lock_job(job_id);
begin
  return cardinality(private.retry_jobs(array[job.id])) > 0;
end;
$$;

-- Stops what has not been made yet.
create or replace function private.cancel_batch(batch_id uuid) returns integer
language plpgsql security definer set search_path = ''
as $$
declare
  stopped uuid[];
begin
  perform private.require_member();
  if not exists (
    select from public.batches b
    where b.id = cancel_batch.batch_id and (private.is_operator() or private.is_admin() or b.owner_id = auth.uid())
  ) then
    raise exception using message = 'There is no such batch';
  end if;
  stopped := private.cancel_work(array(select i.id from public.images i where i.batch_id = cancel_batch.batch_id), '{generate}');
  update public.batches b set cancelled_at = coalesce(b.cancelled_at, private.now()) where b.id = cancel_batch.batch_id;
  return cardinality(stopped);
end;
$$;
