-- The words that tags come from. A tag that is not among them is a free tag.
create table public.vocabulary (
  term     text primary key constraint a_term_has_1_to_50_characters check (char_length(term) between 1 and 50),
  facet    text not null constraint a_facet_is_one_of_six
    check (facet in ('food', 'form', 'setting', 'surface', 'colour_and_mood', 'occasion')),
  synonyms text[] not null default '{}',
  constraint a_term_is_lower_case check (term = lower(term))
);
comment on table public.vocabulary is 'The controlled vocabulary of tags, editable by admins.';

revoke all on public.vocabulary from anon, authenticated;
grant select, insert, update, delete on public.vocabulary to authenticated, service_role;
alter table public.vocabulary enable row level security;
create policy "Members can read the vocabulary" on public.vocabulary
  for select to authenticated using ((select private.is_member()));
create policy "Admins can add terms" on public.vocabulary
  for insert to authenticated with check ((select private.is_admin()));
create policy "Admins can change terms" on public.vocabulary
  for update to authenticated using ((select private.is_admin())) with check ((select private.is_admin()));
create policy "Admins can remove terms" on public.vocabulary
  for delete to authenticated using ((select private.is_admin()));
