-- A scene is an empty stage: the product is set into the picture afterwards, where its stand is, and is so the one on the photo.

alter table public.recipes
  -- {"x", "y", "width", "height", "light": [right, down], "shadow"}: see shared/stands.ts.
  add column stand jsonb constraint a_stand_is_an_object check (jsonb_typeof(stand) = 'object');
comment on column public.recipes.stand is 'Where a product stands in a scene, in shares of the picture; of other recipes null.';
grant insert (stand), update (stand) on public.recipes to authenticated;

-- The one that a scene has which names none.
create function private.usual_stand() returns jsonb
language sql immutable set search_path = ''
as $$ select '{"x": 0.5, "y": 0.8, "width": 0.5, "height": 0.55, "light": [-0.5, -0.8], "shadow": 0.5}'::jsonb $$;

-- A number between two others: what is none is null.
create function private.number_between(value jsonb, lowest numeric, highest numeric) returns numeric
language sql immutable set search_path = ''
as $$
  select case when jsonb_typeof(value) = 'number' then
    case when (value #>> '{}')::numeric between lowest and highest then (value #>> '{}')::numeric end end
$$;

-- Why a product cannot stand so; null where it can.
create function private.stand_problem(stand jsonb) returns text
language plpgsql immutable set search_path = ''
as $$
declare
  x        numeric := private.number_between(stand -> 'x', 0, 1);
  y        numeric := private.number_between(stand -> 'y', 0, 1);
  width    numeric := private.number_between(stand -> 'width', 0.05, 1);
  height   numeric := private.number_between(stand -> 'height', 0.05, 1);
  to_right numeric := private.number_between(stand #> '{light,0}', -1, 1);
  down     numeric := private.number_between(stand #> '{light,1}', -1, 1);
begin
  if jsonb_typeof(stand) <> 'object' or jsonb_typeof(stand -> 'light') is distinct from 'array'
    or stand - '{x,y,width,height,light,shadow}'::text[] <> '{}' or jsonb_array_length(stand -> 'light') <> 2
    or x is null or y is null or width is null or height is null or to_right is null or down is null
    or private.number_between(stand -> 'shadow', 0, 1) is null then
    return 'A stand is {x, y, width, height, light: [right, down], shadow}: places and shadow 0 to 1, sizes 0.05 to 1, light -1 to 1';
  elsif to_right * to_right + down * down < 0.01 then
    return 'The light of a stand comes from somewhere';
  elsif round(x - width / 2, 6) < 0 or round(x + width / 2, 6) > 1 or round(y - height, 6) < 0 then
    return 'The room of a product lies within the picture';
  end if;
  return null;
end;
$$;

-- What of a recipe decides what its pictures look like.
create or replace function private.content_of(recipe public.recipes) returns jsonb
language sql immutable set search_path = ''
as $$
  select jsonb_build_object('operation', recipe.operation, 'prompt', recipe.prompt, 'fields', recipe.fields,
    'negative_prompt', recipe.negative_prompt, 'aspect', recipe.aspect, 'quality', recipe.quality, 'model_ids', recipe.model_ids,
    'overlays', recipe.overlays)
    || case when recipe.stand is null then '{}' else jsonb_build_object('stand', recipe.stand) end
$$;

create or replace function private.check_recipe() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
  problem text := private.recipe_problem(new);
  unknown text := (select min(id) from unnest(new.model_ids) id where id not in (select m.id from public.models m where m.kind = 'make'));
begin
  -- A scene always has a stand. What was one and is no scene any more loses it.
  if new.operation = 'scene' then
    new.stand := coalesce(new.stand, private.usual_stand());
  elsif tg_op = 'UPDATE' and new.stand = old.stand then
    new.stand := null;
  end if;
  problem := coalesce(problem, case
    when new.stand is null then null
    when new.operation <> 'scene' then 'Only a scene has a stand'
    else private.stand_problem(new.stand) end);
  if problem is not null then
    raise invalid_parameter_value using message = problem;
  elsif unknown is not null and (tg_op = 'INSERT' or new.model_ids <> old.model_ids) then
    raise invalid_parameter_value using message = format('There is no image model %L', left(unknown, 100));
  elsif new.preview_image_id is not null and (tg_op = 'INSERT' or new.preview_image_id is distinct from old.preview_image_id)
    and not exists (
      select from public.images i where i.id = new.preview_image_id and i.deleted_at is null
        and (i.owner_id = auth.uid() or private.is_operator() or private.is_admin())) then
    raise invalid_parameter_value using message = 'A preview is one of your own pictures';
  elsif private.is_operator() then
    return new;
  elsif new.owner_id is distinct from auth.uid() and not private.is_admin() then
    raise insufficient_privilege using message = 'A member''s recipes are their own: owner_id is your id';
  elsif exists (select from public.recipes r where r.slug = new.slug and r.id <> new.id) then
    raise unique_violation using message = format('Another recipe has the slug %L: choose another', new.slug);
  end if;
  return new;
end;
$$;
drop trigger recipes_update_check on public.recipes;
create trigger recipes_update_check
before update of slug, name, kind, operation, category, description, prompt, fields, negative_prompt, aspect, quality, model_ids, overlays,
  stand, preview_image_id, owner_id on public.recipes
for each row execute function private.check_recipe();

-- A copy of a recipe that is the caller's own, whoever made it. Answers its id.
create or replace function private.duplicate_recipe(recipe_id uuid) returns uuid
language plpgsql security definer set search_path = ''
as $$
declare
  recipe public.recipes := private.visible_recipe(recipe_id);
begin
  insert into public.recipes (slug, name, kind, operation, category, prompt, fields, owner_id, description, negative_prompt, aspect,
    quality, model_ids, overlays, stand, preview_image_id)
  values (private.free_slug(rtrim(left(recipe.slug, 80), '-') || '-copy'), left(recipe.name, 113) || ' (copy)', recipe.kind, recipe.operation, recipe.category,
    recipe.prompt, recipe.fields, auth.uid(), recipe.description, recipe.negative_prompt, recipe.aspect, recipe.quality,
    array(select id from unnest(recipe.model_ids) with ordinality as listed (id, place) join public.models m using (id) where m.kind = 'make' order by listed.place),
    recipe.overlays, recipe.stand,
    -- A preview is one's own picture.
    (select i.id from public.images i where i.id = recipe.preview_image_id and i.owner_id = auth.uid()))
  returning id into recipe_id;
  return recipe_id;
end;
$$;

-- Makes a recipe again what it was at a version; that is a version of its own. Answers its number.
create or replace function private.restore_recipe_version(recipe_id uuid, number integer) returns integer
language plpgsql security definer set search_path = ''
as $$
declare
  recipe  public.recipes := private.own_recipe(recipe_id);
  content jsonb := (select v.content from public.recipe_versions v
                    where v.recipe_id = restore_recipe_version.recipe_id and v.number = restore_recipe_version.number);
begin
  if content is null then
    raise invalid_parameter_value using message = format('This recipe has no version %s: it has %s', number, recipe.version);
  end if;
  update public.recipes r set
    operation = content ->> 'operation', prompt = content ->> 'prompt', fields = content -> 'fields',
    negative_prompt = content ->> 'negative_prompt', aspect = content ->> 'aspect', quality = content ->> 'quality',
    -- Those that are gone by now are left out.
    model_ids = array(
      select id from jsonb_array_elements_text(content -> 'model_ids') with ordinality as listed (id, place)
      join public.models m using (id) where m.kind = 'make' order by listed.place),
    overlays = content -> 'overlays', stand = content -> 'stand'
  where r.id = recipe_id
  returning r.version into number;
  return number;
end;
$$;

-- Adds recipes as a file holds them, all or none: the caller's own, or an admin's for everybody; an operator says whose they
-- become. Where a slug is taken, the next free one is given. Answers [{slug, name}] in their order.
create or replace function private.import_recipes(recipes jsonb, for_everybody boolean, owner_id uuid) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
  owner    uuid := case when private.is_operator() then import_recipes.owner_id else auth.uid() end;
  item     jsonb;
  added    public.recipes;
  imported jsonb := '[]';
  rule     text;
  missing  text;
begin
  perform private.require_member();
  if jsonb_typeof(recipes) is distinct from 'array' or jsonb_array_length(recipes) not between 1 and 1000 then
    raise invalid_parameter_value using message = 'Import 1 to 1000 recipes at a time';
  elsif for_everybody and not (private.is_operator() or private.is_admin()) then
    raise insufficient_privilege using message = 'Only admins add recipes for everybody';
  elsif for_everybody is not true and not exists (select from public.members m where m.user_id = owner) then
    raise invalid_parameter_value using message = 'Recipes become a member''s, or everybody''s';
  end if;
  for item in select value from jsonb_array_elements(recipes) loop
    begin
      if private.item_problem(item) is not null then
        raise invalid_parameter_value using message = private.item_problem(item);
      end if;
      insert into public.recipes (slug, name, kind, operation, category, description, prompt, fields, negative_prompt, aspect, quality,
        model_ids, overlays, stand, owner_id)
      values (
        case when exists (select from public.recipes r where r.slug = item ->> 'slug') then private.free_slug(item ->> 'slug') else item ->> 'slug' end,
        item ->> 'name', item ->> 'kind', coalesce(item ->> 'operation', 'generate'), item ->> 'category', coalesce(item ->> 'description', ''),
        item ->> 'prompt', coalesce(item -> 'fields', '[]'), item ->> 'negative_prompt', item ->> 'aspect', item ->> 'quality',
        array(select jsonb_array_elements_text(coalesce(item -> 'model_ids', '[]'))), coalesce(item -> 'overlays', '[]'),
        nullif(item -> 'stand', 'null'),
        case when for_everybody then null else owner end)
      returning * into added;
    exception
      when check_violation or not_null_violation or invalid_parameter_value then
        get stacked diagnostics rule = constraint_name, missing = column_name;
        -- Constraints are called by what they say.
        raise invalid_parameter_value using message = format('The recipe %L cannot be imported: %s', left(coalesce(item ->> 'name', '?'), 120),
          case sqlstate when '23514' then replace(rule, '_', ' ') when '23502' then 'it has no ' || missing else left(sqlerrm, 500) end);
    end;
    imported := imported || jsonb_build_object('slug', added.slug, 'name', added.name);
  end loop;
  return imported;
end;
$$;

-- The scenes that come with Larder: backdrop, angle and light with nothing in them, and where the product goes.
update public.recipes r set
  prompt = scenes.prompt || '. The surface reaches across the lower third of the picture, and its middle is empty: nothing stands, lies or hangs there, no product, no text',
  fields = '[]', negative_prompt = scenes.spoils || ', product, hands, people, text, watermark', stand = scenes.stand::jsonb
from (values
  ('scene-stone', 'jewelry, ring, gemstone',
    'Studio photograph of an empty sculpted block of dark navy stone, nothing on its wide flat top, before a plain navy backdrop, seen from the front and centered, soft light from the upper left, the right side of the stone in gentle shadow',
    '{"x": 0.5, "y": 0.74, "width": 0.46, "height": 0.5, "light": [-0.7, -0.7], "shadow": 0.55}'),
  ('scene-velvet', 'jewelry, ring, gemstone',
    'Boutique photograph of an empty burgundy velvet cushion, nothing on it, blurred warm lights behind, seen from the front left at 45 degrees, golden light from the upper right',
    '{"x": 0.5, "y": 0.76, "width": 0.46, "height": 0.48, "light": [0.7, -0.7], "shadow": 0.5}'),
  ('scene-marble', 'jewelry, ring, gemstone',
    'Editorial photograph of an empty slab of white Carrara marble with fine gray veins, nothing on it, seen from above at about 30 degrees, bright diffuse daylight, hardly any shadow',
    '{"x": 0.5, "y": 0.74, "width": 0.5, "height": 0.5, "light": [-0.2, -0.9], "shadow": 0.25}'),
  ('scene-charcoal', 'jewelry, ring, gemstone',
    'Dramatic photograph of an empty matte black surface, nothing on it, before a backdrop that fades from charcoal to black, seen from the side at about 60 degrees, a hard spotlight from above, a thin amber rim of light along the edge of the surface',
    '{"x": 0.5, "y": 0.76, "width": 0.46, "height": 0.5, "light": [0, -1], "shadow": 0.8}'),
  ('scene-breakfast-table', 'jar, bottle, bread, plate, food in front',
    'Photograph of an empty breakfast table with a pale linen cloth, nothing on it in front, a cup and a small bunch of flowers out of focus far behind, seen slightly from above, cool morning light from a window at the left',
    '{"x": 0.5, "y": 0.82, "width": 0.5, "height": 0.6, "light": [-0.9, -0.4], "shadow": 0.4}'),
  ('scene-farmhouse', 'jar, bottle, bread, plate, food in front',
    'Photograph of an empty worn wooden board in a farmhouse kitchen, nothing on it, flour, grain and copper pots blurred behind it, seen at eye level, warm low light from the right',
    '{"x": 0.5, "y": 0.82, "width": 0.6, "height": 0.56, "light": [0.9, -0.35], "shadow": 0.5}'),
  ('scene-slate', 'jar, bottle, bread, plate, food in front',
    'Moody photograph of an empty sheet of black slate with a dusting of crumbs, nothing else on it, dark gray wall behind it, seen from low and close, one soft light from behind',
    '{"x": 0.5, "y": 0.84, "width": 0.52, "height": 0.64, "light": [0.1, -1], "shadow": 0.65}'),
  ('scene-market', 'jar, bottle, bread, plate, food in front',
    'Photograph of an empty counter of a farmers'' market stall, nothing on it, wooden crates of fruit and a striped awning blurred behind it, seen straight on, bright even light in open shade',
    '{"x": 0.5, "y": 0.82, "width": 0.5, "height": 0.6, "light": [-0.2, -0.9], "shadow": 0.35}')
) as scenes (slug, spoils, prompt, stand)
where r.slug = scenes.slug and r.owner_id is null;

-- Those that people wrote for themselves.
update public.recipes set stand = private.usual_stand() where operation = 'scene' and stand is null;
alter table public.recipes add constraint scenes_and_no_others_have_a_stand check ((operation = 'scene') = (stand is not null));

revoke execute on function private.usual_stand(), private.number_between(jsonb, numeric, numeric), private.stand_problem(jsonb) from public;
