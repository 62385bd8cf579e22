-- A call keeps to its provider's limits, before anybody is asked.

-- Writes down that a call is about to be made. Null: the claim is gone, make no call. Else {repeated, result, key,
-- open_seconds, limited}. `result`: an earlier attempt has it already. `repeated`: an earlier attempt asked and never knew
-- the outcome. `open_seconds`: the provider is left alone for so long, and nothing was written down. `limited`: because it
-- takes only so many requests, not because it does not answer. `may_repeat`: what would be sold anew is worth that.
create or replace function worker.begin_call(job_id uuid, claim_id bigint, provider text, model_id text,
  callback_token_hash text default null, may_repeat boolean default false) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
  job        public.jobs := private.hold_job(job_id, claim_id);
  is_safe    boolean := (select m.repeats_safely from public.models m where m.id = begin_call.model_id);
  earlier    public.provider_calls;
  repeated   boolean;
  pause      timestamptz;
  is_limited boolean;
  call_key   uuid;
begin
  if job.id is null then
    return null;
  end if;
  select * into earlier from public.provider_calls c
  where c.job_id = job.id and c.provider = begin_call.provider and c.model_id = begin_call.model_id
  order by c.outcome is null desc, c.claim_id desc nulls last, c.called_at desc limit 1;
  repeated := earlier.id is not null and (earlier.outcome is null or earlier.outcome = 'unknown' and is_safe);
  if earlier.outcome = 'succeeded' and earlier.result is not null or repeated and not (is_safe or may_repeat) then
    return jsonb_build_object('repeated', repeated, 'result', earlier.result, 'key', earlier.key, 'open_seconds', null, 'limited', false);
  end if;

  pause := private.pass_limit(begin_call.provider);
  is_limited := pause is not null;
  -- Asked for last, for it lets one call through that must then be made.
  pause := coalesce(pause, private.pass_circuit(begin_call.provider));
  if pause is not null then
    update public.jobs set provider = begin_call.provider where id = job.id;
    return jsonb_build_object('repeated', repeated, 'result', null, 'key', null,
      'open_seconds', ceil(extract(epoch from pause - private.now())), 'limited', is_limited);
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
  return jsonb_build_object('repeated', repeated, 'result', null, 'key', call_key, 'open_seconds', null, 'limited', false);
end;
$$;
