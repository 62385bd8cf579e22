-- The verbs of jobs that move money. What takes several locks takes them in this order: jobs, their messages, providers,
-- budgets, batches by id, images by id. A claim holds messages before jobs, but waits for neither.

-- Ends jobs for good, with the error that each of these rows bears. The caller holds their locks. Locks more images, if any
-- are named, in the same turn.
create function private.settle_jobs(doomed public.jobs[], end_state text, other_images uuid[] default '{}') returns void
language plpgsql security definer set search_path = ''
as $$
declare
  ids    uuid[] := array(select id from unnest(doomed));
  unsure uuid[];
  aside  public.jobs[];
  job    public.jobs;
begin
  if cardinality(ids) = 0 then
    return;
  end if;
  perform pgmq.archive(queue, array_agg(message_id)) from unnest(doomed) group by queue;
  -- Nobody asks the provider any more, but it may have done the work.
  unsure := array(
    select d.id from unnest(doomed) d
    where exists (
      select from public.provider_calls c
      where c.job_id = d.id and (c.outcome is null
        or c.outcome = 'accepted' and (end_state = 'cancelled' or d.error_code in ('abandoned', 'wait_expired'))))
    order by d.id);

  -- What is aside may have changed since the caller read it.
  if cardinality(unsure) > 0 or exists (select from public.jobs where id = any (ids) and reserved_usd > 0) then
    perform private.lock_budgets(array(select distinct created_by from unnest(doomed)));
  end if;
  perform from public.batches where id in (select batch_id from unnest(doomed)) order by id for no key update;
  foreach job in array array(select j from public.jobs j where j.id = any (unsure) order by j.id) loop
    perform private.book_unknown(job);
  end loop;

  aside := array(select j from public.jobs j where j.id = any (ids));
  update public.jobs j
  set state = end_state, claim_id = null, reserved_usd = 0, batch_reserved_usd = 0, finished_at = private.now(),
    progress = case end_state when 'done' then 1 else j.progress end,
    error_code = d.error_code, error_detail = left(d.error_detail, 2000)
  from unnest(doomed) d where j.id = d.id;
  perform private.release_budget(sum(reserved_usd), created_by) from unnest(aside) group by created_by;
  update public.batches b set reserved_usd = greatest(0, b.reserved_usd - ended.usd)
  from (select batch_id, sum(batch_reserved_usd) as usd from unnest(aside) group by batch_id) ended
  where b.id = ended.batch_id and ended.usd > 0;

  if end_state <> 'done' then
    perform private.lock_images(other_images || array(select image_id from unnest(doomed) where image_id is not null));
    update public.images i
    set status = 'failed', error_code = coalesce(d.error_code, 'cancelled'), error_detail = d.error_detail
    from unnest(doomed) d
    where i.id = d.image_id and i.status in ('pending', 'processing', 'tagging') and d.kind in ('generate', 'variants', 'tag', 'embed');
  end if;
end;
$$;

-- Ends a job for good. The caller holds its lock.
create or replace function private.settle_job(job public.jobs, end_state text, error_code text default null, error_detail text default null)
returns void
language plpgsql security definer set search_path = ''
as $$
begin
  job.error_code := settle_job.error_code;
  job.error_detail := settle_job.error_detail;
  perform private.settle_jobs(array[job], end_state);
end;
$$;

-- Stops live work of these kinds on pictures, and answers the pictures. Work that comes up meanwhile is left alone.
create or replace function private.cancel_work(image_ids uuid[], kinds text[]) returns uuid[]
language plpgsql security definer set search_path = ''
as $$
declare
  doomed public.jobs[] := array(
    select j from public.jobs j
    where j.image_id = any (image_ids) and j.kind = any (kinds) and j.state in ('queued', 'running', 'waiting')
    order by j.id for update
  );
begin
  for place in 1 .. cardinality(doomed) loop
    doomed[place].error_code := null;
    doomed[place].error_detail := null;
  end loop;
  perform private.settle_jobs(doomed, 'cancelled', image_ids);
  return array(select distinct image_id from unnest(doomed) order by image_id);
end;
$$;

-- Sends failed and cancelled jobs round again, with all their attempts, and answers their pictures. At most one job of a
-- picture. Those that it does not fit are left alone; all of them, should the same work be asked for anew that moment.
create or replace function private.retry_jobs(job_ids uuid[]) returns uuid[]
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
      batch_reserved_usd = case when j.batch_id is null then 0 else greatest(j.most_usd, j.estimated_usd) end,
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
  from (select batch_id, sum(batch_reserved_usd) as usd from unnest(again) group by batch_id) repeated
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

-- Takes up to max_count due jobs of a kind, people's before batches'. A lapsed lease is taken again; a job taken too
-- often, or waiting for too long, fails here, so that a worker which dies silently is counted too.
create or replace function worker.claim_jobs(job_kind text, max_count integer default null) returns setof public.jobs
language plpgsql security definer set search_path = ''
as $$
declare
  limits     public.job_kinds;
  job_queue  text;
  message    pgmq.message_record;
  job        public.jobs;
  given_up   public.jobs[] := '{}';
  taken      integer := 0;
  may_take   integer;
  needed     numeric;
  held_by    text;
begin
  select * into limits from public.job_kinds where kind = job_kind;
  if not found then
    raise invalid_parameter_value using message = format('There is no job kind %L', left(job_kind, 100));
  end if;
  may_take := coalesce(max_count, limits.batch_size);
  if limits.paused_at is not null then
    return;
  end if;

  foreach job_queue in array array[job_kind, job_kind || '_bulk'] loop
    -- Each turn reads one message and then the row, as two statements: the row must be seen in a snapshot newer
    -- than its message.
    while taken < may_take loop
      select * into message from pgmq.read(job_queue, limits.lease_seconds, 1);
      exit when not found;

      -- Here a message is held before its job, in every other verb after it: so a claim never waits for a job. One
      -- that another verb holds is looked at again in a second, if that verb leaves anything to look at.
      select * into job from public.jobs
      where queue = job_queue and message_id = message.msg_id for update skip locked;

      if not found and exists (
        select from public.jobs where queue = job_queue and message_id = message.msg_id and state in ('queued', 'running', 'waiting')
      ) then
        perform pgmq.set_vt(job_queue, message.msg_id, 1);
      elsif not found or job.state in ('done', 'failed', 'cancelled') then
        perform pgmq.archive(job_queue, message.msg_id);
      -- The job may be newer than this transaction.
      elsif job.not_before > private.now() + (clock_timestamp() - now()) then
        perform pgmq.set_vt(job_queue, message.msg_id,
          ceil(extract(epoch from job.not_before - private.now()))::integer);
      elsif job.state in ('queued', 'running') and job.attempt >= limits.max_attempts then
        job.error_code := coalesce(job.error_code, 'abandoned');
        job.error_detail := coalesce(job.error_detail, format('No worker finished it in %s attempts', job.attempt));
        given_up := given_up || job;
      elsif job.waiting_since < private.now() - make_interval(secs => limits.wait_seconds) then
        job.error_code := 'wait_expired';
        job.error_detail := format('The provider did not finish within %s seconds', limits.wait_seconds);
        given_up := given_up || job;
      else
        -- What waits for its provider keeps what is aside for it; what was bought already costs nothing more. Anything else goes
        -- by the prices of now; they may change again while budgets are waited for, and are not looked at a second time.
        needed := 0;
        if job.state <> 'waiting' and not exists (
          select from public.provider_calls c where c.job_id = job.id and c.outcome = 'succeeded' and c.result is not null
        ) then
          job.estimated_usd := private.estimate_job(job);
          needed := greatest(0, private.claim_cost(job) - job.reserved_usd);
        end if;
        held_by := private.reserve_budget(needed, job.created_by);
        if held_by is not null then
          update public.jobs
          set state = 'queued', claim_id = null, error_code = 'budget_exhausted', error_detail = held_by,
            not_before = private.now() + interval '10 minutes'
          where id = job.id;
          perform pgmq.set_vt(job_queue, message.msg_id, 600);
        else
          update public.jobs
          set state = 'running',
            claim_id = nextval('private.claim_ids'),
            attempt = attempt + case state when 'waiting' then 0 else 1 end,
            poll_count = poll_count + case state when 'waiting' then 1 else 0 end,
            estimated_usd = job.estimated_usd,
            reserved_usd = reserved_usd + needed,
            started_at = coalesce(started_at, private.now()),
            not_before = private.now() + make_interval(secs => limits.lease_seconds)
          where id = job.id
          returning * into job;
          taken := taken + 1;
          return next job;
        end if;
      end if;
    end loop;
  end loop;
  -- Last, for ending a job locks its batch and its picture, and nobody who holds those may ask for budgets.
  perform private.settle_jobs(given_up, 'failed');
end;
$$;

revoke execute on function private.settle_jobs(public.jobs[], text, uuid[]) from public;
