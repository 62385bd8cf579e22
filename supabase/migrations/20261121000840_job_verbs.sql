-- The verbs: the only statements that move a job. Each locks the job's row first; finish, fail and wait take the
-- claim they were given and change nothing when it is not the current one.

-- Takes up to max_count due jobs of a kind, people's before batches'. A lapsed lease is taken again; a job taken too
-- often, or waiting for too long, fails here, so that a worker which dies silently is counted too.
create function worker.claim_jobs(job_kind text, max_count integer default null) returns setof public.jobs
language plpgsql security definer set search_path = ''
as $$
declare
  limits     public.job_kinds;
  job_queue  text;
  message    pgmq.message_record;
  job        public.jobs;
  taken      integer := 0;
  may_take   integer;
begin
  select * into limits from public.job_kinds where kind = job_kind;
  if not found then
    raise invalid_parameter_value using message = format('There is no job kind %L', job_kind);
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
        perform private.settle_job(job, 'failed', coalesce(job.error_code, 'abandoned'),
          coalesce(job.error_detail, format('No worker finished it in %s attempts', job.attempt)));
      elsif job.waiting_since < private.now() - make_interval(secs => limits.wait_seconds) then
        perform private.settle_job(job, 'failed', 'wait_expired',
          format('The provider did not finish within %s seconds', limits.wait_seconds));
      elsif job.reserved_usd = 0 and not private.reserve_budget(job.estimated_usd) then
        update public.jobs
        set state = 'queued', claim_id = null, error_code = 'budget_exhausted',
          error_detail = 'The budget is used up: raise the cap, or wait for the next day or month',
          not_before = private.now() + interval '10 minutes'
        where id = job.id;
        perform pgmq.set_vt(job_queue, message.msg_id, 600);
      else
        update public.jobs
        set state = 'running',
          claim_id = nextval('private.claim_ids'),
          attempt = attempt + case state when 'waiting' then 0 else 1 end,
          poll_count = poll_count + case state when 'waiting' then 1 else 0 end,
          reserved_usd = estimated_usd,
          started_at = coalesce(started_at, private.now()),
          not_before = private.now() + make_interval(secs => limits.lease_seconds)
        where id = job.id
        returning * into job;
        taken := taken + 1;
        return next job;
      end if;
    end loop;
  end loop;
end;
$$;

-- Ends a job for good. The caller holds its lock.
create function private.settle_job(job public.jobs, end_state text, error_code text default null, error_detail text default null)
returns void
language plpgsql security definer set search_path = ''
as $$
begin
  update public.jobs
  set state = end_state, claim_id = null, reserved_usd = 0, finished_at = private.now(),
    progress = case end_state when 'done' then 1 else progress end,
    error_code = settle_job.error_code, error_detail = left(settle_job.error_detail, 2000)
  where id = job.id;
  perform pgmq.archive(job.queue, job.message_id);
  perform private.release_budget(job.reserved_usd);
  if job.batch_id is not null and job.estimated_usd > 0 then
    update public.batches set reserved_usd = greatest(0, reserved_usd - job.estimated_usd) where id = job.batch_id;
  end if;
  if end_state in ('failed', 'cancelled') then
    update public.images
    set status = 'failed', error_code = coalesce(settle_job.error_code, 'cancelled'), error_detail = settle_job.error_detail
    where id = job.image_id and status in ('pending', 'processing', 'tagging') and job.kind in ('generate', 'variants', 'tag', 'embed');
  end if;
end;
$$;

-- The job, locked, if this claim still holds it; null if the worker is late.
create function private.hold_job(job_id uuid, claim_id bigint) returns public.jobs
language plpgsql security definer set search_path = ''
as $$
declare
  job public.jobs;
begin
  select * into job from public.jobs j where j.id = hold_job.job_id for update;
  if job.claim_id = hold_job.claim_id then
    return job;
  end if;
  return null;
end;
$$;

-- Ends a job as done, if the claim still holds. What a stage wrote and the next stage go in the same transaction:
-- see the finish_* functions of the pipeline, which all begin with this.
create function private.finish_job(job_id uuid, claim_id bigint) returns public.jobs
language plpgsql security definer set search_path = ''
as $$
declare
  job public.jobs := private.hold_job(job_id, claim_id);
begin
  if job.id is not null then
    perform private.settle_job(job, 'done');
    -- What was bought is handed in: it need not be kept a second time.
    update public.provider_calls c set result = null where c.job_id = job.id and c.result is not null;
  end if;
  return job;
end;
$$;

-- Gives a job back for another attempt after a growing delay with jitter, or ends it when it is not worth one.
create function worker.fail_job(job_id uuid, claim_id bigint, error_code text, error_detail text,
  retryable boolean, retry_after_seconds real default null) returns boolean
language plpgsql security definer set search_path = ''
as $$
declare
  job     public.jobs := private.hold_job(job_id, claim_id);
  allowed integer;
  delay   double precision;
begin
  if job.id is null then
    return false;
  end if;
  -- What a provider did is known now, unless the code says otherwise.
  update public.provider_calls c
  set outcome = case fail_job.error_code when 'unknown_outcome' then 'unknown' else 'failed' end, ended_at = private.now()
  where c.job_id = job.id and c.outcome is null;

  select max_attempts into allowed from public.job_kinds where kind = job.kind;
  if not retryable or job.attempt >= allowed then
    perform private.settle_job(job, 'failed', fail_job.error_code, fail_job.error_detail);
    return true;
  end if;
  delay := least(600, 5 * power(3, job.attempt - 1)) * (0.75 + random() / 2);
  delay := greatest(delay, least(coalesce(retry_after_seconds, 0), 3600));
  update public.jobs
  set state = 'queued', claim_id = null, error_code = fail_job.error_code, error_detail = left(fail_job.error_detail, 2000),
    not_before = private.now() + make_interval(secs => delay),
    -- The next attempt asks the provider anew.
    provider_job_id = null, waiting_since = null
  where id = job.id;
  perform pgmq.set_vt(job.queue, job.message_id, ceil(delay)::integer);
  return true;
end;
$$;

-- A callback and the wait it is for take turns, so that one of them sees what the other did.
create function private.await_callbacks(provider text, provider_job_id text) returns void
language sql set search_path = ''
as $$ select pg_advisory_xact_lock(hashtextextended(provider || ' ' || provider_job_id, 0)) $$;

-- Puts a job aside until its provider is done: the next claim polls. A callback that came early is heeded at once.
create function worker.wait_job(job_id uuid, claim_id bigint, provider text, provider_job_id text,
  progress real, poll_after_seconds real) returns boolean
language plpgsql security definer set search_path = ''
as $$
declare
  job   public.jobs;
  delay double precision := greatest(1, least(poll_after_seconds, 300));
begin
  perform private.await_callbacks(provider, provider_job_id);
  job := private.hold_job(job_id, claim_id);
  if job.id is null then
    return false;
  end if;
  update public.provider_calls c
  set outcome = 'accepted', request_id = wait_job.provider_job_id, ended_at = private.now()
  where c.job_id = job.id and c.outcome is null;
  update public.provider_callbacks c set handled_at = private.now()
  where c.provider = wait_job.provider and c.provider_job_id = wait_job.provider_job_id and c.handled_at is null;
  if found then
    delay := 0;
  end if;
  update public.jobs
  set state = 'waiting', claim_id = null, provider = wait_job.provider, provider_job_id = wait_job.provider_job_id,
    progress = least(1, greatest(0, wait_job.progress)),
    waiting_since = coalesce(waiting_since, private.now()),
    error_code = null, error_detail = null,
    not_before = private.now() + make_interval(secs => delay)
  where id = job.id;
  perform pgmq.set_vt(job.queue, job.message_id, ceil(delay)::integer);
  return true;
end;
$$;

revoke execute on function
  worker.claim_jobs(text, integer), private.settle_job(public.jobs, text, text, text), private.hold_job(uuid, bigint),
  private.finish_job(uuid, bigint), private.await_callbacks(text, text),
  worker.fail_job(uuid, bigint, text, text, boolean, real), worker.wait_job(uuid, bigint, text, text, real, real)
from public;
grant execute on function worker.claim_jobs(text, integer), worker.fail_job(uuid, bigint, text, text, boolean, real),
  worker.wait_job(uuid, bigint, text, text, real, real) to service_role;
