-- A moderator that says when it can be asked again is waited for, as a provider is: that costs a job none of its attempts.

-- Whether a job was held up before anybody was asked to work for it: the circuit of its provider is open, or the moderator
-- takes no more for now.
create function private.is_held_up(job public.jobs, error_code text, retry_after_seconds real) returns boolean
language sql stable security definer set search_path = ''
as $$
  select case error_code
    when 'moderation_unavailable' then retry_after_seconds is not null
    when 'provider_unavailable' then job.provider_job_id is null
      and exists (select from public.providers p where p.name = job.provider and p.circuit <> 'closed')
      and not exists (select from public.provider_calls c where c.job_id = job.id and c.claim_id = job.claim_id)
    else false end
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
  is_limited   boolean;
  is_used_up   boolean;
  nobody_asked boolean;
  gives_up     boolean;
  goes_on      boolean;
  delay        double precision;
begin
  if job.id is null then
    return false;
  end if;
  select * into call from public.provider_calls c
  where c.job_id = job.id and c.claim_id = job.claim_id and c.outcome is null limit 1;
  -- Its provider, which is named by the call or by begin_call where there was none, takes only so many requests.
  is_limited := fail_job.error_code = 'rate_limited' and retryable and job.provider_job_id is null
    and coalesce(call.provider, job.provider) is not null;
  if is_limited and call.id is not null then
    perform private.note_limit(call.provider, retry_after_seconds);
    update public.jobs set provider = call.provider where id = job.id;
    job.provider := call.provider;
  end if;
  perform private.note_outcome(job, call, fail_job.error_code, fail_job.error_detail);

  is_open := job.provider_job_id is not null
    or exists (select from public.provider_calls c where c.job_id = job.id and c.outcome is null);
  is_used_up := job.attempt >= (select max_attempts from public.job_kinds where kind = job.kind);
  -- That is no attempt, but nobody waits for ever.
  nobody_asked := is_limited and call.id is null or private.is_held_up(job, fail_job.error_code, retry_after_seconds);
  gives_up := not retryable
    -- Another answer may fit where the last did not: one more is paid for, and no third, whatever came between them.
    or (fail_job.error_code = 'output_invalid' and 2 <= (
      select count(*) from public.provider_calls c
      where c.job_id = job.id and c.outcome = 'succeeded' and c.result is null and c.called_at >= job.queued_at))
    -- What was under way while its endpoint was disabled.
    or exists (
      select from public.webhook_deliveries d join public.webhook_endpoints e on e.id = d.endpoint_id
      where d.id = job.delivery_id and e.disabled_at is not null)
    or case when nobody_asked or is_limited then job.queued_at < private.now() - interval '1 day' else is_used_up end;
  -- Another model may have the job: where its own is away, and where it was asked in vain as often as may be. A limit that is
  -- told five times in a row is no pace but a quota, and is not waited for either.
  goes_on := gives_up or case
    when is_limited then is_used_up and not nobody_asked
      or exists (select from public.providers p where p.name = job.provider and p.limits >= 5)
    else nobody_asked or exists (select from public.providers p where p.name = call.provider and p.circuit <> 'closed')
  end;

  if job.kind = 'generate' and not is_open
    and fail_job.error_code in ('provider_unavailable', 'provider_exhausted', 'provider_not_configured', 'model_retired', 'rate_limited')
    and goes_on and private.fail_over(job, fail_job.error_code, fail_job.error_detail) then
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
    delay := case
      when is_limited then greatest(least(coalesce(retry_after_seconds, 0), 3600), coalesce((
          select extract(epoch from p.limited_until - private.now()) from public.providers p where p.name = job.provider), 0))
        + random() * private.spread_of(job.provider)
      when nobody_asked then least(coalesce(retry_after_seconds, 60), 3600) + random() * 5
      else private.retry_delay(job.kind, job.attempt, retry_after_seconds)
    end;
    -- The next attempt asks the provider anew. A limit is no attempt, but where it is to lead to another model.
    update public.jobs
    set state = 'queued', claim_id = null,
      attempt = attempt - case
        when nobody_asked or is_limited and (is_used_up or private.fallbacks_of(job) = '{}') then 1 else 0 end,
      error_code = fail_job.error_code, error_detail = left(fail_job.error_detail, 2000),
      not_before = private.now() + make_interval(secs => delay),
      progress = 0, provider_job_id = null, waiting_since = null
    where id = job.id;
  end if;
  perform pgmq.set_vt(job.queue, job.message_id, ceil(delay)::integer);
  return true;
end;
$$;

revoke execute on function private.is_held_up(public.jobs, text, real) from public;
