-- What a search must know of the model that embeds its query: also what a token costs, so that it can put the most that
-- a query may cost aside, and need not where it costs nothing.
create or replace function worker.read_model(model_id text) returns jsonb
language sql stable security definer set search_path = ''
as $$
  select private.model_ref(m.id) || jsonb_build_object('usd_per_input_token', trim_scale(m.usd_per_input_token)::text)
  from public.models m where m.id = read_model.model_id
$$;
