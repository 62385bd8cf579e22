-- `image.ready`, `image.approved` and `image.withdrawn`.

create function private.tell_of_ready_images() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
  happened jsonb;
begin
  if not exists (select from new_images where status = 'ready') or not exists (select from public.webhook_endpoints) then
    return null;
  end if;
  select jsonb_agg(jsonb_build_object('type', 'image.ready', 'owner_id', n.owner_id, 'data', jsonb_build_object(
      'image', jsonb_build_object('id', n.id, 'batch_id', n.batch_id, 'prompt', n.prompt, 'model_id', n.model_id,
        'width', n.width, 'height', n.height, 'alt', d.alt, 'description', d.description, 'category', n.category,
        'tags', (select coalesce(jsonb_agg(t.tag order by t.confidence desc, t.tag), '[]') from public.image_tags t
          where t.image_id = n.id and t.removed_at is null)))) order by n.id)
  into happened
  from new_images n join old_images o using (id)
  left join public.image_descriptions d on d.image_id = n.id
  -- What was turned down and is looked at again was told before.
  where n.status = 'ready' and o.status in ('pending', 'processing', 'tagging', 'failed');
  if happened is not null then
    perform private.emit_events(happened);
  end if;
  return null;
end;
$$;
create trigger images_update_tell after update on public.images
  referencing old table as old_images new table as new_images for each statement execute function private.tell_of_ready_images();

-- A picture that was approved is told of when its files are public, with their addresses: then search has it.
create function private.tell_of_published() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
  files text := (select decrypted_secret from vault.decrypted_secrets where name = 'project_url') || '/storage/v1/object/public/library/';
begin
  if exists (select from public.webhook_endpoints) then
    perform private.emit_events(happened) from (
      select jsonb_agg(jsonb_build_object('type', 'image.approved', 'owner_id', i.owner_id, 'data', jsonb_build_object(
        'image', n.card || jsonb_build_object('approved_at', i.approved_at, 'sizes', (
          select jsonb_object_agg(preset, (file - 'path') || jsonb_build_object('url', files || (file ->> 'path')))
          from jsonb_each(n.card -> 'sizes') as sizes (preset, file))))) order by n.image_id) as happened
      from new_documents n join public.images i on i.id = n.image_id
    ) told where happened is not null;
  end if;
  return null;
end;
$$;
create trigger search_documents_insert_tell after insert on public.search_documents
  referencing new table as new_documents for each statement execute function private.tell_of_published();

create function private.tell_of_withdrawn() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  if exists (select from public.webhook_endpoints) then
    perform private.emit_events(happened) from (
      select jsonb_agg(jsonb_build_object('type', 'image.withdrawn', 'owner_id', i.owner_id, 'data', jsonb_build_object(
        'image', jsonb_build_object('id', i.id, 'alt', o.card ->> 'alt'))) order by i.id) as happened
      from old_documents o join public.images i on i.id = o.image_id
    ) told where happened is not null;
  end if;
  return null;
end;
$$;
create trigger search_documents_delete_tell after delete on public.search_documents
  referencing old table as old_documents for each statement execute function private.tell_of_withdrawn();

revoke execute on function private.tell_of_ready_images(), private.tell_of_published(), private.tell_of_withdrawn() from public;
