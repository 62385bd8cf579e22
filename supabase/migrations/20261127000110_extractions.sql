-- Pictures sent to a pattern, and what was read out of each.

create table public.ingests (
  id                 uuid primary key default gen_random_uuid(),
  owner_id           uuid not null references auth.users (id) on delete cascade,
  -- By which key it was sent; null: by a person at a screen.
  api_key_id         uuid references public.api_keys (id) on delete set null,
  pattern_version_id uuid not null references public.pattern_versions (id) on delete cascade,
  -- Sent with a test key: only offline providers work on it.
  is_test            boolean not null default false,
  created_at         timestamptz not null default private.now()
);
comment on table public.ingests is 'Pictures that were sent to a pattern together.';
create unique index ingests_owner_id_idx on public.ingests (owner_id, created_at desc, id);
create unique index ingests_api_key_id_idx on public.ingests (api_key_id, id);
create unique index ingests_pattern_version_id_idx on public.ingests (pattern_version_id, created_at, id);

create table public.extractions (
  id          uuid primary key default gen_random_uuid(),
  ingest_id   uuid not null references public.ingests (id) on delete cascade,
  -- Within its ingest, from 0.
  position    integer not null,
  -- Where the picture is: in the library, elsewhere, or in the bucket `ingest`, where one from elsewhere is copied to.
  image_id    uuid references public.images (id) on delete set null,
  source_url  text constraint a_source_address_has_2000_characters_at_most check (char_length(source_url) <= 2000),
  source_path text,
  source_name text constraint a_source_name_has_300_characters_at_most check (char_length(source_name) <= 300),
  width       integer,
  height      integer,
  -- Who read it, and what came of it; null until then.
  model_id    text references public.models (id),
  -- Read from what is known of the picture, without looking at it.
  is_offline  boolean,
  data        jsonb,
  -- 0 to 1 by field, as the model gives it.
  confidence  jsonb,
  -- What was mended so that the data fits the schema: [{path, repair}].
  repairs     jsonb,
  created_at  timestamptz not null default private.now(),
  finished_at timestamptz,
  constraint a_place_is_one_extractions_only unique (ingest_id, position),
  constraint finished_iff_read check ((finished_at is null) = (data is null))
);
comment on table public.extractions is 'One run of a pattern on a picture.';
create unique index extractions_image_id_idx on public.extractions (image_id, id);
create unique index extractions_model_id_idx on public.extractions (model_id, id);

revoke all on public.ingests, public.extractions from anon, authenticated;
grant select on public.ingests, public.extractions to authenticated, service_role;
alter table public.ingests enable row level security;
alter table public.extractions enable row level security;
create policy "Members can read what they sent, admins all" on public.ingests
  for select to authenticated
  using ((select private.is_member()) and (owner_id = (select auth.uid()) or (select private.is_admin())));
create policy "Members can read what was read for them, admins all" on public.extractions
  for select to authenticated using (exists (select from public.ingests i where i.id = ingest_id));
