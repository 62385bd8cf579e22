-- The stage `tag` also runs where a picture is only to be moderated.

-- Whether prompts and pictures are judged: a moderator is set, and there is a key for it.
create function private.is_moderating() returns boolean
language plpgsql stable security definer set search_path = ''
as $$
begin
  return exists (
    select from public.settings s join public.models m on m.id = s.moderation_model_id
      join public.providers p on p.name = m.provider and p.configured
  );
end;
$$;

-- Whether a picture waits for an extractor, or for a moderator.
create function private.is_to_be_looked_at(image_id uuid) returns boolean
language sql stable security definer set search_path = ''
as $$
  select (select tagging from public.settings)
      and not exists (select from public.image_descriptions d where d.image_id = is_to_be_looked_at.image_id)
    or private.is_moderating() and not exists (
      select from public.moderations m where m.image_id = is_to_be_looked_at.image_id and m.subject = 'picture')
$$;

-- result: {revision, width, height, thumbhash, dominant_color,
--   variants: [{preset, path, mime, width, height, bytes, hash}], palette: [{hex, percentage}]}
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
    status = case status when 'processing' then 'tagging' else status end,
    publication = publication + case status when 'approved' then 1 else 0 end
  where id = job.image_id
  returning * into image;

  delete from public.image_variants where image_id = image.id;
  insert into public.image_variants (image_id, preset, path, mime, width, height, bytes, hash)
  select image.id, preset, path, mime, width, height, bytes, hash
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

-- result: {model_id, description, alt, category, subject, raw, tags: [{tag, confidence}]}. Null: tagging is off, and the
-- picture was only moderated. What a person wrote stays.
create or replace function worker.finish_tag(job_id uuid, claim_id bigint, result jsonb) returns boolean
language plpgsql security definer set search_path = ''
as $$
declare
  job         public.jobs := private.finish_job(job_id, claim_id);
  new_subject jsonb := nullif(result -> 'subject', 'null');
begin
  if job.id is null then
    return false;
  end if;
  if coalesce(jsonb_typeof(result), 'null') = 'null' then
    perform private.enqueue_next(job, 'embed');
    return true;
  end if;
  -- Before its parts, as everywhere: see private.edit_image.
  perform private.lock_images(array[job.image_id]);
  delete from public.image_tags where image_id = job.image_id and source = 'auto';
  insert into public.image_tags (image_id, tag, confidence, source, term)
  select job.image_id, tag ->> 'tag', (tag ->> 'confidence')::real, 'auto',
    (select term from public.vocabulary where term = tag ->> 'tag')
  from jsonb_array_elements(result -> 'tags') tag
  on conflict (image_id, tag) do nothing;

  insert into public.image_descriptions (image_id, description, alt, source, model_id, raw)
  values (job.image_id, result ->> 'description', result ->> 'alt', 'auto', result ->> 'model_id', result -> 'raw')
  on conflict (image_id) do update
  set model_id = excluded.model_id, raw = excluded.raw, described_at = excluded.described_at,
    description = case image_descriptions.source when 'manual' then image_descriptions.description else excluded.description end,
    alt = case image_descriptions.source when 'manual' then image_descriptions.alt else excluded.alt end;

  update public.images
  set category = case when revision = 0 then result ->> 'category' else coalesce(category, result ->> 'category') end,
    subject = coalesce(subject, new_subject)
  where id = job.image_id;

  -- A subject that was just found moves the crops; the embedding follows them.
  if new_subject is not null and exists (select from public.images where id = job.image_id and subject = new_subject) then
    perform private.enqueue_next(job, 'variants');
  else
    perform private.enqueue_next(job, 'embed');
  end if;
  return true;
end;
$$;

revoke execute on function private.is_moderating(), private.is_to_be_looked_at(uuid) from public;
