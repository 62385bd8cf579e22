-- Which site shows which picture, as sites tell it. A site is one by its key and its own name for it; a slot of a site, such
-- as its hero, shows one picture.
create table public.image_uses (
  id          bigint generated always as identity primary key,
  image_id    uuid not null references public.images (id) on delete cascade,
  api_key_id  uuid not null references public.api_keys (id) on delete cascade,
  site_id     text not null constraint a_site_id_has_1_to_100_characters check (char_length(site_id) between 1 and 100),
  slot        text not null constraint a_slot_has_1_to_50_characters check (char_length(slot) between 1 and 50),
  -- The size that the site shows, where it told.
  preset      text constraint preset_is_known
    check (preset in ('thumbnail', 'product_card', 'full_product', 'hero_image', 'full_res')),
  -- Whose files the site shows: they stay as long as it does.
  publication integer not null,
  -- What they are: {preset: {path, width, height}}, as search gave them.
  sizes       jsonb not null default '{}',
  used_at     timestamptz not null default private.now(),
  ended_at    timestamptz,
  constraint a_use_ends_after_it_began check (ended_at >= used_at)
);
comment on table public.image_uses is 'Which site shows which picture, and since when; ended ones too.';
create unique index image_uses_slot_idx on public.image_uses (api_key_id, site_id, slot) where ended_at is null;
create unique index image_uses_api_key_id_idx on public.image_uses (api_key_id, site_id, id);
create unique index image_uses_image_id_idx on public.image_uses (image_id, id);

revoke all on public.image_uses from anon, authenticated;
grant select on public.image_uses to authenticated, service_role;
alter table public.image_uses enable row level security;
create policy "Admins can read uses" on public.image_uses
  for select to authenticated using ((select private.is_admin()));
