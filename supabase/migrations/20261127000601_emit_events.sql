-- What happened, on its way to whoever wants to hear of it.

-- Whether an endpoint's owner may know of what somebody has; of what is the library's own where that is null. Who lost their
-- membership may know nothing.
create function private.may_hear(endpoint public.webhook_endpoints, event_owner uuid) returns boolean
language sql stable security definer set search_path = ''
as $$
  select exists (
    select from public.members m
    where m.user_id = endpoint.owner_id and (m.user_id = event_owner or endpoint.hears_all and m.role = 'admin')
  )
$$;

-- Whether an endpoint is told of an event of somebody.
create function private.hears(endpoint public.webhook_endpoints, event_type text, event_owner uuid) returns boolean
language sql stable security definer set search_path = ''
as $$
  select event_type = any (endpoint.events) and private.may_hear(endpoint, event_owner)
$$;

-- Keeps events, given as [{type, owner_id, data}], and sends them to the endpoints that hear of them. What nobody hears of
-- is not kept. A disabled endpoint is sent nothing, but can have it replayed; one where nothing gets through waits behind the
-- others, so that its silence does not hold them up.
create function private.emit_events(happened jsonb) returns void
language plpgsql security definer set search_path = ''
as $$
declare
  -- A thousand pictures of one owner are asked about once.
  sorts jsonb := (
    select jsonb_agg(distinct jsonb_build_object('type', h.type, 'owner_id', h.owner_id))
    from jsonb_to_recordset(happened) as h (type text, owner_id uuid)
  );
  heard public.webhook_endpoints[];
  sent  uuid[];
  late  uuid[];
begin
  -- Held, for one that is deleted this moment would take the work along that tells of itself here.
  heard := array(
    select e from public.webhook_endpoints e
    where exists (select from jsonb_to_recordset(sorts) as s (type text, owner_id uuid) where private.hears(e, s.type, s.owner_id))
    order by e.id for key share
  );
  if cardinality(heard) = 0 then
    return;
  end if;
  with told as materialized (
    select e.id as endpoint_id, e.disabled_at, s.type, s.owner_id
    from unnest(heard) e, jsonb_to_recordset(sorts) as s (type text, owner_id uuid)
    where private.hears(e, s.type, s.owner_id)
  ), emitted as (
    insert into public.webhook_events (owner_id, type, data)
    select h.owner_id, h.type, h.data
    from jsonb_to_recordset(happened) as h (type text, owner_id uuid, data jsonb)
    where exists (select from told where told.type = h.type and told.owner_id is not distinct from h.owner_id)
    returning id, type, owner_id
  ), delivered as (
    insert into public.webhook_deliveries (endpoint_id, event_id)
    select told.endpoint_id, emitted.id
    from emitted join told on told.type = emitted.type and told.owner_id is not distinct from emitted.owner_id
    where told.disabled_at is null
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

revoke execute on function private.may_hear(public.webhook_endpoints, uuid), private.hears(public.webhook_endpoints, text, uuid),
  private.emit_events(jsonb), private.payload_of(public.webhook_events) from public;
