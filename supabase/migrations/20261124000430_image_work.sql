-- All that any stage needs to know of an image.
create or replace function worker.read_image(image_id uuid) returns jsonb
language sql stable security definer set search_path = ''
as $$
  select jsonb_build_object(
    'id', i.id, 'folder', private.image_folder(i), 'status', i.status, 'origin', i.origin, 'revision', i.revision,
    'publication', i.publication, 'deleted', i.deleted_at is not null,
    'operation', i.operation, 'prompt', i.prompt, 'full_prompt', i.full_prompt, 'negative_prompt', i.negative_prompt,
    'style', i.style, 'quality', i.quality, 'transparent', i.transparent, 'fallback_model_ids', i.fallback_model_ids,
    'colors', i.colors, 'seed', i.seed,
    'width', i.width, 'height', i.height, 'master_path', i.master_path, 'subject', i.subject,
    'category', i.category, 'thumbhash', i.thumbhash,
    'parent', (select jsonb_build_object('path', p.master_path,
        'mime', case when p.master_path like '%.png' then 'image/png' else 'image/jpeg' end)
      from public.images p where p.id = i.parent_id and p.master_path is not null),
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
