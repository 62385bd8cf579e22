-- Recipes are filled by the grammar of slots.

-- What fills the slots of a recipe: what was given, and the defaults of its fields where nothing was.
create function private.recipe_values(fields jsonb, given jsonb) returns jsonb
language sql immutable set search_path = ''
as $$
  select coalesce(jsonb_object_agg(field ->> 'name', field ->> 'default') filter (where field ->> 'name' is not null and field ->> 'default' is not null), '{}')
    || (select coalesce(jsonb_object_agg(key, value), '{}') from jsonb_each_text(given) where btrim(value, E' \t\r\n') <> '')
  from jsonb_array_elements(fields) field
$$;

-- The prompt with its style and the colors worked into it, as it is sent to a model. Values fill the slots of a style as well.
drop function private.compose_prompt(text, public.recipes, text[]);
create function private.compose_prompt(prompt text, style public.recipes, colors text[], tokens jsonb) returns text
language sql immutable set search_path = ''
as $$
  select case when style.id is null then prompt
      else private.fill_slots(style.prompt, private.recipe_values(style.fields, coalesce(tokens, '{}') || jsonb_build_object('PROMPT', prompt))) end
    || case when cardinality(colors) > 0 then '. Colors: ' || array_to_string(colors, ', ') else '' end
$$;

-- The same picture for another model, as its batch was quoted: the nearest size it makes to the one that was asked for, the
-- quality where it has it and else its usual one, the style by its name where the model does it and else in words. Whoever
-- had the picture in between makes no difference. Writes nothing.
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
    image.full_prompt := private.compose_prompt(image.prompt, case when image.style is null then style end, image.colors,
      batch.request -> 'tokens');
  end if;
  return image;
end;
$$;

drop function private.fill_tokens(text, jsonb);

revoke execute on function private.recipe_values(jsonb, jsonb), private.compose_prompt(text, public.recipes, text[], jsonb) from public;
