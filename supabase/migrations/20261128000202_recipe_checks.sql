-- What a recipe must be like: one that makes no sense cannot be kept, nor can one be removed that pictures were made by; and whoever
-- tries is told why, in a sentence. Browsers check the same before they send: see shared/recipes.ts.

-- Whether a value is a text of that many characters.
create function private.is_text(value jsonb, shortest integer, longest integer) returns boolean
language sql immutable set search_path = ''
as $$ select jsonb_typeof(value) = 'string' and char_length(value #>> '{}') between shortest and longest $$;

-- Why a value does not fit a field of that type; null where it does.
create function private.value_problem(type text, value text, choices jsonb, lowest numeric, highest numeric) returns text
language sql immutable set search_path = ''
as $$
  select case type
    when 'choice' then case when not choices ? value then
      'Choose one of ' || left((select string_agg(choice, ', ') from jsonb_array_elements_text(choices) choice), 300) end
    when 'color' then case when value !~ '^#[0-9a-fA-F]{6}$' then 'Use a hex color such as #f4d35e' end
    when 'number' then case
      when value !~ '^-?\d{1,12}(\.\d{1,6})?$' then 'Use a number'
      when value::numeric < lowest then 'Use ' || lowest || ' or more'
      when value::numeric > highest then 'Use ' || highest || ' or less' end
    when 'picture' then case when value !~* '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then 'Choose a picture of the library, by its id' end
  end
$$;

-- What is wrong with one field of a recipe: {name, label, type, default, help, required, choices, min, max, max_length}; null where
-- nothing is. All but the name may be left out.
create function private.field_problem(field jsonb) returns text
language plpgsql immutable set search_path = ''
as $$
declare
  kind  text := coalesce(field ->> 'type', 'text');
  named text := coalesce(field ->> 'name', '');
  key   text;
begin
  if jsonb_typeof(field) <> 'object' then
    return 'A field is an object, such as {"name": "SURFACE", "type": "text"}';
  elsif named !~ '^[A-Z][A-Z0-9_]{0,49}$' or jsonb_typeof(field -> 'name') <> 'string' then
    return 'A field is named in capitals, digits and underscores, such as FIRSTNAME';
  end if;
  named := 'The field ' || named || ' ';
  select one into key from jsonb_object_keys(field) one
  where one <> all ('{name,label,type,default,help,required,choices,min,max,max_length}') limit 1;
  return case
    when key is not null then named || format('has a %L that means nothing', left(key, 50))
    when kind <> all ('{text,choice,color,picture,number}') or field -> 'type' = 'null' then named || 'is of the type text, choice, color, picture or number'
    when field ? 'label' and not private.is_text(field -> 'label', 1, 100) then named || 'has a label of 1 to 100 characters'
    when field ? 'help' and not private.is_text(field -> 'help', 0, 300) then named || 'has help of 300 characters at most'
    when field ? 'required' and jsonb_typeof(field -> 'required') <> 'boolean' then named || 'is required or not: true or false'
    when kind <> 'choice' and field ? 'choices' then named || 'has choices, but is of the type ' || kind
    when kind = 'choice' and (case when jsonb_typeof(field -> 'choices') = 'array' then
        jsonb_array_length(field -> 'choices') between 1 and 100
          and not exists (select from jsonb_array_elements(field -> 'choices') choice where not private.is_text(choice, 1, 300))
          and jsonb_array_length(field -> 'choices') = (select count(distinct choice) from jsonb_array_elements(field -> 'choices') choice)
      end) is not true then named || 'has 1 to 100 choices, each another text of 1 to 300 characters'
    when kind <> 'number' and (field ? 'min' or field ? 'max') then named || 'has limits of a number, but is of the type ' || kind
    when jsonb_typeof(coalesce(field -> 'min', '0')) <> 'number' or jsonb_typeof(coalesce(field -> 'max', '0')) <> 'number'
      or (field ->> 'min')::numeric > (field ->> 'max')::numeric then named || 'has limits that are numbers, the lower one first'
    -- Values are no longer than that, and browsers cannot read all that a number may be here.
    when abs((field ->> 'min')::numeric) >= 1e12 or abs((field ->> 'max')::numeric) >= 1e12 then named || 'has limits of 12 digits at most'
    when kind <> 'text' and field ? 'max_length' then named || 'has a length, but is of the type ' || kind
    when field ? 'max_length' and (jsonb_typeof(field -> 'max_length') <> 'number' or field ->> 'max_length' !~ '^\d{1,4}$'
      or (field ->> 'max_length')::integer not between 1 and 5000) then named || 'is 1 to 5000 characters long at most'
    when field ? 'default' and not private.is_text(field -> 'default', 0, 5000) then named || 'has a text as its default'
    -- An empty default is none.
    when btrim(field ->> 'default') <> '' then named || 'has a default that does not fit: ' || case
      when char_length(field ->> 'default') > coalesce((field ->> 'max_length')::integer, 1000) then
        format('Use %s characters at most', coalesce((field ->> 'max_length')::integer, 1000))
      else private.value_problem(kind, field ->> 'default', field -> 'choices', (field ->> 'min')::numeric, (field ->> 'max')::numeric) end
  end;
end;
$$;

-- What is wrong with the texts that are set over a picture: [{text, place, size, color, outline}], of which the last three may be left
-- out.
create function private.overlays_problem(overlays jsonb) returns text
language sql immutable set search_path = ''
as $$
  select case
    when jsonb_array_length(overlays) > 10 then 'At most 10 texts are set over a picture'
    when exists (
      select from jsonb_array_elements(overlays) overlay
      where (case when jsonb_typeof(overlay) = 'object' then
        not exists (select from jsonb_object_keys(overlay) key where key <> all ('{text,place,size,color,outline}'))
        and private.is_text(overlay -> 'text', 1, 500) and overlay ->> 'place' in ('top', 'center', 'bottom')
        and case when overlay ? 'size' then jsonb_typeof(overlay -> 'size') = 'number' and (overlay ->> 'size')::numeric between 0.02 and 0.5 else true end
        and not exists (select from jsonb_each_text(overlay - '{text,place,size}'::text[]) where (value ~ '^#[0-9a-fA-F]{6}$') is not true)
      end) is not true)
    then 'A text over the picture is {text, place: top, center or bottom, size: 0.02 to 0.5 of the height, color, outline}, the colors such as #ffffff'
  end
$$;

-- What is wrong with the plain parts of a recipe; null where nothing is. Constraints say the same, but people would read their names.
create function private.parts_problem(recipe public.recipes) returns text
language sql immutable set search_path = ''
as $$
  select case
    when recipe.slug = 'new' then 'No recipe has the slug new: choose another'
    when (recipe.slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and char_length(recipe.slug) <= 100) is not true then
      'A slug is lower-case words and hyphens, such as my-recipe, of 100 characters at most'
    when (recipe.name ~ '\S') is not true then 'Give the recipe a name'
    when char_length(recipe.name) > 120 then 'Use a name of 1 to 120 characters'
    when (recipe.kind in ('style', 'template')) is not true then 'A recipe is a style or a template'
    when (recipe.operation in ('generate', 'edit', 'scene')) is not true then 'An operation is generate, edit or scene'
    when (recipe.prompt ~ '\S') is not true then 'Say in the prompt what the recipe makes'
    when char_length(recipe.prompt) > 2000 then 'Use a prompt of 1 to 2000 characters'
    when recipe.kind = 'style' and recipe.prompt not like '%[PROMPT]%' then 'A style has [PROMPT] where the prompt goes'
    when (char_length(recipe.description) <= 500) is not true then 'Use a description of 500 characters at most'
    when char_length(recipe.category) > 50 then 'Use a category of 50 characters at most'
    when char_length(recipe.negative_prompt) not between 1 and 1000 then 'Use a negative prompt of 1 to 1000 characters'
    when recipe.aspect !~ '^[1-9]\d?:[1-9]\d?$' then 'Use an aspect such as 16:9'
    when recipe.quality !~ '^[a-z0-9-]{1,20}$' then 'Use a level of quality such as high'
    when (cardinality(recipe.model_ids) <= 5) is not true then 'A recipe prefers 5 models at most'
    when (jsonb_typeof(recipe.fields) = 'array') is not true then 'Fields are a list of objects'
    when (jsonb_typeof(recipe.overlays) = 'array') is not true then 'Texts over the picture are a list of objects'
  end
$$;

-- What is wrong with a recipe as a whole; null where nothing is.
create function private.recipe_problem(recipe public.recipes) returns text
language plpgsql stable set search_path = ''
as $$
declare
  problem text := private.parts_problem(recipe);
  names   text[];
  twice   text;
  named   text;
begin
  if problem is not null then
    return problem;
  elsif jsonb_array_length(recipe.fields) > 50 then
    return 'A recipe has 50 fields at most';
  end if;
  problem := coalesce(
    (select private.field_problem(field) from jsonb_array_elements(recipe.fields) with ordinality as listed (field, place)
     where private.field_problem(field) is not null order by place limit 1),
    private.overlays_problem(recipe.overlays));
  if problem is not null then
    return problem;
  end if;
  names := array(select field ->> 'name' from jsonb_array_elements(recipe.fields) field);
  -- A picture is looked at, not named: there is nothing to set.
  named := (
    select min(part.name) from jsonb_array_elements(recipe.overlays) overlay, private.read_parts(overlay ->> 'text') part
    where part.name in (select field ->> 'name' from jsonb_array_elements(recipe.fields) field where field ->> 'type' = 'picture'));
  twice := (select min(name) from (select name from unnest(names) name group by name having count(*) > 1) repeated);
  return case
    when twice is not null then format('Two fields are named %s', twice)
    when named is not null then format('The field %s is a picture: it cannot be set as a text over another', named)
    when array_position(recipe.model_ids, null) is not null
      or cardinality(recipe.model_ids) <> (select count(distinct id) from unnest(recipe.model_ids) id) then 'A recipe prefers models by their ids, each once'
    when cardinality(private.expand_variations(recipe.prompt, 101)) > 100 then 'The variations of a prompt are 100 at most'
  end;
end;
$$;

create function private.check_recipe() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
  problem text := private.recipe_problem(new);
  unknown text := (select min(id) from unnest(new.model_ids) id where id not in (select m.id from public.models m where m.kind = 'make'));
begin
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
create trigger recipes_insert_check before insert on public.recipes for each row execute function private.check_recipe();
create trigger recipes_update_check
before update of slug, name, kind, operation, category, description, prompt, fields, negative_prompt, aspect, quality, model_ids, overlays,
  preview_image_id, owner_id on public.recipes
for each row execute function private.check_recipe();

-- What was made by a recipe is told by it: people put it away instead. With its owner it goes all the same.
create function private.keep_used_recipe() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  if not private.is_operator() and (old.uses > 0 or exists (select from public.batches b where b.recipe_id = old.id)) then
    raise exception using message = format('Pictures were made by the recipe %L: archive it instead', old.name);
  end if;
  return old;
end;
$$;
create trigger recipes_delete_keep_used before delete on public.recipes
for each row when (pg_trigger_depth() = 0) execute function private.keep_used_recipe();

revoke execute on function private.is_text(jsonb, integer, integer), private.value_problem(text, text, jsonb, numeric, numeric), private.field_problem(jsonb),
  private.overlays_problem(jsonb), private.parts_problem(public.recipes), private.recipe_problem(public.recipes), private.check_recipe(),
  private.keep_used_recipe() from public;
