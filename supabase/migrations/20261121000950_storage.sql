-- `studio` is private: masters and variants of every image, at <owner id>/<image id>/<preset>-<hash>.<ext>.
-- `library` is public: what is approved, at <image id>/<publication>/<preset>-<hash>.<ext>.
insert into storage.buckets (id, name, public, file_size_limit, allowed_mime_types) values
  ('studio', 'studio', false, 20971520, '{image/jpeg,image/png}'),
  ('library', 'library', true, 20971520, '{image/jpeg,image/png}')
on conflict (id) do update
set public = excluded.public, file_size_limit = excluded.file_size_limit, allowed_mime_types = excluded.allowed_mime_types;

-- Nobody but workers writes to `library`, and its public files need no policy to be read by address.
create policy "Members can read files in their own folder, admins all" on storage.objects
  for select to authenticated
  using (bucket_id = 'studio' and (select private.is_member())
    and ((storage.foldername(name))[1] = (select auth.uid())::text or (select private.is_admin())));
create policy "Members can add files to their own folder" on storage.objects
  for insert to authenticated
  with check (bucket_id = 'studio' and (storage.foldername(name))[1] = (select auth.uid())::text and (select private.is_member()));
