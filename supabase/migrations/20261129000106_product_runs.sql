-- Runs of products: planned, paid for, written down and begun.

-- Takes an Idempotency-Key: false where somebody who sent the same at that moment was first, and has been answered.
create function private.take_idempotency_key(owner_id uuid, endpoint text, key text, body_hash text) returns boolean
language plpgsql security definer set search_path = ''
as $$
begin
  if key is null then
    return true;
  end if;
  delete from private.idempotency_keys k
  where k.owner_id = take_idempotency_key.owner_id and k.endpoint = take_idempotency_key.endpoint and k.key = take_idempotency_key.key
    and k.created_at <= private.now() - interval '24 hours';
  insert into private.idempotency_keys (owner_id, endpoint, key, body_hash, answer)
  values (take_idempotency_key.owner_id, take_idempotency_key.endpoint, take_idempotency_key.key, take_idempotency_key.body_hash, '{}')
  on conflict do nothing;
  return found;
end;
$$;

-- Whether all that is planned costs nothing.
create function private.is_free(plan private.product_plan) returns boolean
language sql stable security definer set search_path = ''
as $$
  select bool_and(private.is_made_offline(model_id))
  from (
    select unnest((s.made).model_id || s.fallback_model_ids) from unnest(plan.scenes) s
    union select unnest(((plan.removal).made).model_id || (plan.removal).fallback_model_ids) where ((plan.removal).made).model_id is not null
  ) makers (model_id)
$$;

-- Writes a run down and begins it: the batch that its work is charged to, the cut-out unless an earlier one is used again, and the
-- scenes, which wait for it. product: as it is to be, with its new run, photo and request.
create function private.begin_run(product public.products, plan private.product_plan) returns void
language plpgsql security definer set search_path = ''
as $$
declare
  first   constant private.model_plan := (plan.scenes[1]).made;
  removal constant private.model_plan := (plan.removal).made;
  seed    constant bigint := product.request ->> 'seed';
  batch   public.batches;
begin
  insert into public.batches (owner_id, product_id, model_id, prompts, width, height, estimated_usd, reserved_usd, request, models)
  values (product.owner_id, product.id, first.model_id, array(select s.prompt from unnest(plan.scenes) with ordinality as s (recipe, name, stand,
      prompt, made, fallback_model_ids, place) order by s.place),
    split_part(first.size, 'x', 1)::integer, split_part(first.size, 'x', 2)::integer, plan.high_usd, plan.high_usd, product.request, (
      select jsonb_agg(jsonb_build_object('model_id', lines.model_id, 'size', lines.size, 'quality', lines.quality, 'images', lines.images,
        'low_usd', private.usd(lines.low_usd), 'high_usd', private.usd(lines.high_usd), 'seconds', lines.seconds))
      from (
        select made.model_id, made.size, made.quality, count(*) as images, sum(made.low_usd) as low_usd, sum(made.high_usd) as high_usd,
          max(made.seconds) as seconds
        from (select (s.made).* from unnest(plan.scenes) s union all select removal.* where removal.model_id is not null) made
        group by 1, 2, 3
      ) lines))
  returning * into batch;

  if removal.model_id is not null then
    insert into public.images (owner_id, batch_id, parent_id, model_id, fallback_model_ids, origin, operation, prompt, full_prompt, quality,
      transparent, seed, width, height, product_id, product_part, product_run)
    values (product.owner_id, batch.id, product.photo_id, removal.model_id, (plan.removal).fallback_model_ids, 'generated', 'remove_background',
      coalesce(nullif((plan.removal).prompt, ''), product.title), (plan.removal).prompt, removal.quality, true,
      coalesce(seed, floor(random() * 2147483648)::bigint), split_part(removal.size, 'x', 1)::integer,
      split_part(removal.size, 'x', 2)::integer, product.id, 'cut_out', product.run)
    returning id into product.cut_out_id;
  end if;
  insert into public.images (owner_id, batch_id, parent_id, model_id, fallback_model_ids, origin, operation, prompt, full_prompt,
    negative_prompt, style, quality, seed, width, height, product_id, product_part, product_run, scene_position, scene_recipe, scene_stand)
  select product.owner_id, batch.id, product.cut_out_id, (s.made).model_id, s.fallback_model_ids, 'generated', 'generate', s.prompt, (s.made).full_prompts[1],
    (s.made).negative_prompt, (s.made).style, (s.made).quality,
    coalesce((seed + s.place - 1) % 2147483648, floor(random() * 2147483648)::bigint),
    split_part((s.made).size, 'x', 1)::integer, split_part((s.made).size, 'x', 2)::integer,
    product.id, 'scene', product.run, s.place - 1, s.recipe, s.stand
  from unnest(plan.scenes) with ordinality as s (recipe, name, stand, prompt, made, fallback_model_ids, place);

  update public.products p
  set title = product.title, kind = product.kind, run = product.run, photo_id = product.photo_id, cut_out_id = product.cut_out_id,
    request = product.request, status = 'processing', error_code = null, error_detail = null, finished_at = null
  where p.id = product.id;
  perform from public.recipes r where r.slug in (select s.recipe from unnest(plan.scenes) s) order by r.id for no key update;
  update public.recipes r set uses = r.uses + 1 where r.slug in (select s.recipe from unnest(plan.scenes) s);

  -- A photo that is not looked at yet, or was in vain.
  update public.images i set status = 'processing', error_code = null, error_detail = null, batch_id = batch.id
  where i.id = product.photo_id and i.status in ('processing', 'failed');
  if found then
    perform private.enqueue_jobs('variants', array[product.photo_id], 'people', batch.id, product.owner_id);
  end if;
  perform private.follow_product(product.id);
end;
$$;

-- Takes the photo of a product in, as a picture. photo: {image_id, path, name, width, height}; its file is there already.
create function private.insert_photo(product public.products, photo jsonb) returns uuid
language sql security definer set search_path = ''
as $$
  insert into public.images (id, owner_id, origin, status, master_path, source_name, width, height, product_id, product_part, product_run)
  values ((photo ->> 'image_id')::uuid, product.owner_id, 'uploaded', 'processing', photo ->> 'path', left(nullif(photo ->> 'name', ''), 255),
    (photo ->> 'width')::integer, (photo ->> 'height')::integer, product.id, 'photo', product.run)
  returning id
$$;

-- Plans a run and begins it, of a new product or, where this one has an id, of this. Answers as worker.create_product does.
create function private.run_product(product public.products, request jsonb, max_usd numeric, endpoint text, idempotency_key text,
  body_hash text) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
  photo    public.images;
  reused   uuid;
  plan     private.product_plan;
  answered jsonb;
begin
  if request ? 'photo' then
    photo.id := request #>> '{photo,image_id}';
    photo.width := request #>> '{photo,width}';
    photo.height := request #>> '{photo,height}';
  else
    select * into photo from public.images i where i.id = product.photo_id and i.deleted_at is null and i.master_path is not null;
    if not found then
      raise invalid_parameter_value using message = 'The photo of this product is gone: send another one', detail = 'image';
    end if;
  end if;
  -- Whoever deletes the product that it was made for waits, or was first.
  perform private.lock_images(array[private.kept_cut_out(product, request)]);
  reused := private.kept_cut_out(product, request);
  plan := private.plan_product(request, product.owner_id, product.is_test, photo, reused is not null);
  if product.is_test and not private.is_free(plan) then
    return '{"status": "costs_money"}';
  elsif max_usd < 0 or max_usd = 'NaN' then
    raise invalid_parameter_value using message = 'max_usd is an amount of dollars, 0 or more', detail = 'max_usd';
  elsif plan.high_usd > max_usd then
    raise invalid_parameter_value using detail = 'max_usd',
      message = format('This product may cost $%s, more than the $%s allowed', private.usd(plan.high_usd), private.usd(max_usd));
  elsif not private.take_idempotency_key(product.owner_id, endpoint, idempotency_key, body_hash) then
    return private.answer_again(product.owner_id, endpoint, idempotency_key, body_hash);
  end if;
  if not product.is_test and not private.take_quota(product.owner_id, cardinality(plan.scenes) + case when reused is null then 1 else 0 end) then
    delete from private.idempotency_keys k
    where k.owner_id = product.owner_id and k.endpoint = run_product.endpoint and k.key = idempotency_key;
    return '{"status": "quota_exhausted"}';
  end if;

  product.title := coalesce(request ->> 'title', 'Untitled');
  product.kind := request ->> 'kind';
  product.request := request - '{photo,title,kind}'::text[];
  if product.id is null then
    insert into public.products (owner_id, title, kind, is_test) values (product.owner_id, product.title, product.kind, product.is_test)
    returning id, run into product.id, product.run;
  else
    product.run := product.run + 1;
  end if;
  if request ? 'photo' then
    product.photo_id := private.insert_photo(product, request -> 'photo');
  end if;
  product.cut_out_id := reused;
  perform private.begin_run(product, plan);
  answered := jsonb_build_object('status', 'accepted', 'product_id', product.id, 'estimated_usd', private.usd(plan.high_usd),
    'photo_path', (select i.master_path from public.images i where i.id = product.photo_id));
  update private.idempotency_keys k set answer = answered
  where k.owner_id = product.owner_id and k.endpoint = run_product.endpoint and k.key = idempotency_key;
  return answered;
end;
$$;

revoke execute on function private.take_idempotency_key(uuid, text, text, text), private.is_free(private.product_plan),
  private.begin_run(public.products, private.product_plan), private.insert_photo(public.products, jsonb),
  private.run_product(public.products, jsonb, numeric, text, text, text) from public, anon;
