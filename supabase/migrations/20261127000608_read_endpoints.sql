-- What people read of endpoints and their deliveries. See shared/endpoints.ts.

create function private.list_endpoints() returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
begin
  perform private.require_member();
  return (
    select coalesce(jsonb_agg(jsonb_build_object(
      'id', e.id, 'owner_id', e.owner_id, 'owner', (select u.email from auth.users u where u.id = e.owner_id),
      'url', e.url, 'description', e.description, 'events', e.events, 'hears_all', e.hears_all, 'created_at', e.created_at,
      'rotating_until', (select max(s.expires_at) from private.webhook_secrets s where s.endpoint_id = e.id and s.expires_at > private.now()),
      'failing_since', e.failing_since, 'disabled_at', e.disabled_at, 'disabled_reason', e.disabled_reason,
      'waiting', coalesce(live.waiting, 0), 'delivered_24h', told.delivered, 'failed_24h', told.failed, 'last_delivered_at', told.last
    ) order by e.created_at desc, e.id), '[]')
    from public.webhook_endpoints e
    left join (
      select d.endpoint_id, count(*) as waiting
      from public.jobs j join public.webhook_deliveries d on d.id = j.delivery_id
      where j.kind = 'deliver' and j.state in ('queued', 'running', 'waiting') group by 1
    ) live on live.endpoint_id = e.id
    cross join lateral (
      select count(*) filter (where d.delivered_at > private.now() - interval '1 day') as delivered,
        count(*) filter (where d.delivered_at is null and exists (
          select from public.jobs j where j.delivery_id = d.id and j.state = 'failed' and j.finished_at > private.now() - interval '1 day'
        ) and not exists (
          select from public.jobs j where j.delivery_id = d.id and j.state in ('queued', 'running', 'waiting')
        )) as failed,
        max(d.delivered_at) as last
      from public.webhook_deliveries d where d.endpoint_id = e.id
    ) told
    where private.is_operator() or private.is_admin() or e.owner_id = (select auth.uid())
  );
end;
$$;

-- What an event is about, in the words of whoever asked for it: a file's name, an address, a prompt. Null where it has none.
create function private.describe_event(event public.webhook_events) returns text
language sql stable security definer set search_path = ''
as $$
  select nullif(concat_ws(' · ',
    coalesce(event.data ->> 'source_name', event.data ->> 'source_url', event.data -> 'image' ->> 'prompt', event.data -> 'image' ->> 'alt',
      (select i.prompt from public.images i where i.id = (event.data ->> 'image_id')::uuid
        and (private.is_operator() or private.is_admin() or i.owner_id = (select auth.uid())))),
    event.data -> 'pattern' ->> 'name'), '')
$$;
revoke execute on function private.describe_event(public.webhook_events) from public;

create function private.describe_delivery(delivery public.webhook_deliveries) returns jsonb
language sql stable security definer set search_path = ''
as $$
  select jsonb_build_object('id', delivery.id, 'endpoint_id', delivery.endpoint_id, 'event_id', v.id, 'type', v.type,
    'about', private.describe_event(v), 'occurred_at', v.occurred_at, 'created_at', delivery.created_at,
    'state', case when live.id is not null then 'waiting' when delivery.delivered_at is not null then 'delivered' else 'failed' end,
    'delivered_at', delivery.delivered_at, 'attempts', (select count(*) from public.webhook_attempts a where a.delivery_id = delivery.id),
    'last_status', last.status, 'last_error', last.error,
    'next_attempt_at', case when live.state = 'queued' then live.not_before end)
  from public.webhook_events v
  left join lateral (
    select j.id, j.state, j.not_before from public.jobs j
    where j.delivery_id = delivery.id and j.state in ('queued', 'running', 'waiting')
  ) live on true
  left join lateral (
    select a.status, a.error from public.webhook_attempts a where a.delivery_id = delivery.id
    order by a.attempted_at desc, a.id desc limit 1
  ) last on true
  where v.id = delivery.event_id
$$;

-- The latest first, `take` at most, after the one with the id `after`.
create function private.list_deliveries(endpoint_id uuid, filter jsonb, take integer, after text) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
  since public.webhook_deliveries;
  page  jsonb;
begin
  perform private.require_member();
  if (take between 1 and 200) is not true then
    raise invalid_parameter_value using message = 'Take 1 to 200 deliveries';
  elsif not exists (
    select from public.webhook_endpoints e
    where e.id = list_deliveries.endpoint_id and (private.is_operator() or private.is_admin() or e.owner_id = (select auth.uid()))
  ) then
    raise exception using message = 'There is no such endpoint';
  end if;
  if after is not null then
    select * into since from public.webhook_deliveries d where d.id::text = after and d.endpoint_id = list_deliveries.endpoint_id;
    if not found then
      raise invalid_parameter_value using message = 'There is no such page any more: begin with the first';
    end if;
  end if;
  select jsonb_agg(told order by place) into page from (
    select row_number() over (order by d.created_at desc, d.id) as place, private.describe_delivery(d) as told
    from public.webhook_deliveries d join public.webhook_events v on v.id = d.event_id
    where d.endpoint_id = list_deliveries.endpoint_id
      and (since.id is null or d.created_at < since.created_at or d.created_at = since.created_at and d.id > since.id)
      and (filter ->> 'type' is null or v.type = filter ->> 'type')
      and (filter ->> 'state' is null or filter ->> 'state' = case
        when exists (select from public.jobs j where j.delivery_id = d.id and j.state in ('queued', 'running', 'waiting')) then 'waiting'
        when d.delivered_at is not null then 'delivered' else 'failed' end)
    order by d.created_at desc, d.id limit take + 1
  ) deliveries;
  return jsonb_build_object('deliveries', coalesce(jsonb_path_query_array(page, format('$[0 to %s]', take - 1)::jsonpath), '[]'),
    'next', case when jsonb_array_length(page) > take then page -> (take - 1) ->> 'id' end);
end;
$$;

-- The delivery, if it is the caller's to look at.
create function private.find_delivery(delivery_id uuid) returns public.webhook_deliveries
language plpgsql stable security definer set search_path = ''
as $$
declare
  delivery public.webhook_deliveries;
begin
  perform private.require_member();
  select d.* into delivery from public.webhook_deliveries d join public.webhook_endpoints e on e.id = d.endpoint_id
  where d.id = find_delivery.delivery_id and (private.is_operator() or private.is_admin() or e.owner_id = (select auth.uid()));
  if not found then
    raise exception using message = 'There is no such delivery';
  end if;
  return delivery;
end;
$$;

create function private.read_delivery(delivery_id uuid) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
  delivery public.webhook_deliveries := private.find_delivery(delivery_id);
begin
  return private.describe_delivery(delivery) || jsonb_build_object(
    'payload', (select private.payload_of(v)::jsonb from public.webhook_events v where v.id = delivery.event_id),
    'job', (
      select jsonb_build_object('id', j.id, 'state', j.state, 'attempt', j.attempt, 'max_attempts', k.max_attempts)
      from public.jobs j join public.job_kinds k on k.kind = j.kind
      where j.delivery_id = delivery.id order by j.finished_at desc nulls first, j.id limit 1
    ),
    'log', (
      select coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'number', a.number, 'attempted_at', a.attempted_at,
        'milliseconds', a.milliseconds, 'url', a.url, 'request_headers', a.request_headers, 'status', a.status,
        'answer', a.answer, 'error', a.error) order by a.number), '[]')
      from (
        select *, row_number() over (order by attempted_at, id) as number
        from public.webhook_attempts where webhook_attempts.delivery_id = delivery.id
      ) a
    ));
end;
$$;

create function public.list_endpoints() returns jsonb
language sql stable set search_path = '' as $$ select private.list_endpoints() $$;
create function public.list_deliveries(endpoint_id uuid, filter jsonb default '{}', take integer default 50, after text default null)
returns jsonb
language sql stable set search_path = '' as $$ select private.list_deliveries(endpoint_id, filter, take, after) $$;
create function public.read_delivery(delivery_id uuid) returns jsonb
language sql stable set search_path = '' as $$ select private.read_delivery(delivery_id) $$;

revoke execute on function private.list_endpoints(), private.describe_delivery(public.webhook_deliveries),
  private.list_deliveries(uuid, jsonb, integer, text), private.find_delivery(uuid), private.read_delivery(uuid),
  public.list_endpoints(), public.list_deliveries(uuid, jsonb, integer, text), public.read_delivery(uuid) from public, anon;
grant execute on function private.list_endpoints(), private.list_deliveries(uuid, jsonb, integer, text), private.read_delivery(uuid),
  public.list_endpoints(), public.list_deliveries(uuid, jsonb, integer, text), public.read_delivery(uuid) to authenticated, service_role;
