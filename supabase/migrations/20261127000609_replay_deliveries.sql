-- Once more, on a person's word.

-- Sends a delivery out again, with all its attempts: one that waits for its next attempt is tried at once.
create function private.replay_delivery(delivery_id uuid) returns boolean
language plpgsql security definer set search_path = ''
as $$
declare
  delivery public.webhook_deliveries := private.find_delivery(delivery_id);
  job      public.jobs;
begin
  if exists (select from public.webhook_endpoints e where e.id = delivery.endpoint_id and e.disabled_at is not null) then
    raise exception using message = 'The endpoint is disabled: enable it first';
  end if;
  select * into job from public.jobs j
  where j.delivery_id = delivery.id and j.state in ('queued', 'running', 'waiting') for update;
  if job.state = 'queued' then
    update public.jobs set attempt = 0, not_before = private.now() where id = job.id;
    perform pgmq.set_vt(job.queue, job.message_id, 0);
    perform private.ring_due('{deliver}');
  elsif job.id is not null then
    return false;
  else
    perform private.enqueue_deliveries(array[delivery.id]);
  end if;
  return true;
exception when unique_violation then
  -- Somebody else did, this moment.
  return false;
end;
$$;

-- Sends all that happened since then and is not on its way: what did not get through, or all of it. That includes what the
-- endpoint would have heard of while it was disabled, and nothing from before there was an endpoint. Beside new events, so that those do not wait. Answers how many.
create function private.replay_deliveries(endpoint_id uuid, since timestamptz, only_failed boolean) returns integer
language plpgsql security definer set search_path = ''
as $$
declare
  endpoint public.webhook_endpoints := private.lock_endpoint(endpoint_id);
  again    uuid[];
begin
  if endpoint.disabled_at is not null then
    raise exception using message = 'The endpoint is disabled: enable it first';
  elsif since is null then
    raise invalid_parameter_value using message = 'Say since when';
  end if;
  insert into public.webhook_deliveries (endpoint_id, event_id)
  select endpoint.id, v.id from public.webhook_events v
  where v.occurred_at >= greatest(since, endpoint.created_at) and private.hears(endpoint, v.type, v.owner_id)
  on conflict on constraint an_event_is_told_an_endpoint_once do nothing;
  again := array(
    select d.id from public.webhook_deliveries d join public.webhook_events v on v.id = d.event_id
    where d.endpoint_id = endpoint.id and v.occurred_at >= since and (d.delivered_at is null or not only_failed)
      and not exists (select from public.jobs j where j.delivery_id = d.id and j.state in ('queued', 'running', 'waiting'))
    order by v.occurred_at, v.id
  );
  perform private.enqueue_deliveries(again, 'bulk');
  return cardinality(again);
end;
$$;

create function public.replay_delivery(delivery_id uuid) returns boolean
language sql set search_path = '' as $$ select private.replay_delivery(delivery_id) $$;
create function public.replay_deliveries(endpoint_id uuid, since timestamptz, only_failed boolean default true) returns integer
language sql set search_path = '' as $$ select private.replay_deliveries(endpoint_id, since, only_failed) $$;

revoke execute on function private.replay_delivery(uuid), private.replay_deliveries(uuid, timestamptz, boolean),
  public.replay_delivery(uuid), public.replay_deliveries(uuid, timestamptz, boolean) from public, anon;
grant execute on function private.replay_delivery(uuid), private.replay_deliveries(uuid, timestamptz, boolean),
  public.replay_delivery(uuid), public.replay_deliveries(uuid, timestamptz, boolean) to authenticated, service_role;
