-- Products are made, and made again.

-- Makes a product for whoever has been let in.
-- request: {title, kind, photo: {image_id, path, name, width, height}, scenes, prompts, removal_prompt, model_id,
--   fallback_model_ids, removal_model_id, removal_fallback_model_ids, quality, seed}
--   accepted         product_id, estimated_usd, photo_path, repeated?
--   conflict         the Idempotency-Key came with another request
--   costs_money      it would, and the key is for tests
--   quota_exhausted  the owner has not so many pictures left this month
-- and what is left of the quota, null where there is none. Raises invalid_parameter_value for what cannot be made, or may cost
-- more than max_usd; its detail is the field that it is about.
create function worker.create_product(owner_id uuid, is_test boolean, request jsonb, max_usd numeric, idempotency_key text,
  body_hash text) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
  -- What a test key asked is no answer to a live one.
  endpoint constant text := case when is_test then 'products for tests' else 'products' end;
  answered jsonb := private.answer_again(owner_id, endpoint, idempotency_key, body_hash);
  product  public.products;
begin
  product.owner_id := owner_id;
  product.is_test := is_test;
  answered := coalesce(answered,
    private.run_product(product, jsonb_strip_nulls(request), max_usd, endpoint, idempotency_key, body_hash));
  return answered || jsonb_build_object('quota', case when not is_test then private.read_quota(owner_id) end);
end;
$$;

-- Who makes a product again and who deletes it take turns, before they lock anything else: a run that began meanwhile would have
-- parts that are not stopped.
create function private.take_turns(product_id uuid) returns void
language sql set search_path = ''
as $$ select pg_advisory_xact_lock(hashtextextended('product ' || product_id, 0)) $$;

-- Makes a product again: answers as worker.create_product does, and besides
--   busy                its last run is still under way
--   not_found           it is not the owner's
--   forbidden_for_test  the key is for tests and the product is not, or the other way round
create function worker.reprocess_product(owner_id uuid, is_test boolean, product_id uuid, request jsonb, max_usd numeric,
  idempotency_key text, body_hash text) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
  endpoint constant text := format('products/%s/reprocess', product_id);
  product  public.products;
  answered jsonb;
begin
  perform private.take_turns(product_id);
  -- In the order of work that ends: its picture first, then its product.
  perform private.lock_images(array(select p.photo_id from public.products p where p.id = product_id and p.photo_id is not null));
  select * into product from public.products p
  where p.id = reprocess_product.product_id and p.owner_id = reprocess_product.owner_id and p.deleted_at is null
  for no key update;
  if not found then
    return '{"status": "not_found"}';
  elsif product.is_test <> reprocess_product.is_test then
    return '{"status": "forbidden_for_test"}';
  end if;
  answered := private.answer_again(owner_id, endpoint, idempotency_key, body_hash);
  if answered is null and product.status = 'processing' then
    return '{"status": "busy"}';
  end if;
  answered := coalesce(answered, private.run_product(product, private.next_request(product, request), max_usd, endpoint,
    idempotency_key, body_hash));
  return answered || jsonb_build_object('quota', case when not is_test then private.read_quota(owner_id) end);
end;
$$;

revoke execute on function worker.create_product(uuid, boolean, jsonb, numeric, text, text), private.take_turns(uuid),
  worker.reprocess_product(uuid, boolean, uuid, jsonb, numeric, text, text) from public, anon;
grant execute on function worker.create_product(uuid, boolean, jsonb, numeric, text, text),
  worker.reprocess_product(uuid, boolean, uuid, jsonb, numeric, text, text) to service_role;
