-- Providers as the workers know them: whether they can be used, and whether they answer. A provider that does not answer,
-- or has no credit left, is left alone for a while: its circuit is open. After that one call is let through (half open);
-- if it is answered, the circuit closes.

create table public.providers (
  name       text primary key constraint a_provider_has_1_to_50_characters check (char_length(name) between 1 and 50),
  -- The environment of the functions has a key for it.
  configured boolean not null default false,
  circuit    text not null default 'closed' constraint a_circuit_is_closed_open_or_half_open
    check (circuit in ('closed', 'open', 'half_open')),
  -- Calls in a row that it did not answer.
  failures   integer not null default 0 constraint failures_are_never_negative check (failures >= 0),
  opened_at  timestamptz,
  -- Open: from when on one call is let through. Half open: when another one is, if nothing is heard of the first.
  retry_at   timestamptz,
  -- Why its circuit opened, as a sentence.
  reason     text,
  checked_at timestamptz,
  reachable  boolean,
  constraint a_closed_circuit_waits_for_nothing
    check ((circuit = 'closed') = (opened_at is null) and (circuit = 'closed') = (retry_at is null))
);
comment on table public.providers is 'Who makes, reads and embeds pictures: whether each can be used, and whether it answers.';

revoke all on public.providers from anon, authenticated;
grant select on public.providers to authenticated, service_role;
alter table public.providers enable row level security;
create policy "Members can read providers" on public.providers
  for select to authenticated using ((select private.is_member()));

-- Null where a provider may be asked now, else the time from which on it may. After that time one call is let through.
create function private.pass_circuit(provider text) returns timestamptz
language plpgsql security definer set search_path = ''
as $$
declare
  state public.providers;
begin
  select * into state from public.providers where name = provider;
  if not found or state.circuit = 'closed' then
    return null;
  end if;
  if state.retry_at <= private.now() then
    -- A worker gives up before that, so that one which died is not waited for.
    update public.providers set circuit = 'half_open', retry_at = private.now() + interval '3 minutes'
    where name = provider and circuit <> 'closed' and retry_at <= private.now();
    if found then
      return null;
    end if;
    select * into state from public.providers where name = provider;
    if state.circuit = 'closed' then
      return null;
    end if;
  end if;
  -- While one call is on its way, the others look again soon.
  return case state.circuit when 'half_open' then least(state.retry_at, private.now() + interval '15 seconds') else state.retry_at end;
end;
$$;

create function private.reset_circuit(provider text) returns void
language sql security definer set search_path = ''
as $$
  update public.providers
  set circuit = 'closed', failures = 0, opened_at = null, retry_at = null, reason = null
  where name = provider and (failures > 0 or circuit <> 'closed')
$$;

-- A provider answered, whatever it said. Waits for nobody, for the caller may hold budgets, and who holds a provider may
-- wait for those: what two say at once, one of them has said.
create function private.note_answer(provider text) returns void
language plpgsql security definer set search_path = ''
as $$
begin
  perform from public.providers where name = provider and (failures > 0 or circuit <> 'closed') for update skip locked;
  if found then
    perform private.reset_circuit(provider);
  end if;
end;
$$;

-- A provider did not answer, or cannot be used. Five times in a row, or for want of credit or a key once, opens its
-- circuit for a minute; each further failure doubles that, up to half an hour. The caller may hold jobs, and no budgets.
create function private.note_failure(provider text, code text, reason text) returns void
language plpgsql security definer set search_path = ''
as $$
declare
  enough constant integer := 5;
  state  public.providers;
  count  integer;
begin
  insert into public.providers (name, configured) values (provider, true) on conflict (name) do nothing;
  select * into state from public.providers where name = provider for update;
  -- Calls that were on their way when it opened tell nothing new.
  if state.circuit = 'open' then
    return;
  end if;
  count := state.failures + 1;
  if code in ('provider_exhausted', 'provider_not_configured') then
    count := greatest(count, enough);
  end if;
  update public.providers set failures = count where name = provider;
  if count >= enough or state.circuit = 'half_open' then
    update public.providers
    set circuit = 'open', opened_at = coalesce(state.opened_at, private.now()), reason = left(note_failure.reason, 500),
      retry_at = private.now() + make_interval(secs => least(1800, 60 * power(2, least(greatest(count - enough, 0), 10))))
    where name = provider;
  end if;
end;
$$;

-- A call that was answered closes the circuit, whoever writes its outcome down.
create function private.heed_answer() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  perform private.note_answer(new.provider);
  return null;
end;
$$;
create trigger provider_calls_close_circuits after update of outcome on public.provider_calls
  for each row when (new.outcome in ('succeeded', 'accepted') and new.outcome is distinct from old.outcome)
  execute function private.heed_answer();

-- Where settings still name what works offline, they move to the preferred models of providers that can be used now.
create function private.leave_offline_models(providers text[]) returns void
language plpgsql security definer set search_path = ''
as $$
declare
  current  public.settings;
  image    text;
  extract  text;
  embed    text;
begin
  select * into current from public.settings for update;
  with usable as (
    select m.* from public.models m
    where m.provider = any (providers) and not private.is_offline(m.provider) and private.is_available(m)
  )
  select
    (select id from usable where kind = 'make' and 'generate' = any (operations) order by place, id limit 1),
    (select id from usable where kind = 'extract' order by place, id limit 1),
    (select id from usable where kind = 'embed' and max_dimensions >= 1536 order by place, id limit 1)
  into image, extract, embed;
  update public.settings s
  set image_model_id = case when private.is_offline(i.provider) then coalesce(image, s.image_model_id) else s.image_model_id end,
    extract_model_id = case when private.is_offline(e.provider) then coalesce(extract, s.extract_model_id) else s.extract_model_id end
  from public.models i, public.models e
  where i.id = s.image_model_id and e.id = s.extract_model_id;
  if embed is not null
    and exists (select from public.models m where m.id = current.embed_model_id and private.is_offline(m.provider)) then
    perform private.begin_embedding_switch(embed);
  end if;
end;
$$;

-- What a worker knows of its environment: [{name, configured, reachable, own_server}]; reachable only where it was tried. A
-- provider that becomes configured begins with a closed circuit, and takes over from what works offline; but not a server
-- of one's own that only speaks as the provider does, for it may have none of its models.
create function worker.note_providers(states jsonb) returns void
language plpgsql security definer set search_path = ''
as $$
declare
  newly text[];
begin
  newly := array(
    select s.name from jsonb_to_recordset(states) as s (name text, configured boolean)
    left join public.providers p on p.name = s.name
    where s.configured and p.configured is not true order by 1
  );
  insert into public.providers as p (name, configured, reachable, checked_at)
  select name, configured, reachable, case when reachable is not null then private.now() end
  from jsonb_to_recordset(states) as s (name text, configured boolean, reachable boolean) order by name
  on conflict (name) do update
  set configured = excluded.configured,
    reachable = coalesce(excluded.reachable, p.reachable), checked_at = coalesce(excluded.checked_at, p.checked_at)
  where p.configured <> excluded.configured or excluded.reachable is not null;
  if cardinality(newly) > 0 then
    perform private.reset_circuit(name) from unnest(newly) name;
    perform private.leave_offline_models(array(
      select s.name from jsonb_to_recordset(states) as s (name text, own_server boolean)
      where s.name = any (newly) and s.own_server is not true
    ));
  end if;
end;
$$;

-- [{name, configured, reachable, checked_at, circuit, failures, opened_at, retry_at, reason, calls_24h, failed_24h, waiting}]
create function private.read_providers() returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
begin
  perform private.require_admin();
  return (
    select coalesce(jsonb_agg(to_jsonb(p) || jsonb_build_object(
        'calls_24h', calls.made, 'failed_24h', calls.failed,
        'waiting', (select count(*) from public.jobs j where j.provider = p.name and j.state = 'waiting')
      ) order by p.configured desc, private.is_offline(p.name), p.name), '[]')
    from public.providers p,
    lateral (
      select count(*) as made, count(*) filter (where c.outcome in ('failed', 'unknown')) as failed
      from public.provider_calls c where c.provider = p.name and c.called_at > private.now() - interval '24 hours'
    ) calls
  );
end;
$$;
create unique index provider_calls_provider_idx on public.provider_calls (provider, called_at desc, id);

-- Has a provider asked again now, and the jobs that were put off for it taken. False where its circuit is closed.
create function private.close_circuit(provider text) returns boolean
language plpgsql security definer set search_path = ''
as $$
declare
  job public.jobs;
begin
  perform private.require_admin();
  if not exists (select from public.providers where name = close_circuit.provider) then
    raise invalid_parameter_value using message = format('There is no provider %L', left(close_circuit.provider, 100));
  elsif not exists (select from public.providers where name = close_circuit.provider and circuit <> 'closed') then
    return false;
  end if;
  -- Jobs before providers, as everywhere; one that somebody holds comes back by itself.
  for job in
    select * from public.jobs j
    where j.provider = close_circuit.provider and j.state = 'queued' and j.not_before > private.now()
      and j.error_code = 'provider_unavailable'
    order by j.id for update skip locked
  loop
    update public.jobs set not_before = private.now() where id = job.id;
    perform pgmq.set_vt(job.queue, job.message_id, 0);
  end loop;
  perform private.reset_circuit(close_circuit.provider);
  perform private.ring_due(array(select kind from public.job_kinds));
  return true;
end;
$$;
create unique index jobs_put_off_idx on public.jobs (provider, id) where state = 'queued' and provider is not null;

create function public.read_providers() returns jsonb
language sql stable set search_path = '' as $$ select private.read_providers() $$;
create function public.close_circuit(provider text) returns boolean
language sql set search_path = '' as $$ select private.close_circuit(provider) $$;

-- Admins hear of it at once.
create function private.broadcast_providers() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  perform realtime.send(jsonb_build_object('table', tg_table_name, 'ids', ids), 'change', 'library', true)
  from (select jsonb_agg(name order by name) as ids from changed_rows having count(*) > 0) changed;
  return null;
end;
$$;
create trigger providers_insert_broadcast after insert on public.providers
  referencing new table as changed_rows for each statement execute function private.broadcast_providers();
create trigger providers_update_broadcast after update on public.providers
  referencing new table as changed_rows for each statement execute function private.broadcast_providers();

revoke execute on function private.pass_circuit(text), private.reset_circuit(text), private.note_answer(text),
  private.note_failure(text, text, text), private.heed_answer(), private.leave_offline_models(text[]),
  worker.note_providers(jsonb), private.read_providers(), private.close_circuit(text), private.broadcast_providers(),
  public.read_providers(), public.close_circuit(text) from public, anon;
grant execute on function worker.note_providers(jsonb) to service_role;
grant execute on function private.read_providers(), private.close_circuit(text), public.read_providers(),
  public.close_circuit(text) to authenticated, service_role;
