-- Rows of a batch that a budget holds wait together: none of ten thousand is looked at one by one to be told the same.

-- Where one job finds no room in a budget, others of its batch that cost as much find none either: they wait with it, and say
-- why. Waits for no lock, for the caller holds budgets.
create function private.hold_others(job public.jobs, needed numeric, reason text) returns void
language plpgsql security definer set search_path = ''
as $$
declare
  others public.jobs[] := array(
    select j from public.jobs j
    where j.batch_id = job.batch_id and j.kind = job.kind and j.queue = job.queue and j.state = 'queued' and j.message_id is not null
      and j.attempt = 0 and j.reserved_usd = 0 and j.estimated_usd >= needed and j.not_before <= private.now() and j.id <> job.id
    for update skip locked);
begin
  if others = '{}' then
    return;
  end if;
  execute format('update pgmq.%1$I set vt = clock_timestamp() + interval ''10 minutes'' where msg_id in (
    select msg_id from pgmq.%1$I where msg_id = any ($1) for update skip locked)', 'q_' || job.queue)
    using array(select message_id from unnest(others));
  update public.jobs j
  set error_code = 'budget_exhausted', error_detail = hold_others.reason, not_before = private.now() + interval '10 minutes'
  where j.id in (select id from unnest(others));
end;
$$;

-- Work that a budget held goes on at once where there is room again. It waits for no lock, for whoever changes a cap holds
-- budgets: what is locked is being looked at by a claim, which will see the new cap or has left the job for a second.
create or replace function private.wake_held_jobs() returns void
language plpgsql security definer set search_path = ''
as $$
declare
  held      public.jobs[] := array(
    select j from public.jobs j where j.state = 'queued' and j.error_code = 'budget_exhausted' order by j.id for update skip locked);
  job_queue text;
  messages  bigint[];
begin
  update public.jobs j set not_before = private.now() where j.id in (select id from unnest(held));
  for job_queue, messages in select queue, array_agg(message_id) from unnest(held) group by queue order by queue loop
    execute format('update pgmq.%1$I set vt = clock_timestamp() where msg_id in (
      select msg_id from pgmq.%1$I where msg_id = any ($1) for update skip locked)', 'q_' || job_queue) using messages;
  end loop;
  perform private.ring_due(array(select distinct kind from unnest(held)));
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
      elsif job.state = 'queued' and private.is_paused(job) then
        perform pgmq.archive(job_queue, message.msg_id);
        update public.jobs set message_id = null, error_code = null, error_detail = null where id = job.id;
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
          perform private.hold_others(job, needed, held_by);
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

revoke execute on function private.hold_others(public.jobs, numeric, text) from public;
