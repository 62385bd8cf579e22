-- Parts of products are handed on to other models as other pictures are.

-- The same picture for another model, as its batch was quoted: the nearest size it makes to the one that was asked for, the
-- quality where it has it and else its usual one, the style by its name where the model does it and else in words. Whoever
-- had the picture in between makes no difference. What is not changed into another picture has a size of its own, and a scene has its
-- own quality, too. Writes nothing.
create or replace function private.refit_image(image public.images, model_id text) returns public.images
language plpgsql stable security definer set search_path = ''
as $$
declare
  model  public.models;
  style  public.recipes;
  batch  public.batches;
  parent public.images;
  shape  text;
begin
  select * into strict model from public.models m where m.id = refit_image.model_id;
  select * into batch from public.batches b where b.id = image.batch_id;
  select * into parent from public.images p where p.id = image.parent_id and image.operation <> 'generate';
  image.model_id := model.id;
  image.quality := private.quality_for(model.id, case when batch.id is null then image.quality else coalesce(batch.request ->> 'quality',
    (select r.quality from public.recipes r where r.slug = image.scene_recipe)) end);
  shape := coalesce(batch.request ->> 'size', parent.width || 'x' || parent.height,
    case when image.scene_recipe is null then batch.width || 'x' || batch.height end, image.width || 'x' || image.height);
  shape := private.fit_size(model, shape, parent);
  image.width := split_part(shape, 'x', 1);
  image.height := split_part(shape, 'x', 2);
  if image.operation = 'remove_background' then
    return image;
  end if;
  select * into style from public.recipes r where r.slug = coalesce(image.style, batch.request ->> 'style') and r.kind = 'style';
  if found then
    image.style := case when style.owner_id is null and style.slug = any (model.styles) then style.slug end;
    image.full_prompt := private.compose_prompt(image.prompt, case when image.style is null then style end, image.colors,
      batch.request -> 'tokens');
  end if;
  return image;
end;
$$;

-- What a picture may cost at most, whoever of its models makes it.
create function private.most_of_picture(image public.images) returns numeric
language sql stable security definer set search_path = ''
as $$
  select greatest(private.estimate_picture(image), (
    select max(private.estimate_picture(private.refit_image(image, m.id))) from public.models m where m.id = any (image.fallback_model_ids)))
$$;

-- Who takes over where a model cannot, in this order: who does the same. Raises invalid_parameter_value.
create function private.find_fallbacks(model_ids jsonb, operation text) returns public.models[]
language plpgsql stable security definer set search_path = ''
as $$
declare
  asked  text[] := array(select jsonb_array_elements_text(coalesce(nullif(model_ids, 'null'), '[]')));
  models public.models[];
begin
  if cardinality(asked) > 5 or cardinality(asked) <> (select count(distinct id) from unnest(asked) id) then
    raise invalid_parameter_value using message = 'At most 5 models take over, each of them once';
  end if;
  models := array(select private.find_image_model(id) from unnest(asked) with ordinality as listed (id, place) order by place);
  perform private.require_operation(m, operation, operation = 'remove_background') from unnest(models) m;
  return models;
end;
$$;

revoke execute on function private.most_of_picture(public.images), private.find_fallbacks(jsonb, text) from public;
