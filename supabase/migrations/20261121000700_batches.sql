-- One submission: prompts times count, in one style, by one model. Priced before it runs.
create table public.batches (
  id               uuid primary key default gen_random_uuid(),
  owner_id         uuid references auth.users (id) on delete set null,
  recipe_id        uuid references public.recipes (id) on delete set null,
  model_id         text not null references public.models (id),
  prompts          text[] not null,
  colors           text[] not null default '{}',
  count_per_prompt integer not null default 1,
  width            integer not null,
  height           integer not null,
  estimated_usd    numeric(12, 6) not null default 0,
  reserved_usd     numeric(12, 6) not null default 0,
  spent_usd        numeric(12, 6) not null default 0,
  created_at       timestamptz not null default private.now(),
  cancelled_at     timestamptz,
  constraint a_batch_has_1_to_1000_prompts check (cardinality(prompts) between 1 and 1000),
  constraint a_prompt_is_made_1_to_20_times check (count_per_prompt between 1 and 20),
  constraint a_batch_has_at_most_8_colors check (cardinality(colors) <= 8),
  constraint batch_colors_are_hex check (array_to_string(colors, ' ') ~ '^(#[0-9a-f]{6}( #[0-9a-f]{6})*)?$'),
  constraint batch_money_is_never_negative check (estimated_usd >= 0 and reserved_usd >= 0 and spent_usd >= 0)
);
comment on table public.batches is 'Submissions of pictures to make, with their price.';
create unique index batches_owner_id_idx on public.batches (owner_id, created_at desc, id);
create unique index batches_recipe_id_idx on public.batches (recipe_id, id);
create unique index batches_model_id_idx on public.batches (model_id, id);

revoke all on public.batches from anon, authenticated;
grant select on public.batches to authenticated, service_role;
alter table public.batches enable row level security;
create policy "Owners can read their batches, admins all" on public.batches
  for select to authenticated
  using ((select private.is_member()) and (owner_id = (select auth.uid()) or (select private.is_admin())));
