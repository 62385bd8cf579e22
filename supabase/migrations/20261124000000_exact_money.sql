-- Money keeps all its digits: one token of an embedding costs 0.00000002 dollars, and a thousand of them are not nothing.
alter table public.jobs alter column estimated_usd type numeric(24, 12), alter column reserved_usd type numeric(24, 12);
alter table public.batches alter column estimated_usd type numeric(24, 12), alter column reserved_usd type numeric(24, 12),
  alter column spent_usd type numeric(24, 12);
alter table public.budgets alter column cap_usd type numeric(24, 12), alter column spent_usd type numeric(24, 12),
  alter column reserved_usd type numeric(24, 12);
alter table public.charges alter column amount_usd type numeric(24, 12);

-- Dollars as JSON carries them: decimal text without idle zeros, such as "0.0534".
create function private.usd(amount numeric) returns text
language sql immutable set search_path = '' as $$ select trim_scale(amount)::text $$;
revoke execute on function private.usd(numeric) from public;
