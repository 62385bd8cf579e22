-- Words that mean the same picture. Whoever searches for one of a group finds the others too.
create table public.synonyms (
  id     uuid primary key default gen_random_uuid(),
  terms  text[] not null constraint a_group_has_2_to_20_terms check (cardinality(terms) between 2 and 20)
    constraint a_term_has_1_to_50_characters check (array_position(terms, null) is null
      and array_to_string(terms, '|') ~ '^[^|]{1,50}([|][^|]{1,50})*$'),
  -- Where the group holds, as in `en-GB`; null: everywhere.
  locale text constraint a_locale_is_like_en_gb check (locale ~ '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$')
);
comment on table public.synonyms is 'Groups of words that mean the same picture, for search.';

revoke all on public.synonyms from anon, authenticated;
grant select, insert, update, delete on public.synonyms to authenticated, service_role;
alter table public.synonyms enable row level security;
create policy "Members can read synonyms" on public.synonyms
  for select to authenticated using ((select private.is_member()));
create policy "Admins can add synonyms" on public.synonyms
  for insert to authenticated with check ((select private.is_admin()));
create policy "Admins can change synonyms" on public.synonyms
  for update to authenticated using ((select private.is_admin())) with check ((select private.is_admin()));
create policy "Admins can remove synonyms" on public.synonyms
  for delete to authenticated using ((select private.is_admin()));

-- Each term as search compares it.
create table private.synonym_terms (
  synonym_id uuid not null references public.synonyms (id) on delete cascade,
  place      integer not null,
  -- The stems of its words, and a query for them in this order.
  stems      text[] not null,
  words      tsquery not null,
  primary key (synonym_id, place)
);
create unique index synonym_terms_stems_idx on private.synonym_terms ((stems[1]), synonym_id, place);

create function private.write_synonym_terms() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  delete from private.synonym_terms where synonym_id = new.id;
  insert into private.synonym_terms (synonym_id, place, stems, words)
  select new.id, place, tsvector_to_array(to_tsvector('english', term)), phraseto_tsquery('english', term)
  from unnest(new.terms) with ordinality as terms (term, place)
  where numnode(phraseto_tsquery('english', term)) > 0;
  return null;
end;
$$;
create trigger synonyms_write_terms after insert or update on public.synonyms
  for each row execute function private.write_synonym_terms();

revoke execute on function private.write_synonym_terms() from public;
