-- Token buckets. A bucket holds a minute's worth of tokens and refills steadily. Unlogged: a crash forgives.
create unlogged table private.rate_limits (
  bucket      text primary key,
  tokens      double precision not null,
  refilled_at timestamptz not null
);

-- What a bucket holds now; a bucket nobody has used is full.
create function private.tokens_in(bucket text, per_minute integer) returns double precision
language sql stable security definer set search_path = ''
as $$
  select coalesce((
    select least(per_minute, tokens + greatest(0, extract(epoch from private.now() - refilled_at)) * per_minute / 60.0)
    from private.rate_limits r where r.bucket = tokens_in.bucket
  ), per_minute)
$$;

-- What the X-RateLimit headers say. `reset`: seconds until the bucket is full; `retry_after`: until it holds one token.
create function private.describe_rate(allowed boolean, tokens double precision, per_minute integer) returns jsonb
language sql immutable set search_path = ''
as $$
  select jsonb_build_object('allowed', allowed, 'limit', per_minute, 'remaining', greatest(0, floor(tokens)),
    'reset', ceil((per_minute - greatest(0, tokens)) * 60 / per_minute),
    'retry_after', greatest(1, ceil((1 - tokens) * 60 / per_minute)))
$$;

-- Takes one token, if there is one. One statement, so that two callers never take the same.
create function worker.take_token(bucket text, per_minute integer) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
  tokens_left double precision;
begin
  insert into private.rate_limits as r (bucket, tokens, refilled_at)
  values (take_token.bucket, per_minute - 1, private.now())
  on conflict on constraint rate_limits_pkey do update
  set tokens = least(per_minute, r.tokens + greatest(0, extract(epoch from private.now() - r.refilled_at)) * per_minute / 60.0) - 1,
    refilled_at = greatest(r.refilled_at, private.now())
  where least(per_minute, r.tokens + greatest(0, extract(epoch from private.now() - r.refilled_at)) * per_minute / 60.0) >= 1
  returning tokens into tokens_left;
  if found then
    return private.describe_rate(true, tokens_left, per_minute);
  end if;
  return private.describe_rate(false, private.tokens_in(take_token.bucket, per_minute), per_minute);
end;
$$;
-- The key with this hash, if it may be used; else a null row.
create function private.active_key(key_hash text) returns public.api_keys
language sql stable security definer set search_path = ''
as $$
  select * from public.api_keys
  where hash = key_hash and revoked_at is null and (expires_at is null or expires_at > private.now())
$$;

-- Takes a token of a key for a request that is refused before it does anything. Answers a status, as worker.search does.
create function worker.take_key_token(key_hash text, scope text) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
  key  public.api_keys := private.active_key(key_hash);
  rate jsonb;
begin
  if key.id is null then
    return jsonb_build_object('status', 'unauthenticated');
  elsif not scope = any (key.scopes) then
    return jsonb_build_object('status', 'forbidden');
  end if;
  rate := worker.take_token('key:' || key.id, key.rate_per_minute);
  return jsonb_build_object('status', case when (rate ->> 'allowed')::boolean then 'taken' else 'rate_limited' end, 'rate', rate);
end;
$$;

revoke execute on function private.active_key(text), worker.take_key_token(text, text), private.tokens_in(text, integer), private.describe_rate(boolean, double precision, integer),
  worker.take_token(text, integer) from public;
grant execute on function worker.take_token(text, integer), worker.take_key_token(text, text) to service_role;
