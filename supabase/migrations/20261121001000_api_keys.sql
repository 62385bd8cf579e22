-- Keys of builder sites. Only a hash is kept; the key itself is shown once, when it is made.
create table public.api_keys (
  id              uuid primary key default gen_random_uuid(),
  owner_id        uuid references auth.users (id) on delete set null,
  name            text not null constraint a_key_name_has_1_to_100_characters check (char_length(name) between 1 and 100),
  -- The first characters, for people to tell keys apart.
  prefix          text not null unique,
  hash            text not null unique constraint a_key_hash_is_sha256 check (hash ~ '^[0-9a-f]{64}$'),
  scopes          text[] not null constraint scopes_are_known check (cardinality(scopes) > 0 and scopes <@ '{search,ingest}'),
  rate_per_minute integer not null constraint a_key_rate_is_1_to_100000 check (rate_per_minute between 1 and 100000),
  created_at      timestamptz not null default private.now(),
  expires_at      timestamptz,
  revoked_at      timestamptz,
  last_used_at    timestamptz
);
comment on table public.api_keys is 'API keys of builder sites, by hash.';
create unique index api_keys_owner_id_idx on public.api_keys (owner_id, id);

revoke all on public.api_keys from anon, authenticated;
-- By column: the hash is nobody's to read.
grant select (id, owner_id, name, prefix, scopes, rate_per_minute, created_at, expires_at, revoked_at, last_used_at)
  on public.api_keys to authenticated, service_role;
alter table public.api_keys enable row level security;
create policy "Admins can read keys" on public.api_keys
  for select to authenticated using ((select private.is_admin()));

create function private.create_api_key(name text, scopes text[], rate_per_minute integer, expires_at timestamptz)
returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
  prefix text := 'lrd_' || encode(extensions.gen_random_bytes(4), 'hex');
  key    text := prefix || '_' || encode(extensions.gen_random_bytes(24), 'hex');
  key_id uuid;
begin
  perform private.require_admin();
  insert into public.api_keys (owner_id, name, prefix, hash, scopes, rate_per_minute, expires_at)
  values (auth.uid(), btrim(create_api_key.name), prefix, encode(sha256(convert_to(key, 'UTF8')), 'hex'),
    create_api_key.scopes,
    coalesce(create_api_key.rate_per_minute, (select key_rate_per_minute from public.settings)),
    create_api_key.expires_at)
  returning id into key_id;
  return jsonb_build_object('id', key_id, 'prefix', prefix, 'key', key);
end;
$$;

-- `key` is the key's id, its prefix or its name, as long as that names one key only.
create function private.revoke_api_key(key text) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
  revoked public.api_keys;
begin
  perform private.require_admin();
  if (select count(*) from public.api_keys k where k.revoked_at is null and key in (k.id::text, k.prefix, k.name)) > 1 then
    raise invalid_parameter_value using message = format('More than one key is named %L: give its prefix', key);
  end if;
  update public.api_keys k set revoked_at = private.now()
  where k.revoked_at is null and key in (k.id::text, k.prefix, k.name)
  returning * into revoked;
  if not found then
    raise exception using message = format('There is no active key %L', key);
  end if;
  return jsonb_build_object('id', revoked.id, 'prefix', revoked.prefix, 'name', revoked.name);
end;
$$;

create function public.create_api_key(name text, scopes text[] default '{search}', rate_per_minute integer default null,
  expires_at timestamptz default null) returns jsonb
language sql set search_path = '' as $$ select private.create_api_key(name, scopes, rate_per_minute, expires_at) $$;
create function public.revoke_api_key(key text) returns jsonb
language sql set search_path = '' as $$ select private.revoke_api_key(key) $$;

revoke execute on function private.create_api_key(text, text[], integer, timestamptz), private.revoke_api_key(text),
  public.create_api_key(text, text[], integer, timestamptz), public.revoke_api_key(text) from public, anon;
grant execute on function private.create_api_key(text, text[], integer, timestamptz), private.revoke_api_key(text),
  public.create_api_key(text, text[], integer, timestamptz), public.revoke_api_key(text) to authenticated, service_role;
