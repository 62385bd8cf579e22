-- What is read out of a picture: instructions and a JSON schema, versioned.

create table public.patterns (
  id              uuid primary key default gen_random_uuid(),
  -- Whose; null: the library's own, which admins keep.
  owner_id        uuid references auth.users (id) on delete cascade,
  -- How its owner calls it in addresses.
  slug            text not null constraint a_slug_is_lower_case_words check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and char_length(slug) <= 60),
  name            text not null constraint a_pattern_name_has_1_to_100_characters check (char_length(name) between 1 and 100),
  -- The version that runs; null until one is published.
  live_version_id uuid,
  -- Goes up with every change of the pattern and its draft, so that nobody overwrites what they have not seen.
  revision        integer not null default 0,
  created_at      timestamptz not null default private.now(),
  archived_at     timestamptz,
  constraint a_slug_is_its_owners_only unique nulls not distinct (owner_id, slug)
);
comment on table public.patterns is 'What is read out of a picture.';

create table public.pattern_versions (
  id            uuid primary key default gen_random_uuid(),
  pattern_id    uuid not null references public.patterns (id) on delete cascade,
  number        integer not null constraint versions_count_from_1 check (number >= 1),
  instructions  text not null default '' constraint instructions_have_20000_characters_at_most check (char_length(instructions) <= 20000),
  -- In the strict subset that vendors take; see shared/pattern-schema.ts.
  schema        jsonb not null constraint a_schema_is_an_object_of_100_kb_at_most
    check (jsonb_typeof(schema) = 'object' and octet_length(schema::text) <= 102400),
  format        text not null default 'json' constraint a_format_is_known check (format in ('json', 'yaml', 'xml', 'csv', 'text')),
  csv_delimiter text not null default ',' constraint a_delimiter_is_comma_semicolon_or_tab check (csv_delimiter in (',', ';', E'\t')),
  -- Who reads; null: the model of the settings.
  model_id      text references public.models (id),
  created_by    uuid references auth.users (id) on delete set null,
  created_at    timestamptz not null default private.now(),
  -- Null: a draft, of which a pattern has one at most.
  published_at  timestamptz,
  constraint a_number_is_one_versions_only unique (pattern_id, number)
);
comment on table public.pattern_versions is 'A pattern as it was at a time; never changed once it is published.';
create unique index pattern_versions_draft_key on public.pattern_versions (pattern_id) where published_at is null;
create unique index pattern_versions_model_id_idx on public.pattern_versions (model_id, id);
create unique index pattern_versions_created_by_idx on public.pattern_versions (created_by, id);

alter table public.patterns add constraint patterns_live_version_id_fkey
  foreign key (live_version_id) references public.pattern_versions (id);
create unique index patterns_live_version_id_idx on public.patterns (live_version_id, id);

create function private.keep_published_versions() returns trigger
language plpgsql set search_path = ''
as $$
begin
  raise exception using message = 'A published version does not change: publish another';
end;
$$;
create trigger pattern_versions_published_stay before update of pattern_id, number, instructions, schema, format, csv_delimiter, model_id, published_at
  on public.pattern_versions for each row when (old.published_at is not null) execute function private.keep_published_versions();

revoke all on public.patterns, public.pattern_versions from anon, authenticated;
grant select on public.patterns, public.pattern_versions to authenticated, service_role;
alter table public.patterns enable row level security;
alter table public.pattern_versions enable row level security;
create policy "Members can read their patterns and the library's, admins all" on public.patterns
  for select to authenticated 
  using ((select private.is_member()) and (owner_id is null or owner_id = (select auth.uid()) or (select private.is_admin())));
create policy "Members can read the versions of patterns they can read" on public.pattern_versions
  for select to authenticated
  using (exists (select from public.patterns p where p.id = pattern_id));

revoke execute on function private.keep_published_versions() from public;
