-- The stages of a picture: generate -> variants -> tag -> embed -> ready. A worker reads an image with one call, works,
-- and hands in the result with one finish_*, which writes the result, ends the job and enqueues the next stage in one
-- transaction: there is nothing half-done to find. Each answers false, and writes nothing, when the claim is gone.

-- Where a published variant lies in the bucket `library`.
create function private.public_path(image public.images, variant public.image_variants) returns text
language sql immutable set search_path = ''
as $$
  select image.id || '/' || image.publication || '/' || variant.preset || '-' || variant.hash
    || case variant.mime when 'image/png' then '.png' else '.jpg' end
$$;

-- All that any stage needs to know of an image.
create function worker.read_image(image_id uuid) returns jsonb
language sql stable security definer set search_path = ''
as $$
  select jsonb_build_object(
    'id', i.id, 'folder', private.image_folder(i), 'status', i.status, 'origin', i.origin, 'revision', i.revision,
    'publication', i.publication, 'deleted', i.deleted_at is not null,
    'prompt', i.prompt, 'full_prompt', i.full_prompt, 'colors', i.colors, 'seed', i.seed,
    'width', i.width, 'height', i.height, 'master_path', i.master_path, 'subject', i.subject,
    'category', i.category, 'thumbhash', i.thumbhash,
    'model', (select jsonb_build_object('id', m.id, 'provider', m.provider, 'repeats_safely', m.repeats_safely)
      from public.models m where m.id = i.model_id),
    'description', (select d.description from public.image_descriptions d where d.image_id = i.id),
    'tags', coalesce((select jsonb_agg(t.tag order by t.confidence desc, t.tag)
      from public.image_tags t where t.image_id = i.id and t.removed_at is null), '[]'),
    'palette', coalesce((select jsonb_agg(jsonb_build_object('hex', c.hex, 'percentage', c.percentage) order by c.position)
      from public.image_colors c where c.image_id = i.id), '[]'),
    'variants', coalesce((select jsonb_agg(jsonb_build_object('preset', v.preset, 'path', v.path,
      'public_path', private.public_path(i, v), 'bytes', v.bytes)) from public.image_variants v where v.image_id = i.id), '[]'),
    'settings', (select to_jsonb(s) - 'singleton' from public.settings s)
  )
  from public.images i where i.id = read_image.image_id
$$;

create function worker.read_vocabulary() returns setof public.vocabulary
language sql stable security definer set search_path = '' as $$ select * from public.vocabulary order by term $$;

-- A part of the picture was edited while a stage worked on what was there before: the stage is run again.
create function private.enqueue_again_if_edited(job public.jobs, revision integer) returns boolean
language plpgsql security definer set search_path = ''
as $$
begin
  if exists (select from public.images i where i.id = job.image_id and i.revision <> enqueue_again_if_edited.revision) then
    perform private.enqueue_next(job, job.kind);
    return true;
  end if;
  return false;
end;
$$;

create function worker.finish_generate(job_id uuid, claim_id bigint, master_path text, width integer, height integer)
returns boolean
language plpgsql security definer set search_path = ''
as $$
declare
  job public.jobs := private.finish_job(job_id, claim_id);
begin
  if job.id is null then
    return false;
  end if;
  update public.images
  set status = 'processing', master_path = finish_generate.master_path,
    width = finish_generate.width, height = finish_generate.height
  where id = job.image_id;
  perform private.enqueue_next(job, 'variants');
  return true;
end;
$$;

-- result: {revision, width, height, thumbhash, dominant_color,
--   variants: [{preset, path, mime, width, height, bytes, hash}], palette: [{hex, percentage}]}
create function worker.finish_variants(job_id uuid, claim_id bigint, result jsonb) returns boolean
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
  if image.status = 'tagging' and not exists (select from public.image_descriptions d where d.image_id = image.id)
    and (select tagging from public.settings) then
    perform private.enqueue_next(job, 'tag');
  elsif image.status = 'tagging' then
    perform private.enqueue_next(job, 'embed');
  elsif image.status = 'approved' then
    perform private.enqueue_next(job, 'publish');
  end if;
  return true;
end;
$$;

-- result: {model_id, description, alt, category, subject, raw, tags: [{tag, confidence}]}. What a person wrote stays.
create function worker.finish_tag(job_id uuid, claim_id bigint, result jsonb) returns boolean
language plpgsql security definer set search_path = ''
as $$
declare
  job         public.jobs := private.finish_job(job_id, claim_id);
  new_subject jsonb := nullif(result -> 'subject', 'null');
begin
  if job.id is null then
    return false;
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

create function worker.finish_embed(job_id uuid, claim_id bigint, revision integer, model_id text, content_hash text,
  embedding text) returns boolean
language plpgsql security definer set search_path = ''
as $$
declare
  job   public.jobs := private.finish_job(job_id, claim_id);
  image public.images;
begin
  if job.id is null then
    return false;
  end if;
  insert into public.image_embeddings (image_id, model_id, content_hash, embedding)
  values (job.image_id, finish_embed.model_id, finish_embed.content_hash, finish_embed.embedding::extensions.vector)
  on conflict on constraint image_embeddings_pkey do update
  set content_hash = excluded.content_hash, embedding = excluded.embedding;

  update public.images set status = case status when 'tagging' then 'ready' else status end
  where id = job.image_id returning * into image;
  perform private.enqueue_again_if_edited(job, finish_embed.revision);
  -- Only where its files are public already: publishing writes the document itself.
  if image.status = 'approved' and exists (
    select from public.search_documents d where d.image_id = image.id and d.publication = image.publication
  ) then
    perform private.write_search_document(image);
  end if;
  return true;
end;
$$;

revoke execute on function private.public_path(public.images, public.image_variants), worker.read_image(uuid), worker.read_vocabulary(), private.enqueue_again_if_edited(public.jobs, integer),
  worker.finish_generate(uuid, bigint, text, integer, integer), worker.finish_variants(uuid, bigint, jsonb),
  worker.finish_tag(uuid, bigint, jsonb), worker.finish_embed(uuid, bigint, integer, text, text, text) from public;
grant execute on function worker.read_image(uuid), worker.read_vocabulary(), worker.finish_generate(uuid, bigint, text, integer, integer),
  worker.finish_variants(uuid, bigint, jsonb), worker.finish_tag(uuid, bigint, jsonb),
  worker.finish_embed(uuid, bigint, integer, text, text, text) to service_role;
