-- What work may cost, what was asked of providers, and what it really cost.

create table public.budgets (
  id           integer primary key,
  period       text not null unique constraint a_budget_is_for_a_day_or_a_month check (period in ('day', 'month')),
  cap_usd      numeric(12, 6) constraint a_cap_is_never_negative check (cap_usd >= 0),
  spent_usd    numeric(12, 6) not null default 0,
  reserved_usd numeric(12, 6) not null default 0 constraint a_reservation_is_never_negative check (reserved_usd >= 0),
  started_on   date not null default (private.now() at time zone 'utc')::date
);
comment on table public.budgets is 'Caps on spending per day and month (UTC); no cap is null. Work over a cap waits.';
insert into public.budgets (id, period) values (1, 'day'), (2, 'month');

create table public.provider_calls (
  id         uuid primary key default gen_random_uuid(),
  job_id     uuid not null references public.jobs (id),
  provider   text not null,
  model_id   text references public.models (id),
  request_id text,
  -- What came of it, so that a worker that died before handing it in need not buy it again.
  result     jsonb,
  -- Null: not known yet, or never, if the worker died.
  outcome    text constraint an_outcome_is_known check (outcome in ('succeeded', 'accepted', 'failed', 'unknown')),
  called_at  timestamptz not null default private.now(),
  ended_at   timestamptz,
  constraint ended_iff_outcome check ((outcome is null) = (ended_at is null))
);
comment on table public.provider_calls is 'Intents, written before a call that may cost money, so that none is repeated blindly.';
create unique index provider_calls_open_key on public.provider_calls (job_id) where outcome is null;
create unique index provider_calls_job_id_idx on public.provider_calls (job_id, id);
create unique index provider_calls_model_id_idx on public.provider_calls (model_id, id);

create table public.charges (
  id            bigint generated always as identity primary key,
  provider      text not null,
  request_id    text not null,
  model_id      text references public.models (id),
  kind          text not null,
  job_id        uuid references public.jobs (id) on delete set null,
  image_id      uuid references public.images (id) on delete set null,
  batch_id      uuid references public.batches (id) on delete set null,
  owner_id      uuid references auth.users (id) on delete set null,
  subject_key   text not null,
  images        integer,
  input_tokens  integer,
  output_tokens integer,
  amount_usd    numeric(12, 6) not null constraint a_charge_is_never_negative check (amount_usd >= 0),
  charged_at    timestamptz not null default private.now(),
  constraint a_call_is_charged_once unique (provider, request_id)
);
comment on table public.charges is 'The ledger: what each call really cost. Outlives what it was for.';
create unique index charges_model_id_idx on public.charges (model_id, id);
create unique index charges_job_id_idx on public.charges (job_id, id);
create unique index charges_image_id_idx on public.charges (image_id, id);
create unique index charges_batch_id_idx on public.charges (batch_id, id);
create unique index charges_owner_id_idx on public.charges (owner_id, charged_at desc, id);

revoke all on public.budgets, public.provider_calls, public.charges from anon, authenticated;
grant select, update (cap_usd) on public.budgets to authenticated, service_role;
grant select on public.provider_calls, public.charges to authenticated, service_role;
alter table public.budgets enable row level security;
alter table public.provider_calls enable row level security;
alter table public.charges enable row level security;
create policy "Admins can read budgets" on public.budgets
  for select to authenticated using ((select private.is_admin()));
create policy "Admins can change caps" on public.budgets
  for update to authenticated using ((select private.is_admin())) with check ((select private.is_admin()));
create policy "Admins can read provider calls" on public.provider_calls
  for select to authenticated using ((select private.is_admin()));
create policy "Owners can read their charges, admins all" on public.charges
  for select to authenticated
  using ((select private.is_member()) and (owner_id = (select auth.uid()) or (select private.is_admin())));

-- A new day or month starts at nothing spent; what is reserved belongs to work that still runs.
create function private.roll_budgets() returns void
language sql set search_path = ''
as $$
  update public.budgets
  set spent_usd = 0, started_on = (private.now() at time zone 'utc')::date
  where date_trunc(period, started_on) < date_trunc(period, private.now() at time zone 'utc')
$$;

-- Puts a job's estimate aside in every budget, or in none. Lock order everywhere: job, then budgets by id.
create function private.reserve_budget(amount numeric) returns boolean
language plpgsql set search_path = ''
as $$
begin
  if amount <= 0 then
    return true;
  end if;
  perform from public.budgets order by id for update;
  perform private.roll_budgets();
  if exists (select from public.budgets where spent_usd + reserved_usd + amount > cap_usd) then
    return false;
  end if;
  update public.budgets set reserved_usd = reserved_usd + amount;
  return true;
end;
$$;

create function private.release_budget(amount numeric) returns void
language plpgsql set search_path = ''
as $$
begin
  if amount > 0 then
    perform from public.budgets order by id for update;
    update public.budgets set reserved_usd = greatest(0, reserved_usd - amount);
  end if;
end;
$$;
revoke execute on function private.roll_budgets(), private.reserve_budget(numeric), private.release_budget(numeric) from public;
