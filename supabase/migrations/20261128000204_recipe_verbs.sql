-- What is done with recipes besides writing them: copying, going back to an earlier version, sharing, putting away.

-- Times are the database's to set.
revoke insert (shared_at, archived_at), update (shared_at, archived_at) on public.recipes from authenticated;

-- The recipe of that id, for who may read it.
create function private.visible_recipe(recipe_id uuid) returns public.recipes
language plpgsql stable security definer set search_path = ''
as $$
declare
  recipe public.recipes;
begin
  perform private.require_member();
  select * into recipe from public.recipes r
  where r.id = recipe_id and (private.is_operator() or private.is_admin() or r.owner_id is null or r.shared_at is not null or r.owner_id = auth.uid());
  if not found then
    raise exception using message = 'There is no such recipe';
  end if;
  return recipe;
end;
$$;

-- The same, for who may change it.
create function private.own_recipe(recipe_id uuid) returns public.recipes
language plpgsql stable security definer set search_path = ''
as $$
declare
  recipe public.recipes := private.visible_recipe(recipe_id);
begin
  if (private.is_operator() or private.is_admin() or recipe.owner_id = auth.uid()) is not true then
    raise insufficient_privilege using message = 'This recipe is somebody else''s: make a copy of it';
  end if;
  return recipe;
end;
$$;

-- A slug that is free: the one that is wanted, or else with the next number after it.
create function private.free_slug(wanted text) returns text
language sql stable security definer set search_path = ''
as $$
  select candidate
  from generate_series(1, (select count(*) + 1 from public.recipes)) turn,
    lateral (select case turn when 1 then wanted else rtrim(left(wanted, 99 - length(turn::text)), '-') || '-' || turn end as candidate) tried
  where not exists (select from public.recipes r where r.slug = candidate)
  order by turn limit 1
$$;

-- A copy of a recipe that is the caller's own, whoever made it. Answers its id.
create function private.duplicate_recipe(recipe_id uuid) returns uuid
language plpgsql security definer set search_path = ''
as $$
declare
  recipe public.recipes := private.visible_recipe(recipe_id);
begin
  insert into public.recipes (slug, name, kind, operation, category, prompt, fields, owner_id, description, negative_prompt, aspect,
    quality, model_ids, overlays, preview_image_id)
  values (private.free_slug(rtrim(left(recipe.slug, 80), '-') || '-copy'), left(recipe.name, 113) || ' (copy)', recipe.kind, recipe.operation, recipe.category,
    recipe.prompt, recipe.fields, auth.uid(), recipe.description, recipe.negative_prompt, recipe.aspect, recipe.quality,
    array(select id from unnest(recipe.model_ids) with ordinality as listed (id, place) join public.models m using (id) where m.kind = 'make' order by listed.place),
    recipe.overlays,
    -- A preview is one's own picture.
    (select i.id from public.images i where i.id = recipe.preview_image_id and i.owner_id = auth.uid()))
  returning id into recipe_id;
  return recipe_id;
end;
$$;

-- Makes a recipe again what it was at a version; that is a version of its own. Answers its number.
create function private.restore_recipe_version(recipe_id uuid, number integer) returns integer
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
    overlays = content -> 'overlays'
  where r.id = recipe_id
  returning r.version into number;
  return number;
end;
$$;

-- Lets all members use a recipe, or nobody but its owner any more. What was made by it stays.
create function private.share_recipe(recipe_id uuid, shared boolean) returns timestamptz
language plpgsql security definer set search_path = ''
as $$
declare
  recipe public.recipes := private.own_recipe(recipe_id);
begin
  if recipe.owner_id is null then
    raise invalid_parameter_value using message = 'This recipe is everybody''s';
  end if;
  update public.recipes r set shared_at = case when shared then coalesce(r.shared_at, private.now()) end
  where r.id = recipe_id returning r.shared_at into recipe.shared_at;
  return recipe.shared_at;
end;
$$;

-- Puts a recipe away, so that nothing new is made by it, or takes it out again.
create function private.archive_recipe(recipe_id uuid, archived boolean) returns timestamptz
language plpgsql security definer set search_path = ''
as $$
declare
  recipe public.recipes := private.own_recipe(recipe_id);
begin
  update public.recipes r set archived_at = case when archived then coalesce(r.archived_at, private.now()) end
  where r.id = recipe_id returning r.archived_at into recipe.archived_at;
  return recipe.archived_at;
end;
$$;

create function public.duplicate_recipe(recipe_id uuid) returns uuid
language sql set search_path = '' as $$ select private.duplicate_recipe(recipe_id) $$;
create function public.restore_recipe_version(recipe_id uuid, number integer) returns integer
language sql set search_path = '' as $$ select private.restore_recipe_version(recipe_id, number) $$;
create function public.share_recipe(recipe_id uuid, shared boolean default true) returns timestamptz
language sql set search_path = '' as $$ select private.share_recipe(recipe_id, shared) $$;
create function public.archive_recipe(recipe_id uuid, archived boolean default true) returns timestamptz
language sql set search_path = '' as $$ select private.archive_recipe(recipe_id, archived) $$;

-- The style or template of that slug, among those that are common or shared and the person's own; admins and
-- operators may use all. What was put away is told apart from what never was, and that with those that are called most like it.
-- What only changes pictures makes no new ones.
drop function private.find_recipe(text, text, uuid);
create function private.find_recipe(wanted_kind text, wanted_slug text, owner uuid, operations text[] default '{generate}') returns public.recipes
language plpgsql stable set search_path = ''
as $$
declare
  recipe public.recipes;
begin
  select * into recipe from public.recipes
  where slug = wanted_slug and kind = wanted_kind and operation = any (operations)
    and (owner_id is null or shared_at is not null or owner_id = owner or private.is_admin() or private.is_operator());
  if not found then
    raise invalid_parameter_value using
      message = format('There is no %s %L%s', wanted_kind, left(wanted_slug, 100), (
        select ': the nearest are ' || string_agg(slug, ', ' order by likeness desc, uses desc, slug)
        from (
          select slug, uses, extensions.similarity(slug, left(wanted_slug, 100)) as likeness from public.recipes
          where kind = wanted_kind and operation = any (operations) and archived_at is null
            and (owner_id is null or shared_at is not null or owner_id = owner)
          order by likeness desc, uses desc, slug limit 5
        ) near));
  elsif recipe.archived_at is not null then
    raise invalid_parameter_value using message = format('The %s %L is put away: take it out again to use it', wanted_kind, left(wanted_slug, 100));
  end if;
  return recipe;
end;
$$;

-- Counts the pictures that are asked of a recipe, and of the style they are made in. At the very end of what makes a batch, for
-- nobody else can count meanwhile: a long batch would keep all others of its recipe waiting.
create function private.count_uses() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
  used uuid[] := array(
    select r.id from public.recipes r
    where r.id = new.recipe_id or (r.kind = 'style' and r.slug = new.request ->> 'style') order by r.id for no key update);
begin
  update public.recipes r set uses = r.uses + (select coalesce(sum((line ->> 'images')::bigint), 0) from jsonb_array_elements(new.models) line)
  where r.id = any (used);
  return null;
end;
$$;
create constraint trigger batches_count_uses after insert on public.batches deferrable initially deferred
  for each row execute function private.count_uses();

revoke execute on function private.find_recipe(text, text, uuid, text[]), private.visible_recipe(uuid), private.own_recipe(uuid), private.free_slug(text), private.duplicate_recipe(uuid),
  private.restore_recipe_version(uuid, integer), private.share_recipe(uuid, boolean), private.archive_recipe(uuid, boolean),
  private.count_uses(), public.duplicate_recipe(uuid), public.restore_recipe_version(uuid, integer), public.share_recipe(uuid, boolean),
  public.archive_recipe(uuid, boolean) from public, anon;
grant execute on function private.duplicate_recipe(uuid), private.restore_recipe_version(uuid, integer), private.share_recipe(uuid, boolean),
  private.archive_recipe(uuid, boolean), public.duplicate_recipe(uuid), public.restore_recipe_version(uuid, integer),
  public.share_recipe(uuid, boolean), public.archive_recipe(uuid, boolean) to authenticated, service_role;
