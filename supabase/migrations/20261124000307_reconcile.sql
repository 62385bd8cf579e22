-- A person who has looked at the vendor's own list says what a call of unknown outcome really cost.

-- Puts the vendor's figure in the place of an estimate: 0 where nothing was billed. Throws where the charge is not an estimate.
create function private.reconcile_charge(charge_id bigint, amount_usd numeric, request_id text) returns void
language plpgsql security definer set search_path = ''
as $$
declare
  charge public.charges;
begin
  perform private.require_admin();
  if not (amount_usd >= 0 and amount_usd < 1e6) or amount_usd is null then
    raise invalid_parameter_value using message = 'What a call cost is an amount of dollars, 0 or more';
  elsif btrim(coalesce(request_id, '')) = '' and amount_usd > 0 then
    raise invalid_parameter_value using message = 'Name the request as the vendor''s list does: it is booked once';
  elsif char_length(request_id) > 500 then
    raise invalid_parameter_value using message = 'The id of a request has 500 characters at most';
  end if;
  select * into charge from public.charges c where c.id = charge_id;
  -- The order of locks: its job, budgets, and then the charge.
  perform from public.jobs j where j.id = charge.job_id for update;
  perform private.lock_budgets(array[charge.owner_id]);
  select * into charge from public.charges c where c.id = charge_id for update;
  if not found then
    raise invalid_parameter_value using message = format('There is no charge %s', charge_id);
  elsif not charge.estimated then
    raise invalid_parameter_value using message = format('What charge %s cost is known: $%s', charge_id, private.usd(charge.amount_usd));
  elsif exists (
    select from public.charges c
    where c.provider = charge.provider and c.request_id = btrim(reconcile_charge.request_id) and c.id <> charge.id
  ) then
    raise invalid_parameter_value using message = format('That request of %s is booked already: this charge cost nothing of its own', charge.provider);
  end if;
  perform private.correct_charge(charge, amount_usd, coalesce(nullif(btrim(request_id), ''), charge.request_id),
    jsonb_build_object('usd', private.usd(amount_usd), 'reconciled', true));
end;
$$;

create function public.reconcile_charge(charge_id bigint, amount_usd numeric, request_id text default null) returns void
language sql set search_path = '' as $$ select private.reconcile_charge(charge_id, amount_usd, request_id) $$;

revoke execute on function private.reconcile_charge(bigint, numeric, text), public.reconcile_charge(bigint, numeric, text) from public, anon;
grant execute on function private.reconcile_charge(bigint, numeric, text), public.reconcile_charge(bigint, numeric, text)
  to authenticated, service_role;
