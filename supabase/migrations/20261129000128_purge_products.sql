-- Images in the trash for 30 days are purged, once no worker can hold a lease on their files any more and no site shows them. A product
-- that was deleted goes once its last picture is purged, and what it was asked for with it; what it cost is kept.
create or replace function private.purge_trash() returns void
language sql security definer set search_path = ''
as $$
  delete from public.products p where p.deleted_at is not null and not exists (select from public.images i where i.product_id = p.id);
  select private.enqueue_jobs('purge', coalesce(array_agg(id), '{}'), 'bulk')
  from (
    select id from public.images
    where deleted_at < private.now() - interval '30 days'
      and not exists (select from public.jobs j where j.image_id = images.id and j.kind <> 'purge'
        and j.state in ('queued', 'running', 'waiting'))
      and not exists (select from public.image_uses u where u.image_id = images.id and u.ended_at is null)
    limit 500
    -- One that is being restored this moment is left to the next day.
    for update skip locked
  ) expired
$$;
