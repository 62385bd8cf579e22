-- Files that no row speaks of: uploads nobody finished, crops that newer ones replaced, copies of a publication that is
-- over. A day old, so that no worker can still be about to write their row. Files go through the Storage API only: a
-- function removes them.

create unique index image_variants_path_idx on public.image_variants (path, image_id, preset);

-- The id of an image that stands in a path; null where there is none. As an id, so that the primary key is used.
create function private.id_in_path(path text, part integer) returns uuid
language sql immutable set search_path = ''
as $$
  select case when pg_input_is_valid(split_part(path, '/', part), 'uuid') then split_part(path, '/', part)::uuid end
$$;

create function worker.orphaned_files(max_count integer) returns table (bucket text, path text)
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
      left join public.search_documents d on d.image_id = i.id
      where i.id = private.id_in_path(o.name, 1) and i.status = 'approved'
        -- The one that is being published, and the one that search shows until then.
        and split_part(o.name, '/', 2) in (i.publication::text, d.publication::text)
    )
  limit max_count
$$;
revoke execute on function private.id_in_path(text, integer), worker.orphaned_files(integer) from public;
grant execute on function worker.orphaned_files(integer) to service_role;

select cron.schedule('sweep-files', '3 4 * * 0', $$select private.ring('sweep', 1)$$);

notify pgrst, 'reload schema';
