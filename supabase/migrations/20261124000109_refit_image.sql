-- A picture that another model takes over is asked of it as that model can make it.

-- The same picture for another model: the nearest size it makes, the quality where it has it and else its usual one, the
-- style by its name where the model does it and else in words. Writes nothing.
create function private.refit_image(image public.images, model_id text) returns public.images
language plpgsql stable security definer set search_path = ''
as $$
declare
  model  public.models;
  style  public.recipes;
  wanted text := coalesce(image.style, (select b.request ->> 'style' from public.batches b where b.id = image.batch_id));
begin
  select * into strict model from public.models m where m.id = refit_image.model_id;
  image.model_id := model.id;
  image.quality := private.quality_for(model.id, image.quality);
  if model.sizes = '{}' then
    select p.width, p.height into image.width, image.height from public.images p where p.id = image.parent_id;
  elsif image.width || 'x' || image.height <> all (model.sizes) then
    select split_part(size, 'x', 1), split_part(size, 'x', 2) into image.width, image.height
    from private.nearest_size(model.sizes, image.width, image.height) size;
  end if;
  if image.operation = 'remove_background' then
    return image;
  end if;
  select * into style from public.recipes r where r.slug = wanted and r.kind = 'style';
  if found then
    image.style := case when style.owner_id is null and style.slug = any (model.styles) then style.slug end;
    image.full_prompt := private.compose_prompt(image.prompt, case when image.style is null then style end, image.colors);
  end if;
  return image;
end;
$$;

revoke execute on function private.refit_image(public.images, text) from public;
