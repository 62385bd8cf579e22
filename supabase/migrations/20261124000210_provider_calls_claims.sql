-- A purchase has a key, and a call knows who made it last: what is said of another ask tells nothing of one that was lost.

alter table public.provider_calls
  -- The claim that asked last.
  add column claim_id            bigint,
  -- What the provider knows the purchase by: the same for every ask that is to be the same purchase.
  add column key                 uuid not null default gen_random_uuid(),
  -- It was asked again after an answer had been lost.
  add column doubtful            boolean not null default false,
  -- SHA-256 of the token by which the provider may ring for it.
  add column callback_token_hash text constraint a_token_hash_has_64_hex_digits check (callback_token_hash ~ '^[0-9a-f]{64}$'),
  -- What the provider told of the cost when it accepted the work.
  add column usage               jsonb;
create unique index provider_calls_callback_token_hash_idx on public.provider_calls (callback_token_hash, id)
  where callback_token_hash is not null;
-- A job may ask several providers, each for its own part of the work.
drop index public.provider_calls_open_key;
create unique index provider_calls_open_key on public.provider_calls (job_id, provider, model_id) where outcome is null;

alter table public.jobs add column progressed_at timestamptz;

-- Writes down that a call is about to be made. Null: the claim is gone, make no call. Else {repeated, result, key,
-- open_seconds}. `result`: an earlier attempt has it already. `repeated`: an earlier attempt asked and never knew the
-- outcome. `open_seconds`: the provider is left alone for so long, and nothing was written down. `may_repeat`: what would
-- be sold anew is worth that.
drop function worker.begin_call(uuid, bigint, text, text);
create function worker.begin_call(job_id uuid, claim_id bigint, provider text, model_id text,
  callback_token_hash text default null, may_repeat boolean default false) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
  job      public.jobs := private.hold_job(job_id, claim_id);
  is_safe  boolean := (select m.repeats_safely from public.models m where m.id = begin_call.model_id);
  earlier  public.provider_calls;
  repeated boolean;
  pause    timestamptz;
  call_key uuid;
begin
  if job.id is null then
    return null;
  end if;
  select * into earlier from public.provider_calls c
  where c.job_id = job.id and c.provider = begin_call.provider and c.model_id = begin_call.model_id
  order by c.outcome is null desc, c.claim_id desc nulls last, c.called_at desc limit 1;
  repeated := earlier.id is not null and (earlier.outcome is null or earlier.outcome = 'unknown' and is_safe);
  if earlier.outcome = 'succeeded' and earlier.result is not null or repeated and not (is_safe or may_repeat) then
    return jsonb_build_object('repeated', repeated, 'result', earlier.result, 'key', earlier.key, 'open_seconds', null);
  end if;

  pause := private.pass_circuit(begin_call.provider);
  if pause is not null then
    update public.jobs set provider = begin_call.provider where id = job.id;
    return jsonb_build_object('repeated', repeated, 'result', null, 'key', null,
      'open_seconds', ceil(extract(epoch from pause - private.now())));
  end if;

  if repeated and is_safe then
    -- The same purchase, asked for once more.
    update public.provider_calls c
    set claim_id = begin_call.claim_id, doubtful = true, outcome = null, ended_at = null,
      callback_token_hash = coalesce(begin_call.callback_token_hash, c.callback_token_hash)
    where c.id = earlier.id;
    call_key := earlier.key;
  else
    if repeated then
      perform private.book_lost_call(job, earlier);
    end if;
    -- What was sold and could not be kept is asked for as the same purchase; what was refused is not.
    call_key := case
      when earlier.outcome = 'succeeded' then earlier.key
      when exists (select from public.provider_calls c where c.job_id = job.id) then gen_random_uuid()
      else job.id
    end;
    insert into public.provider_calls (job_id, provider, model_id, claim_id, key, callback_token_hash)
    values (job.id, begin_call.provider, begin_call.model_id, begin_call.claim_id, call_key, begin_call.callback_token_hash);
  end if;
  return jsonb_build_object('repeated', repeated, 'result', null, 'key', call_key, 'open_seconds', null);
end;
$$;

-- A call whose answer was lost, and that would be sold anew: it may have been made and paid. The caller holds the job.
create function private.book_lost_call(job public.jobs, call public.provider_calls) returns void
language plpgsql security definer set search_path = ''
as $$
begin
  update public.provider_calls c set outcome = 'unknown', ended_at = private.now() where c.id = call.id;
  perform private.book_unknown(job);
end;
$$;

-- Tells how far a provider is, 0 to 1. It only grows, and is heard of every two seconds at most.
create function worker.note_progress(job_id uuid, claim_id bigint, progress real) returns boolean
language plpgsql security definer set search_path = ''
as $$
begin
  update public.jobs j set progress = least(1, note_progress.progress), progressed_at = private.now()
  where j.id = note_progress.job_id and j.claim_id = note_progress.claim_id and note_progress.progress > j.progress
    and (j.progressed_at <= private.now() - interval '2 seconds') is not false;
  return found;
end;
$$;

revoke execute on function worker.begin_call(uuid, bigint, text, text, text, boolean),
  private.book_lost_call(public.jobs, public.provider_calls), worker.note_progress(uuid, bigint, real) from public;
grant execute on function worker.begin_call(uuid, bigint, text, text, text, boolean), worker.note_progress(uuid, bigint, real) to service_role;
