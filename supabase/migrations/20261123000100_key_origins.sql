-- A key can be bound to the pages of some origins, so that a copy of it taken from one of these pages is of no use on
-- another site. No secret is kept from whoever forges headers: it is for keys that browsers see anyway.

-- Whether each is an origin as browsers send it: https, or this machine. Lower case, nothing behind the port, and no port
-- where it is the usual one.
create function private.are_origins(origins text[]) returns boolean
language sql immutable set search_path = ''
as $$
  select coalesce(bool_and((
    origin ~ '^(https://[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*|http://(localhost|127\.0\.0\.1))(:[1-9][0-9]{0,4})?$'
    and origin !~ '^(https:.*:443|http:.*:80)$' and coalesce(substring(origin from ':([0-9]{1,5})$')::integer, 1) < 65536
  ) is true), true)
  from unnest(origins) origin
$$;

alter table public.api_keys add column allowed_origins text[] not null default '{}'
  constraint a_key_is_bound_to_at_most_20_origins check (cardinality(allowed_origins) <= 20 and private.are_origins(allowed_origins));
grant select (allowed_origins) on public.api_keys to authenticated, service_role;

-- Without the white space around it, all that browsers trim: btrim alone takes blanks only.
create function private.trimmed(words text) returns text
language sql immutable set search_path = ''
as $$
  select btrim(words, E' \t\n\x0b\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff')
$$;

-- What the constraints of a key say, in sentences.
create function private.check_key(name text, rate_per_minute integer, allowed_origins text[]) returns void
language plpgsql immutable set search_path = ''
as $$
declare
  wrong text := (select origin from unnest(allowed_origins) origin where not private.are_origins(array[origin]) limit 1);
begin
  if (char_length(private.trimmed(name)) between 1 and 100) is not true then
    raise invalid_parameter_value using message = 'A key has a name of 1 to 100 characters';
  elsif (rate_per_minute between 1 and 100000) is not true then
    raise invalid_parameter_value using message = 'A key may ask 1 to 100000 times a minute';
  elsif array_ndims(allowed_origins) > 1 then
    raise invalid_parameter_value using message = 'The origins of a key are one list, not a list of lists';
  elsif wrong is not null or array_position(allowed_origins, null) is not null then
    raise invalid_parameter_value using
      message = format('%L is no origin: write it as https://shop.example, without a path', left(coalesce(wrong, ''), 100));
  elsif (cardinality(allowed_origins) <= 20) is not true then
    raise invalid_parameter_value using message = 'A key is bound to at most 20 origins';
  end if;
end;
$$;

drop function public.create_api_key(text, text[], integer, timestamptz), private.create_api_key(text, text[], integer, timestamptz);

create function private.create_api_key(name text, scopes text[], rate_per_minute integer, expires_at timestamptz,
  allowed_origins text[]) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
  prefix text := 'lrd_' || encode(extensions.gen_random_bytes(4), 'hex');
  key    text := prefix || '_' || encode(extensions.gen_random_bytes(24), 'hex');
  key_id uuid;
begin
  perform private.require_admin();
  rate_per_minute := coalesce(rate_per_minute, (select key_rate_per_minute from public.settings));
  perform private.check_key(name, rate_per_minute, allowed_origins);
  -- Said here: the constraint's own words show the row, hash and all.
  if (array_ndims(scopes) = 1 and scopes <@ '{search,ingest}') is not true then
    raise invalid_parameter_value using message = 'A key may search, ingest or both: its scopes are search and ingest';
  elsif expires_at <= private.now() then
    raise invalid_parameter_value using message = 'A key cannot have expired when it is made: let it expire later, or never';
  end if;
  insert into public.api_keys (owner_id, name, prefix, hash, scopes, rate_per_minute, expires_at, allowed_origins)
  values (auth.uid(), private.trimmed(create_api_key.name), prefix, encode(sha256(convert_to(key, 'UTF8')), 'hex'),
    create_api_key.scopes, create_api_key.rate_per_minute, create_api_key.expires_at, create_api_key.allowed_origins)
  returning id into key_id;
  return jsonb_build_object('id', key_id, 'prefix', prefix, 'key', key);
end;
$$;

-- Everything of a key that can change, all of it given: no `expires_at` is a key without an end.
create function private.edit_api_key(id uuid, name text, rate_per_minute integer, allowed_origins text[], expires_at timestamptz)
returns void
language plpgsql security definer set search_path = ''
as $$
begin
  perform private.require_admin();
  perform private.check_key(name, rate_per_minute, allowed_origins);
  update public.api_keys k
  set name = private.trimmed(edit_api_key.name), rate_per_minute = edit_api_key.rate_per_minute,
    expires_at = edit_api_key.expires_at, allowed_origins = edit_api_key.allowed_origins
  where k.id = edit_api_key.id and k.revoked_at is null;
  if not found then
    raise exception using message = 'There is no such key, or it is revoked';
  end if;
end;
$$;

create function public.create_api_key(name text, scopes text[] default '{search}', rate_per_minute integer default null,
  expires_at timestamptz default null, allowed_origins text[] default '{}') returns jsonb
language sql set search_path = ''
as $$ select private.create_api_key(name, scopes, rate_per_minute, expires_at, allowed_origins) $$;
create function public.edit_api_key(id uuid, name text, rate_per_minute integer, allowed_origins text[],
  expires_at timestamptz default null) returns void
language sql set search_path = ''
as $$ select private.edit_api_key(id, name, rate_per_minute, allowed_origins, expires_at) $$;

revoke execute on function private.are_origins(text[]), private.trimmed(text), private.check_key(text, integer, text[]),
  private.create_api_key(text, text[], integer, timestamptz, text[]),
  private.edit_api_key(uuid, text, integer, text[], timestamptz),
  public.create_api_key(text, text[], integer, timestamptz, text[]),
  public.edit_api_key(uuid, text, integer, text[], timestamptz) from public, anon;
grant execute on function private.create_api_key(text, text[], integer, timestamptz, text[]),
  private.edit_api_key(uuid, text, integer, text[], timestamptz),
  public.create_api_key(text, text[], integer, timestamptz, text[]),
  public.edit_api_key(uuid, text, integer, text[], timestamptz) to authenticated, service_role;
