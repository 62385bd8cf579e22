-- What search knows of a picture: each kind of words under a label of its own, so that each can be worth something else.
--   A the prompt, B tags, C the description, D the category

-- What is written waits in no list that every search would read through.
alter index public.search_documents_words_idx set (fastupdate = off);
select gin_clean_pending_list('public.search_documents_words_idx'::regclass);

-- Writes what search knows of an approved image. The caller holds the image's lock.
create or replace function private.write_search_document(image public.images) returns void
language plpgsql security definer set search_path = ''
as $$
declare
  described public.image_descriptions;
  tags      text[];
begin
  select * into described from public.image_descriptions where image_id = image.id;
  select coalesce(array_agg(tag order by confidence desc, tag), '{}') into tags
  from public.image_tags where image_id = image.id and removed_at is null;

  insert into public.search_documents (image_id, publication, words, card)
  values (
    image.id, image.publication,
    setweight(to_tsvector('english', coalesce(image.prompt, '')), 'A')
      || setweight(to_tsvector('english', array_to_string(tags, ' ')), 'B')
      || setweight(to_tsvector('english', coalesce(described.description, '')), 'C')
      || setweight(to_tsvector('english', coalesce(image.category, '')), 'D'),
    jsonb_build_object(
      'id', image.id,
      'tags', tags,
      'category', image.category,
      'description', coalesce(described.description, image.prompt, ''),
      'alt', coalesce(described.alt, image.prompt, ''),
      'dominant_color', image.dominant_color,
      'colors', coalesce((select jsonb_agg(jsonb_build_object('hex', hex, 'percentage', percentage) order by position)
        from public.image_colors where image_id = image.id), '[]'),
      'thumbhash', image.thumbhash,
      'ai_generated', image.origin = 'generated',
      'sizes', (select jsonb_object_agg(v.preset, jsonb_build_object('path', private.public_path(image, v),
        'width', v.width, 'height', v.height)) from public.image_variants v where v.image_id = image.id)
    )
  )
  on conflict (image_id) do update
  set publication = excluded.publication, words = excluded.words, card = excluded.card;
  perform private.learn_search_words(concat_ws(' ', image.prompt, array_to_string(tags, ' '), described.description, image.category));

  insert into public.search_vectors (image_id, model_id, embedding)
  select image_id, model_id, embedding from public.image_embeddings where image_id = image.id
  on conflict (image_id, model_id) do update set embedding = excluded.embedding;
end;
$$;

select private.write_search_document(i) from public.images i join public.search_documents d on d.image_id = i.id
order by i.id;
select private.count_search_words();
