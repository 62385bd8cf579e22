-- The parts of products go through the stages of pictures: photo: variants; cut-out: generate -> compose, which fits it to the photo
-- -> variants; scene: generate, which makes the empty stage -> compose, which sets the cut-out into it -> variants -> tag -> embed.
-- Photo and cut-out end as `kept`.

-- All that any stage needs to know of an image. What is changed into another picture is the one without texts: they are set over
-- that one again. The parent of a cut-out is the photo, that of a scene the cut-out.
create or replace function worker.read_image(image_id uuid) returns jsonb
language sql stable security definer set search_path = ''
as $$
  select jsonb_build_object(
    'id', i.id, 'folder', private.image_folder(i), 'status', i.status, 'origin', i.origin, 'revision', i.revision,
    'publication', i.publication, 'kept_publications', private.kept_publications(i.id), 'deleted', i.deleted_at is not null,
    'operation', i.operation, 'prompt', i.prompt, 'full_prompt', i.full_prompt, 'negative_prompt', i.negative_prompt,
    'style', i.style, 'quality', i.quality, 'transparent', i.transparent, 'fallback_model_ids', i.fallback_model_ids,
    'colors', i.colors, 'seed', i.seed,
    'width', i.width, 'height', i.height, 'master_path', i.master_path, 'made_path', i.made_path, 'overlays', i.overlays,
    'master_overlays', i.master_overlays, 'subject', i.subject,
    'product_part', i.product_part, 'scene_stand', i.scene_stand, 'backdrop_path', i.backdrop_path,
    'category', i.category, 'thumbhash', i.thumbhash,
    'parent', (select jsonb_build_object('path', coalesce(p.made_path, p.master_path),
        'mime', case when coalesce(p.made_path, p.master_path) like '%.png' then 'image/png' else 'image/jpeg' end)
      from public.images p where p.id = i.parent_id and p.master_path is not null),
    'references', private.references_of(i),
    'model', (select private.model_ref(m.id) || jsonb_build_object('repeats_safely', m.repeats_safely, 'features', m.features)
      from public.models m where m.id = i.model_id),
    'description', (select d.description from public.image_descriptions d where d.image_id = i.id),
    'tags', coalesce((select jsonb_agg(t.tag order by t.confidence desc, t.tag)
      from public.image_tags t where t.image_id = i.id and t.removed_at is null), '[]'),
    'palette', coalesce((select jsonb_agg(jsonb_build_object('hex', c.hex, 'percentage', c.percentage) order by c.position)
      from public.image_colors c where c.image_id = i.id), '[]'),
    'variants', coalesce((select jsonb_agg(jsonb_build_object('preset', v.preset, 'path', v.path,
      'public_path', private.public_path(i, v), 'bytes', v.bytes)) from public.image_variants v where v.image_id = i.id), '[]'),
    'settings', (
      select to_jsonb(s) - 'singleton' || jsonb_build_object(
        'extract_model', private.model_ref(s.extract_model_id), 'embed_model', private.model_ref(s.embed_model_id),
        'next_embed_model', private.model_ref(s.next_embed_model_id), 'moderation_model', private.model_ref(s.moderation_model_id))
      from public.settings s)
  )
  from public.images i where i.id = read_image.image_id
$$;

-- What is made anew has nothing set into it yet.
create or replace function worker.finish_generate(job_id uuid, claim_id bigint, master_path text, width integer, height integer)
returns boolean
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
  set status = 'processing', master_path = finish_generate.master_path, made_path = null, master_overlays = '[]',
    backdrop_path = null, fidelity = null,
    width = finish_generate.width, height = finish_generate.height
  where id = job.image_id
  returning * into image;
  perform private.enqueue_next(job,
    case when image.overlays <> '[]' or image.product_part in ('cut_out', 'scene') then 'compose' else 'variants' end);
  return true;
end;
$$;

drop function worker.finish_compose(uuid, bigint, integer, text, text, jsonb);

-- Texts were set over the picture, or taken away, or a product was set into it: its sizes are made of this master now. Where no
-- backdrop and no fidelity are handed in, they stay as they are. `subject` is where the product stands, for crops to keep it in view.
create function worker.finish_compose(
  job_id uuid, claim_id bigint, revision integer, made_path text, master_path text, master_overlays jsonb,
  backdrop_path text default null, fidelity jsonb default null, subject jsonb default null
) returns boolean
language plpgsql security definer set search_path = ''
as $$
declare
  job public.jobs := private.finish_job(job_id, claim_id);
begin
  if job.id is null then
    return false;
  end if;
  update public.images i
  set master_path = finish_compose.master_path, made_path = finish_compose.made_path,
    master_overlays = finish_compose.master_overlays,
    backdrop_path = coalesce(finish_compose.backdrop_path, i.backdrop_path), fidelity = coalesce(finish_compose.fidelity, i.fidelity),
    subject = coalesce(i.subject, finish_compose.subject)
  where i.id = job.image_id;
  if not private.enqueue_again_if_edited(job, finish_compose.revision) then
    perform private.enqueue_next(job, 'variants');
  end if;
  return true;
end;
$$;

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
    status = case when status <> 'processing' then status when product_part in ('photo', 'cut_out') then 'kept' else 'tagging' end,
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

  -- Texts were set over the picture meanwhile: what was cut is not what it shows now.
  if exists (
    select from jsonb_array_elements(result -> 'variants') made where made ->> 'preset' = 'full_res' and made ->> 'path' <> image.master_path
  ) then
    perform private.enqueue_next(job, 'variants');
    return true;
  end if;
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
        and (o.name in (i.master_path, i.made_path, i.backdrop_path) or i.status in ('pending', 'failed'))
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

-- Sets other texts over a picture, or none, and answers the picture's revision. One that has yet to be made gets them when it is;
-- what is public only reviewers change, and it is published anew. Costs nothing.
create or replace function private.set_overlays(image_id uuid, overlays jsonb, expected_revision integer) returns integer
language plpgsql security definer set search_path = ''
as $$
declare
  image   public.images := private.require_image(image_id);
  problem text;
begin
  if image.product_part in ('photo', 'cut_out') then
    raise exception using message = 'No texts are set over the photo or the cut-out of a product: set them over its scenes';
  elsif image.status = 'approved' then
    perform private.require_admin();
  end if;
  if image.revision <> expected_revision then
    raise exception using
      message = 'Somebody else has changed this picture meanwhile: look at it again', detail = 'stale';
  end if;
  problem := case when jsonb_typeof(overlays) = 'array' then private.overlays_problem(overlays) else 'Texts over a picture are a list' end;
  problem := coalesce(problem, private.texts_problem(overlays));
  if problem is not null then
    raise invalid_parameter_value using message = problem;
  end if;
  update public.images i
  set overlays = set_overlays.overlays, revision = i.revision + 1,
    -- What failed for its texts goes on with others.
    status = case when i.status = 'failed' and i.master_path is not null then 'processing' else i.status end,
    error_code = case when i.status = 'failed' and i.master_path is not null then null else i.error_code end,
    error_detail = case when i.status = 'failed' and i.master_path is not null then null else i.error_detail end
  where i.id = image.id
  returning * into image;
  if image.master_path is not null then
    perform private.enqueue_jobs('compose', array[image.id], 'people', null, auth.uid());
  end if;
  return image.revision;
end;
$$;

revoke execute on function worker.finish_compose(uuid, bigint, integer, text, text, jsonb, text, jsonb, jsonb) from public;
grant execute on function worker.finish_compose(uuid, bigint, integer, text, text, jsonb, text, jsonb, jsonb) to service_role;
