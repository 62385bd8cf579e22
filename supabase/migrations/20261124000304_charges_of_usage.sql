-- The ledger keeps what a provider said that was used, and at which prices it was reckoned. What may have been bought, and
-- nobody can say, is booked at its estimate until the vendor's own list tells.

alter table public.charges
  add column usage         jsonb not null default '{}',
  add column price_version integer,
  add column estimated     boolean not null default false,
  add column call_id       uuid references public.provider_calls (id) on delete set null;
comment on column public.charges.kind is 'The stage it was for, or `moderate`, or `query` where a search paid.';
comment on column public.charges.usage is 'What was used as the adapter read it, and under `raw` as the provider wrote it.';
comment on column public.charges.estimated is 'Nobody knows what the call cost, or whether it was made: its estimate stands in.';
create unique index charges_call_id_idx on public.charges (call_id, id);
create unique index charges_estimated_idx on public.charges (charged_at, id) where estimated;

-- A row of the ledger for a call of a job. Answers whether it is new.
create function private.write_charge(job public.jobs, call public.provider_calls, provider text, request_id text, model_id text,
  usage jsonb, amount numeric, estimated boolean) returns boolean
language plpgsql security definer set search_path = ''
as $$
begin
  insert into public.charges (provider, request_id, model_id, kind, job_id, image_id, batch_id, owner_id, subject_key,
    images, input_tokens, output_tokens, usage, price_version, amount_usd, estimated, call_id)
  select write_charge.provider, write_charge.request_id, m.id, case m.kind when 'moderate' then 'moderate' else job.kind end,
    job.id, job.image_id, job.batch_id, job.created_by, job.subject_key,
    (usage ->> 'images')::numeric::integer, (usage ->> 'input_tokens')::numeric::integer, (usage ->> 'output_tokens')::numeric::integer,
    usage, m.price_version, amount, write_charge.estimated, call.id
  from (values (0)) one left join public.models m on m.id = write_charge.model_id
  on conflict on constraint a_call_is_charged_once do nothing;
  return found;
end;
$$;

-- Puts what a charge really was in the place of what it was thought to be. The caller holds its job, and the budgets of
-- everybody and of its person. A budget whose day or month is over keeps its figure.
create function private.correct_charge(charge public.charges, amount numeric, request_id text, usage jsonb) returns void
language plpgsql security definer set search_path = ''
as $$
begin
  update public.charges c
  set amount_usd = amount, request_id = correct_charge.request_id, usage = correct_charge.usage, estimated = false
  where c.id = charge.id;
  update public.budgets b set spent_usd = greatest(0, b.spent_usd + amount - charge.amount_usd)
  where (b.owner_id is null or b.owner_id = charge.owner_id)
    and charge.charged_at >= date_trunc(b.period, b.started_on::timestamp) at time zone 'utc';
  update public.batches b set spent_usd = greatest(0, b.spent_usd + amount - charge.amount_usd) where b.id = charge.batch_id;
end;
$$;

drop function worker.record_charge(uuid, text, text, text, integer, integer, integer, jsonb);

-- Books what a call cost, once per provider and request, and keeps what came of it. Needs no claim: a late or cancelled
-- job cost its money too. `claim_id` is the one that asked, where it is known, so that a late answer is not taken for a newer
-- call's. Where the estimate of the same call was booked already, the cost takes its place. A provider that does not tell
-- what was used has sold something all the same: the estimate of the job stands in. Answers dollars.
create function worker.record_charge(job_id uuid, provider text, request_id text, model_id text, usage jsonb,
  result jsonb default null, claim_id bigint default null) returns text
language plpgsql security definer set search_path = ''
as $$
declare
  job     public.jobs;
  call    public.provider_calls;
  thought public.charges;
  used    jsonb;
  is_told boolean;
  amount  numeric;
begin
  select * into job from public.jobs j where j.id = record_charge.job_id for update;
  if not found then
    raise exception using message = 'There is no such job';
  end if;
  select * into call from public.provider_calls c
  where c.job_id = job.id and c.provider = record_charge.provider and c.model_id = record_charge.model_id
  order by (c.request_id = record_charge.request_id) is true desc, (c.claim_id = record_charge.claim_id) is true desc, c.outcome is null desc,
    c.called_at desc, c.id desc limit 1;
  -- What was told of the cost when the work was accepted is not always told again.
  used := coalesce(call.usage, '{}') || coalesce(record_charge.usage, '{}');
  is_told := private.tells_price(model_id, used);
  amount := case when is_told then private.price(model_id, used) else job.estimated_usd end;
  -- Before budgets are held: it may close its provider's circuit.
  update public.provider_calls c
  set outcome = 'succeeded', request_id = record_charge.request_id, result = coalesce(record_charge.result, c.result),
    ended_at = private.now()
  where c.id = call.id;
  -- Also where a person has put a figure in its place meanwhile: it is one and the same purchase.
  select * into thought from public.charges c where c.call_id = call.id and (c.estimated or c.usage ? 'reconciled');
  if amount > 0 or thought.id is not null then
    perform private.lock_budgets(array[job.created_by]);
  end if;
  if thought.id is not null and not exists (
    select from public.charges c where c.provider = record_charge.provider and c.request_id = record_charge.request_id
  ) then
    if is_told then
      perform private.correct_charge(thought, amount, record_charge.request_id, used);
    end if;
  elsif private.write_charge(job, call, provider, request_id, model_id, used, amount, not is_told) and amount > 0 then
    perform private.spend(job.id, amount);
  end if;
  return private.usd(amount);
end;
$$;

-- Books the estimate of a job's calls whose outcome nobody knows: each may have been made, and paid. The caller holds the
-- job and its message; a call that the provider has accepted counts where it is the job's last.
create function private.book_unknown(job public.jobs) returns void
language plpgsql security definer set search_path = ''
as $$
declare
  call   public.provider_calls;
  amount numeric;
begin
  for call in
    select c.* from public.provider_calls c
    where c.job_id = job.id and not exists (select from public.charges x where x.call_id = c.id)
      and (c.outcome is null or c.outcome = 'unknown' or (c.outcome = 'accepted'
        and not exists (select from public.provider_calls later where later.job_id = c.job_id and later.called_at > c.called_at)))
    order by c.called_at, c.id
  loop
    update public.provider_calls c set outcome = 'unknown', ended_at = coalesce(c.ended_at, private.now()) where c.id = call.id;
    -- Words and pictures are judged for nothing.
    select case m.kind when 'moderate' then 0 else job.estimated_usd end into amount from public.models m where m.id = call.model_id;
    if amount > 0 then
      perform private.lock_budgets(array[job.created_by]);
      if private.write_charge(job, call, call.provider, call.id::text, call.model_id, '{}', amount, true) then
        perform private.spend(job.id, amount);
      end if;
    end if;
  end loop;
end;
$$;

-- Books calls that are still open an hour after their job ended: nobody will come back to tell.
create function private.book_open_calls() returns integer
language plpgsql security definer set search_path = ''
as $$
declare
  job    public.jobs;
  booked integer := 0;
begin
  for job in
    select j.* from public.jobs j
    where j.finished_at < private.now() - interval '1 hour'
      and exists (select from public.provider_calls c where c.job_id = j.id and c.outcome is null)
    order by j.id for update skip locked
  loop
    perform private.book_unknown(job);
    booked := booked + 1;
  end loop;
  return booked;
end;
$$;

revoke execute on function private.write_charge(public.jobs, public.provider_calls, text, text, text, jsonb, numeric, boolean),
  private.correct_charge(public.charges, numeric, text, jsonb), worker.record_charge(uuid, text, text, text, jsonb, jsonb, bigint),
  private.book_unknown(public.jobs), private.book_open_calls() from public;
grant execute on function worker.record_charge(uuid, text, text, text, jsonb, jsonb, bigint) to service_role;
