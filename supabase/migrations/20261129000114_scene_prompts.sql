-- A member's own words for a scene: they go before those of its recipe wherever none are given, and no other member sees them.

create table public.scene_prompts (
  owner_id   uuid not null references auth.users (id) on delete cascade,
  -- The slug of a scene; `removal` is what models are told that cut out as they are told.
  recipe     text not null constraint a_scene_is_named_by_its_slug check (recipe ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and char_length(recipe) <= 100),
  prompt     text not null constraint a_scene_prompt_has_1_to_1000_characters check (char_length(prompt) between 1 and 1000),
  updated_at timestamptz not null default private.now(),
  primary key (owner_id, recipe)
);
comment on table public.scene_prompts is 'What members say instead of what a scene''s recipe says.';

revoke all on public.scene_prompts from anon, authenticated;
grant select on public.scene_prompts to authenticated, service_role;
alter table public.scene_prompts enable row level security;
create policy "Members can read their own words for scenes" on public.scene_prompts
  for select to authenticated using ((select private.is_member()) and owner_id = (select auth.uid()));

-- Keeps the caller's words for a scene, or for the removal; null or nothing but spaces takes them back.
create function private.set_scene_prompt(recipe text, prompt text) returns void
language plpgsql security definer set search_path = ''
as $$
declare
  words text := regexp_replace(prompt, '^\s+|\s+$', '', 'g');
begin
  perform private.require_member();
  if auth.uid() is null then
    raise insufficient_privilege using message = 'Words for scenes are a member''s: sign in';
  elsif words is null or words = '' then
    delete from public.scene_prompts s where s.owner_id = auth.uid() and s.recipe = set_scene_prompt.recipe;
    return;
  elsif char_length(words) > 1000 then
    raise invalid_parameter_value using message = 'Use 1000 characters at most';
  elsif recipe is distinct from 'removal' then
    perform private.find_recipe('template', recipe, auth.uid(), '{scene}');
  end if;
  insert into public.scene_prompts as s (owner_id, recipe, prompt) values (auth.uid(), set_scene_prompt.recipe, words)
  on conflict on constraint scene_prompts_pkey do update set prompt = excluded.prompt, updated_at = private.now();
end;
$$;
create function public.set_scene_prompt(recipe text, prompt text default null) returns void
language sql set search_path = '' as $$ select private.set_scene_prompt(recipe, prompt) $$;

revoke execute on function private.set_scene_prompt(text, text), public.set_scene_prompt(text, text) from public, anon;
grant execute on function private.set_scene_prompt(text, text), public.set_scene_prompt(text, text) to authenticated;
