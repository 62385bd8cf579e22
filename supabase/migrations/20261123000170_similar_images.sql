-- The pictures nearest to one, by the model of the settings: of one's own, admins of all. Exact, as the library's
-- filter by meaning is, and as near as that: 0.1 or more.
create function private.similar_images(image_id uuid, take integer) returns jsonb
language plpgsql stable security definer
set search_path = '' set plan_cache_mode = 'force_custom_plan' set jit = off
as $$
declare
  for_all boolean := private.is_operator() or private.is_admin();
  model   text := (select embed_model_id from public.settings);
  picture extensions.vector;
begin
  perform private.require_visible_image(image_id);
  if (take between 1 and 50) is not true then
    raise invalid_parameter_value using message = 'Take 1 to 50 images';
  end if;
  select e.embedding into picture from public.image_embeddings e
  where e.image_id = similar_images.image_id and e.model_id = model;
  return (
    select coalesce(jsonb_agg(jsonb_build_object('id', n.id, 'status', n.status, 'alt', d.alt, 'thumbhash', n.thumbhash,
      'similarity', round(n.similarity::numeric, 4),
      'thumbnail', case when v.path is not null then
        jsonb_build_object('path', v.path, 'width', v.width, 'height', v.height) end) order by n.similarity desc, n.id), '[]')
    from (
      select i.id, i.status, i.thumbhash, 1 - (e.embedding operator(extensions.<=>) picture) as similarity
      from public.image_embeddings e join public.images i on i.id = e.image_id
      where e.model_id = model and i.id <> similar_images.image_id and i.deleted_at is null
        and (for_all or i.owner_id = (select auth.uid()))
        and 1 - (e.embedding operator(extensions.<=>) picture) >= 0.1
      order by similarity desc, i.id limit take
    ) n
    left join public.image_descriptions d on d.image_id = n.id
    left join public.image_variants v on v.image_id = n.id and v.preset = 'thumbnail'
  );
end;
$$;

create function public.similar_images(image_id uuid, take integer default 12) returns jsonb
language sql stable set search_path = '' as $$ select private.similar_images(image_id, take) $$;

revoke execute on function private.similar_images(uuid, integer), public.similar_images(uuid, integer) from public, anon;
grant execute on function private.similar_images(uuid, integer), public.similar_images(uuid, integer) to authenticated, service_role;
