-- The stage `variants` hands in what the pixels tell, and search gets it.

-- result: {revision, width, height, thumbhash, dominant_color,
--   look, variants: [{preset, path, mime, width, height, bytes, hash, text_color, crop_score}], palette: [{hex, percentage}]}
create or replace function worker.finish_variants(job_id uuid, claim_id bigint, result jsonb) returns boolean
language plpgsql security definer set search_path = ''
as $$
declare
  job   public.jobs := private.finish_job(job_id, claim_id);
  image public.images;
begin
  if job.id is null then
    return false;
  end if;
  update public.images
  set width = (result ->> 'width')::integer, height = (result ->> 'height')::integer,
    thumbhash = result ->> 'thumbhash', dominant_color = result ->> 'dominant_color',
    look = (result ->> 'look')::bit(64),
    status = case status when 'processing' then 'tagging' else status end,
    publication = publication + case status when 'approved' then 1 else 0 end
  where id = job.image_id
  returning * into image;

  delete from public.image_variants where image_id = image.id;
  insert into public.image_variants (image_id, preset, path, mime, width, height, bytes, hash, text_color, crop_score)
  select image.id, preset, path, mime, width, height, bytes, hash, text_color, crop_score
  from jsonb_populate_recordset(null::public.image_variants, result -> 'variants');

  delete from public.image_colors where image_id = image.id;
  insert into public.image_colors (image_id, position, hex, percentage)
  select image.id, place, color ->> 'hex', (color ->> 'percentage')::numeric
  from jsonb_array_elements(result -> 'palette') with ordinality as palette (color, place);

  if private.enqueue_again_if_edited(job, (result ->> 'revision')::integer) then
    return true;
  end if;
  if image.status = 'tagging' and private.is_to_be_looked_at(image.id) then
    perform private.enqueue_next(job, 'tag');
  elsif image.status = 'tagging' then
    perform private.enqueue_next(job, 'embed');
  elsif image.status = 'approved' then
    perform private.enqueue_next(job, 'publish');
  end if;
  return true;
end;
$$;

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
        'width', v.width, 'height', v.height, 'text_color', v.text_color, 'crop_score', v.crop_score))
        from public.image_variants v where v.image_id = image.id)
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
