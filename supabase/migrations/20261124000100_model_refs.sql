-- A model as its vendor calls it: what an adapter sends, where our own id is another.

alter table public.models
  add column vendor_id text constraint a_vendors_name_is_not_blank check (vendor_id <> '');
comment on column public.models.vendor_id is 'The vendor''s own name of the model; null where it is ours.';

-- What a worker must know to ask a model: {id, provider, vendor_id}; null for one that there is not.
create function private.model_ref(model_id text) returns jsonb
language sql stable security definer set search_path = ''
as $$
  select jsonb_build_object('id', m.id, 'provider', m.provider, 'vendor_id', coalesce(m.vendor_id, m.id))
  from public.models m where m.id = model_ref.model_id
$$;

-- The same for a search, which pays for the embedding of its query by itself: with what a token costs, so that it can put
-- the most that a query may cost aside, and need not where it costs nothing.
create function worker.read_model(model_id text) returns jsonb
language sql stable security definer set search_path = ''
as $$
  select private.model_ref(m.id) || jsonb_build_object('usd_per_input_token', private.usd(m.usd_per_input_token))
  from public.models m where m.id = read_model.model_id
$$;

revoke execute on function private.model_ref(text), worker.read_model(text) from public;
grant execute on function worker.read_model(text) to service_role;
