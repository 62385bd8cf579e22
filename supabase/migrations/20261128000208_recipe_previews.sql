-- Whoever can read a recipe sees the picture that shows what it makes: its colors and its small files, and nothing else of it.

-- Where the small files of those pictures lie. One call a statement, whatever is read: it is of no row.
create function private.preview_files() returns table (recipe_id uuid, image_id uuid, preset text, path text)
language sql stable security definer set search_path = ''
as $$
  select r.id, i.id, v.preset, v.path
  from public.recipes r
  join public.images i on i.id = r.preview_image_id and i.deleted_at is null
  join public.image_variants v on v.image_id = i.id and v.preset in ('thumbnail', 'product_card')
  where (select private.is_operator()) or ((select private.is_member())
    and (r.owner_id is null or r.shared_at is not null or r.owner_id = (select auth.uid()) or (select private.is_admin())))
$$;

alter policy "Members can read files in their own folder, admins all" on storage.objects
  using (bucket_id in ('studio', 'ingest') and (select private.is_member())
    and ((storage.foldername(name))[1] = (select auth.uid())::text or (select private.is_admin())
      or (bucket_id = 'studio' and name in (select path from private.preview_files()))));
alter policy "Members can read files in their own folder, admins all" on storage.objects
  rename to "Members can read their own files and previews, admins all";

-- The previews of the recipes of these slugs, or of all that the caller may read:
-- [{recipe_id, id, thumbhash, dominant_color, thumbnail, product_card}]; a file is its path in `studio`, null while there is none.
-- A picture without any is left out.
create function private.read_recipe_previews(slugs text[]) returns jsonb
language sql stable security definer set search_path = ''
as $$
  select private.require_member();
  select coalesce(jsonb_agg(jsonb_build_object('recipe_id', shown.recipe_id, 'id', i.id, 'thumbhash', i.thumbhash,
    'dominant_color', i.dominant_color, 'thumbnail', shown.thumbnail, 'product_card', shown.product_card) order by shown.recipe_id), '[]')
  from (
    select f.recipe_id, f.image_id, min(f.path) filter (where f.preset = 'thumbnail') as thumbnail,
      min(f.path) filter (where f.preset = 'product_card') as product_card
    from private.preview_files() f
    group by f.recipe_id, f.image_id
  ) shown
  join public.images i on i.id = shown.image_id
  where slugs is null or exists (select from public.recipes r where r.id = shown.recipe_id and r.slug = any (slugs))
$$;
create function public.read_recipe_previews(slugs text[] default null) returns jsonb
language sql stable set search_path = '' as $$ select private.read_recipe_previews(slugs) $$;

revoke execute on function private.preview_files(), private.read_recipe_previews(text[]), public.read_recipe_previews(text[])
  from public, anon;
grant execute on function private.preview_files() to authenticated;
grant execute on function private.read_recipe_previews(text[]), public.read_recipe_previews(text[]) to authenticated, service_role;
