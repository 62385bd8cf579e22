-- A long batch begins without the words of its pictures, which for ten thousand take longer than all its rows: each is found by
-- its words once its turn has come, whatever comes of it.

create or replace function private.words_of_new_images() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  if (select count(*) from changed_rows where status = 'pending') > 1000 then
    perform private.write_image_words(array(select id from changed_rows where status <> 'pending'));
  else
    perform private.write_image_words(array(select id from changed_rows));
  end if;
  return null;
end;
$$;

create function private.words_of_begun_images() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
  begun uuid[] := array(select n.id from new_images n join old_images o using (id) where o.status = 'pending' and n.status <> 'pending');
begin
  if begun <> '{}' then
    perform private.write_image_words(begun);
  end if;
  return null;
end;
$$;
create trigger images_update_begun_words after update on public.images
  referencing old table as old_images new table as new_images for each statement execute function private.words_of_begun_images();

revoke execute on function private.words_of_begun_images() from public;
