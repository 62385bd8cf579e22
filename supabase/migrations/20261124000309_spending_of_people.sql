-- The dashboard's figures: budgets of members count their work alone, and are no part of the library's.

-- Dollars of this day and this month, in UTC as budgets are. Of a person: what is theirs, and their own caps.
create or replace function private.read_spending(person uuid) returns jsonb
language sql stable security definer set search_path = ''
as $$
  select jsonb_object_agg(budget ->> 'period' || '_usd', (budget ->> 'spent_usd')::numeric)
    || jsonb_object_agg(budget ->> 'period' || '_cap_usd', (budget ->> 'cap_usd')::numeric)
  from jsonb_array_elements(private.read_budgets(array_remove(array[person], null), person is null)) budget
$$;
revoke execute on function private.read_spending(uuid) from public;
