-- What happened, on its way to whoever wants to hear of it.

-- Whether an endpoint is told of an event of somebody; of the library's own where that is null. Who lost their membership
-- is told nothing.
create function private.hears(endpoint public.webhook_endpoints, event_type text, event_owner uuid) returns boolean
language sql stable security definer set search_path = ''
as $$
  select event_type = any (endpoint.events) and exists (
    select from public.members m
    where m.user_id = endpoint.owner_id and (m.user_id = event_owner or endpoint.hears_all and m.role = 'admin')
  )
$$;

-- Keeps events, given as [{type, owner_id, data}], and sends them to the endpoints that hear of them. What nobody hears of
-- is not kept. A disabled endpoint is sent nothing, but can have it replayed; one where nothing gets through waits behind the
-- others, so that its silence does not hold them up.
create function private.emit_events(happened jsonb) returns void
language plpgsql security definer set search_path = ''
as $$
declare
  heard public.webhook_endpoints[];
  sent  uuid[];
  late  uuid[];
begin
  -- Held, for one that is deleted this moment would take the work along that tells of itself here.
  heard := array(
    select e from public.webhook_endpoints e
    where exists (
      select from jsonb_to_recordset(happened) as h (type text, owner_id uuid) where private.hears(e, h.type, h.owner_id)
    )
    order by e.id for key share
  );
  if cardinality(heard) = 0 then
    return;
  end if;
  with emitted as (
    insert into public.webhook_events (owner_id, type, data)
    select h.owner_id, h.type, h.data
    from jsonb_to_recordset(happened) as h (type text, owner_id uuid, data jsonb)
    where exists (select from unnest(heard) e where private.hears(e, h.type, h.owner_id))
    returning id, type, owner_id
  ), delivered as (
    insert into public.webhook_deliveries (endpoint_id, event_id)
    select e.id, emitted.id
    from emitted join unnest(heard) e on e.disabled_at is null and private.hears(e, emitted.type, emitted.owner_id)
    returning id, endpoint_id
  )
  select array_agg(delivered.id) filter (where e.failing_since is null), array_agg(delivered.id) filter (where e.failing_since is not null)
  into sent, late
  from delivered join unnest(heard) e on e.id = delivered.endpoint_id;
  if sent is not null then
    perform private.enqueue_deliveries(sent);
  end if;
  if late is not null then
    perform private.enqueue_deliveries(late, 'bulk');
  end if;
end;
$$;

-- The body of an event's deliveries. Text, so that each attempt is the same to the byte.
create function private.payload_of(event public.webhook_events) returns text
language sql stable security definer set search_path = ''
as $$
  select format('{"type":%s,"timestamp":%s,"data":%s}', to_json(event.type),
    to_json(to_char(event.occurred_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')),
    jsonb_build_object('event_id', event.id) || event.data)
$$;

revoke execute on function private.hears(public.webhook_endpoints, text, uuid), private.emit_events(jsonb),
  private.payload_of(public.webhook_events) from public;
