-- What a worker needs to bring an event to an endpoint, and how it hands in what came of it.

create function private.give_up_endpoint(endpoint_id uuid, reason text) returns void
language plpgsql security definer set search_path = ''
as $$
declare
  endpoint public.webhook_endpoints;
begin
  update public.webhook_endpoints e set disabled_at = private.now(), disabled_reason = reason
  where e.id = give_up_endpoint.endpoint_id and e.disabled_at is null
  returning * into endpoint;
  if found then
    perform private.stop_deliveries(endpoint.id);
    perform private.emit_events(jsonb_build_array(jsonb_build_object('type', 'endpoint.disabled', 'owner_id', endpoint.owner_id,
      'data', jsonb_build_object('endpoint', jsonb_build_object('id', endpoint.id, 'url', endpoint.url,
        'description', endpoint.description, 'disabled_at', endpoint.disabled_at, 'reason', reason)))));
  end if;
end;
$$;

-- {event_id, url, is_disabled, is_slow, secrets, body}, the newest secret first; null where the delivery is gone, or whose
-- endpoint it is may not know of it any more.
create function worker.read_delivery(delivery_id uuid) returns jsonb
language sql stable security definer set search_path = ''
as $$
  select jsonb_build_object('event_id', v.id, 'url', e.url, 'is_disabled', e.disabled_at is not null,
    'is_slow', e.slow_since is not null,
    'secrets', (select jsonb_agg(s.secret order by s.expires_at desc nulls first) from private.webhook_secrets s
      where s.endpoint_id = e.id and (s.expires_at is null or s.expires_at > private.now())),
    'body', private.payload_of(v))
  from public.webhook_deliveries d
  join public.webhook_endpoints e on e.id = d.endpoint_id
  join public.webhook_events v on v.id = d.event_id
  where d.id = read_delivery.delivery_id and private.may_hear(e, v.owner_id)
$$;

-- Whether a slow endpoint is kept busy by ten deliveries that were taken before this one, so that this worker brings it nothing:
-- others wait for their turn, too. It is put off, which is no attempt; for longer the longer it waited, for an hour at most.
-- Also where the claim is gone.
create function worker.put_off_delivery(job_id uuid, claim_id bigint) returns boolean
language plpgsql security definer set search_path = ''
as $$
declare
  job   public.jobs := private.hold_job(job_id, claim_id);
  delay double precision := 30 + random() * least(3600, greatest(0, extract(epoch from private.now() - job.queued_at)));
begin
  if 10 > (
    select count(*) from public.webhook_deliveries mine
    join public.webhook_deliveries d on d.endpoint_id = mine.endpoint_id
    join public.jobs j on j.delivery_id = d.id and j.kind = 'deliver' and j.state = 'running' and j.claim_id < job.claim_id
    where mine.id = job.delivery_id
  ) then
    return job.id is null;
  end if;
  update public.jobs
  set state = 'queued', claim_id = null, attempt = attempt - 1, not_before = private.now() + make_interval(secs => delay)
  where id = job.id;
  perform pgmq.set_vt(job.queue, job.message_id, ceil(delay)::integer);
  return true;
end;
$$;

-- Writes down an attempt: {attempted_at, milliseconds, url, headers, status, answer, error}, and whether its endpoint is slow.
-- Answers the endpoint; null where the delivery is gone.
create function private.log_attempt(delivery_id uuid, attempt jsonb) returns uuid
language plpgsql security definer set search_path = ''
as $$
declare
  endpoint uuid;
begin
  select d.endpoint_id into endpoint from public.webhook_deliveries d where d.id = log_attempt.delivery_id for key share;
  if found then
    insert into public.webhook_attempts (delivery_id, attempted_at, milliseconds, url, request_headers, status, answer, error)
    values (log_attempt.delivery_id, (attempt ->> 'attempted_at')::timestamptz, (attempt ->> 'milliseconds')::integer, attempt ->> 'url',
      attempt -> 'headers', (attempt ->> 'status')::integer, left(attempt ->> 'answer', 1024), left(attempt ->> 'error', 500));
    update public.webhook_endpoints e
    set slow_since = case when (attempt ->> 'milliseconds')::integer >= 5000 then private.now() end
    where e.id = endpoint and (e.slow_since is null) = ((attempt ->> 'milliseconds')::integer >= 5000);
  end if;
  return endpoint;
end;
$$;

-- It got through. Also a worker whose claim is gone has brought it: whoever took over brings it again, under the same id.
create function worker.finish_delivery(job_id uuid, claim_id bigint, attempt jsonb) returns boolean
language plpgsql security definer set search_path = ''
as $$
declare
  job      public.jobs := private.finish_job(job_id, claim_id);
  delivery uuid := (select j.delivery_id from public.jobs j where j.id = finish_delivery.job_id);
  endpoint uuid := private.log_attempt(delivery, attempt);
begin
  update public.webhook_deliveries d set delivered_at = private.now() where d.id = delivery;
  update public.webhook_endpoints e set failing_since = null where e.id = endpoint and e.failing_since is not null;
  return job.id is not null;
end;
$$;

-- It did not. An endpoint that says it is gone is told nothing more, nor is one where nothing got through for five days and
-- was tried ten times in them: a failure of long ago and one of now are no five days.
create function worker.note_failed_delivery(job_id uuid, attempt jsonb) returns void
language plpgsql security definer set search_path = ''
as $$
declare
  -- Locked before its endpoint, as whoever deletes that does.
  job      public.jobs := (select j from public.jobs j where j.id = note_failed_delivery.job_id for no key update);
  endpoint uuid := private.log_attempt(job.delivery_id, attempt);
  failing  timestamptz;
begin
  update public.webhook_endpoints e set failing_since = (attempt ->> 'attempted_at')::timestamptz
  where e.id = endpoint and e.failing_since is null;
  select e.failing_since into failing from public.webhook_endpoints e where e.id = endpoint;
  if (attempt ->> 'status')::integer = 410 then
    perform private.give_up_endpoint(endpoint, 'It answered 410: it wants to hear nothing more');
  elsif failing < private.now() - interval '5 days' and 10 <= (
    select count(*) from public.webhook_deliveries d join public.webhook_attempts a on a.delivery_id = d.id
    where d.endpoint_id = endpoint and a.attempted_at > private.now() - interval '5 days' and a.error is not null
  ) then
    perform private.give_up_endpoint(endpoint, 'Nothing got through for five days');
  end if;
end;
$$;

revoke execute on function private.give_up_endpoint(uuid, text), worker.read_delivery(uuid), worker.put_off_delivery(uuid, bigint), private.log_attempt(uuid, jsonb),
  worker.finish_delivery(uuid, bigint, jsonb), worker.note_failed_delivery(uuid, jsonb) from public;
grant execute on function worker.read_delivery(uuid), worker.put_off_delivery(uuid, bigint), worker.finish_delivery(uuid, bigint, jsonb),
  worker.note_failed_delivery(uuid, jsonb) to service_role;
