-- Pictures go into the trash and out of it, and parts of products with their product only.

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
