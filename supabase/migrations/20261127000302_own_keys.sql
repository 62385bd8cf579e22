-- Members make keys of their own, which do for them what they may do; admins see and end all keys.

drop policy "Admins can read keys" on public.api_keys;
create policy "Members can read their own keys, admins all" on public.api_keys
  for select to authenticated
  using ((select private.is_admin()) or (select private.is_member()) and owner_id = (select auth.uid()));

-- Whether whoever asks may change a key, or see how it is used.
create function private.may_manage_key(owner_id uuid) returns boolean
language sql stable security definer set search_path = ''
as $$
  select private.is_operator() or private.is_admin() or private.is_member() and coalesce(may_manage_key.owner_id = auth.uid(), false)
$$;

-- Addresses and networks as they are kept: 192.0.2.7 is 192.0.2.7/32, and of a network only its own part counts.
create function private.read_networks(addresses text[]) returns text[]
language plpgsql immutable set search_path = ''
as $$
declare
  wrong text := (select a from unnest(addresses) a where not pg_input_is_valid(a, 'inet') limit 1);
begin
  if addresses is null or array_ndims(addresses) > 1 or array_position(addresses, null) is not null then
    raise invalid_parameter_value using message = 'The addresses of a key are one list of addresses and networks';
  elsif wrong is not null then
    raise invalid_parameter_value using
      message = format('%L is no address: write it as 192.0.2.7, or a network as 192.0.2.0/24', left(wrong, 100));
  elsif cardinality(addresses) > 20 then
    raise invalid_parameter_value using message = 'A key is bound to at most 20 addresses';
  end if;
  return array(select text(network(a::inet)) from unnest(addresses) with ordinality as given (a, place) group by 1 order by min(place));
end;
$$;

-- What a key is made or edited with, in sentences.
create function private.check_key(name text, scopes text[], rate_per_minute integer, rate_before integer, allowed_origins text[],
  allowed_addresses text[]) returns void
language plpgsql stable security definer set search_path = ''
as $$
declare
  usual_rate integer := (select key_rate_per_minute from public.settings);
begin
  perform private.check_key(name, rate_per_minute, allowed_origins);
  if rate_per_minute > greatest(usual_rate, rate_before) and not (private.is_operator() or private.is_admin()) then
    raise invalid_parameter_value using
      message = format('Only admins can let a key search more than %s times a minute', usual_rate);
  elsif allowed_addresses <> '{}' and 'search' = any (scopes) then
    raise invalid_parameter_value using
      message = 'A key that searches is bound to no address: bind it to origins, or make another key for what servers do';
  end if;
end;
$$;

drop function public.create_api_key(text, text[], integer, timestamptz, text[]),
  private.create_api_key(text, text[], integer, timestamptz, text[]),
  public.edit_api_key(uuid, text, integer, text[], timestamptz), private.edit_api_key(uuid, text, integer, text[], timestamptz);

-- A key for whoever asks; an operator says for whom. Nobody's key can search, and nothing else.
create function private.create_api_key(name text, scopes text[], rate_per_minute integer, expires_at timestamptz,
  allowed_origins text[], allowed_addresses text[], is_test boolean, owner_id uuid) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
  prefix text := concat('lrd_', case when is_test then 'test' else 'live' end, '_', encode(extensions.gen_random_bytes(4), 'hex'));
  key    text := prefix || '_' || encode(extensions.gen_random_bytes(24), 'hex');
  whose  uuid := case when private.is_operator() then owner_id else auth.uid() end;
  key_id uuid;
begin
  perform private.require_member();
  if owner_id is distinct from whose and owner_id is not null then
    raise insufficient_privilege using message = 'A key is made by whoever it stands for';
  end if;
  rate_per_minute := coalesce(rate_per_minute, (select key_rate_per_minute from public.settings));
  allowed_addresses := private.read_networks(allowed_addresses);
  -- Said here: the constraint's own words show the row, hash and all.
  if (array_ndims(scopes) = 1 and scopes <@ private.key_scopes()) is not true then
    raise invalid_parameter_value using
      message = format('A key has scopes, at least one of %s', array_to_string(private.key_scopes(), ', '));
  elsif expires_at <= private.now() then
    raise invalid_parameter_value using message = 'A key cannot have expired when it is made: let it expire later, or never';
  elsif whose is null and scopes <> '{search}' then
    raise invalid_parameter_value using message = 'A key that does more than search stands for a member: say whose it is';
  elsif whose is not null and not exists (select from public.members m where m.user_id = whose) then
    raise invalid_parameter_value using message = 'A key stands for a member, and this is none';
  end if;
  perform private.check_key(name, scopes, rate_per_minute, null, allowed_origins, allowed_addresses);
  insert into public.api_keys (owner_id, name, prefix, hash, scopes, rate_per_minute, expires_at, allowed_origins, allowed_addresses, is_test)
  values (whose, private.trimmed(create_api_key.name), prefix, encode(sha256(convert_to(key, 'UTF8')), 'hex'),
    create_api_key.scopes, create_api_key.rate_per_minute, create_api_key.expires_at, create_api_key.allowed_origins,
    create_api_key.allowed_addresses, coalesce(create_api_key.is_test, false))
  returning id into key_id;
  return jsonb_build_object('id', key_id, 'prefix', prefix, 'key', key);
end;
$$;

-- Everything of a key that can change, all of it given: no `expires_at` is a key without an end. Addresses that are not given
-- stay as they are.
create function private.edit_api_key(id uuid, name text, rate_per_minute integer, allowed_origins text[], expires_at timestamptz,
  allowed_addresses text[]) returns void
language plpgsql security definer set search_path = ''
as $$
declare
  key public.api_keys;
begin
  perform private.require_member();
  select * into key from public.api_keys k
  where k.id = edit_api_key.id and k.revoked_at is null and private.may_manage_key(k.owner_id) for update;
  if not found then
    raise exception using message = 'There is no such key, or it is revoked';
  end if;
  allowed_addresses := coalesce(private.read_networks(coalesce(allowed_addresses, key.allowed_addresses)), '{}');
  perform private.check_key(name, key.scopes, rate_per_minute, key.rate_per_minute, allowed_origins, allowed_addresses);
  update public.api_keys k
  set name = private.trimmed(edit_api_key.name), rate_per_minute = edit_api_key.rate_per_minute,
    expires_at = edit_api_key.expires_at, allowed_origins = edit_api_key.allowed_origins,
    allowed_addresses = edit_api_key.allowed_addresses
  where k.id = edit_api_key.id;
end;
$$;

-- `key` is the key's id, its prefix or its name, as long as that names one key only of those that may be ended.
create or replace function private.revoke_api_key(key text) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
  named   uuid[];
  revoked public.api_keys;
begin
  perform private.require_member();
  named := array(
    select k.id from public.api_keys k
    where k.revoked_at is null and key in (k.id::text, k.prefix, k.name) and private.may_manage_key(k.owner_id));
  if cardinality(named) > 1 then
    raise invalid_parameter_value using message = format('More than one key is named %L: give its prefix', key);
  end if;
  update public.api_keys k set revoked_at = private.now()
  where k.id = named[1] and k.revoked_at is null
  returning * into revoked;
  if not found then
    raise exception using message = format('There is no active key %L', key);
  end if;
  return jsonb_build_object('id', revoked.id, 'prefix', revoked.prefix, 'name', revoked.name);
end;
$$;

-- How often each key was used on each day of a time zone until today: every key of whoever asks, for admins all, and every
-- day is there. A logged search counts for all it stands for.
create or replace function private.read_key_use(days integer, time_zone text) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
  dates date[];
  since timestamptz;
begin
  perform private.require_member();
  if (days between 1 and 30) is not true then
    raise invalid_parameter_value using message = 'Searches are kept for 30 days: ask for 1 to 30';
  end if;
  dates := private.days_until_today(days, time_zone);
  if dates[1] is null then
    raise invalid_parameter_value using message = format('There is no time zone %L: use a name such as Europe/Berlin', time_zone);
  end if;
  since := dates[1]::timestamp at time zone time_zone;
  return (
    with used as (
      select s.api_key_id, (s.searched_at at time zone time_zone)::date as day, round(sum(s.weight)) as searches
      from public.searches s where s.searched_at >= since and s.api_key_id is not null group by 1, 2
    )
    select coalesce(jsonb_agg(use order by created_at desc, id), '[]')
    from (
      select k.id, k.created_at, jsonb_build_object('api_key_id', k.id, 'searches', sum(coalesce(u.searches, 0)),
        'days', jsonb_agg(jsonb_build_object('day', d.day, 'searches', coalesce(u.searches, 0)) order by d.day)) as use
      from public.api_keys k cross join unnest(dates) d (day)
      left join used u on u.api_key_id = k.id and u.day = d.day
      where private.may_manage_key(k.owner_id)
      group by k.id
    ) keys
  );
end;
$$;

-- What is left of this month's pictures to whoever asks: {limit, remaining, reset}, or null where there is no quota.
create function private.read_own_quota() returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
begin
  perform private.require_member();
  return private.read_quota(auth.uid());
end;
$$;

create function public.create_api_key(name text, scopes text[] default '{search}', rate_per_minute integer default null,
  expires_at timestamptz default null, allowed_origins text[] default '{}', allowed_addresses text[] default '{}',
  is_test boolean default false, owner_id uuid default null) returns jsonb
language sql set search_path = ''
as $$
  select private.create_api_key(name, scopes, rate_per_minute, expires_at, allowed_origins, allowed_addresses, is_test, owner_id)
$$;
create function public.edit_api_key(id uuid, name text, rate_per_minute integer, allowed_origins text[],
  expires_at timestamptz default null, allowed_addresses text[] default null) returns void
language sql set search_path = ''
as $$ select private.edit_api_key(id, name, rate_per_minute, allowed_origins, expires_at, allowed_addresses) $$;
create function public.read_own_quota() returns jsonb
language sql stable set search_path = '' as $$ select private.read_own_quota() $$;

revoke execute on function private.may_manage_key(uuid), private.read_networks(text[]),
  private.check_key(text, text[], integer, integer, text[], text[]),
  private.create_api_key(text, text[], integer, timestamptz, text[], text[], boolean, uuid),
  private.edit_api_key(uuid, text, integer, text[], timestamptz, text[]), private.read_own_quota(),
  public.create_api_key(text, text[], integer, timestamptz, text[], text[], boolean, uuid),
  public.edit_api_key(uuid, text, integer, text[], timestamptz, text[]), public.read_own_quota() from public, anon;
grant execute on function private.create_api_key(text, text[], integer, timestamptz, text[], text[], boolean, uuid),
  private.edit_api_key(uuid, text, integer, text[], timestamptz, text[]),
  public.create_api_key(text, text[], integer, timestamptz, text[], text[], boolean, uuid),
  public.edit_api_key(uuid, text, integer, text[], timestamptz, text[]) to authenticated, service_role;
grant execute on function private.read_own_quota(), public.read_own_quota() to authenticated;
