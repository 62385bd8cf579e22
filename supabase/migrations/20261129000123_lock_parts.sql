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

revoke execute on function private.lock_parts(uuid[]) from public, anon;
