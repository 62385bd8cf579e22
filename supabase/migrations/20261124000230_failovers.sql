-- A provider that is away hands its job to the next model of the picture's list, and that is written down. Never while a
-- purchase may still be there: what was lost is not bought a second time elsewhere.

create table public.failovers (
  id            uuid primary key default gen_random_uuid(),
  job_id        uuid not null references public.jobs (id) on delete cascade,
  image_id      uuid references public.images (id) on delete set null,
  from_model_id text not null references public.models (id),
  to_model_id   text not null references public.models (id),
  reason_code   text not null,
  reason        text,
  moved_at      timestamptz not null default private.now(),
  constraint a_failover_leads_to_another_model check (from_model_id <> to_model_id),
  constraint a_job_leaves_a_model_once unique (job_id, from_model_id)
);
comment on table public.failovers is 'Jobs that went on with another model, and why.';
create unique index failovers_image_id_idx on public.failovers (image_id, id);
create unique index failovers_from_model_id_idx on public.failovers (from_model_id, id);
create unique index failovers_to_model_id_idx on public.failovers (to_model_id, id);

revoke all on public.failovers from anon, authenticated;
grant select on public.failovers to authenticated, service_role;
alter table public.failovers enable row level security;
create policy "Whoever sees a job sees its failovers" on public.failovers
  for select to authenticated using (exists (select from public.jobs where id = job_id));

-- Hands a job to the next model that its picture may be made by, as that one can make it. False where there is none: one
-- that by the prices of now costs more than was agreed to is passed over. The caller holds the job.
create function private.fail_over(job public.jobs, reason_code text, reason text) returns boolean
language plpgsql security definer set search_path = ''
as $$
declare
  image      public.images;
  refit      public.images;
  next_model text;
begin
  select * into image from public.images i where i.id = job.image_id;
  for next_model in
    select m.id
    from unnest(image.fallback_model_ids) with ordinality as listed (model_id, place)
    join public.models m on m.id = listed.model_id
    where m.id <> image.model_id and private.is_available(m)
      and not exists (select from public.failovers f where f.job_id = job.id and f.from_model_id = m.id)
    order by listed.place
  loop
    refit := private.refit_image(image, next_model);
    exit when private.estimate_picture(refit) <= greatest(job.most_usd, job.estimated_usd);
    refit := null;
  end loop;
  if refit.id is null then
    return false;
  end if;

  insert into public.failovers (job_id, image_id, from_model_id, to_model_id, reason_code, reason)
  values (job.id, image.id, image.model_id, refit.model_id, fail_over.reason_code, left(fail_over.reason, 2000))
  on conflict on constraint a_job_leaves_a_model_once do nothing;
  perform private.move_reservation(job, private.estimate_picture(refit));
  update public.images i
  set model_id = refit.model_id, quality = refit.quality, style = refit.style, full_prompt = refit.full_prompt,
    width = refit.width, height = refit.height
  where i.id = image.id;
  update public.jobs
  set state = 'queued', claim_id = null, attempt = 0, progress = 0, not_before = private.now(),
    provider = null, provider_job_id = null, waiting_since = null,
    error_code = fail_over.reason_code, error_detail = left(fail_over.reason, 2000)
  where id = job.id;
  perform pgmq.set_vt(job.queue, job.message_id, 0);
  return true;
end;
$$;

-- What came of a job's call that went wrong. What the provider said is its outcome, unless an earlier ask of the same
-- purchase was lost. Anything else leaves the call open, for the provider may have done the work: one that repeats safely
-- is asked again, and of any other the estimate is booked. The caller holds the job, and no budgets yet.
create function private.note_outcome(job public.jobs, call public.provider_calls, error_code text, error_detail text) returns void
language plpgsql security definer set search_path = ''
as $$
declare
  is_answer boolean := error_code in ('refused', 'rate_limited', 'provider_unavailable', 'provider_exhausted',
    'provider_not_configured', 'model_retired');
begin
  if error_code in ('provider_unavailable', 'timed_out', 'unknown_outcome', 'provider_exhausted', 'provider_not_configured') then
    perform private.note_failure(call.provider, error_code, error_detail) where call.id is not null;
  elsif is_answer or error_code = 'provider_invalid' then
    perform private.note_answer(call.provider);
  end if;

  if is_answer and not call.doubtful then
    update public.provider_calls c set outcome = 'failed', ended_at = private.now() where c.id = call.id;
  elsif call.id is not null and not is_answer
    and not (select m.repeats_safely from public.models m where m.id = call.model_id) then
    perform private.book_lost_call(job, call);
  end if;
  -- What it had accepted it will not do.
  if error_code in ('refused', 'model_retired') and job.provider_job_id is not null then
    update public.provider_calls c set outcome = 'failed'
    where c.job_id = job.id and c.outcome = 'accepted' and c.request_id = job.provider_job_id;
  end if;
end;
$$;

-- Seconds until the next attempt: three times as many each time, with jitter, and never fewer than the provider asked for.
create function private.retry_delay(attempt integer, retry_after_seconds real) returns double precision
language sql volatile set search_path = ''
as $$
  select greatest(least(600, 5 * power(3, attempt - 1)) * (0.75 + random() / 2), least(coalesce(retry_after_seconds, 0), 3600))
$$;

-- Hands a job to another model, looks at it again, ends it, or gives it back for another attempt.
create or replace function worker.fail_job(job_id uuid, claim_id bigint, error_code text, error_detail text,
  retryable boolean, retry_after_seconds real default null) returns boolean
language plpgsql security definer set search_path = ''
as $$
declare
  job          public.jobs := private.hold_job(job_id, claim_id);
  call         public.provider_calls;
  is_open      boolean;
  nobody_asked boolean;
  gives_up     boolean;
  delay        double precision;
begin
  if job.id is null then
    return false;
  end if;
  select * into call from public.provider_calls c
  where c.job_id = job.id and c.claim_id = job.claim_id and c.outcome is null limit 1;
  perform private.note_outcome(job, call, fail_job.error_code, fail_job.error_detail);

  is_open := job.provider_job_id is not null
    or exists (select from public.provider_calls c where c.job_id = job.id and c.outcome is null);
  -- The circuit was open: that is no attempt, but nobody waits for ever.
  nobody_asked := fail_job.error_code = 'provider_unavailable' and job.provider_job_id is null
    and exists (select from public.providers p where p.name = job.provider and p.circuit <> 'closed')
    and not exists (select from public.provider_calls c where c.job_id = job.id and c.claim_id = job.claim_id);
  gives_up := not retryable or case
    when nobody_asked then job.queued_at < private.now() - interval '1 day'
    else job.attempt >= (select max_attempts from public.job_kinds where kind = job.kind)
  end;

  if job.kind = 'generate' and not is_open
    and fail_job.error_code in ('provider_unavailable', 'provider_exhausted', 'provider_not_configured', 'model_retired', 'rate_limited')
    and (gives_up or nobody_asked or exists (select from public.providers p where p.name = call.provider and p.circuit <> 'closed'))
    and private.fail_over(job, fail_job.error_code, fail_job.error_detail) then
    return true;
  end if;
  if retryable and exists (
    select from public.provider_calls c
    where c.job_id = job.id and c.outcome = 'accepted' and c.request_id = job.provider_job_id
  ) then
    -- The provider works on it, and was paid: it is looked at again, until the wait is over.
    delay := greatest(15, least(coalesce(retry_after_seconds, 0), 300));
    update public.jobs
    set state = 'waiting', claim_id = null, error_code = fail_job.error_code, error_detail = left(fail_job.error_detail, 2000),
      not_before = private.now() + make_interval(secs => delay)
    where id = job.id;
  elsif gives_up then
    if exists (select from public.provider_calls c where c.job_id = job.id and (c.outcome is null or c.outcome = 'accepted')) then
      perform private.book_unknown(job);
    end if;
    perform private.settle_job(job, 'failed', fail_job.error_code, fail_job.error_detail);
    return true;
  else
    delay := case when nobody_asked then least(coalesce(retry_after_seconds, 60), 3600) + random() * 5
      else private.retry_delay(job.attempt, retry_after_seconds) end;
    -- The next attempt asks the provider anew.
    update public.jobs
    set state = 'queued', claim_id = null, attempt = attempt - case when nobody_asked then 1 else 0 end,
      error_code = fail_job.error_code, error_detail = left(fail_job.error_detail, 2000),
      not_before = private.now() + make_interval(secs => delay),
      progress = 0, provider_job_id = null, waiting_since = null
    where id = job.id;
  end if;
  perform pgmq.set_vt(job.queue, job.message_id, ceil(delay)::integer);
  return true;
end;
$$;

revoke execute on function private.fail_over(public.jobs, text, text),
  private.note_outcome(public.jobs, public.provider_calls, text, text), private.retry_delay(integer, real) from public;
