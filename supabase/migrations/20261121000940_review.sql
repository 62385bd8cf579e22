-- What a person decides about pictures: edit, approve, reject, withdraw, trash.

-- Every decision takes many images at once and answers how many it changed; those it does not fit are left alone.

create function private.approve_images(image_ids uuid[]) returns integer
language plpgsql security definer set search_path = ''
as $$
declare
  approved uuid[];
begin
  perform private.require_admin();
  perform private.lock_images(image_ids);
  with changed as (
    update public.images
    set status = 'approved', publication = publication + 1, approved_at = private.now(), approved_by = auth.uid(),
      rejected_at = null, reject_reason = null
    where id = any (image_ids) and status in ('ready', 'rejected') and deleted_at is null
    returning id
  )
  select coalesce(array_agg(id), '{}') into approved from changed;
  perform private.enqueue_jobs('publish', approved, case when cardinality(approved) <= 4 then 'people' else 'bulk' end,
    null, auth.uid());
  return cardinality(approved);
end;
$$;

-- Takes approved images out of search at once, and their public files soon after. Caches may keep copies for a day.
create function private.unpublish_images(image_ids uuid[], new_status text, reason text default null) returns integer
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
  return cardinality(withdrawn);
end;
$$;

create function private.withdraw_images(image_ids uuid[]) returns integer
language plpgsql security definer set search_path = ''
as $$
begin
  perform private.require_admin();
  return private.unpublish_images(image_ids, 'ready');
end;
$$;

create function private.reject_images(image_ids uuid[], reason text) returns integer
language plpgsql security definer set search_path = ''
as $$
declare
  withdrawn integer;
  rejected  integer;
begin
  perform private.require_admin();
  withdrawn := private.unpublish_images(image_ids, 'rejected', reason);
  update public.images set status = 'rejected', rejected_at = private.now(), reject_reason = reason
  where id = any (image_ids) and status = 'ready' and deleted_at is null;
  get diagnostics rejected = row_count;
  return withdrawn + rejected;
end;
$$;

-- Back to the review queue: the undo of a rejection.
create function private.reopen_images(image_ids uuid[]) returns integer
language plpgsql security definer set search_path = ''
as $$
declare
  changed integer;
begin
  perform private.require_admin();
  perform private.lock_images(image_ids);
  update public.images set status = 'ready', rejected_at = null, reject_reason = null
  where id = any (image_ids) and status = 'rejected' and deleted_at is null;
  get diagnostics changed = row_count;
  return changed;
end;
$$;

-- Changes what is given and leaves what is null. `tags` is the whole list: tags left out are taken away for good.
create function private.edit_image(image_id uuid, description text, alt text, category text, tags text[], subject jsonb)
returns void
language plpgsql security definer set search_path = ''
as $$
declare
  image public.images := private.require_image(image_id);
begin
  -- What is public has been reviewed, and stays as it was unless a reviewer changes it.
  if image.status = 'approved' then
    perform private.require_admin();
  end if;
  if cardinality(tags) > 50
    or exists (select from unnest(tags) tag where coalesce(char_length(btrim(tag)), 0) not between 1 and 50) then
    raise invalid_parameter_value using message = 'An image has at most 50 tags of 1 to 50 characters each';
  elsif char_length(description) not between 1 and 1000 or char_length(alt) not between 1 and 250
    or char_length(category) not between 1 and 50 then
    raise invalid_parameter_value using
      message = 'A description has 1 to 1000 characters, an alt text 1 to 250, a category 1 to 50';
  end if;
  begin
    update public.images i
    set revision = i.revision + 1, category = coalesce(edit_image.category, i.category),
      subject = coalesce(edit_image.subject, i.subject)
    where i.id = image.id;
  exception when check_violation or invalid_text_representation then
    raise invalid_parameter_value using
      message = 'A subject is {x, y, width, height}: fractions of the picture, from its top left and inside it';
  end;

  if description is not null or alt is not null then
    insert into public.image_descriptions as d (image_id, description, alt, source)
    values (image.id, coalesce(edit_image.description, edit_image.alt), coalesce(edit_image.alt, edit_image.description), 'manual')
    on conflict on constraint image_descriptions_pkey do update
    set description = coalesce(edit_image.description, d.description), alt = coalesce(edit_image.alt, d.alt), source = 'manual';
  end if;

  if tags is not null then
    tags := array(select distinct lower(btrim(tag)) from unnest(tags) tag);
    update public.image_tags t set source = 'manual', removed_at = private.now()
    where t.image_id = image.id and t.tag <> all (tags) and t.removed_at is null;
    insert into public.image_tags as t (image_id, tag, confidence, source, term)
    select image.id, tag, 1, 'manual', (select term from public.vocabulary where term = tag) from unnest(tags) tag
    on conflict on constraint image_tags_pkey do update set source = 'manual', removed_at = null;
  end if;

  if subject is not null and image.master_path is not null then
    perform private.enqueue_jobs('variants', array[image.id], 'people', null, auth.uid());
  end if;
  if image.status in ('ready', 'approved', 'rejected') then
    perform private.enqueue_jobs('embed', array[image.id], 'people', null, auth.uid());
  end if;
end;
$$;

-- Into the trash, out of search, and its work stopped. Purged after 30 days.
create function private.trash_images(image_ids uuid[]) returns integer
language plpgsql security definer set search_path = ''
as $$
declare
  mine    uuid[];
  doomed  uuid[];
  job     public.jobs;
  changed integer;
begin
  perform private.require_member();
  select array_agg(id) into mine from public.images
  where id = any (image_ids) and (private.is_operator() or private.is_admin() or owner_id = auth.uid());
  -- Those that come up meanwhile are left alone: they find the image in the trash.
  doomed := array(
    select id from public.jobs
    where image_id = any (mine) and kind in ('generate', 'variants', 'tag', 'embed', 'publish')
      and state in ('queued', 'running', 'waiting')
    order by id for update
  );
  for job in select * from public.jobs where id = any (doomed) loop
    perform private.settle_job(job, 'cancelled');
  end loop;
  perform private.lock_images(mine);
  perform private.unpublish_images(mine, 'ready');
  update public.images set deleted_at = private.now() where id = any (mine) and deleted_at is null;
  get diagnostics changed = row_count;
  return changed;
end;
$$;

create function private.restore_images(image_ids uuid[]) returns integer
language plpgsql security definer set search_path = ''
as $$
declare
  changed integer;
begin
  perform private.require_member();
  perform private.lock_images(image_ids);
  update public.images set deleted_at = null
  where id = any (image_ids) and deleted_at is not null
    and (private.is_operator() or private.is_admin() or owner_id = auth.uid())
    and not exists (select from public.jobs j where j.image_id = images.id and j.kind = 'purge' and j.state in ('queued', 'running'));
  get diagnostics changed = row_count;
  return changed;
end;
$$;

create function public.approve_images(image_ids uuid[]) returns integer
language sql set search_path = '' as $$ select private.approve_images(image_ids) $$;
create function public.withdraw_images(image_ids uuid[]) returns integer
language sql set search_path = '' as $$ select private.withdraw_images(image_ids) $$;
create function public.reject_images(image_ids uuid[], reason text default null) returns integer
language sql set search_path = '' as $$ select private.reject_images(image_ids, reason) $$;
create function public.reopen_images(image_ids uuid[]) returns integer
language sql set search_path = '' as $$ select private.reopen_images(image_ids) $$;
create function public.edit_image(image_id uuid, description text default null, alt text default null,
  category text default null, tags text[] default null, subject jsonb default null) returns void
language sql set search_path = '' as $$ select private.edit_image(image_id, description, alt, category, tags, subject) $$;
create function public.trash_images(image_ids uuid[]) returns integer
language sql set search_path = '' as $$ select private.trash_images(image_ids) $$;
create function public.restore_images(image_ids uuid[]) returns integer
language sql set search_path = '' as $$ select private.restore_images(image_ids) $$;

revoke execute on function private.approve_images(uuid[]), private.unpublish_images(uuid[], text, text),
  private.withdraw_images(uuid[]), private.reject_images(uuid[], text), private.reopen_images(uuid[]),
  private.edit_image(uuid, text, text, text, text[], jsonb), private.trash_images(uuid[]), private.restore_images(uuid[]),
  public.approve_images(uuid[]), public.withdraw_images(uuid[]), public.reject_images(uuid[], text),
  public.reopen_images(uuid[]), public.edit_image(uuid, text, text, text, text[], jsonb),
  public.trash_images(uuid[]), public.restore_images(uuid[]) from public, anon;
grant execute on function private.approve_images(uuid[]), private.withdraw_images(uuid[]),
  private.reject_images(uuid[], text), private.reopen_images(uuid[]),
  private.edit_image(uuid, text, text, text, text[], jsonb), private.trash_images(uuid[]), private.restore_images(uuid[]),
  public.approve_images(uuid[]), public.withdraw_images(uuid[]), public.reject_images(uuid[], text),
  public.reopen_images(uuid[]), public.edit_image(uuid, text, text, text, text[], jsonb),
  public.trash_images(uuid[]), public.restore_images(uuid[]) to authenticated, service_role;
