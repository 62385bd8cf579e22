-- The stages of background work, for the admins who watch over them: how each does, and the switch that stops it.

alter table public.job_kinds add column paused_by uuid references auth.users (id) on delete set null;
create unique index job_kinds_paused_by_idx on public.job_kinds (paused_by, kind);

-- Whoever clears paused_at by hand need not think of who set it.
create function private.forget_who_paused() returns trigger
language plpgsql set search_path = ''
as $$
begin
  new.paused_by := null;
  return new;
end;
$$;
create trigger job_kinds_that_run_were_paused_by_nobody before update on public.job_kinds
  for each row when (new.paused_at is null and new.paused_by is not null) execute function private.forget_who_paused();

create function private.require_stage(stage text) returns void
language plpgsql stable security definer set search_path = ''
as $$
begin
  if not exists (select from public.job_kinds where kind = stage) then
    raise invalid_parameter_value using message = format('There is no stage %L', stage);
  end if;
end;
$$;

-- Stops a stage: nothing of it is claimed from now on, and what runs is finished. False where it is stopped already.
create function private.pause_stage(stage text) returns boolean
language plpgsql security definer set search_path = ''
as $$
begin
  perform private.require_admin();
  perform private.require_stage(stage);
  update public.job_kinds set paused_at = private.now(), paused_by = auth.uid() where kind = stage and paused_at is null;
  return found;
end;
$$;

-- Lets a stage go on, and rings at once for what has waited. False where it was not stopped.
create function private.resume_stage(stage text) returns boolean
language plpgsql security definer set search_path = ''
as $$
begin
  perform private.require_admin();
  perform private.require_stage(stage);
  update public.job_kinds set paused_at = null where kind = stage and paused_at is not null;
  if found then
    perform private.ring_due(array[stage]);
    return true;
  end if;
  return false;
end;
$$;

-- What a failed job is found by: of a stage, and of a reason.
create unique index jobs_failed_idx on public.jobs (kind, error_code, finished_at desc, id) where state = 'failed';

-- Failed jobs that trying again could mend: their picture is there, in the trash only what it was to be purged from; the
-- same work was not done, stopped or asked for anew since; and of equal failures the last.
create function private.retryable_jobs(stage text, reason text) returns setof public.jobs
language sql stable security definer set search_path = ''
as $$
  select j.*
  from public.jobs j join public.images i on i.id = j.image_id
  where j.state = 'failed' and (stage is null or j.kind = stage) and (reason is null or j.error_code = reason)
    and (j.kind = 'withdraw' or (j.kind = 'purge') = (i.deleted_at is not null))
    and not exists (
      select from public.jobs other
      where other.image_id = j.image_id and other.kind = j.kind and other.id <> j.id
        and (other.finished_at is null or (other.finished_at, other.id) > (j.finished_at, j.id))
    )
$$;

-- {done, failed, success_rate, mean_seconds} of what a stage settled since then. From the first attempt to the end.
create function private.judge_stage(stage text, since timestamptz) returns jsonb
language sql stable security definer set search_path = ''
as $$
  select jsonb_build_object('done', done, 'failed', failed,
    'success_rate', round(done::numeric / nullif(done + failed, 0), 4), 'mean_seconds', round(seconds::numeric, 2))
  from (
    select count(*) filter (where state = 'done') as done, count(*) filter (where state = 'failed') as failed,
      avg(extract(epoch from finished_at - started_at)) filter (where state = 'done') as seconds
    from public.jobs where kind = stage and state in ('done', 'failed') and finished_at > since
  ) settled
$$;
-- A stage's last day is read as often as somebody looks.
create unique index jobs_settled_idx on public.jobs (kind, state, finished_at desc, id) where state in ('done', 'failed');

create function private.read_stages() returns jsonb
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
        'last_day', last_day.figures
      ) order by array_position('{generate, variants, tag, embed, publish, withdraw, purge}', k.kind), k.kind)
    from public.job_kinds k,
    lateral (
      select count(*) filter (where state = 'queued')::integer as queued,
        count(*) filter (where state = 'running')::integer as running,
        count(*) filter (where state = 'waiting')::integer as waiting,
        coalesce(extract(epoch from private.now() - min(not_before) filter (where not_before <= private.now())), 0)::real
          as oldest_due_seconds
      from public.jobs where kind = k.kind and state in ('queued', 'running', 'waiting')
    ) live,
    lateral (select private.judge_stage(k.kind, private.now() - interval '24 hours') as figures) last_day
  );
end;
$$;

create function public.pause_stage(kind text) returns boolean
language sql set search_path = '' as $$ select private.pause_stage(kind) $$;
create function public.resume_stage(kind text) returns boolean
language sql set search_path = '' as $$ select private.resume_stage(kind) $$;
create function public.read_stages() returns jsonb
language sql stable set search_path = '' as $$ select private.read_stages() $$;

revoke execute on function private.forget_who_paused(), private.require_stage(text),
  private.pause_stage(text), private.resume_stage(text), private.retryable_jobs(text, text),
  private.judge_stage(text, timestamptz), private.read_stages(), public.pause_stage(text), public.resume_stage(text),
  public.read_stages() from public, anon;
grant execute on function private.pause_stage(text), private.resume_stage(text), private.read_stages(),
  public.pause_stage(text), public.resume_stage(text), public.read_stages() to authenticated, service_role;

-- Admins hear of a stage that was stopped or set otherwise. Its ticks are no news.
create function private.broadcast_stages() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
  changed text[] := array(
    select n.kind from new_rows n join old_rows o using (kind)
    where to_jsonb(n) - 'ticked_at' <> to_jsonb(o) - 'ticked_at' order by n.kind
  );
begin
  if cardinality(changed) > 0 then
    perform realtime.send(jsonb_build_object('table', tg_table_name, 'ids', changed), 'change', 'library', true);
  end if;
  return null;
end;
$$;
revoke execute on function private.broadcast_stages() from public;
create trigger job_kinds_update_broadcast after update on public.job_kinds
  referencing new table as new_rows old table as old_rows for each statement execute function private.broadcast_stages();
