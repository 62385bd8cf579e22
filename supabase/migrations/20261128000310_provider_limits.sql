-- How often a provider may be asked. One that answers "too many requests" is asked by nobody for as long as it wants; one
-- whose pace is known is never asked faster, however many workers there are.

alter table public.providers
  -- It was asked too much: nobody asks it before this.
  add column limited_until       timestamptz,
  -- Times in a row that it said so.
  add column limits              integer not null default 0 constraint limits_are_never_negative check (limits >= 0);

-- Asks a minute that a provider allows us, where that is known. Whether it can be used is told by the workers, and not here.
create table private.provider_paces (
  provider            text primary key,
  requests_per_minute integer constraint a_pace_is_at_least_one_request_a_minute check (requests_per_minute > 0)
);
-- Leonardo documents it for what makes pictures.
insert into private.provider_paces values ('leonardo', 100);

-- A provider was asked too much: it is left alone for as long as it wants, an hour at most; where it does not say, for 5
-- seconds and twice as long each time, up to a minute. The caller may hold jobs, and no budgets.
create function private.note_limit(provider text, retry_after_seconds real) returns void
language plpgsql security definer set search_path = ''
as $$
declare
  state public.providers;
begin
  insert into public.providers (name, configured) values (provider, true) on conflict (name) do nothing;
  select * into state from public.providers where name = note_limit.provider for update;
  -- Calls that were on their way when it said so the first time tell nothing new.
  if state.limited_until > private.now() then
    return;
  end if;
  update public.providers
  set limits = state.limits + 1, limited_until = private.now() + make_interval(secs =>
    case when retry_after_seconds > 0 then least(retry_after_seconds, 3600) else least(60, 5 * power(2, least(state.limits, 10))) end)
  where name = note_limit.provider;
end;
$$;

-- A provider did what was asked of it after it had been left alone. Waits for nobody, as note_answer does.
create function private.note_success(provider text, called_at timestamptz) returns void
language plpgsql security definer set search_path = ''
as $$
begin
  perform from public.providers where name = note_success.provider and limited_until <= note_success.called_at for update skip locked;
  if found then
    update public.providers set limited_until = null, limits = 0 where name = note_success.provider;
  end if;
end;
$$;

create or replace function private.heed_answer() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  perform private.note_answer(new.provider);
  perform private.note_success(new.provider, new.called_at);
  return null;
end;
$$;

-- Takes one of the asks that a provider allows, if there is one; else answers from when on there is. A tenth of a minute's
-- asks may be made at once and the others follow evenly, so that no minute has more of them than it may.
create function private.take_ask(provider text, per_minute integer) returns timestamptz
language plpgsql security definer set search_path = ''
as $$
declare
  at_once    constant integer := ceil(per_minute / 10.0);
  per_second constant double precision := (per_minute - at_once + 1) / 60.0;
  asks_left  double precision;
begin
  insert into private.rate_limits as r (bucket, tokens, refilled_at)
  values ('provider:' || take_ask.provider, at_once - 1, private.now())
  on conflict on constraint rate_limits_pkey do update
  set tokens = least(at_once, r.tokens + greatest(0, extract(epoch from private.now() - r.refilled_at)) * per_second) - 1,
    refilled_at = greatest(r.refilled_at, private.now())
  where least(at_once, r.tokens + greatest(0, extract(epoch from private.now() - r.refilled_at)) * per_second) >= 1;
  if found then
    return null;
  end if;
  select least(at_once, r.tokens + greatest(0, extract(epoch from private.now() - r.refilled_at)) * per_second) into asks_left
  from private.rate_limits r where r.bucket = 'provider:' || take_ask.provider;
  return private.now() + make_interval(secs => greatest(0, 1 - coalesce(asks_left, 0)) / per_second);
end;
$$;

-- Null where a provider may be asked as far as its limits go, else the time from which on it may. The circuit has its own
-- say: while it is open no ask is taken.
create function private.pass_limit(provider text) returns timestamptz
language plpgsql security definer set search_path = ''
as $$
declare
  state public.providers;
  pace  integer := (select p.requests_per_minute from private.provider_paces p where p.provider = pass_limit.provider);
begin
  select * into state from public.providers where name = pass_limit.provider;
  if state.limited_until > private.now() then
    return state.limited_until;
  elsif pace is null or state.retry_at > private.now() then
    return null;
  end if;
  return private.take_ask(pass_limit.provider, pace);
end;
$$;

-- Seconds over which the jobs that wait for a provider come back, for all of them may not ask at once: as many as its pace
-- needs for them, ten minutes at most. Where that is not known it is taken to be ten a second.
create function private.spread_of(provider text) returns double precision
language sql stable security definer set search_path = ''
as $$
  select greatest(5, least(600, waiting.jobs * 60.0
    / coalesce((select p.requests_per_minute from private.provider_paces p where p.provider = spread_of.provider), 600)))
  from (
    select count(*) as jobs from (
      select from public.jobs j where j.provider = spread_of.provider and j.state = 'queued' limit 1000
    ) put_off
  ) waiting
$$;

-- [{name, configured, reachable, checked_at, circuit, failures, opened_at, retry_at, reason, limited_until, limits,
-- requests_per_minute, calls_24h, failed_24h, waiting, put_off}]: how each does, and how often it may be asked. `limited_until` is
-- there as long as that lies ahead; put_off counts the jobs that its limit keeps waiting.
create or replace function private.read_providers() returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
begin
  perform private.require_admin();
  return (
    select coalesce(jsonb_agg(to_jsonb(p) || jsonb_build_object(
        'limited_until', case when p.limited_until > private.now() then p.limited_until end,
        'requests_per_minute', (select a.requests_per_minute from private.provider_paces a where a.provider = p.name),
        'calls_24h', calls.made, 'failed_24h', calls.failed,
        'waiting', (select count(*) from public.jobs j where j.provider = p.name and j.state = 'waiting'),
        'put_off', (select count(*) from public.jobs j where j.provider = p.name and j.state = 'queued' and j.error_code = 'rate_limited')
      ) order by p.configured desc, private.is_offline(p.name), p.name), '[]')
    from public.providers p,
    lateral (
      select count(*) as made, count(*) filter (where c.outcome in ('failed', 'unknown')) as failed
      from public.provider_calls c where c.provider = p.name and c.called_at > private.now() - interval '24 hours'
    ) calls
  );
end;
$$;

revoke execute on function private.note_limit(text, real), private.note_success(text, timestamptz), private.take_ask(text, integer),
  private.pass_limit(text), private.spread_of(text) from public;
