-- Workers are edge functions; nothing runs them but a bell. Nothing due, nothing rung.

-- Rings a worker's function. Quiet where the project does not know its own address or secret yet: see [db.vault].
create function private.ring(job_kind text, times integer) returns void
language plpgsql security definer set search_path = ''
as $$
declare
  project_url text;
  ring_secret text;
begin
  select decrypted_secret into project_url from vault.decrypted_secrets where name = 'project_url';
  select decrypted_secret into ring_secret from vault.decrypted_secrets where name = 'ring_secret';
  if project_url is null or ring_secret is null or times < 1 then
    return;
  end if;
  perform net.http_post(
    url := project_url || '/functions/v1/' || job_kind,
    body := '{}'::jsonb,
    headers := jsonb_build_object('content-type', 'application/json', 'x-ring-secret', ring_secret),
    -- Nobody reads the answer, and a ring that waits holds back the ones behind it. The function runs on.
    timeout_milliseconds := 5000
  ) from generate_series(1, times);
end;
$$;

-- How many jobs of a kind could be claimed now, and how many are being run.
create function private.work_of(job_kind text, out due bigint, out running bigint)
language sql stable security definer set search_path = ''
as $$
  select count(*) filter (where not_before <= private.now()),
    count(*) filter (where state = 'running' and not_before > private.now())
  from public.jobs
  where kind = job_kind and state in ('queued', 'running', 'waiting')
$$;

-- Rings each kind as often as its due work needs and its concurrency allows, ten times in all at most.
create function private.ring_due(kinds text[]) returns integer
language plpgsql security definer set search_path = ''
as $$
declare
  limits public.job_kinds;
  times  integer;
  rung   integer := 0;
begin
  for limits in select * from public.job_kinds where kind = any (kinds) and paused_at is null
    -- What must go is never left out by the cap.
    order by kind = 'withdraw' desc, kind loop
    -- A worker runs a batch of jobs at once.
    select least(ceil(due::numeric / limits.batch_size), limits.concurrency - ceil(running::numeric / limits.batch_size),
      10 - rung)::integer into times
    from private.work_of(limits.kind);
    if times > 0 then
      perform private.ring(limits.kind, times);
      rung := rung + times;
    end if;
  end loop;
  return rung;
end;
$$;

-- The clock's own bell, for kinds whose last tick is long enough ago. A second of grace, for its beat is not exact.
create function private.tick() returns integer
language plpgsql security definer set search_path = ''
as $$
declare
  ticking text[];
begin
  with ticked as (
    update public.job_kinds set ticked_at = private.now()
    where ticked_at is null or ticked_at <= private.now() - make_interval(secs => tick_seconds - 1)
    returning kind
  )
  select array_agg(kind) into ticking from ticked;
  return private.ring_due(coalesce(ticking, '{}'));
end;
$$;

-- A worker that finds more due work rings its successor before it answers.
create function worker.ring_successor(job_kind text) returns boolean
language plpgsql security definer set search_path = ''
as $$
begin
  if (select due from private.work_of(job_kind)) > 0
    and exists (select from public.job_kinds where kind = job_kind and paused_at is null) then
    perform private.ring(job_kind, 1);
    return true;
  end if;
  return false;
end;
$$;

-- New work rings at once, once per statement and kind, so that a picture starts within a second.
create function private.ring_new_jobs() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  perform private.ring_due(array(select distinct kind from new_jobs where not_before <= private.now()));
  return null;
end;
$$;
create trigger jobs_insert_ring after insert on public.jobs
  referencing new table as new_jobs for each statement execute function private.ring_new_jobs();

revoke execute on function private.ring(text, integer), private.work_of(text), private.ring_due(text[]), private.tick(),
  worker.ring_successor(text), private.ring_new_jobs() from public;
grant execute on function worker.ring_successor(text) to service_role;

-- Mends what a crash between row and queue could leave: a live job whose message is gone gets a new one.
create function private.sweep_jobs() returns integer
language plpgsql security definer set search_path = ''
as $$
declare
  job     public.jobs;
  present boolean;
  mended  integer := 0;
begin
  for job in
    select * from public.jobs where state in ('queued', 'running', 'waiting') order by queued_at for update skip locked
  loop
    execute format('select exists (select from pgmq.%I where msg_id = $1)', 'q_' || job.queue)
      into present using job.message_id;
    if not present then
      update public.jobs
      set message_id = (select send from pgmq.send(job.queue, jsonb_build_object('job_id', job.id),
        greatest(0, ceil(extract(epoch from job.not_before - private.now())))::integer))
      where id = job.id;
      mended := mended + 1;
    end if;
  end loop;
  return mended;
end;
$$;

-- Archived messages are only of use while somebody looks into yesterday's trouble; so are callbacks, and results that
-- no attempt has come for.
create function private.prune_archives() returns void
language plpgsql security definer set search_path = ''
as $$
declare
  queue text;
begin
  for queue in select queue_name from pgmq.list_queues() loop
    execute format('delete from pgmq.%I where archived_at < $1', 'a_' || queue) using now() - interval '7 days';
  end loop;
  delete from public.provider_callbacks where received_at < private.now() - interval '30 days';
  update public.provider_calls set result = null
  where result is not null and called_at < private.now() - interval '30 days';
end;
$$;

-- Moves the clock of scheduled work, messages included. For tests.
create function private.move_clock(by interval) returns timestamptz
language plpgsql security definer set search_path = ''
as $$
declare
  queue text;
begin
  update private.clock set shift = shift + by;
  for queue in select queue_name from pgmq.list_queues() loop
    execute format('update pgmq.%I set vt = vt - $1', 'q_' || queue) using by;
  end loop;
  return private.now();
end;
$$;
revoke execute on function private.sweep_jobs(), private.prune_archives(), private.move_clock(interval) from public;
