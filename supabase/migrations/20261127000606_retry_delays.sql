-- A delivery has a schedule of its own, over three days; other work grows three times slower each time.

drop function private.retry_delay(integer, real);

-- Seconds until the next attempt, with jitter, and never fewer than whoever was asked wants: an hour at most for a provider,
-- a day for an endpoint.
create function private.retry_delay(kind text, attempt integer, retry_after_seconds real) returns double precision
language sql volatile set search_path = ''
as $$
  select case kind
    when 'deliver' then greatest(
      (array[5, 300, 1800, 7200, 18000, 36000, 50400, 72000, 86400])[least(greatest(attempt, 1), 9)] * (0.95 + random() / 10),
      least(coalesce(retry_after_seconds, 0), 86400))
    else greatest(least(600, 5 * power(3, attempt - 1)) * (0.75 + random() / 2), least(coalesce(retry_after_seconds, 0), 3600))
  end
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
  gives_up := not retryable
    -- Another answer may fit where the last did not: one more is paid for, and no third, whatever came between them.
    or (fail_job.error_code = 'output_invalid' and 2 <= (
      select count(*) from public.provider_calls c
      where c.job_id = job.id and c.outcome = 'succeeded' and c.result is null and c.called_at >= job.queued_at))
    -- What was under way while its endpoint was disabled.
    or exists (
      select from public.webhook_deliveries d join public.webhook_endpoints e on e.id = d.endpoint_id
      where d.id = job.delivery_id and e.disabled_at is not null)
    or case
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
      else private.retry_delay(job.kind, job.attempt, retry_after_seconds) end;
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

revoke execute on function private.retry_delay(text, integer, real) from public;
