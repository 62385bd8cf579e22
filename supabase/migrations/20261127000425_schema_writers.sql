-- Who writes a schema from a description: the model that reads pictures, where it understands words. {id, provider, vendor_id, most_usd},
-- with the most that reading so many bytes and answering can cost; null where there is none.
create function worker.find_schema_writer(bytes integer) returns jsonb
language sql stable security definer set search_path = ''
as $$
  select private.model_ref(m.id) || jsonb_build_object('most_usd', private.usd(coalesce(
    private.price(m.id, jsonb_build_object('input_tokens', 2000 + bytes, 'output_tokens', 4000, 'seconds', 60)), 0)))
  from public.settings s join public.models m on m.id = s.extract_model_id
  where not private.is_offline(m.provider) and private.is_available(m)
$$;
revoke execute on function worker.find_schema_writer(integer) from public;
grant execute on function worker.find_schema_writer(integer) to service_role;
