-- What a use of a model costs, in US dollars. `usage` has images, input_tokens (of text), input_image_tokens,
-- output_tokens, seconds, credits and usd, each left out where there is none. What the vendor itself says goes first.
create function private.price(model_id text, usage jsonb) returns numeric
language plpgsql stable security definer set search_path = ''
as $$
declare
  told   text := usage ->> 'usd';
  amount numeric;
begin
  if told ~ '^\d{1,9}(\.\d{1,30})?([eE][-+]?\d{1,2})?$' then
    return round(told::numeric, 12);
  end if;
  select coalesce((usage ->> 'images')::numeric, 0) * m.usd_per_image
    + coalesce((usage ->> 'input_tokens')::numeric, 0) * m.usd_per_input_token
    -- Where pictures have no price of their own they are read at the price of text.
    + coalesce((usage ->> 'input_image_tokens')::numeric, 0) * coalesce(nullif(m.usd_per_input_image_token, 0), m.usd_per_input_token)
    + coalesce((usage ->> 'output_tokens')::numeric, 0) * m.usd_per_output_token
    + coalesce((usage ->> 'seconds')::numeric, 0) * coalesce(m.usd_per_second, 0)
    + coalesce((usage ->> 'credits')::numeric, 0) * coalesce(m.usd_per_credit, 0)
  into amount
  from public.models m where m.id = price.model_id;
  return round(greatest(coalesce(amount, 0), 0), 12);
end;
$$;
drop function private.price(text, integer, integer, integer);
revoke execute on function private.price(text, jsonb) from public;
