-- A recipe is a named way to make a picture: a prompt with [TOKENS] and what may stand in them.
create table public.recipes (
  id         uuid primary key default gen_random_uuid(),
  slug       text not null unique constraint a_slug_is_lower_case_words_and_hyphens check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name       text not null constraint a_recipe_name_has_1_to_120_characters check (char_length(name) between 1 and 120),
  kind       text not null constraint a_recipe_is_a_style_or_a_template check (kind in ('style', 'template')),
  operation  text not null default 'generate' constraint an_operation_is_generate_or_edit check (operation in ('generate', 'edit')),
  category   text,
  prompt     text not null constraint a_recipe_prompt_has_1_to_2000_characters check (char_length(prompt) between 1 and 2000),
  -- [{name, type: text | choice, label, default, choices?}], one for each slot of the prompt.
  tokens     jsonb not null default '[]' constraint tokens_are_a_list check (jsonb_typeof(tokens) = 'array'),
  -- Null: shipped with Larder or made by the operator, and everybody's to use.
  owner_id   uuid references auth.users (id) on delete cascade,
  created_at timestamptz not null default private.now(),
  constraint a_style_takes_a_prompt check (kind <> 'style' or prompt like '%[PROMPT]%')
);
comment on table public.recipes is 'Styles and templates: named ways to make a picture.';
create unique index recipes_owner_id_idx on public.recipes (owner_id, id);

revoke all on public.recipes from anon, authenticated;
grant select, insert, update, delete on public.recipes to authenticated, service_role;
alter table public.recipes enable row level security;
create policy "Members can read common recipes and their own, admins all" on public.recipes
  for select to authenticated
  using ((select private.is_member()) and (owner_id is null or owner_id = (select auth.uid()) or (select private.is_admin())));
create policy "Members can add their own recipes, admins common ones" on public.recipes
  for insert to authenticated
  with check (((select private.is_member()) and owner_id = (select auth.uid())) or (select private.is_admin()));
create policy "Members can change their own recipes, admins all" on public.recipes
  for update to authenticated
  using ((select private.is_member()) and (owner_id = (select auth.uid()) or (select private.is_admin())))
  with check ((select private.is_member()) and (owner_id = (select auth.uid()) or (select private.is_admin())));
create policy "Members can remove their own recipes, admins all" on public.recipes
  for delete to authenticated
  using ((select private.is_member()) and (owner_id = (select auth.uid()) or (select private.is_admin())));

-- A prompt as it is sent: tokens filled in once, so that a value that looks like a slot stays as it is; unknown slots are
-- left to be seen.
create function private.fill_tokens(prompt text, tokens jsonb) returns text
language plpgsql immutable set search_path = ''
as $$
declare
  token record;
begin
  for token in select key, value from jsonb_each_text(tokens) loop
    prompt := replace(prompt, '[' || token.key || ']', replace(token.value, '[', chr(1)));
  end loop;
  return replace(prompt, chr(1), '[');
end;
$$;
revoke execute on function private.fill_tokens(text, jsonb) from public;
