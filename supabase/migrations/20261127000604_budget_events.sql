-- `budget.reached`: once a day or month and cap, when the first work finds no room.

create table private.budget_notices (
  budget_id  integer primary key references public.budgets (id) on delete cascade,
  started_on date not null,
  cap_usd    numeric not null
);

-- The caller holds the budget.
create function private.tell_of_budget(budget public.budgets) returns void
language plpgsql security definer set search_path = ''
as $$
begin
  insert into private.budget_notices (budget_id, started_on, cap_usd) values (budget.id, budget.started_on, private.cap_of(budget))
  on conflict (budget_id) do update set started_on = excluded.started_on, cap_usd = excluded.cap_usd
  where (budget_notices.started_on, budget_notices.cap_usd) <> (excluded.started_on, excluded.cap_usd);
  if found then
    perform private.emit_events(jsonb_build_array(jsonb_build_object('type', 'budget.reached', 'owner_id', budget.owner_id,
      'data', jsonb_build_object('budget', jsonb_build_object('period', budget.period, 'owner_id', budget.owner_id,
        'cap_usd', private.usd(private.cap_of(budget)), 'spent_usd', private.usd(budget.spent_usd),
        'reserved_usd', private.usd(budget.reserved_usd))))));
  end if;
end;
$$;

-- Puts money aside in every budget that counts a person's work, or in none. Null, or the sentence why there is no room.
create or replace function private.reserve_budget(amount numeric, owner uuid default null) returns text
language plpgsql security definer set search_path = ''
as $$
declare
  used_up public.budgets;
begin
  if amount <= 0 then
    return null;
  end if;
  perform private.lock_budgets(array[owner]);
  select * into used_up from public.budgets b
  where (b.owner_id is null or b.owner_id = owner) and b.spent_usd + b.reserved_usd + amount > private.cap_of(b)
  order by b.owner_id nulls first, b.id desc limit 1;
  if found then
    if amount > private.cap_of(used_up) then
      return format('It may cost $%s, more than the whole budget of a %s: raise the cap',
        private.usd(round(amount, 4)), used_up.period);
    end if;
    perform private.tell_of_budget(used_up);
    return case when used_up.owner_id is null
      then format('The budget of this %1$s is used up: raise the cap, or wait for the next %1$s', used_up.period)
      else format('The budget of this member for the %1$s is used up: raise the cap, or wait for the next %1$s', used_up.period)
    end;
  end if;
  update public.budgets set reserved_usd = reserved_usd + amount where owner_id is null or owner_id = owner;
  return null;
end;
$$;

revoke execute on function private.tell_of_budget(public.budgets) from public;
