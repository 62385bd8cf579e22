-- A picture that another model takes over is asked of it as that model can make it.

-- The same picture for another model, as its batch was quoted: the nearest size it makes to the one that was asked for, the
-- quality where it has it and else its usual one, the style by its name where the model does it and else in words. Whoever
-- had the picture in between makes no difference. Writes nothing.
create function private.refit_image(image public.images, model_id text) returns public.images
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
  select * into parent from public.images p where p.id = image.parent_id;
  image.model_id := model.id;
  image.quality := private.quality_for(model.id, case when batch.id is null then image.quality else batch.request ->> 'quality' end);
  shape := coalesce(batch.request ->> 'size', parent.width || 'x' || parent.height, batch.width || 'x' || batch.height,
    image.width || 'x' || image.height);
  shape := private.fit_size(model, shape, parent);
  image.width := split_part(shape, 'x', 1);
  image.height := split_part(shape, 'x', 2);
  if image.operation = 'remove_background' then
    return image;
  end if;
  select * into style from public.recipes r where r.slug = coalesce(image.style, batch.request ->> 'style') and r.kind = 'style';
  if found then
    image.style := case when style.owner_id is null and style.slug = any (model.styles) then style.slug end;
    image.full_prompt := private.compose_prompt(image.prompt, case when image.style is null then style end, image.colors);
  end if;
  return image;
end;
$$;

revoke execute on function private.refit_image(public.images, text) from public;
