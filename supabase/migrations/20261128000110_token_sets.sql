-- Values that fill [NAME] slots, kept under a name: a business, a person, a season.

create table public.token_sets (
  id         uuid primary key default gen_random_uuid(),
  owner_id   uuid not null references auth.users (id) on delete cascade,
  name       text not null constraint a_token_set_name_has_1_to_100_characters check (char_length(name) between 1 and 100),
  -- {"FIRSTNAME": "Ann"}
  tokens     jsonb not null constraint tokens_are_texts_by_name check (private.are_tokens(tokens)),
  created_at timestamptz not null default private.now(),
  constraint a_token_set_name_is_its_owners_once unique (owner_id, name)
);
comment on table public.token_sets is 'Saved values for the [NAME] slots of prompts.';

revoke all on public.token_sets from anon, authenticated;
grant select, insert, update, delete on public.token_sets to authenticated, service_role;
alter table public.token_sets enable row level security;
create policy "Members can read their token sets" on public.token_sets
  for select to authenticated using ((select private.is_member()) and owner_id = (select auth.uid()));
create policy "Members can add their token sets" on public.token_sets
  for insert to authenticated with check ((select private.is_member()) and owner_id = (select auth.uid()));
create policy "Members can change their token sets" on public.token_sets
  for update to authenticated using ((select private.is_member()) and owner_id = (select auth.uid()))
  with check ((select private.is_member()) and owner_id = (select auth.uid()));
create policy "Members can remove their token sets" on public.token_sets
  for delete to authenticated using ((select private.is_member()) and owner_id = (select auth.uid()));
