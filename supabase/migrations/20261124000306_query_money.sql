-- Searches pay for the embedding of what nobody has asked before. No job puts money aside for them, so they do it themselves,
-- in the budgets of everybody.

create table private.query_reservations (
  id          bigint generated always as identity primary key,
  model_id    text not null,
  usd         numeric(24, 12) not null,
  reserved_at timestamptz not null default private.now()
);

-- What a query that never came back had put aside is free again. The caller holds the budgets of everybody, and so this table.
create function private.release_old_queries() returns void
language plpgsql security definer set search_path = ''
as $$
declare
  freed numeric;
begin
  with gone as (
    delete from private.query_reservations where reserved_at < private.now() - interval '5 minutes' returning usd
  )
  select sum(usd) into freed from gone;
  if freed > 0 then
    update public.budgets set reserved_usd = greatest(0, reserved_usd - freed) where owner_id is null;
  end if;
end;
$$;

-- Puts the most that a query may cost aside. False where no budget has room for it: make no call.
create function worker.begin_query_call(model_id text, usd numeric) returns boolean
language plpgsql security definer set search_path = ''
as $$
begin
  if (usd > 0) is not true then
    return true;
  end if;
  perform private.lock_budgets();
  perform private.release_old_queries();
  if private.reserve_budget(usd) is not null then
    return false;
  end if;
  insert into private.query_reservations (model_id, usd) values (begin_query_call.model_id, begin_query_call.usd);
  return true;
end;
$$;

-- Books what a query cost, once per provider and request, and frees what one of its model had put aside. Answers dollars.
create function worker.record_query_charge(provider text, request_id text, model_id text, usage jsonb) returns text
language plpgsql security definer set search_path = ''
as $$
declare
  amount numeric := private.price(model_id, usage);
  aside  numeric := 0;
  booked integer;
begin
  if amount = 0 and not exists (select from private.query_reservations q where q.model_id = record_query_charge.model_id) then
    return '0';
  end if;
  perform private.lock_budgets();
  insert into public.charges (provider, request_id, model_id, kind, subject_key, input_tokens, usage, price_version, amount_usd)
  select record_query_charge.provider, record_query_charge.request_id, m.id, 'query', 'query',
    (record_query_charge.usage ->> 'input_tokens')::numeric::integer, record_query_charge.usage, m.price_version, amount
  from (values (0)) one left join public.models m on m.id = record_query_charge.model_id
  on conflict on constraint a_call_is_charged_once do nothing;
  get diagnostics booked = row_count;
  if booked = 0 then
    return private.usd(amount);
  end if;
  delete from private.query_reservations q
  where q.id = (select min(o.id) from private.query_reservations o where o.model_id = record_query_charge.model_id)
  returning q.usd into aside;
  update public.budgets
  set spent_usd = spent_usd + amount, reserved_usd = greatest(0, reserved_usd - coalesce(aside, 0)) where owner_id is null;
  return private.usd(amount);
end;
$$;

-- What stays open without anybody coming back: calls of jobs that ended, and queries.
create function private.settle_open_money() returns integer
language plpgsql security definer set search_path = ''
as $$
declare
  booked integer := private.book_open_calls();
begin
  if exists (select from private.query_reservations where reserved_at < private.now() - interval '5 minutes') then
    perform private.lock_budgets();
    perform private.release_old_queries();
  end if;
  return booked;
end;
$$;
select cron.schedule('settle-open-money', '*/10 * * * *', 'select private.settle_open_money()');

revoke execute on function private.release_old_queries(), worker.begin_query_call(text, numeric),
  worker.record_query_charge(text, text, text, jsonb), private.settle_open_money() from public;
grant execute on function worker.begin_query_call(text, numeric), worker.record_query_charge(text, text, text, jsonb) to service_role;
