-- A model as its vendor calls it: what an adapter sends, where our own id is another.

alter table public.models
  add column vendor_id text constraint a_vendors_name_is_not_blank check (vendor_id <> '');
comment on column public.models.vendor_id is 'The vendor''s own name of the model; null where it is ours.';

-- What a worker must know to ask a model: {id, provider, vendor_id}; null for one that there is not.
create function private.model_ref(model_id text) returns jsonb
language sql stable security definer set search_path = ''
as $$
  select jsonb_build_object('id', m.id, 'provider', m.provider, 'vendor_id', coalesce(m.vendor_id, m.id))
  from public.models m where m.id = model_ref.model_id
$$;

create function worker.read_model(model_id text) returns jsonb
language sql stable security definer set search_path = '' as $$ select private.model_ref(model_id) $$;

-- All that any stage needs to know of an image.
create or replace function worker.read_image(image_id uuid) returns jsonb
language sql stable security definer set search_path = ''
as $$
  select jsonb_build_object(
    'id', i.id, 'folder', private.image_folder(i), 'status', i.status, 'origin', i.origin, 'revision', i.revision,
    'publication', i.publication, 'deleted', i.deleted_at is not null,
    'prompt', i.prompt, 'full_prompt', i.full_prompt, 'colors', i.colors, 'seed', i.seed,
    'width', i.width, 'height', i.height, 'master_path', i.master_path, 'subject', i.subject,
    'category', i.category, 'thumbhash', i.thumbhash,
    'model', (select private.model_ref(m.id) || jsonb_build_object('repeats_safely', m.repeats_safely)
      from public.models m where m.id = i.model_id),
    'description', (select d.description from public.image_descriptions d where d.image_id = i.id),
    'tags', coalesce((select jsonb_agg(t.tag order by t.confidence desc, t.tag)
      from public.image_tags t where t.image_id = i.id and t.removed_at is null), '[]'),
    'palette', coalesce((select jsonb_agg(jsonb_build_object('hex', c.hex, 'percentage', c.percentage) order by c.position)
      from public.image_colors c where c.image_id = i.id), '[]'),
    'variants', coalesce((select jsonb_agg(jsonb_build_object('preset', v.preset, 'path', v.path,
      'public_path', private.public_path(i, v), 'bytes', v.bytes)) from public.image_variants v where v.image_id = i.id), '[]'),
    'settings', (select to_jsonb(s) - 'singleton' || jsonb_build_object(
      'extract_model', private.model_ref(s.extract_model_id), 'embed_model', private.model_ref(s.embed_model_id)) from public.settings s)
  )
  from public.images i where i.id = read_image.image_id
$$;

revoke execute on function private.model_ref(text), worker.read_model(text) from public;
grant execute on function worker.read_model(text) to service_role;
