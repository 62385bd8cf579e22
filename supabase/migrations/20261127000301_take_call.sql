-- Who calls: a key or a person's session, and both stand for an owner. An owner's calls are limited by endpoint, however
-- many keys they have; and the pictures that they have made or read in a month of UTC, where the settings say how many.
alter table public.settings
  add column calls_per_minute integer not null default 100
    constraint an_owner_calls_1_to_100000_times_a_minute check (calls_per_minute between 1 and 100000),
  -- Null: as many as they like.
  add column pictures_per_month integer
    constraint an_owner_has_0_pictures_a_month_or_more check (pictures_per_month >= 0);

create table private.picture_quotas (
  owner_id uuid not null references auth.users (id) on delete cascade,
  -- Its first day.
  month    date not null,
  used     bigint not null,
  primary key (owner_id, month)
);
comment on table private.picture_quotas is 'How many pictures an owner had made or read in a month of UTC.';

create function private.month_of_quota() returns date
language sql stable set search_path = '' as $$ select date_trunc('month', private.now() at time zone 'UTC')::date $$;

-- What the X-Quota headers say; null where there is no quota. `reset`: seconds until the next month.
create function private.read_quota(owner_id uuid) returns jsonb
language sql stable security definer set search_path = ''
as $$
  select jsonb_build_object('limit', s.pictures_per_month, 'remaining', greatest(0, s.pictures_per_month - coalesce((
      select q.used from private.picture_quotas q where q.owner_id = read_quota.owner_id and q.month = private.month_of_quota()), 0)),
    'reset', ceil(extract(epoch from (private.month_of_quota() + interval '1 month') at time zone 'UTC' - private.now())))
  from public.settings s where s.pictures_per_month is not null
$$;

-- Takes pictures from an owner's quota, if there are as many. One statement, so that two callers never take the same.
create function private.take_quota(owner_id uuid, pictures integer) returns boolean
language plpgsql security definer set search_path = ''
as $$
declare
  most bigint := coalesce((select pictures_per_month from public.settings), 9223372036854775807);
begin
  if pictures > most then
    return false;
  end if;
  insert into private.picture_quotas as q (owner_id, month, used)
  values (take_quota.owner_id, private.month_of_quota(), pictures)
  on conflict on constraint picture_quotas_pkey do update set used = q.used + excluded.used
  where q.used <= most - excluded.used;
  return found;
end;
$$;

-- Takes an owner's token for an endpoint. With a test key there is no quota.
create function private.take_call(owner_id uuid, key public.api_keys, endpoint text) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
  is_test constant boolean := coalesce(key.is_test, false);
  rate jsonb := worker.take_token(concat_ws(':', 'owner', owner_id, endpoint), (select calls_per_minute from public.settings));
begin
  return jsonb_build_object('status', case when (rate ->> 'allowed')::boolean then 'taken' else 'rate_limited' end,
    'owner_id', owner_id, 'key_id', key.id, 'is_test', is_test, 'rate', rate,
    'quota', case when not is_test then private.read_quota(owner_id) end);
end;
$$;

-- Lets a key in for its owner. `address`: where the call comes from, as far as that is known. Answers a status:
--   taken            owner_id, key_id, is_test, rate, and the quota, null where there is none
--   rate_limited     the owner asks this endpoint too often; as above
--   unauthenticated  the key is unknown, revoked or expired, or its owner is no member
--   forbidden        the key has not the scope
--   wrong_origin, wrong_address   the key is bound to others
create function worker.take_call(key_hash text, origin text, address text, scope text, endpoint text)
returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
  key     public.api_keys := private.active_key(key_hash);
  refusal text := private.key_refusal(key, scope, origin);
  -- An address of the older kind may be written as one of the newer.
  plain   text := regexp_replace(address, '^::ffff:(?=\d+\.)', '', 'i');
  comes_from inet := case when pg_input_is_valid(plain, 'inet') then plain::inet end;
begin
  if refusal is null then
    refusal := case
      when not exists (select from public.members m where m.user_id = key.owner_id) then 'unauthenticated'
      when key.allowed_addresses <> '{}' and (comes_from <<= any (key.allowed_addresses::inet[])) is not true then 'wrong_address'
    end;
  end if;
  if refusal is not null then
    return jsonb_build_object('status', refusal);
  end if;
  update public.api_keys k set last_used_at = private.now(), last_used_address = coalesce(comes_from, k.last_used_address)
  where k.id = key.id and (k.last_used_at is null or k.last_used_at < private.now() - interval '1 minute'
    or k.last_used_address is distinct from coalesce(comes_from, k.last_used_address));
  return private.take_call(key.owner_id, key, endpoint);
end;
$$;

-- The same for a person at a screen, who has every scope: what they may do is theirs to do.
create function private.take_call_token(scope text, endpoint text) returns jsonb
language plpgsql security definer set search_path = ''
as $$
begin
  perform private.require_member();
  if not scope = any (private.key_scopes()) then
    raise invalid_parameter_value using message = format('There is no scope %L', scope);
  elsif (endpoint ~ '^[a-z-]{1,40}$') is not true then
    raise invalid_parameter_value using message = 'An endpoint is a word of small letters';
  end if;
  return private.take_call(auth.uid(), null, endpoint);
end;
$$;
create function public.take_call_token(scope text, endpoint text) returns jsonb
language sql set search_path = '' as $$ select private.take_call_token(scope, endpoint) $$;

revoke execute on function private.month_of_quota(), private.read_quota(uuid), private.take_quota(uuid, integer),
  private.take_call(uuid, public.api_keys, text), worker.take_call(text, text, text, text, text),
  private.take_call_token(text, text), public.take_call_token(text, text) from public, anon;
grant execute on function worker.take_call(text, text, text, text, text) to service_role;
grant execute on function private.take_call_token(text, text), public.take_call_token(text, text) to authenticated;
