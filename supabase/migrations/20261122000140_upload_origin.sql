-- What an uploaded picture was on its owner's machine, so that the same file is known when it comes again.
alter table public.images
  add column source_name text constraint a_source_name_has_1_to_255_characters check (char_length(source_name) between 1 and 255),
  -- Of the file as it was chosen, before a browser shrinks it. Not unique: a person may want both.
  add column source_sha256 text constraint a_source_sha256_has_64_hex_digits check (source_sha256 ~ '^[0-9a-f]{64}$');
create unique index images_source_sha256_idx on public.images (source_sha256, id) where source_sha256 is not null;

drop function public.create_upload(uuid, text, text), private.create_upload(uuid, text, text);

-- Takes an uploaded file into the library. The file lies in the bucket `studio`, in the caller's own folder.
create function private.create_upload(image_id uuid, path text, prompt text, source_name text, source_sha256 text) returns uuid
language plpgsql security definer set search_path = ''
as $$
begin
  perform private.require_member();
  -- A plain name in the caller's own folder: nothing in it may lead elsewhere.
  if coalesce(path ~ ('^' || auth.uid() || '/' || image_id || '/[A-Za-z0-9_-][A-Za-z0-9._-]{0,199}$') and path !~ '\.\.', false) then
    if not exists (select from storage.objects o where o.bucket_id = 'studio' and o.name = create_upload.path) then
      raise invalid_parameter_value using message = 'There is no such file in the bucket studio: upload it first';
    end if;
  else
    raise invalid_parameter_value using
      message = 'The file must lie in the bucket studio, at <your user id>/<image id>/<file name>';
  end if;
  if char_length(prompt) > 2000 then
    raise invalid_parameter_value using message = 'A prompt has 2000 characters at most';
  elsif char_length(source_name) not between 1 and 255 then
    raise invalid_parameter_value using message = 'The name of a file has 1 to 255 characters';
  elsif source_sha256 !~ '^[0-9a-f]{64}$' then
    raise invalid_parameter_value using message = 'A SHA-256 is 64 hex digits in lower case';
  end if;
  insert into public.images (id, owner_id, origin, status, prompt, master_path, source_name, source_sha256)
  values (image_id, auth.uid(), 'uploaded', 'processing', nullif(btrim(prompt), ''), path, create_upload.source_name,
    create_upload.source_sha256)
  on conflict (id) do nothing;
  if not found then
    raise invalid_parameter_value using message = 'This image id is taken: make a new one';
  end if;
  perform private.enqueue_jobs('variants', array[image_id], 'people', null, auth.uid());
  return image_id;
end;
$$;

create function public.create_upload(image_id uuid, path text, prompt text default null, source_name text default null,
  source_sha256 text default null) returns uuid
language sql set search_path = '' as $$ select private.create_upload(image_id, path, prompt, source_name, source_sha256) $$;

revoke execute on function private.create_upload(uuid, text, text, text, text), public.create_upload(uuid, text, text, text, text)
from public, anon;
grant execute on function private.create_upload(uuid, text, text, text, text), public.create_upload(uuid, text, text, text, text)
to authenticated;

notify pgrst, 'reload schema';
