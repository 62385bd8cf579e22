-- What people chose between, and what they chose: by it models and recipes are compared.

create table private.comparisons (
  id         uuid primary key default gen_random_uuid(),
  decided_at timestamptz not null default private.now()
);
comment on table private.comparisons is 'Decisions between pictures that were made of the same. One that is taken back is gone.';

-- It outlives its picture: who made that, and after what, is counted when it is purged as well.
create table private.compared_pictures (
  comparison_id uuid not null references private.comparisons (id) on delete cascade,
  position      integer not null constraint compared_pictures_count_from_0 check (position >= 0),
  image_id      uuid references public.images (id) on delete set null,
  owner_id      uuid references auth.users (id) on delete set null,
  -- Null: it was uploaded.
  model_id      text references public.models (id),
  -- The template and the style it was made after. One that is renamed keeps its wins, one that is deleted leaves them to the model.
  recipe_slug   text references public.recipes (slug) on update cascade on delete set null,
  style_slug    text references public.recipes (slug) on update cascade on delete set null,
  -- Whether it was there to be looked at.
  made          boolean not null,
  won           boolean not null default false constraint only_what_is_made_wins check (made or not won),
  -- What all work on it had cost.
  usd           numeric(12, 6) not null,
  primary key (comparison_id, position)
);
comment on table private.compared_pictures is 'The pictures of a decision.';
create unique index compared_pictures_winner_key on private.compared_pictures (comparison_id) where won;
create unique index compared_pictures_image_id_idx on private.compared_pictures (image_id, comparison_id, position);
create unique index compared_pictures_owner_id_idx on private.compared_pictures (owner_id, comparison_id, position);
create unique index compared_pictures_model_id_idx on private.compared_pictures (model_id, comparison_id, position);
create unique index compared_pictures_recipe_slug_idx on private.compared_pictures (recipe_slug, comparison_id, position);
create unique index compared_pictures_style_slug_idx on private.compared_pictures (style_slug, comparison_id, position);
