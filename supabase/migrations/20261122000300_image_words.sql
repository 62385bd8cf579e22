-- The words by which people find a picture in the library: all that is written about it, whatever its status. Words as
-- they stand, so that the beginning of one finds it, and their stems, so that one cookie finds many.
create table public.image_words (
  image_id uuid primary key references public.images (id) on delete cascade,
  words    tsvector not null
);
comment on table public.image_words is 'What is written about an image, as words; kept by triggers.';

revoke all on public.image_words from anon, authenticated;
grant select on public.image_words to authenticated, service_role;
alter table public.image_words enable row level security;
create policy "Whoever sees an image sees its words" on public.image_words
  for select to authenticated using (exists (select from public.images where id = image_id));

-- Punctuation would make one word of `jam-jar` or `IMG_2031.jpg`.
create function private.without_punctuation(text text) returns text
language sql immutable set search_path = ''
as $$ select regexp_replace(text, '[[:punct:]]+', ' ', 'g') $$;

create function private.write_image_words(image_ids uuid[]) returns void
language sql security definer set search_path = ''
as $$
  insert into public.image_words as w (image_id, words)
  select i.id, strip(to_tsvector('simple', written.text) || to_tsvector('english', written.text))
  from public.images i
  left join public.image_descriptions d on d.image_id = i.id
  cross join lateral (
    select private.without_punctuation(concat_ws(' ', i.prompt, i.category, i.source_name, d.description,
      (select string_agg(t.tag, ' ') from public.image_tags t where t.image_id = i.id and t.removed_at is null))) as text
  ) written
  where i.id = any (image_ids)
  on conflict (image_id) do update set words = excluded.words where w.words <> excluded.words
$$;

-- All words must be there, in any order. The last one may be unfinished: somebody is typing it. Small words like `of` say
-- nothing, unless they are the last. Null where nothing is left.
create function private.words_query(text text) returns tsquery
language sql immutable set search_path = ''
as $$
  select string_agg(
    case
      when not is_last then quote_literal(stem)
      when stem is null then quote_literal(word) || ':*'
      else '(' || quote_literal(word) || ':* | ' || quote_literal(stem) || ')'
    end, ' & ')::tsquery
  from (
    select lexeme as word, (tsvector_to_array(to_tsvector('english', lexeme)))[1] as stem,
      max(positions[array_upper(positions, 1)]) over () = positions[array_upper(positions, 1)] as is_last
    from unnest(to_tsvector('simple', private.without_punctuation(words_query.text)))
  ) typed
$$;

create function private.words_of_new_images() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  perform private.write_image_words(array(select id from changed_rows));
  return null;
end;
$$;

create function private.words_of_edited_image() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  perform private.write_image_words(array[new.id]);
  return null;
end;
$$;

create function private.words_of_changed_parts() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  perform private.write_image_words(array(select distinct image_id from changed_rows));
  return null;
end;
$$;

create trigger images_insert_words after insert on public.images
  referencing new table as changed_rows for each statement execute function private.words_of_new_images();
create trigger images_update_words after update of prompt, category, source_name on public.images
  for each row when (
    (old.prompt, old.category, old.source_name) is distinct from (new.prompt, new.category, new.source_name)
  ) execute function private.words_of_edited_image();
create trigger image_descriptions_insert_words after insert on public.image_descriptions
  referencing new table as changed_rows for each statement execute function private.words_of_changed_parts();
create trigger image_descriptions_update_words after update on public.image_descriptions
  referencing new table as changed_rows for each statement execute function private.words_of_changed_parts();
create trigger image_tags_insert_words after insert on public.image_tags
  referencing new table as changed_rows for each statement execute function private.words_of_changed_parts();
create trigger image_tags_update_words after update on public.image_tags
  referencing new table as changed_rows for each statement execute function private.words_of_changed_parts();
create trigger image_tags_delete_words after delete on public.image_tags
  referencing old table as changed_rows for each statement execute function private.words_of_changed_parts();

select private.write_image_words(array(select id from public.images));

revoke execute on function private.without_punctuation(text), private.write_image_words(uuid[]),
  private.words_query(text), private.words_of_new_images(), private.words_of_edited_image(), private.words_of_changed_parts()
from public;
grant execute on function private.without_punctuation(text), private.words_query(text) to authenticated, service_role;
