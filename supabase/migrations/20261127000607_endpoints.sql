-- What people do with endpoints: their own, and admins all.

-- Host and port of an address, the same for every way to write them; null where that is none. A hosted project answers for its
-- functions and its storage at names of their own, too.
create function private.place_of(url text) returns text
language sql immutable set search_path = ''
as $$
  select case when host in ('localhost', '127.0.0.1', '[::1]') then 'localhost' else host end || ':'
    || coalesce(nullif(parts[3], '')::integer, case lower(parts[1]) when 'http' then 80 else 443 end)
  from (
    select parts, regexp_replace(rtrim(lower(parts[2]), '.'), '^([a-z0-9]+)\.(functions|storage)\.supabase\.co$', '\1.supabase.co') as host
    from regexp_match(url, '^(https?)://([^]/?#:[\\]+|\[[0-9a-f:.]+\])(?::(\d{0,6}))?(?=[/?#]|$)', 'i') parts
  ) split
$$;

-- An address as an endpoint may have it, or the sentence why it may not, with 'url' for a detail. Where its name leads is looked up at each delivery,
-- by whoever brings it. A Larder on loopback tells others there.
create function private.check_endpoint_url(url text) returns void
language plpgsql stable security definer set search_path = ''
as $$
declare
  own   text := private.place_of((select decrypted_secret from vault.decrypted_secrets where name = 'project_url'));
  place text := private.place_of(url);
  host  text := regexp_replace(place, ':\d+$', '');
begin
  if char_length(url) > 2000 then
    raise invalid_parameter_value using message = 'An address has 2,000 characters at most', detail = 'url';
  elsif url ~ '^[a-zA-Z]+://[^/?#]*@' then
    raise invalid_parameter_value using message = 'The address has credentials in it: what the endpoint needs to know is in the signature', detail = 'url';
  elsif octet_length(url) > char_length(url) then
    raise invalid_parameter_value using message = 'The address has letters that addresses are written without: write its host as xn--…, the rest as %…', detail = 'url';
  elsif place is null or url !~ '^[!-~]+$' then
    raise invalid_parameter_value using message = 'An endpoint is an address such as https://shop.example/larder', detail = 'url';
  elsif position('#' in url) > 0 then
    raise invalid_parameter_value using message = 'The address has a fragment (#…), which nobody is sent', detail = 'url';
  elsif split_part(place, ':', -1)::integer not between 1 and 65535 then
    raise invalid_parameter_value using message = 'The address has a port that there is not', detail = 'url';
  elsif place = own then
    raise invalid_parameter_value using message = 'The address is that of this service itself', detail = 'url';
  elsif host = 'localhost' and own like 'localhost:%' then
    return;
  elsif host !~ '^[a-z0-9._-]+\.[a-z0-9_-]+$' or host ~ '(^|\.)(\d+|0x[0-9a-f]*)$' or host ~ '\.(localhost|local|internal|lan|home|arpa)$' then
    raise invalid_parameter_value using message = 'The host must be a name on the internet', detail = 'url';
  elsif lower(url) !~ '^https://' then
    raise invalid_parameter_value using message = 'The address must begin with https://', detail = 'url';
  end if;
end;
$$;

-- The endpoint, locked, if it is the caller's to work on.
create function private.lock_endpoint(endpoint_id uuid) returns public.webhook_endpoints
language plpgsql security definer set search_path = ''
as $$
declare
  endpoint public.webhook_endpoints;
begin
  perform private.require_member();
  select * into endpoint from public.webhook_endpoints e
  where e.id = lock_endpoint.endpoint_id and (private.is_operator() or private.is_admin() or e.owner_id = (select auth.uid()))
  for no key update;
  if not found then
    raise exception using message = 'There is no such endpoint';
  end if;
  return endpoint;
end;
$$;

-- Only an admin's endpoint hears of the whole library.
create function private.check_endpoint(url text, events text[], hears_all boolean, owner_id uuid) returns void
language plpgsql stable security definer set search_path = ''
as $$
begin
  perform private.check_endpoint_url(url);
  if coalesce(cardinality(events), 0) = 0 then
    raise invalid_parameter_value using message = 'Choose at least one event';
  elsif (events <@ array['job.succeeded', 'job.failed', 'image.ready', 'image.approved', 'image.withdrawn', 'budget.reached',
    'endpoint.disabled']) is not true or array_position(events, null) is not null then
    raise invalid_parameter_value using message = 'There is no such event';
  elsif hears_all and not exists (select from public.members m where m.user_id = check_endpoint.owner_id and m.role = 'admin') then
    raise invalid_parameter_value using message = 'Only an endpoint of an admin hears of the whole library';
  end if;
end;
$$;

create function private.new_endpoint_secret(endpoint_id uuid) returns jsonb
language sql security definer set search_path = ''
as $$
  insert into private.webhook_secrets (endpoint_id, secret)
  values (new_endpoint_secret.endpoint_id, 'whsec_' || encode(extensions.gen_random_bytes(32), 'base64'))
  returning jsonb_build_object('id', webhook_secrets.endpoint_id, 'secret', secret)
$$;

-- Makes an endpoint, and tells its secret this once. The operator says for whom.
create function private.create_endpoint(url text, events text[], description text, hears_all boolean, owner_id uuid) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
  owner    uuid := case when private.is_operator() then create_endpoint.owner_id else (select auth.uid()) end;
  endpoint uuid;
begin
  perform private.require_member();
  if owner is null or not exists (select from public.members m where m.user_id = owner) then
    raise invalid_parameter_value using message = 'An endpoint is a member''s';
  end if;
  perform private.check_endpoint(url, events, hears_all, owner);
  if char_length(description) > 200 then
    raise invalid_parameter_value using message = 'A description has 200 characters at most';
  end if;
  perform from public.members m where m.user_id = owner for update;
  if (select count(*) from public.webhook_endpoints e where e.owner_id = owner) >= 25 then
    raise invalid_parameter_value using message = 'A member has 25 endpoints at most: delete one first';
  end if;
  insert into public.webhook_endpoints (owner_id, url, description, events, hears_all)
  values (owner, create_endpoint.url, coalesce(create_endpoint.description, ''),
    array(select distinct e from unnest(create_endpoint.events) e order by e), coalesce(create_endpoint.hears_all, false))
  returning id into endpoint;
  return private.new_endpoint_secret(endpoint);
end;
$$;

create function private.update_endpoint(endpoint_id uuid, url text, events text[], description text, hears_all boolean) returns boolean
language plpgsql security definer set search_path = ''
as $$
declare
  endpoint public.webhook_endpoints := private.lock_endpoint(endpoint_id);
begin
  perform private.check_endpoint(url, events, hears_all, endpoint.owner_id);
  if char_length(description) > 200 then
    raise invalid_parameter_value using message = 'A description has 200 characters at most';
  end if;
  update public.webhook_endpoints e
  set url = update_endpoint.url, description = coalesce(update_endpoint.description, ''),
    events = array(select distinct wanted from unnest(update_endpoint.events) wanted order by wanted),
    hears_all = coalesce(update_endpoint.hears_all, false),
    -- How another address does is yet to be seen.
    failing_since = case when e.url = update_endpoint.url then e.failing_since end,
    slow_since = case when e.url = update_endpoint.url then e.slow_since end
  where e.id = endpoint.id;
  return true;
end;
$$;

-- What is on its way is not brought any more. Its jobs are locked before it, as a worker does.
create function private.delete_endpoint(endpoint_id uuid) returns boolean
language plpgsql security definer set search_path = ''
as $$
declare
  endpoint public.webhook_endpoints;
begin
  perform private.release_deliveries(array(
    select d.id from public.webhook_deliveries d join public.webhook_endpoints e on e.id = d.endpoint_id
    where e.id = delete_endpoint.endpoint_id
      and ((select private.is_operator()) or (select private.is_admin()) or e.owner_id = (select auth.uid()))
  ));
  endpoint := private.lock_endpoint(endpoint_id);
  delete from public.webhook_endpoints where id = endpoint.id;
  return true;
end;
$$;

-- It is told nothing more, nor what waited to be told: that can be replayed.
create function private.disable_endpoint(endpoint_id uuid) returns boolean
language plpgsql security definer set search_path = ''
as $$
declare
  endpoint public.webhook_endpoints := private.lock_endpoint(endpoint_id);
begin
  if endpoint.disabled_at is not null then
    return false;
  end if;
  update public.webhook_endpoints set disabled_at = private.now(), disabled_reason = 'A person disabled it' where id = endpoint.id;
  perform private.stop_deliveries(endpoint.id);
  return true;
end;
$$;

-- It is told of what happens from now on; the rest can be replayed.
create function private.enable_endpoint(endpoint_id uuid) returns boolean
language plpgsql security definer set search_path = ''
as $$
declare
  endpoint public.webhook_endpoints := private.lock_endpoint(endpoint_id);
begin
  update public.webhook_endpoints set disabled_at = null, disabled_reason = null, failing_since = null, slow_since = null
  where id = endpoint.id and disabled_at is not null;
  return found;
end;
$$;

-- A new secret, told this once. Deliveries are signed with the one before as well, for so many hours.
create function private.rotate_endpoint_secret(endpoint_id uuid, hours integer) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
  endpoint public.webhook_endpoints := private.lock_endpoint(endpoint_id);
begin
  if (hours between 0 and 168) is not true then
    raise invalid_parameter_value using message = 'The secret before is good for 0 to 168 hours';
  end if;
  delete from private.webhook_secrets s where s.endpoint_id = endpoint.id and s.expires_at is not null;
  update private.webhook_secrets s set expires_at = private.now() + make_interval(hours => rotate_endpoint_secret.hours)
  where s.endpoint_id = endpoint.id;
  return private.new_endpoint_secret(endpoint.id);
end;
$$;

-- Sends an event that says that it is a test, and answers the delivery.
create function private.test_endpoint(endpoint_id uuid) returns uuid
language plpgsql security definer set search_path = ''
as $$
declare
  endpoint public.webhook_endpoints := private.lock_endpoint(endpoint_id);
  event    uuid;
  delivery uuid;
begin
  if endpoint.disabled_at is not null then
    raise exception using message = 'The endpoint is disabled: enable it first';
  end if;
  insert into public.webhook_events (owner_id, type, data)
  values (endpoint.owner_id, 'endpoint.test', jsonb_build_object('endpoint', jsonb_build_object('id', endpoint.id, 'url', endpoint.url)))
  returning id into event;
  insert into public.webhook_deliveries (endpoint_id, event_id) values (endpoint.id, event) returning id into delivery;
  perform private.enqueue_deliveries(array[delivery]);
  return delivery;
end;
$$;

create function public.create_endpoint(url text, events text[], description text default '', hears_all boolean default false,
  owner_id uuid default null) returns jsonb
language sql set search_path = '' as $$ select private.create_endpoint(url, events, description, hears_all, owner_id) $$;
create function public.update_endpoint(endpoint_id uuid, url text, events text[], description text default '',
  hears_all boolean default false) returns boolean
language sql set search_path = '' as $$ select private.update_endpoint(endpoint_id, url, events, description, hears_all) $$;
create function public.delete_endpoint(endpoint_id uuid) returns boolean
language sql set search_path = '' as $$ select private.delete_endpoint(endpoint_id) $$;
create function public.disable_endpoint(endpoint_id uuid) returns boolean
language sql set search_path = '' as $$ select private.disable_endpoint(endpoint_id) $$;
create function public.enable_endpoint(endpoint_id uuid) returns boolean
language sql set search_path = '' as $$ select private.enable_endpoint(endpoint_id) $$;
create function public.rotate_endpoint_secret(endpoint_id uuid, hours integer default 24) returns jsonb
language sql set search_path = '' as $$ select private.rotate_endpoint_secret(endpoint_id, hours) $$;
create function public.test_endpoint(endpoint_id uuid) returns uuid
language sql set search_path = '' as $$ select private.test_endpoint(endpoint_id) $$;

revoke execute on function private.place_of(text), private.check_endpoint_url(text), private.lock_endpoint(uuid),
  private.check_endpoint(text, text[], boolean, uuid), private.new_endpoint_secret(uuid),
  private.create_endpoint(text, text[], text, boolean, uuid), private.update_endpoint(uuid, text, text[], text, boolean),
  private.delete_endpoint(uuid), private.disable_endpoint(uuid), private.enable_endpoint(uuid),
  private.rotate_endpoint_secret(uuid, integer), private.test_endpoint(uuid),
  public.create_endpoint(text, text[], text, boolean, uuid), public.update_endpoint(uuid, text, text[], text, boolean),
  public.delete_endpoint(uuid), public.disable_endpoint(uuid), public.enable_endpoint(uuid),
  public.rotate_endpoint_secret(uuid, integer), public.test_endpoint(uuid) from public, anon;
grant execute on function private.create_endpoint(text, text[], text, boolean, uuid),
  private.update_endpoint(uuid, text, text[], text, boolean), private.delete_endpoint(uuid), private.disable_endpoint(uuid),
  private.enable_endpoint(uuid), private.rotate_endpoint_secret(uuid, integer), private.test_endpoint(uuid),
  public.create_endpoint(text, text[], text, boolean, uuid), public.update_endpoint(uuid, text, text[], text, boolean),
  public.delete_endpoint(uuid), public.disable_endpoint(uuid), public.enable_endpoint(uuid),
  public.rotate_endpoint_secret(uuid, integer), public.test_endpoint(uuid) to authenticated, service_role;
