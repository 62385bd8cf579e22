-- What sites looked for and the library has not. Those that mean the same are one wish, however they are said.

-- What keeps wishes from growing over everybody's head, in one row.
create table private.wish_limits (
  singleton        boolean primary key default true constraint there_is_one_row_of_wish_limits check (singleton),
  -- Queries mean the same that are nearer to each other than this share of how far pictures usually are from them.
  alike            double precision not null default 0.2,
  -- Of those that are not granted; for one more, the least wanted is forgotten.
  open_wishes      integer not null default 1000,
  -- What is remembered of one wish.
  wordings         integer not null default 20,
  sites            integer not null default 500,
  -- How many new wishes a key has a minute.
  new_per_minute   integer not null default 10,
  constraint wish_limits_are_positive check (least(alike, open_wishes, wordings, sites, new_per_minute) > 0)
);
insert into private.wish_limits default values;

create table public.wishes (
  id                  uuid primary key default gen_random_uuid(),
  -- Normalised, as one of the sites said it.
  query               text not null,
  locale              text,
  -- How many sites wished for it, and how often they did.
  sites               integer not null default 0,
  asked               integer not null default 0,
  first_asked_at      timestamptz not null default private.now(),
  last_asked_at       timestamptz not null default private.now(),
  -- The last that was made for it.
  batch_id            uuid references public.batches (id) on delete set null,
  granted_at          timestamptz,
  granted_by_image_id uuid references public.images (id) on delete set null,
  dismissed_at        timestamptz,
  constraint a_wish_is_granted_or_dismissed check (granted_at is null or dismissed_at is null),
  constraint only_a_granted_wish_has_a_picture check (granted_by_image_id is null or granted_at is not null)
);
comment on table public.wishes is 'Searches that the library could not answer well, clustered by meaning.';
create unique index wishes_batch_id_idx on public.wishes (batch_id, id);
create unique index wishes_granted_by_image_id_idx on public.wishes (granted_by_image_id, id);
create unique index wishes_wanted_idx on public.wishes (sites, asked, last_asked_at, id) where granted_at is null;
create unique index wishes_last_asked_at_idx on public.wishes (last_asked_at, id);

-- How it is said. Words belong to one wish.
create table public.wish_wordings (
  query         text primary key,
  wish_id       uuid not null references public.wishes (id) on delete cascade,
  asked         integer not null default 1,
  last_asked_at timestamptz not null default private.now()
);
comment on table public.wish_wordings is 'The queries that stand for a wish.';
create unique index wish_wordings_wish_id_idx on public.wish_wordings (wish_id, query);

-- Who wished. A site is a key and the key's own name for it; a key that names none is one site.
create table public.wish_sites (
  wish_id       uuid not null references public.wishes (id) on delete cascade,
  api_key_id    uuid not null references public.api_keys (id) on delete cascade,
  site_id       text not null default '',
  asked         integer not null default 1,
  last_asked_at timestamptz not null default private.now(),
  primary key (wish_id, api_key_id, site_id)
);
comment on table public.wish_sites is 'Which sites wished for what, and how often.';
create unique index wish_sites_api_key_id_idx on public.wish_sites (api_key_id, wish_id, site_id);

-- What wishes mean that are not granted, in narrow rows, as in search_vectors. One that is asked for again after the library
-- came to another embedder has a vector of each; a few thousand of all models share one index.
create table private.wish_vectors (
  wish_id   uuid not null references public.wishes (id) on delete cascade,
  model_id  text not null,
  embedding extensions.vector(1536) not null,
  primary key (wish_id, model_id)
);
alter table private.wish_vectors alter column embedding set storage plain;
create index wish_vectors_embedding_idx on private.wish_vectors using hnsw (embedding extensions.vector_cosine_ops);

revoke all on public.wishes, public.wish_wordings, public.wish_sites from anon, authenticated;
grant select on public.wishes, public.wish_wordings, public.wish_sites to authenticated, service_role;
alter table public.wishes enable row level security;
alter table public.wish_wordings enable row level security;
alter table public.wish_sites enable row level security;
create policy "Admins can read wishes" on public.wishes
  for select to authenticated using ((select private.is_admin()));
create policy "Admins can read the wordings of wishes" on public.wish_wordings
  for select to authenticated using ((select private.is_admin()));
create policy "Admins can read who wished" on public.wish_sites
  for select to authenticated using ((select private.is_admin()));

create trigger wishes_insert_broadcast after insert on public.wishes
  referencing new table as changed_rows for each statement execute function private.broadcast_rows();
create trigger wishes_update_broadcast after update on public.wishes
  referencing new table as changed_rows for each statement execute function private.broadcast_rows();
create trigger wishes_delete_broadcast after delete on public.wishes
  referencing old table as changed_rows for each statement execute function private.broadcast_rows();
