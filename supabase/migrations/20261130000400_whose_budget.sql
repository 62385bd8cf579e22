-- Whose budget a picture costs more than: who reads it has to raise that one.

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
      return format(
        case when used_up.owner_id is null
          then 'It may cost $%s, more than the whole budget of a %s: raise the cap'
          else 'It may cost $%s, more than this member''s whole budget of a %s: raise their cap'
        end, private.usd(round(amount, 4)), used_up.period);
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
