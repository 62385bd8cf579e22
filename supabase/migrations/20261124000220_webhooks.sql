-- The inbox of callbacks holds ids and nothing else, a row for each delivery. A callback is only a doorbell: the result is
-- fetched from the provider by id, so that a forged or repeated one can do nothing.

alter table public.provider_callbacks
  add column delivery_id text constraint a_delivery_id_has_1_to_200_characters check (char_length(delivery_id) between 1 and 200),
  -- Known where the callback brought the job's own token.
  add column job_id uuid references public.jobs (id) on delete cascade;
update public.provider_callbacks set delivery_id = provider_job_id;
alter table public.provider_callbacks
  drop constraint provider_callbacks_pkey,
  alter column delivery_id set not null,
  alter column provider_job_id drop not null,
  add constraint provider_callbacks_pkey primary key (provider, delivery_id),
  add constraint a_callback_says_what_it_is_about check (num_nonnulls(provider_job_id, job_id) > 0);
create unique index provider_callbacks_job_id_idx on public.provider_callbacks (job_id, provider, delivery_id);
create unique index provider_callbacks_unhandled_idx on public.provider_callbacks (provider, provider_job_id, delivery_id)
  where handled_at is null;

-- Keeps a callback and makes the job it speaks of due now. `token_hash`: of the job's own token, where it brought one.
--   rang      its job waited, and is due now
--   early     its job does not wait yet, or is unknown so far: wait_job finds it
--   late      its job is over
--   replayed  the same delivery came before
--   unknown   nobody has this token
drop function worker.receive_callback(text, text);
create function worker.receive_callback(provider text, delivery_id text, provider_job_id text, token_hash text) returns text
language plpgsql security definer set search_path = ''
as $$
declare
  job  public.jobs;
  mine uuid;
begin
  if token_hash is not null then
    select c.job_id into mine from public.provider_calls c
    where c.callback_token_hash = token_hash and c.provider = receive_callback.provider limit 1;
    if not found then
      return 'unknown';
    end if;
  end if;
  perform private.await_callbacks(provider, provider_job_id) where provider_job_id is not null;
  -- The job before its callbacks, as in wait_job.
  if mine is not null then
    select * into job from public.jobs j where j.id = mine for update;
  else
    select * into job from public.jobs j
    where j.provider = receive_callback.provider and j.provider_job_id = receive_callback.provider_job_id
      and j.state in ('running', 'waiting')
    for update;
  end if;
  insert into public.provider_callbacks (provider, delivery_id, provider_job_id, job_id, handled_at)
  values (receive_callback.provider, receive_callback.delivery_id, receive_callback.provider_job_id, job.id,
    case when job.state in ('waiting', 'done', 'failed', 'cancelled') then private.now() end)
  on conflict on constraint provider_callbacks_pkey do nothing;
  if not found then
    return 'replayed';
  elsif job.state in ('done', 'failed', 'cancelled') then
    return 'late';
  elsif job.state is distinct from 'waiting' then
    return 'early';
  end if;
  update public.jobs set not_before = private.now() where id = job.id;
  perform pgmq.set_vt(job.queue, job.message_id, 0);
  perform private.ring_due(array[job.kind]);
  return 'rang';
end;
$$;

-- Puts a job aside until its provider is done: the next claim polls. A callback that came early is heeded at once.
-- `usage`: what the provider told of the cost when it accepted, where it does not tell again.
drop function worker.wait_job(uuid, bigint, text, text, real, real);
create function worker.wait_job(job_id uuid, claim_id bigint, provider text, provider_job_id text,
  progress real, poll_after_seconds real, usage jsonb default null) returns boolean
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
  set outcome = 'accepted', request_id = wait_job.provider_job_id, ended_at = private.now(), usage = wait_job.usage
  where c.job_id = job.id and c.provider = wait_job.provider and c.outcome is null;
  update public.provider_callbacks c set handled_at = private.now()
  where (c.job_id = job.id or c.provider_job_id = wait_job.provider_job_id)
    and c.provider = wait_job.provider and c.handled_at is null;
  if found then
    delay := 0;
  end if;
  update public.jobs
  set state = 'waiting', claim_id = null, provider = wait_job.provider, provider_job_id = wait_job.provider_job_id,
    progress = greatest(job.progress, least(1, wait_job.progress)),
    waiting_since = coalesce(waiting_since, private.now()),
    error_code = null, error_detail = null,
    not_before = private.now() + make_interval(secs => delay)
  where id = job.id;
  perform pgmq.set_vt(job.queue, job.message_id, ceil(delay)::integer);
  return true;
end;
$$;

revoke execute on function worker.receive_callback(text, text, text, text),
  worker.wait_job(uuid, bigint, text, text, real, real, jsonb) from public;
grant execute on function worker.receive_callback(text, text, text, text),
  worker.wait_job(uuid, bigint, text, text, real, real, jsonb) to service_role;
