-- Recipes come from files, many at once; and none is called as the screen that makes one.

alter table public.recipes add constraint no_recipe_is_called_new check (slug <> 'new');

-- What is wrong with the shape of an item of a file, as a sentence; null where nothing is. What a recipe must be like is told when
-- it is added.
create function private.item_problem(item jsonb) returns text
language sql immutable set search_path = ''
as $$
  select case
    when jsonb_typeof(item) is distinct from 'object' then 'a recipe is an object with a slug, a name, a kind and a prompt'
    when jsonb_typeof(coalesce(item -> 'model_ids', '[]')) <> 'array' then 'its model_ids are a list'
    else (
      select format('its %s is a text', min(key)) from jsonb_each(item)
      where key in ('slug', 'name', 'kind', 'operation', 'category', 'description', 'prompt', 'negative_prompt', 'aspect', 'quality')
        and jsonb_typeof(value) not in ('string', 'null')
      having count(*) > 0)
  end
$$;

-- Adds recipes as a file holds them, all or none: the caller's own, or an admin's for everybody; an operator says whose they
-- become. Where a slug is taken, the next free one is given. Answers [{slug, name}] in their order.
create function private.import_recipes(recipes jsonb, for_everybody boolean, owner_id uuid) returns jsonb
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
        model_ids, overlays, owner_id)
      values (
        case when exists (select from public.recipes r where r.slug = item ->> 'slug') then private.free_slug(item ->> 'slug') else item ->> 'slug' end,
        item ->> 'name', item ->> 'kind', coalesce(item ->> 'operation', 'generate'), item ->> 'category', coalesce(item ->> 'description', ''),
        item ->> 'prompt', coalesce(item -> 'fields', '[]'), item ->> 'negative_prompt', item ->> 'aspect', item ->> 'quality',
        array(select jsonb_array_elements_text(coalesce(item -> 'model_ids', '[]'))), coalesce(item -> 'overlays', '[]'),
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

create function public.import_recipes(recipes jsonb, for_everybody boolean default false, owner_id uuid default null) returns jsonb
language sql set search_path = '' as $$ select private.import_recipes(recipes, for_everybody, owner_id) $$;

revoke execute on function private.item_problem(jsonb), private.import_recipes(jsonb, boolean, uuid), public.import_recipes(jsonb, boolean, uuid) from public, anon;
grant execute on function private.import_recipes(jsonb, boolean, uuid), public.import_recipes(jsonb, boolean, uuid) to authenticated, service_role;
