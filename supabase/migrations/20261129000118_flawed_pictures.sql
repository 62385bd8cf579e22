-- A scene whose product is not the one on the photo is seen by whoever approves it: in passing, and with many others, it is not
-- approved.

drop function public.approve_images(uuid[], text), private.approve_images(uuid[], text);

-- `with_flaws`: also those scenes in which the product differs.
create function private.approve_images(image_ids uuid[], expected_status text, with_flaws boolean default false) returns uuid[]
language plpgsql security definer set search_path = ''
as $$
declare
  approved uuid[];
begin
  perform private.require_admin();
  perform private.require_status(expected_status);
  perform private.lock_images(image_ids);
  with changed as (
    update public.images
    set status = 'approved', publication = publication + 1, approved_at = private.now(), approved_by = auth.uid(),
      rejected_at = null, reject_reason = null
    where id = any (image_ids) and status in ('ready', 'rejected') and deleted_at is null
      and status = coalesce(expected_status, status)
      and (with_flaws or (fidelity ->> 'passed')::boolean is not false)
    returning id
  )
  select coalesce(array_agg(id), '{}') into approved from changed;
  perform private.enqueue_jobs('publish', approved, case when cardinality(approved) <= 4 then 'people' else 'bulk' end,
    null, auth.uid());
  return approved;
end;
$$;
create function public.approve_images(image_ids uuid[], expected_status text default null, with_flaws boolean default false) returns uuid[]
language sql set search_path = '' as $$ select private.approve_images(image_ids, expected_status, with_flaws) $$;

revoke execute on function private.approve_images(uuid[], text, boolean), public.approve_images(uuid[], text, boolean) from public, anon;
grant execute on function private.approve_images(uuid[], text, boolean), public.approve_images(uuid[], text, boolean)
  to authenticated, service_role;
