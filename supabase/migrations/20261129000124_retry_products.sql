-- Parts of products that failed are tried again, and what failed only because of them with them.

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
    perform private.enqueue_jobs('generate', array[image.id], 'people', image.batch_id, image.owner_id, private.estimate_picture(image),
      private.most_of_picture(image));
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
  where i.id = retry_product_part.image_id and (i.product_id = product.id or i.id = product.cut_out_id) and i.deleted_at is null;
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

revoke execute on function private.parts_to_retry(uuid[]), private.unfit_cut_outs(uuid[]), private.cut_out_anew(uuid[]),
  worker.retry_product_part(uuid, boolean, uuid, uuid) from public, anon;
grant execute on function worker.retry_product_part(uuid, boolean, uuid, uuid) to service_role;
