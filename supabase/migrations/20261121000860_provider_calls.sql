-- Calls to providers: the intent before, the outcome and the charge after, and the bell a provider rings.

-- Writes down that a call is about to be made. `repeated`: an earlier attempt wrote the same and died before it knew
-- the outcome. `result`: an earlier attempt has the result already. Null: the claim is gone, make no call.
create function worker.begin_call(job_id uuid, claim_id bigint, provider text, model_id text) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
  job     public.jobs := private.hold_job(job_id, claim_id);
  earlier public.provider_calls;
begin
  if job.id is null then
    return null;
  end if;
  select * into earlier from public.provider_calls c
  where c.job_id = begin_call.job_id and (c.outcome is null or (c.outcome = 'succeeded' and c.result is not null))
  order by c.called_at desc limit 1;
  if not found then
    insert into public.provider_calls (job_id, provider, model_id)
    values (begin_call.job_id, begin_call.provider, begin_call.model_id);
  end if;
  return jsonb_build_object('repeated', earlier.id is not null and earlier.outcome is null, 'result', earlier.result);
end;
$$;

-- Books what a call cost, once per provider and request, and keeps what came of it. Needs no claim: a late or cancelled job cost its money too.
create function worker.record_charge(job_id uuid, provider text, request_id text, model_id text,
  images integer default null, input_tokens integer default null, output_tokens integer default null,
  result jsonb default null) returns numeric
language plpgsql security definer set search_path = ''
as $$
declare
  job    public.jobs;
  booked integer;
  amount numeric := coalesce(private.price(model_id, images, input_tokens, output_tokens), 0);
begin
  select * into job from public.jobs j where j.id = record_charge.job_id for update;
  insert into public.charges (provider, request_id, model_id, kind, job_id, image_id, batch_id, owner_id, subject_key,
    images, input_tokens, output_tokens, amount_usd)
  values (record_charge.provider, record_charge.request_id, record_charge.model_id, job.kind, job.id, job.image_id,
    job.batch_id, job.created_by, job.subject_key, images, input_tokens, output_tokens, amount)
  on conflict on constraint a_call_is_charged_once do nothing;
  get diagnostics booked = row_count;

  update public.provider_calls c
  set outcome = 'succeeded', request_id = record_charge.request_id, result = coalesce(record_charge.result, c.result),
    ended_at = private.now()
  where c.id = (select id from public.provider_calls l where l.job_id = job.id order by l.called_at desc limit 1);

  if booked = 1 and amount > 0 then
    perform from public.budgets order by id for update;
    perform private.roll_budgets();
    update public.budgets set spent_usd = spent_usd + amount;
    update public.batches set spent_usd = spent_usd + amount where id = job.batch_id;
  end if;
  return amount;
end;
$$;

-- The inbox of callbacks. A callback is only a doorbell: the result is fetched from the provider, by id.
create table public.provider_callbacks (
  provider        text not null,
  provider_job_id text not null constraint a_provider_job_id_has_1_to_200_characters
    check (char_length(provider_job_id) between 1 and 200),
  received_at     timestamptz not null default private.now(),
  handled_at      timestamptz,
  primary key (provider, provider_job_id)
);
comment on table public.provider_callbacks is 'Inbox of callbacks of providers; each makes its job due at once.';
revoke all on public.provider_callbacks from anon, authenticated;
grant select on public.provider_callbacks to authenticated, service_role;
alter table public.provider_callbacks enable row level security;
create policy "Admins can read callbacks" on public.provider_callbacks
  for select to authenticated using ((select private.is_admin()));

-- Keeps a callback and makes the job it speaks of due now. One that comes before its job waits is found by wait_job.
create function worker.receive_callback(provider text, provider_job_id text) returns boolean
language plpgsql security definer set search_path = ''
as $$
declare
  job public.jobs;
begin
  perform private.await_callbacks(provider, provider_job_id);
  insert into public.provider_callbacks (provider, provider_job_id)
  values (receive_callback.provider, receive_callback.provider_job_id)
  on conflict on constraint provider_callbacks_pkey do update
  set received_at = excluded.received_at, handled_at = null;

  select * into job from public.jobs j
  where j.provider = receive_callback.provider and j.provider_job_id = receive_callback.provider_job_id
    and j.state = 'waiting'
  for update;
  if not found then
    return false;
  end if;
  update public.provider_callbacks c set handled_at = private.now()
  where c.provider = job.provider and c.provider_job_id = job.provider_job_id and c.handled_at is null;
  update public.jobs set not_before = private.now() where id = job.id;
  perform pgmq.set_vt(job.queue, job.message_id, 0);
  perform private.ring_due(array[job.kind]);
  return true;
end;
$$;

revoke execute on function worker.begin_call(uuid, bigint, text, text),
  worker.record_charge(uuid, text, text, text, integer, integer, integer, jsonb), worker.receive_callback(text, text) from public;
grant execute on function worker.begin_call(uuid, bigint, text, text),
  worker.record_charge(uuid, text, text, text, integer, integer, integer, jsonb), worker.receive_callback(text, text)
  to service_role;
