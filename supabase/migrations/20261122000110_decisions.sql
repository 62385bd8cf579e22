-- Decisions answer the pictures that they changed, and a reviewer's leaves alone what somebody else has decided meanwhile.

drop function public.approve_images(uuid[]), public.reject_images(uuid[], text), public.withdraw_images(uuid[]),
  public.reopen_images(uuid[]), public.trash_images(uuid[]), public.restore_images(uuid[]),
  private.approve_images(uuid[]), private.reject_images(uuid[], text), private.withdraw_images(uuid[]),
  private.reopen_images(uuid[]), private.trash_images(uuid[]), private.restore_images(uuid[]),
  private.unpublish_images(uuid[], text, text);

-- Of these pictures those that are the caller's: their own, and for admins all. Who is no member is refused.
create function private.own_images(image_ids uuid[]) returns uuid[]
language plpgsql stable security definer set search_path = ''
as $$
declare
  sees_all boolean := private.is_operator() or private.is_admin();
begin
  perform private.require_member();
  return array(select id from public.images where id = any (image_ids) and (sees_all or owner_id = auth.uid()));
end;
$$;

create function private.require_status(status text) returns void
language plpgsql immutable set search_path = ''
as $$
begin
  if status not in ('pending', 'processing', 'tagging', 'ready', 'approved', 'rejected', 'failed') then
    raise invalid_parameter_value using message = format('There is no status %L: use pending, processing, tagging, ready, '
      'approved, rejected or failed', status);
  end if;
end;
$$;

-- Each takes many pictures at once and answers the ids of those that it changed; those it does not fit are left alone.
-- With `expected_status` it fits those only that have this status, once their turn has come.

create function private.approve_images(image_ids uuid[], expected_status text) returns uuid[]
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
    returning id
  )
  select coalesce(array_agg(id), '{}') into approved from changed;
  perform private.enqueue_jobs('publish', approved, case when cardinality(approved) <= 4 then 'people' else 'bulk' end,
    null, auth.uid());
  return approved;
end;
$$;

-- Takes approved pictures out of search at once, and their public files soon after. Caches may keep copies for a day.
create function private.unpublish_images(image_ids uuid[], new_status text, reason text default null) returns uuid[]
language plpgsql security definer set search_path = ''
as $$
declare
  withdrawn uuid[];
begin
  perform private.lock_images(image_ids);
  with changed as (
    update public.images
    set status = new_status, publication = publication + 1, approved_at = null, approved_by = null,
      rejected_at = case new_status when 'rejected' then private.now() end, reject_reason = reason
    where id = any (image_ids) and status = 'approved'
    returning id
  )
  select coalesce(array_agg(id), '{}') into withdrawn from changed;
  delete from public.search_documents where image_id = any (withdrawn);
  delete from public.search_vectors where image_id = any (withdrawn);
  perform private.enqueue_withdraw(withdrawn, auth.uid());
  return withdrawn;
end;
$$;

create function private.withdraw_images(image_ids uuid[]) returns uuid[]
language plpgsql security definer set search_path = ''
as $$
begin
  perform private.require_admin();
  return private.unpublish_images(image_ids, 'ready');
end;
$$;

create function private.reject_images(image_ids uuid[], reason text, expected_status text) returns uuid[]
language plpgsql security definer set search_path = ''
as $$
declare
  fitting  uuid[];
  rejected uuid[];
begin
  perform private.require_admin();
  perform private.require_status(expected_status);
  if char_length(reason) > 500 then
    raise invalid_parameter_value using message = 'A reason has 500 characters at most';
  end if;
  perform private.lock_images(image_ids);
  fitting := array(select id from public.images where id = any (image_ids) and status = coalesce(expected_status, status));
  with changed as (
    update public.images set status = 'rejected', rejected_at = private.now(), reject_reason = reason
    where id = any (fitting) and status = 'ready' and deleted_at is null
    returning id
  )
  select coalesce(array_agg(id), '{}') into rejected from changed;
  return rejected || private.unpublish_images(fitting, 'rejected', reason);
end;
$$;

-- Back to the review queue: the undo of a rejection.
create function private.reopen_images(image_ids uuid[]) returns uuid[]
language plpgsql security definer set search_path = ''
as $$
declare
  reopened uuid[];
begin
  perform private.require_admin();
  perform private.lock_images(image_ids);
  with changed as (
    update public.images set status = 'ready', rejected_at = null, reject_reason = null
    where id = any (image_ids) and status = 'rejected' and deleted_at is null
    returning id
  )
  select coalesce(array_agg(id), '{}') into reopened from changed;
  return reopened;
end;
$$;

-- Into the trash, out of search, and its work stopped. Purged after 30 days.
create function private.trash_images(image_ids uuid[]) returns uuid[]
language plpgsql security definer set search_path = ''
as $$
declare
  mine    uuid[] := private.own_images(image_ids);
  trashed uuid[];
begin
  -- Work that comes up meanwhile finds the image in the trash.
  perform private.cancel_work(mine, '{generate, variants, tag, embed, publish}');
  perform private.unpublish_images(mine, 'ready');
  with changed as (
    update public.images set deleted_at = private.now() where id = any (mine) and deleted_at is null
    returning id
  )
  select coalesce(array_agg(id), '{}') into trashed from changed;
  return trashed;
end;
$$;

-- Out of the trash. What was finished has the work back that trashing had stopped; what was not is there to be retried.
create function private.restore_images(image_ids uuid[]) returns uuid[]
language plpgsql security definer set search_path = ''
as $$
declare
  mine     uuid[] := private.own_images(image_ids);
  stopped  uuid[];
  restored uuid[];
begin
  perform private.lock_images(mine);
  stopped := array(
    select j.id from public.jobs j join public.images i on i.id = j.image_id
    where i.id = any (mine) and i.status in ('ready', 'rejected')
      and j.kind in ('variants', 'embed') and j.state = 'cancelled' and j.finished_at = i.deleted_at
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

create function public.approve_images(image_ids uuid[], expected_status text default null) returns uuid[]
language sql set search_path = '' as $$ select private.approve_images(image_ids, expected_status) $$;
create function public.reject_images(image_ids uuid[], reason text default null, expected_status text default null) returns uuid[]
language sql set search_path = '' as $$ select private.reject_images(image_ids, reason, expected_status) $$;
create function public.withdraw_images(image_ids uuid[]) returns uuid[]
language sql set search_path = '' as $$ select private.withdraw_images(image_ids) $$;
create function public.reopen_images(image_ids uuid[]) returns uuid[]
language sql set search_path = '' as $$ select private.reopen_images(image_ids) $$;
create function public.trash_images(image_ids uuid[]) returns uuid[]
language sql set search_path = '' as $$ select private.trash_images(image_ids) $$;
create function public.restore_images(image_ids uuid[]) returns uuid[]
language sql set search_path = '' as $$ select private.restore_images(image_ids) $$;

revoke execute on function private.own_images(uuid[]), private.require_status(text),
  private.approve_images(uuid[], text), private.unpublish_images(uuid[], text, text), private.withdraw_images(uuid[]),
  private.reject_images(uuid[], text, text), private.reopen_images(uuid[]), private.trash_images(uuid[]),
  private.restore_images(uuid[]), public.approve_images(uuid[], text), public.reject_images(uuid[], text, text),
  public.withdraw_images(uuid[]), public.reopen_images(uuid[]), public.trash_images(uuid[]), public.restore_images(uuid[])
from public, anon;
grant execute on function
  private.approve_images(uuid[], text), private.withdraw_images(uuid[]), private.reject_images(uuid[], text, text),
  private.reopen_images(uuid[]), private.trash_images(uuid[]), private.restore_images(uuid[]),
  public.approve_images(uuid[], text), public.reject_images(uuid[], text, text), public.withdraw_images(uuid[]),
  public.reopen_images(uuid[]), public.trash_images(uuid[]), public.restore_images(uuid[]) to authenticated, service_role;
