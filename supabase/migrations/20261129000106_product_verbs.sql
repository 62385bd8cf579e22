-- What is done with products: made, made again, tried again, named and deleted.

-- A product that whoever calls may see and change: their own, and for admins all.
create function private.find_product(product_id uuid) returns public.products
language plpgsql stable security definer set search_path = ''
as $$
declare
  product public.products;
begin
  perform private.require_member();
  select * into product from public.products p
  where p.id = find_product.product_id and p.deleted_at is null
    and (private.is_operator() or private.is_admin() or p.owner_id = auth.uid());
  if not found then
    raise exception using message = 'There is no such product';
  end if;
  return product;
end;
$$;

-- What the next run is asked for: what is left out is as it was in the last one. Words for scenes that are not made any more are
-- left out; another kind of product has other scenes.
create function private.next_request(product public.products, request jsonb) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
  was    jsonb := product.request;
  merged jsonb;
begin
  request := jsonb_strip_nulls(request);
  if request ->> 'kind' <> product.kind and not request ? 'scenes' then
    was := was - '{scenes,prompts}'::text[];
  end if;
  merged := jsonb_build_object('kind', product.kind, 'title', product.title) || was || request;
  if not request ? 'prompts' and merged ? 'prompts' then
    merged := jsonb_set(merged, '{prompts}', (
      select coalesce(jsonb_object_agg(key, value), '{}') from jsonb_each(merged -> 'prompts')
      where key = any (private.scenes_of(merged - 'prompts'))));
  end if;
  return merged;
end;
$$;

-- The cut-out that the next run uses again: of the same photo, and cut out as it would be now. Null where there is none.
create function private.kept_cut_out(product public.products, request jsonb) returns uuid
language sql stable security definer set search_path = ''
as $$
  select i.id from public.images i
  where not request ? 'photo' and i.product_id = product.id and i.product_part = 'cut_out' and i.parent_id = product.photo_id
    and i.status = 'kept' and i.deleted_at is null
    and i.model_id = coalesce(request ->> 'removal_model_id', i.model_id)
    and i.full_prompt = private.removal_words(request, product.owner_id)
  order by i.product_run desc limit 1
$$;

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
    select (s.made).model_id from unnest(plan.scenes) s
    union select ((plan.removal).made).model_id where ((plan.removal).made).model_id is not null
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
      prompt, made, place) order by s.place),
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
    insert into public.images (owner_id, batch_id, parent_id, model_id, origin, operation, prompt, full_prompt, quality, transparent, seed,
      width, height, product_id, product_part, product_run)
    values (product.owner_id, batch.id, product.photo_id, removal.model_id, 'generated', 'remove_background',
      coalesce(nullif((plan.removal).prompt, ''), product.title), (plan.removal).prompt, removal.quality, true,
      coalesce(seed, floor(random() * 2147483648)::bigint), split_part(removal.size, 'x', 1)::integer,
      split_part(removal.size, 'x', 2)::integer, product.id, 'cut_out', product.run)
    returning id into product.cut_out_id;
  end if;
  insert into public.images (owner_id, batch_id, parent_id, model_id, origin, operation, prompt, full_prompt, negative_prompt, style,
    quality, seed, width, height, product_id, product_part, product_run, scene_position, scene_recipe, scene_stand)
  select product.owner_id, batch.id, product.cut_out_id, (s.made).model_id, 'generated', 'generate', s.prompt, (s.made).full_prompts[1],
    (s.made).negative_prompt, (s.made).style, (s.made).quality,
    coalesce((seed + s.place - 1) % 2147483648, floor(random() * 2147483648)::bigint),
    split_part((s.made).size, 'x', 1)::integer, split_part((s.made).size, 'x', 2)::integer,
    product.id, 'scene', product.run, s.place - 1, s.recipe, s.stand
  from unnest(plan.scenes) with ordinality as s (recipe, name, stand, prompt, made, place);

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
  reused   uuid := private.kept_cut_out(product, request);
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

-- Makes a product for whoever has been let in.
-- request: {title, kind, photo: {image_id, path, name, width, height}, scenes, prompts, removal_prompt, model_id, removal_model_id,
--   quality, seed}
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

-- What is to be tried again so that these pictures are made: of parts that failed only because an earlier one did, that one.
create function private.parts_to_retry(image_ids uuid[]) returns uuid[]
language sql stable security definer set search_path = ''
as $$
  select array(
    select distinct case when i.product_part is null or exists (select from public.jobs j where j.image_id = i.id and j.kind = 'generate') then i.id
      when photo.status = 'failed' then photo.id
      when cut_out.status = 'failed' then cut_out.id
      else i.id end
    from public.images i
    left join public.images parent on parent.id = i.parent_id
    left join public.images cut_out on cut_out.id = case i.product_part when 'scene' then parent.id end
    left join public.images photo on photo.id = case i.product_part when 'scene' then parent.parent_id when 'cut_out' then parent.id end
    where i.id = any (image_ids))
$$;

-- Of these pictures the cut-outs that cannot be fitted to their photo: set together again they would not fit either.
create function private.unfit_cut_outs(image_ids uuid[]) returns uuid[]
language sql stable security definer set search_path = ''
as $$
  select array(
    select i.id from public.images i
    where i.id = any (image_ids) and i.product_part = 'cut_out' and i.status = 'failed' and i.deleted_at is null
      and i.error_code in ('refused', 'unsupported_image')
      and exists (select from public.jobs j where j.image_id = i.id and j.kind = 'compose' and j.state = 'failed')
      and not exists (select from public.jobs j where j.image_id = i.id and j.finished_at is null))
$$;

-- Has such cut-outs made once more from their photos, which is paid again.
create function private.cut_out_anew(image_ids uuid[]) returns uuid[]
language plpgsql security definer set search_path = ''
as $$
declare
  image public.images;
  begun uuid[] := '{}';
begin
  perform private.lock_parts(image_ids);
  for image in select i.* from public.images i where i.id = any (private.unfit_cut_outs(image_ids)) order by i.id loop
    perform private.enqueue_jobs('generate', array[image.id], 'people', image.batch_id, image.owner_id, private.estimate_picture(image));
    update public.images i set status = 'pending', error_code = null, error_detail = null, master_path = null, made_path = null
    where i.id = image.id;
    begun := begun || image.id;
  end loop;
  return begun;
end;
$$;

create or replace function private.retry_images(image_ids uuid[]) returns uuid[]
language plpgsql security definer set search_path = ''
as $$
declare
  mine  uuid[] := private.parts_to_retry(private.own_images(image_ids));
  unfit uuid[] := private.unfit_cut_outs(mine);
  again uuid[] := private.retry_jobs(array(
    select distinct on (j.image_id) j.id
    from public.jobs j join public.images i on i.id = j.image_id
    where j.image_id = any (mine) and j.image_id <> all (unfit) and i.status = 'failed' and j.state in ('failed', 'cancelled')
      and j.kind = any (private.picture_stages())
    -- Of stages that were stopped together the first: the others follow it.
    order by j.image_id, j.finished_at desc, array_position(private.picture_stages(), j.kind)
  ));
begin
  return case unfit when '{}' then again else again || private.cut_out_anew(unfit) end;
end;
$$;

-- Has a part of a product made again that failed.
--   retried | conflict: it did not fail | not_found | forbidden_for_test
create function worker.retry_product_part(owner_id uuid, is_test boolean, product_id uuid, image_id uuid) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
  product public.products;
  image   public.images;
begin
  select * into product from public.products p
  where p.id = retry_product_part.product_id and p.owner_id = retry_product_part.owner_id and p.deleted_at is null;
  select * into image from public.images i
  where i.id = retry_product_part.image_id and i.product_id = product.id and i.deleted_at is null;
  if image.id is null then
    return '{"status": "not_found"}';
  elsif product.is_test <> retry_product_part.is_test then
    return '{"status": "forbidden_for_test"}';
  elsif image.status <> 'failed' or cardinality(private.retry_images(array[image.id])) = 0 then
    return '{"status": "conflict"}';
  end if;
  return '{"status": "retried"}';
end;
$$;

create function private.rename_product(product_id uuid, title text) returns void
language plpgsql security definer set search_path = ''
as $$
declare
  product public.products := private.find_product(product_id);
begin
  title := btrim(title);
  if (char_length(title) between 1 and 200) is not true then
    raise invalid_parameter_value using message = 'A title has 1 to 200 characters', detail = 'title';
  end if;
  update public.products p set title = rename_product.title where p.id = product.id;
end;
$$;

-- Locks pictures as whatever ends their work does: jobs, then batches, then the pictures. Who ends parts of products otherwise
-- would wait for one another for ever, for what follows from it is the batch's and the product's.
create function private.lock_parts(image_ids uuid[]) returns void
language plpgsql security definer set search_path = ''
as $$
begin
  -- Of other pictures nothing follows: their verbs lock what they need, in their own order.
  if not exists (select from public.images i where i.id = any (image_ids) and i.product_id is not null) then
    return;
  end if;
  perform from public.jobs j
  where j.image_id = any (image_ids) and j.kind = any (private.picture_stages() || 'publish'::text) and j.state in ('queued', 'running', 'waiting')
  order by j.id for update;
  perform from public.batches b
  where b.id in (select i.batch_id from public.images i where i.id = any (image_ids) and i.product_id is not null)
  order by b.id for no key update;
  perform private.lock_images(image_ids);
end;
$$;

-- Takes a product away and stops its work. Its photo, its cut-out and the scenes that nobody approved go to the trash; those that
-- are approved stay pictures of the library.
create function private.delete_product(product_id uuid) returns void
language plpgsql security definer set search_path = ''
as $$
declare
  product public.products := private.find_product(product_id);
  parts   uuid[];
begin
  perform private.take_turns(product.id);
  parts := array(select i.id from public.images i where i.product_id = product.id);
  perform private.lock_parts(parts);
  update public.products p set deleted_at = private.now() where p.id = product.id;
  parts := array(select i.id from public.images i where i.id = any (parts) and i.status <> 'approved');
  perform private.cancel_work(parts, private.picture_stages());
  update public.images i
  set deleted_at = private.now(), status = case i.status when 'pending' then 'failed' else i.status end,
    error_code = case i.status when 'pending' then 'cancelled' else i.error_code end
  where i.id = any (parts) and i.deleted_at is null;
  update public.batches b set reserved_usd = 0, cancelled_at = coalesce(b.cancelled_at, private.now())
  where b.product_id = product.id and b.reserved_usd > 0;
end;
$$;

-- Into the trash, out of search, and its work stopped. Purged after 30 days. The photo and the cut-out of a product stay with it.
create or replace function private.trash_images(image_ids uuid[]) returns uuid[]
language plpgsql security definer set search_path = ''
as $$
declare
  mine    uuid[] := array(
    select i.id from public.images i
    where i.id = any (private.own_images(image_ids)) and not (i.product_part in ('photo', 'cut_out')
      and exists (select from public.products p where p.id = i.product_id and p.deleted_at is null)) is true);
  trashed uuid[];
begin
  perform private.lock_parts(mine);
  -- Work that comes up meanwhile finds the image in the trash.
  perform private.cancel_work(mine, private.picture_stages() || 'publish'::text);
  perform private.unpublish_images(mine, 'ready');
  with changed as (
    update public.images set deleted_at = private.now() where id = any (mine) and deleted_at is null
    returning id
  )
  select coalesce(array_agg(id), '{}') into trashed from changed;
  return trashed;
end;
$$;

-- Out of the trash. What was finished has the work back that trashing had stopped; what was not is there to be retried. The photo
-- and the cut-out of a product that was deleted stay in it: nothing would show them, and nobody could put them back.
create or replace function private.restore_images(image_ids uuid[]) returns uuid[]
language plpgsql security definer set search_path = ''
as $$
declare
  mine     uuid[] := array(
    select i.id from public.images i
    where i.id = any (private.own_images(image_ids)) and not (i.product_part in ('photo', 'cut_out')
      and exists (select from public.products p where p.id = i.product_id and p.deleted_at is not null)) is true);
  stopped  uuid[];
  restored uuid[];
begin
  perform private.lock_parts(mine);
  perform private.lock_images(mine);
  stopped := array(
    select j.id from public.jobs j join public.images i on i.id = j.image_id
    where i.id = any (mine) and i.status in ('ready', 'rejected')
      and j.kind in ('compose', 'variants', 'embed') and j.state = 'cancelled' and j.finished_at = i.deleted_at
  );
  with changed as (
    update public.images set deleted_at = null
    where id = any (mine) and deleted_at is not null
      and not exists (select from public.jobs j where j.image_id = images.id and j.kind = 'purge' and j.state in ('queued', 'running'))
    returning id
  )
  select coalesce(array_agg(id), '{}') into restored from changed;
  perform private.enqueue_jobs(kind, array_agg(distinct image_id), case when count(*) <= 4 then 'people' else 'bulk' end,
    null, auth.uid())
  from public.jobs where id = any (stopped) and image_id = any (restored) group by kind;
  return restored;
end;
$$;

create function public.rename_product(id uuid, title text) returns void
language sql set search_path = '' as $$ select private.rename_product(id, title) $$;
create function public.delete_product(id uuid) returns void
language sql set search_path = '' as $$ select private.delete_product(id) $$;

revoke execute on function private.find_product(uuid), private.next_request(public.products, jsonb),
  private.kept_cut_out(public.products, jsonb), private.take_idempotency_key(uuid, text, text, text),
  private.is_free(private.product_plan), private.begin_run(public.products, private.product_plan),
  private.insert_photo(public.products, jsonb), private.run_product(public.products, jsonb, numeric, text, text, text),
  worker.create_product(uuid, boolean, jsonb, numeric, text, text), private.take_turns(uuid),
  worker.reprocess_product(uuid, boolean, uuid, jsonb, numeric, text, text), private.parts_to_retry(uuid[]), private.unfit_cut_outs(uuid[]), private.cut_out_anew(uuid[]),
  worker.retry_product_part(uuid, boolean, uuid, uuid), private.rename_product(uuid, text), private.lock_parts(uuid[]),
  private.delete_product(uuid), public.rename_product(uuid, text), public.delete_product(uuid) from public, anon;
grant execute on function worker.create_product(uuid, boolean, jsonb, numeric, text, text),
  worker.reprocess_product(uuid, boolean, uuid, jsonb, numeric, text, text),
  worker.retry_product_part(uuid, boolean, uuid, uuid) to service_role;
grant execute on function private.rename_product(uuid, text), private.delete_product(uuid), public.rename_product(uuid, text),
  public.delete_product(uuid) to authenticated, service_role;
