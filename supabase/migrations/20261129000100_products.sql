-- A product: a thing that somebody sells. Its photo is cut out once, and the cut-out is set into scenes. Photo, cut-out and scenes
-- are pictures like others, made by jobs like others; a product says which of them belong together, and how its last run went.
create table public.products (
  id           uuid primary key default gen_random_uuid(),
  owner_id     uuid references auth.users (id) on delete set null,
  title        text not null default 'Untitled' constraint a_title_has_1_to_200_characters check (char_length(title) between 1 and 200),
  kind         text not null constraint a_product_is_jewelry_or_food check (kind in ('jewelry', 'food')),
  status       text not null default 'processing' constraint a_product_is_processing_ready_or_failed
    check (status in ('processing', 'ready', 'failed')),
  error_code   text,
  error_detail text,
  -- Goes up every time it is processed.
  run          integer not null default 1 constraint product_runs_count_from_1 check (run >= 1),
  -- Those of the last run.
  photo_id     uuid references public.images (id) on delete set null,
  cut_out_id   uuid references public.images (id) on delete set null,
  -- {scenes, prompts, removal_prompt, model_id, fallback_model_ids, removal_model_id, removal_fallback_model_ids, quality, seed}: what was asked of the last run. What is left out
  -- of the next one is as it was.
  request      jsonb not null default '{}' constraint a_product_request_is_an_object check (jsonb_typeof(request) = 'object'),
  -- Made by a key for tests: other keys do not see it, and it costs nothing.
  is_test      boolean not null default false,
  created_at   timestamptz not null default private.now(),
  finished_at  timestamptz,
  deleted_at   timestamptz,
  constraint a_product_failed_iff_error check ((status = 'failed') = (error_code is not null)),
  constraint only_processing_products_are_unfinished check ((status = 'processing') = (finished_at is null))
);
comment on table public.products is 'Products with their photo, their cut-out and their scenes.';
create unique index products_owner_id_idx on public.products (owner_id, created_at desc, id);
create unique index products_photo_id_idx on public.products (photo_id, id);
create unique index products_cut_out_id_idx on public.products (cut_out_id, id);

alter table public.images
  add column product_id uuid references public.products (id) on delete set null,
  add column product_part text constraint a_part_is_the_photo_the_cut_out_or_a_scene check (product_part in ('photo', 'cut_out', 'scene')),
  -- In which run it was made.
  add column product_run integer constraint a_part_is_of_a_run check (product_run >= 1),
  -- Its place among the scenes of its run, from 0, the slug of the recipe it is made by, and where on it the product stands, as
  -- the recipe said it then: see shared/stands.ts.
  add column scene_position integer constraint scene_positions_count_from_0 check (scene_position >= 0),
  add column scene_recipe text,
  add column scene_stand jsonb constraint a_scene_stand_is_an_object check (jsonb_typeof(scene_stand) = 'object'),
  -- The stage of a scene before the product was set into it; null until then.
  add column backdrop_path text
    constraint backdrop_path_leads_nowhere_else check (backdrop_path !~ '(^|/)\.{1,2}(/|$)' and backdrop_path !~ '[%\\]'),
  -- {passed, difference, overlap}: how true the product in the scene is to its cut-out, as measured in the file as it is served.
  add column fidelity jsonb constraint fidelity_is_measured check (
    fidelity is null or (
      jsonb_typeof(fidelity) = 'object' and jsonb_typeof(fidelity -> 'passed') = 'boolean'
      and (fidelity ->> 'difference')::real >= 0 and (fidelity ->> 'overlap')::real between 0 and 1
    ) is true
  ),
  drop constraint image_status_is_known,
  -- `kept`: finished, but no picture to be looked at by itself: neither described nor reviewed, and not in search.
  add constraint image_status_is_known
    check (status in ('pending', 'processing', 'tagging', 'ready', 'approved', 'rejected', 'failed', 'kept')),
  -- It may outlive its product.
  add constraint what_belongs_to_a_product_is_a_part_of_it check (product_id is null or product_part is not null),
  add constraint parts_know_their_run check ((product_part is null) = (product_run is null)),
  add constraint scenes_and_only_they_have_a_place_and_a_recipe check (
    (product_part is not distinct from 'scene') = (scene_position is not null)
    and (product_part is not distinct from 'scene') = (scene_recipe is not null)),
  add constraint only_scenes_have_a_stand_a_backdrop_and_fidelity check (
    product_part is not distinct from 'scene' or (scene_stand is null and backdrop_path is null and fidelity is null)),
  add constraint photos_and_cut_outs_and_only_they_are_kept check (case
    when product_part in ('photo', 'cut_out') then status not in ('tagging', 'ready', 'approved', 'rejected')
    else status <> 'kept' end);
create unique index images_product_id_idx on public.images (product_id, product_run, id) where product_id is not null;

-- The work of one run of a product is one batch, which is no batch of anybody's list.
alter table public.batches add column product_id uuid references public.products (id) on delete cascade;
create unique index batches_product_id_idx on public.batches (product_id, id) where product_id is not null;

revoke all on public.products from anon, authenticated;
grant select on public.products to authenticated, service_role;
alter table public.products enable row level security;
create policy "Owners can read their products, admins all" on public.products
  for select to authenticated
  using ((select private.is_member()) and (owner_id = (select auth.uid()) or (select private.is_admin())));
