-- A product follows its pictures: whatever ends one of them, a worker, a person or the trash, what comes after it begins, and the
-- product is ready or has failed once its last one ends.

-- Parts of the run under way that wait for others: nobody has been asked to make them.
create function private.waiting_parts(product public.products) returns setof public.images
language sql stable security definer set search_path = ''
as $$
  select * from public.images i
  where i.product_id = product.id and i.product_run = product.run and i.product_part in ('cut_out', 'scene')
    and i.status in ('pending', 'failed') and i.deleted_at is null
    and not exists (select from public.jobs j where j.image_id = i.id and j.kind = 'generate')
$$;

-- What keeps a run from going on, the first of it: its photo, then its cut-out. A part that is gone has failed too; a cut-out that
-- nobody was asked for has only failed with its photo.
--   {code, detail}, or null
create function private.what_broke(product public.products) returns jsonb
language sql stable security definer set search_path = ''
as $$
  select jsonb_build_object('code', coalesce(i.error_code, 'not_found'),
    'detail', case when i.error_code is null then 'It was deleted: process the product again' else i.error_detail end)
  from (values (1, product.photo_id), (2, product.cut_out_id)) as parts (place, id) left join public.images i using (id)
  where i.id is null or i.deleted_at is not null
    or i.status = 'failed' and (parts.place = 1 or exists (select from public.jobs j where j.image_id = i.id and j.kind = 'generate'))
  order by parts.place limit 1
$$;

-- What its batch has aside: what its jobs have, and what those will that nobody has been asked for yet.
create function private.reserve_waiting(product public.products) returns void
language sql security definer set search_path = ''
as $$
  update public.batches b
  set reserved_usd = (select coalesce(sum(j.batch_reserved_usd), 0) from public.jobs j where j.batch_id = b.id)
    + (select coalesce(sum(private.most_of_picture(w)), 0) from private.waiting_parts(product) w where w.status = 'pending' and w.batch_id = b.id)
  where b.id in (
    select i.batch_id from public.images i where i.product_id = product.id and i.product_run = product.run and i.product_part = 'scene')
$$;

-- Begins what need wait no longer, gives up what waits in vain, and says how the product is. Two pictures that end at the same
-- moment in two transactions take turns here: what is read once the product is held is what both of them wrote.
create function private.follow_product(product_id uuid) returns void
language plpgsql security definer set search_path = ''
as $$
declare
  product  public.products;
  photo    public.images;
  cut_out  public.images;
  broken   jsonb;
  waiting  public.images;
  now_is   text;
  reason   jsonb;
begin
  -- Batches are locked before products, as whatever ends work has its batch already.
  perform from public.batches b
  where b.id in (
    select i.batch_id from public.images i join public.products p on p.id = i.product_id and p.run = i.product_run
    where p.id = follow_product.product_id)
  order by b.id for no key update;
  select * into product from public.products p where p.id = follow_product.product_id and p.deleted_at is null for no key update;
  if not found then
    return;
  end if;
  broken := private.what_broke(product);
  select * into photo from public.images i where i.id = product.photo_id;
  select * into cut_out from public.images i where i.id = product.cut_out_id;

  if broken is not null then
    update public.images i set status = 'failed', error_code = broken ->> 'code', error_detail = broken ->> 'detail'
    where i.id in (select w.id from private.waiting_parts(product) w where w.status = 'pending');
  else
    -- A part that they failed for is tried again.
    update public.images i set status = 'pending', error_code = null, error_detail = null
    where i.id in (select w.id from private.waiting_parts(product) w where w.status = 'failed');
    if photo.status = 'kept' then
      -- How large the photo is was not known before.
      update public.images i set width = photo.width, height = photo.height
      from public.models m
      where i.id in (select w.id from private.waiting_parts(product) w where w.product_part = 'cut_out') and m.id = i.model_id and m.sizes = '{}';
      for waiting in
        select * from private.waiting_parts(product) w
        where w.product_part = case cut_out.status when 'kept' then 'scene' else 'cut_out' end order by w.scene_position
      loop
        perform private.enqueue_jobs('generate', array[waiting.id], 'people', waiting.batch_id, product.owner_id,
          private.estimate_picture(waiting), private.most_of_picture(waiting));
      end loop;
    end if;
  end if;

  select case
      when broken is null and (photo.status <> 'kept' or cut_out.status <> 'kept') then 'processing'
      when bool_or(i.status in ('pending', 'processing', 'tagging') and i.deleted_at is null) then 'processing'
      when bool_or(i.status in ('ready', 'approved', 'rejected')) then 'ready'
      else 'failed' end,
    -- Of scenes the first one's.
    coalesce(broken, (array_agg(jsonb_build_object('code', coalesce(i.error_code, 'cancelled'), 'detail', i.error_detail)
      order by i.error_code is null, i.scene_position))[1], '{"code": "cancelled"}')
  into now_is, reason
  from public.images i
  where i.product_id = product.id and i.product_run = product.run and i.product_part = 'scene';
  update public.products p
  set status = now_is, error_code = case now_is when 'failed' then reason ->> 'code' end,
    error_detail = case now_is when 'failed' then reason ->> 'detail' end,
    finished_at = case now_is when 'processing' then null else private.now() end
  where p.id = product.id and p.status <> now_is;
  perform private.reserve_waiting(product);
end;
$$;

-- How the work on a picture has ended; null where it has not.
create function private.end_of_part(image public.images) returns text
language sql immutable set search_path = ''
as $$ select case when image.status in ('ready', 'approved', 'rejected', 'kept') then 'made' when image.status = 'failed' then 'failed' end $$;

create function private.follow_images() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
  followed uuid;
begin
  if not exists (select from new_images where product_id is not null) then
    return null;
  end if;
  for followed in
    select distinct p.id from new_images n join old_images o using (id) join public.products p on p.id = n.product_id
    -- What is decided of a finished picture changes nothing, nor that one is thrown away.
    where (private.end_of_part(n) is distinct from private.end_of_part(o)
        or n.deleted_at is distinct from o.deleted_at and private.end_of_part(n) is null)
      -- What becomes of pictures of earlier runs changes nothing.
      and (n.product_run = p.run or n.id in (p.photo_id, p.cut_out_id))
    order by 1
  loop
    perform private.follow_product(followed);
  end loop;
  return null;
end;
$$;
create trigger images_update_follow after update on public.images
  referencing old table as old_images new table as new_images for each statement execute function private.follow_images();

create trigger products_insert_broadcast after insert on public.products
  referencing new table as changed_rows for each statement execute function private.broadcast_rows();
create trigger products_update_broadcast after update on public.products
  referencing new table as changed_rows for each statement execute function private.broadcast_rows();

revoke execute on function private.waiting_parts(public.products), private.what_broke(public.products),
  private.reserve_waiting(public.products), private.follow_product(uuid), private.end_of_part(public.images),
  private.follow_images() from public;
