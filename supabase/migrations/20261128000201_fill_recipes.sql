-- Recipes are filled by the grammar of slots.

-- What fills the slots of a recipe: what was given, and the defaults of its fields where nothing was.
create function private.recipe_values(fields jsonb, given jsonb) returns jsonb
language sql immutable set search_path = ''
as $$
  select coalesce(jsonb_object_agg(field ->> 'name', field ->> 'default') filter (where field ->> 'name' is not null and field ->> 'default' is not null), '{}')
    || (select coalesce(jsonb_object_agg(key, value), '{}') from jsonb_each_text(given) where btrim(value, E' \t\r\n') <> '')
  from jsonb_array_elements(fields) field
$$;

-- The prompt a template stands for. Of its variations it has none expanded.
create or replace function private.fill_template(template public.recipes, given jsonb) returns text
language sql immutable set search_path = ''
as $$ select private.fill_slots(template.prompt, private.recipe_values(template.fields, given)) $$;

-- The prompt with its style and the colors worked into it, as it is sent to a model.
create or replace function private.compose_prompt(prompt text, style public.recipes, colors text[]) returns text
language sql immutable set search_path = ''
as $$
  select case when style.id is null then prompt
      else private.fill_slots(style.prompt, private.recipe_values(style.fields, jsonb_build_object('PROMPT', prompt))) end
    || case when cardinality(colors) > 0 then '. Colors: ' || array_to_string(colors, ', ') else '' end
$$;

drop function private.fill_tokens(text, jsonb);

revoke execute on function private.recipe_values(jsonb, jsonb) from public;
