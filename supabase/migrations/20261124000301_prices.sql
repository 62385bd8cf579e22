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

-- Whether a usage tells what a model is paid by: what the vendor itself says, or anything that has a price here. Of what
-- costs nothing there is nothing to tell.
create function private.tells_price(model_id text, usage jsonb) returns boolean
language sql stable security definer set search_path = ''
as $$
  select (usage ->> 'usd' ~ '^\d{1,9}(\.\d{1,30})?([eE][-+]?\d{1,2})?$') is true
    or coalesce(
      (select bool_or(usage ->> unit.name is not null)
       from public.models m, lateral (values
         ('images', m.usd_per_image), ('input_tokens', m.usd_per_input_token), ('output_tokens', m.usd_per_output_token),
         ('input_image_tokens', coalesce(nullif(m.usd_per_input_image_token, 0), m.usd_per_input_token)),
         ('seconds', m.usd_per_second), ('credits', m.usd_per_credit)) unit (name, usd)
       where m.id = tells_price.model_id and unit.usd > 0),
      not exists (select from public.model_qualities q where q.model_id = tells_price.model_id and q.high_usd > 0))
$$;
revoke execute on function private.price(text, jsonb), private.tells_price(text, jsonb) from public;
