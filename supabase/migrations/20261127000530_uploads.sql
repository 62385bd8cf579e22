-- Files that callers put into the bucket `ingest` themselves, by a signed address: at <owner id>/<upload id>/picture, or
-- picture-with-location where that is to stay. There is no row for them but the storage's own.

-- Whoever sent pictures can look at them.
alter policy "Members can read files in their own folder, admins all" on storage.objects
  using (bucket_id in ('studio', 'ingest') and (select private.is_member())
    and ((storage.foldername(name))[1] = (select auth.uid())::text or (select private.is_admin())));

create unique index extractions_source_path_idx on public.extractions (source_path, id) where source_path is not null;

-- Where those of an owner's uploads lie that have a file: {upload_id: path}. One that nobody used is good for 23 hours, so that
-- the sweep never takes one that is being used this moment.
create function worker.find_uploads(owner_id uuid, upload_ids uuid[]) returns jsonb
language sql stable security definer set search_path = ''
as $$
  select coalesce(jsonb_object_agg(asked.id, o.name), '{}')
  from unnest(upload_ids) asked (id)
  cross join unnest('{picture,picture-with-location}'::text[]) file
  join storage.objects o on o.bucket_id = 'ingest' and o.name = find_uploads.owner_id || '/' || asked.id || '/' || file
  where greatest(o.created_at, o.updated_at) > private.now() - interval '23 hours'
    or exists (select from public.extractions e where e.source_path = o.name)
$$;
revoke execute on function worker.find_uploads(uuid, uuid[]) from public;
grant execute on function worker.find_uploads(uuid, uuid[]) to service_role;

-- Files that no row speaks of, a day old.
create or replace function worker.orphaned_files(max_count integer) returns table (bucket text, path text)
language sql stable security definer set search_path = ''
as $$
  select o.bucket_id, o.name
  from storage.objects o
  where o.bucket_id = 'studio' and o.created_at < private.now() - interval '1 day'
    and not exists (select from public.image_variants v where v.path = o.name)
    and not exists (
      select from public.images i
      where i.id = private.id_in_path(o.name, 2)
        -- A master that was bought but not handed in yet may still be wanted by another attempt.
        and (i.master_path = o.name or i.status in ('pending', 'failed'))
    )
  union all
  select o.bucket_id, o.name
  from storage.objects o
  where o.bucket_id = 'library' and o.created_at < private.now() - interval '1 day'
    and not exists (
      select from public.images i
      where i.id = private.id_in_path(o.name, 1) and (
        -- The one that is being published.
        (i.status = 'approved' and split_part(o.name, '/', 2) = i.publication::text)
        or split_part(o.name, '/', 2) = any (private.kept_publications(i.id)::text[])
      )
    )
  union all
  select o.bucket_id, o.name
  from storage.objects o
  -- What is sent again lies where it lay, and is written again.
  where o.bucket_id = 'ingest' and greatest(o.created_at, o.updated_at) < private.now() - interval '1 day'
    and not exists (select from public.extractions e where e.source_path = o.name)
  limit max_count
$$;
