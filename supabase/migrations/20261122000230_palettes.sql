-- Colours that somebody likes to use together.
create table public.palettes (
  id         uuid primary key default gen_random_uuid(),
  -- Null: shipped with Larder or made by an admin, and everybody's to use.
  owner_id   uuid default auth.uid() references auth.users (id) on delete cascade,
  name       text not null constraint a_palette_name_has_1_to_60_characters
    check (char_length(name) between 1 and 60 and name = btrim(name)),
  colors     text[] not null,
  created_at timestamptz not null default private.now(),
  constraint a_palette_has_1_to_8_colors check (array_ndims(colors) = 1 and cardinality(colors) between 1 and 8),
  constraint palette_colors_are_hex check (array_to_string(colors, ' ', 'none') ~ '^#[0-9a-f]{6}( #[0-9a-f]{6})*$'),
  constraint a_person_names_each_palette_differently unique nulls not distinct (owner_id, name)
);
comment on table public.palettes is 'Saved colors to ask for: common ones and people''s own.';

revoke all on public.palettes from anon, authenticated;
grant select, insert, update, delete on public.palettes to authenticated, service_role;
alter table public.palettes enable row level security;
create policy "Members can read common palettes and their own" on public.palettes
  for select to authenticated
  using ((select private.is_member()) and (owner_id is null or owner_id = (select auth.uid())));
create policy "Members can add their own palettes, admins common ones" on public.palettes
  for insert to authenticated
  with check ((select private.is_member()) and (owner_id = (select auth.uid()) or (owner_id is null and (select private.is_admin()))));
create policy "Members can change their own palettes, admins common ones" on public.palettes
  for update to authenticated
  using ((select private.is_member()) and (owner_id = (select auth.uid()) or (owner_id is null and (select private.is_admin()))))
  with check ((select private.is_member()) and (owner_id = (select auth.uid()) or (owner_id is null and (select private.is_admin()))));
create policy "Members can remove their own palettes, admins common ones" on public.palettes
  for delete to authenticated
  using ((select private.is_member()) and (owner_id = (select auth.uid()) or (owner_id is null and (select private.is_admin()))));

insert into public.palettes (owner_id, name, colors) values
  (null, 'Warm crust', '{#f6e7cb,#e0b878,#b97a3f,#7a4a25,#3f2a1d}'),
  (null, 'Berries and cream', '{#fff6ec,#f2c6cf,#c8385a,#7d1d3f,#3c4a2f}'),
  (null, 'Lemon kitchen', '{#fffbe6,#f9e27d,#f4c430,#a8b86b,#5d7a8c}'),
  (null, 'Chocolate and caramel', '{#f3e3cf,#d9a066,#a9632f,#5b3420,#2b1a14}'),
  (null, 'Garden pantry', '{#f4f1e4,#b9c9a1,#6f8f4e,#c4532d,#3d4b32}'),
  (null, 'Slate and linen', '{#f2ede4,#d5cabb,#9a948c,#5a6068,#2f3439}');
