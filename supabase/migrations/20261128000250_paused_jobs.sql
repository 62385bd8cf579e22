-- A batch that is paused: what nobody has begun to make holds no message, so that no worker can take it; what is being made is
-- finished. Whatever gives such work back, the claim that meets it puts it aside.

alter table public.jobs
  -- Null: its batch is paused, or it was stopped while that was so.
  alter column message_id drop not null,
  add constraint only_paused_and_ended_jobs_have_no_message check (message_id is not null or state in ('queued', 'failed', 'cancelled'));

-- The stages that a picture goes through until it is ready, in their order.
create function private.picture_stages() returns text[]
language sql immutable set search_path = '' as $$ select '{generate,compose,variants,tag,embed}'::text[] $$;

-- Whether a job is not to be begun: another picture of a batch that is paused. What is made already goes on to its end.
create function private.is_paused(job public.jobs) returns boolean
language sql stable security definer set search_path = ''
as $$ select job.kind = 'generate' and exists (select from public.batches b where b.id = job.batch_id and b.paused_at is not null) $$;

-- Takes the messages of queued jobs away; the caller holds the jobs.
create function private.take_messages(held public.jobs[]) returns void
language sql security definer set search_path = ''
as $$ select pgmq.delete(queue, array_agg(message_id)) from unnest(held) where message_id is not null group by queue $$;

-- Sends messages for jobs that wait, in this lane or their own, to be read at once or when the jobs are due, those of rows in
-- their order. What is paused gets none. The caller holds the jobs, has taken their old messages away, and writes the new ones
-- down in one statement, so that the screens are told once.
create function private.send_messages(waiting public.jobs[], lane text, at_once boolean) returns table (job_id uuid, message_id bigint)
language plpgsql security definer set search_path = ''
as $$
declare
  job_queue text;
  delay     integer;
  ids       uuid[];
begin
  for job_queue, delay, ids in
    select case when private.is_paused(w) then null
        when send_messages.lane is null then w.queue
        else w.kind || case send_messages.lane when 'people' then '' else '_bulk' end end,
      case when at_once then 0 else greatest(0, ceil(extract(epoch from w.not_before - private.now())))::integer end,
      array_agg(w.id order by w.queued_at, i.batch_row, w.id)
    from unnest(waiting) w left join public.images i on i.id = w.image_id group by 1, 2 order by 1, 2
  loop
    if job_queue is null then
      return query select id, null::bigint from unnest(ids) id;
    else
      return query select sent.id, sent.message
        from rows from (unnest(ids), pgmq.send_batch(job_queue, array(
          select jsonb_build_object('job_id', named.id) from unnest(ids) with ordinality as named (id, place) order by place), delay))
        as sent (id, message);
    end if;
  end loop;
end;
$$;

create or replace function private.move_job(job_id uuid, lane text) returns boolean
language plpgsql security definer set search_path = ''
as $$
declare
  job public.jobs := private.lock_job(job_id);
begin
  if job.state <> 'queued' or job.lane = move_job.lane then
    return false;
  end if;
  perform private.take_messages(array[job]);
  update public.jobs j
  set lane = move_job.lane, queue = j.kind || case move_job.lane when 'people' then '' else '_bulk' end, message_id = sent.message_id
  from private.send_messages(array[job], move_job.lane, false) sent where j.id = sent.job_id;
  perform private.ring_due(array[job.kind]);
  return true;
end;
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
  again := array(
    select j from public.jobs j
    where j.id = any (job_ids) and j.state in ('failed', 'cancelled') and private.can_be_retried(j) order by j.id);
  with queued as (
    update public.jobs j
    set state = 'queued', attempt = 0, poll_count = 0, progress = 0, provider_job_id = null, waiting_since = null,
      error_code = null, error_detail = null, started_at = null, finished_at = null,
      batch_reserved_usd = case when j.batch_id is null then 0 else greatest(j.most_usd, j.estimated_usd) end,
      queued_at = private.now(), not_before = private.now(), message_id = sent.message_id
    from private.send_messages(again, null, true) sent
    where j.id = sent.job_id
    returning j
  )
  select coalesce(array_agg(j), '{}') into again from queued;

  update public.batches b set reserved_usd = b.reserved_usd + repeated.usd
  from (select batch_id, sum(batch_reserved_usd) as usd from unnest(again) group by batch_id) repeated
  where b.id = repeated.batch_id and repeated.usd > 0;
  update public.images i
  set error_code = null, error_detail = null,
    status = case j.kind when 'generate' then 'pending' when 'compose' then 'processing' when 'variants' then 'processing' else 'tagging' end
  from unnest(again) j where i.id = j.image_id and i.status = 'failed';
  perform private.ring_due(array(select distinct kind from unnest(again)));
  return array(select coalesce(image_id, extraction_id, delivery_id) as subject from unnest(again) order by subject);
exception when unique_violation then
  return '{}';
end;
$$;

-- Mends what a crash between row and queue could leave: a live job whose message is gone gets a new one, but for those that are
-- paused. Looks first, and locks only what seems to be lost: the sweep of a long queue stands in nobody's way.
create or replace function private.sweep_jobs() returns integer
language plpgsql security definer set search_path = ''
as $$
declare
  job_kind  text;
  job_queue text;
  lost      uuid[];
  job       public.jobs;
  present   boolean;
  mended    integer := 0;
begin
  for job_kind, job_queue in
    select kind, queue from public.job_kinds, lateral (values (kind), (kind || '_bulk')) lanes (queue) order by 2
  loop
    execute format($sql$
      select array(
        select j.id from public.jobs j
        where j.kind = $1 and j.queue = $2 and j.state in ('queued', 'running', 'waiting')
          and not exists (select from pgmq.%I m where m.msg_id = j.message_id) and not (j.message_id is null and private.is_paused(j))
        order by j.message_id)
    $sql$, 'q_' || job_queue) into lost using job_kind, job_queue;
    for job in
      select * from public.jobs where id = any (lost) and state in ('queued', 'running', 'waiting') order by message_id for update skip locked
    loop
      -- It was seen without a lock: it may have been given another message since.
      execute format('select exists (select from pgmq.%I where msg_id = $1)', 'q_' || job.queue) into present using job.message_id;
      if not present then
        update public.jobs
        set message_id = (select send from pgmq.send(job.queue, jsonb_build_object('job_id', job.id),
          greatest(0, ceil(extract(epoch from job.not_before - private.now())))::integer))
        where id = job.id;
        mended := mended + 1;
      end if;
    end loop;
  end loop;
  return mended;
end;
$$;

-- How many jobs of a kind could be claimed now, and how many are being run.
create or replace function private.work_of(job_kind text, out due bigint, out running bigint)
language sql stable security definer set search_path = ''
as $$
  select count(*) filter (where not_before <= private.now() and message_id is not null),
    count(*) filter (where state = 'running' and not_before > private.now())
  from public.jobs
  where kind = job_kind and state in ('queued', 'running', 'waiting')
$$;

-- What is paused is not late.
create or replace view worker.queues as
  select k.kind, k.paused_at is not null as paused,
    count(j.id) filter (where j.state = 'queued')::integer as queued,
    count(j.id) filter (where j.state = 'running')::integer as running,
    count(j.id) filter (where j.state = 'waiting')::integer as waiting,
    count(j.id) filter (where j.state = 'done' and j.finished_at > private.now() - interval '24 hours')::integer as done_in_a_day,
    count(j.id) filter (where j.state = 'failed' and j.finished_at > private.now() - interval '24 hours')::integer as failed_in_a_day,
    coalesce(extract(epoch from private.now() - min(j.not_before) filter (
      where j.state in ('queued', 'waiting', 'running') and j.not_before <= private.now() and j.message_id is not null)), 0)::real as oldest_due_seconds
  from public.job_kinds k
  left join public.jobs j on j.kind = k.kind
    and (j.state in ('queued', 'running', 'waiting') or j.finished_at > private.now() - interval '24 hours')
  group by k.kind;

create or replace function private.read_stages() returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
begin
  perform private.require_admin();
  return (
    select jsonb_agg(jsonb_build_object(
        'kind', k.kind, 'paused_at', k.paused_at, 'paused_by', (select email from auth.users where id = k.paused_by),
        'queued', live.queued, 'running', live.running, 'waiting', live.waiting,
        'failed', (select count(*) from private.retryable_jobs(k.kind, null)),
        'done_24h', last_day.figures -> 'done', 'oldest_due_seconds', live.oldest_due_seconds,
        'state', private.judge_queue(row(k.kind, k.paused_at is not null, live.queued, live.running, live.waiting, 0, 0,
          live.oldest_due_seconds)::worker.queues),
        'last_hour', private.judge_stage(k.kind, private.now() - interval '1 hour'),
        'last_day', last_day.figures,
        'requests_24h', case k.kind when 'deliver' then private.webhook_requests() end
      ) order by array_position(private.picture_stages() || '{publish,withdraw,purge,extract,deliver}', k.kind), k.kind)
    from public.job_kinds k,
    lateral (
      select count(*) filter (where state = 'queued')::integer as queued,
        count(*) filter (where state = 'running')::integer as running,
        count(*) filter (where state = 'waiting')::integer as waiting,
        coalesce(extract(epoch from private.now() - min(not_before) filter (where not_before <= private.now() and message_id is not null)), 0)::real
          as oldest_due_seconds
      from public.jobs where kind = k.kind and state in ('queued', 'running', 'waiting')
    ) live,
    lateral (select private.judge_stage(k.kind, private.now() - interval '24 hours') as figures) last_day
  );
end;
$$;

revoke execute on function private.picture_stages(), private.is_paused(public.jobs), private.take_messages(public.jobs[]), private.send_messages(public.jobs[], text, boolean) from public;
