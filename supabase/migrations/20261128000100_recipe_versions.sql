-- What a recipe holds besides its prompt, and what it held before: each change of it is a version, so that a batch can say
-- what it was made by and anybody can go back.

alter table public.recipes rename column tokens to fields;
alter table public.recipes rename constraint tokens_are_a_list to fields_are_a_list;
alter table public.recipes drop constraint an_operation_is_generate_or_edit;
alter table public.recipes drop constraint a_recipe_prompt_has_1_to_2000_characters;
alter table public.recipes
  add constraint an_operation_is_generate_edit_or_scene check (operation in ('generate', 'edit', 'scene')),
  add constraint a_recipe_prompt_has_1_to_2000_characters check (char_length(prompt) between 1 and 2000),
  add column description text not null default '' constraint a_recipe_description_has_500_characters_at_most check (char_length(description) <= 500),
  add column negative_prompt text constraint a_negative_prompt_has_1_to_1000_characters check (char_length(negative_prompt) between 1 and 1000),
  -- Width to height; a model takes the nearest of its sizes. Null: its first.
  add column aspect text constraint an_aspect_is_width_to_height check (aspect ~ '^[1-9]\d?:[1-9]\d?$'),
  add column quality text constraint a_quality_is_a_word check (quality ~ '^[a-z0-9-]{1,20}$'),
  -- Who makes it, in this order; whoever asks may choose others.
  add column model_ids text[] not null default '{}' constraint a_recipe_prefers_five_models_at_most check (cardinality(model_ids) <= 5),
  -- Texts that are set over the picture, not drawn by the model: see shared/recipes.ts.
  add column overlays jsonb not null default '[]' constraint overlays_are_a_list check (jsonb_typeof(overlays) = 'array'),
  -- A picture that shows what it makes.
  add column preview_image_id uuid references public.images (id) on delete set null,
  -- Since when all members may use it; a common one always.
  add column shared_at timestamptz,
  add column archived_at timestamptz,
  add column version integer not null default 1 constraint recipe_versions_count_from_1 check (version >= 1),
  -- Pictures that were asked of it.
  add column uses bigint not null default 0 constraint uses_are_never_negative check (uses >= 0);
create unique index recipes_preview_image_id_idx on public.recipes (preview_image_id, id);

create table public.recipe_versions (
  recipe_id  uuid not null references public.recipes (id) on delete cascade,
  number     integer not null,
  -- {operation, prompt, fields, negative_prompt, aspect, quality, model_ids, overlays}
  content    jsonb not null,
  created_by uuid references auth.users (id) on delete set null,
  created_at timestamptz not null default private.now(),
  primary key (recipe_id, number)
);
comment on table public.recipe_versions is 'Recipes as they were at a time; never changed.';
create unique index recipe_versions_created_by_idx on public.recipe_versions (created_by, recipe_id, number);

-- What of a recipe decides what its pictures look like.
create function private.content_of(recipe public.recipes) returns jsonb
language sql immutable set search_path = ''
as $$
  select jsonb_build_object('operation', recipe.operation, 'prompt', recipe.prompt, 'fields', recipe.fields,
    'negative_prompt', recipe.negative_prompt, 'aspect', recipe.aspect, 'quality', recipe.quality, 'model_ids', recipe.model_ids,
    'overlays', recipe.overlays)
$$;

create function private.number_version() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  new.version := old.version + (private.content_of(new) is distinct from private.content_of(old))::integer;
  return new;
end;
$$;
create trigger recipes_update_number before update on public.recipes for each row execute function private.number_version();

create function private.keep_version() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  insert into public.recipe_versions (recipe_id, number, content, created_by)
  values (new.id, new.version, private.content_of(new), (select m.user_id from public.members m where m.user_id = auth.uid()))
  on conflict do nothing;
  return null;
end;
$$;
create trigger recipes_insert_keep_version after insert on public.recipes for each row execute function private.keep_version();
create trigger recipes_update_keep_version after update on public.recipes
for each row when (new.version <> old.version) execute function private.keep_version();
insert into public.recipe_versions (recipe_id, number, content) select r.id, 1, private.content_of(r) from public.recipes r;

-- Numbers and uses are the database's to count.
revoke insert, update on public.recipes from authenticated;
grant insert (slug, name, kind, operation, category, prompt, fields, owner_id, description, negative_prompt, aspect, quality, model_ids,
    overlays, preview_image_id, shared_at, archived_at),
  update (slug, name, kind, operation, category, prompt, fields, owner_id, description, negative_prompt, aspect, quality, model_ids,
    overlays, preview_image_id, shared_at, archived_at) on public.recipes to authenticated;

revoke all on public.recipe_versions from anon, authenticated;
grant select on public.recipe_versions to authenticated, service_role;
alter table public.recipe_versions enable row level security;
alter policy "Members can read common recipes and their own, admins all" on public.recipes
  using ((select private.is_member())
    and (owner_id is null or shared_at is not null or owner_id = (select auth.uid()) or (select private.is_admin())));
alter policy "Members can read common recipes and their own, admins all" on public.recipes
  rename to "Members can read recipes that are shared or theirs, admins all";
create policy "Members can read the versions of recipes they can read" on public.recipe_versions
  for select to authenticated using (exists (select from public.recipes r where r.id = recipe_id));

revoke execute on function private.content_of(public.recipes), private.number_version(), private.keep_version() from public;
