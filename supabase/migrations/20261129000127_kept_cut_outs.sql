-- A cut-out is paid once: other runs and other products of the same photo use it again.
create unique index images_cut_outs_idx on public.images (owner_id, id) where product_part = 'cut_out';

-- The name of a file says what is in it: the same photo that is sent again has the same one.
create function private.file_name(path text) returns text
language sql immutable set search_path = ''
as $$ select substring(path from '[^/]+$') $$;

-- The cut-out that the next run uses again: of the same photo, told the same words, and for another product's also by who would make
-- it now, or take over. What a key for tests made is used by such keys only. Null where there is none.
create function private.kept_cut_out(product public.products, request jsonb) returns uuid
language sql stable security definer set search_path = ''
as $$
  select i.id
  from public.images i
  left join public.images photo on photo.id = i.parent_id
  join public.products made_for on made_for.id = i.product_id,
  lateral (
    select not kept_cut_out.request ? 'photo'
      and (i.id = product.cut_out_id or i.product_id = product.id and i.parent_id = product.photo_id) is true as is_own
  ) cut_out
  where i.owner_id = product.owner_id and i.product_part = 'cut_out' and i.status = 'kept' and i.deleted_at is null
    and i.full_prompt = private.removal_words(kept_cut_out.request, product.owner_id)
    and (is_own and not kept_cut_out.request ? 'removal_model_id'
      or i.model_id = coalesce(kept_cut_out.request ->> 'removal_model_id', private.usual_remover(product.is_test))
      or kept_cut_out.request -> 'removal_fallback_model_ids' ? i.model_id)
    and (is_own or made_for.is_test = product.is_test
      and private.file_name(photo.master_path) = private.file_name(coalesce(kept_cut_out.request #>> '{photo,path}',
        (select last.master_path from public.images last where last.id = product.photo_id))))
  order by is_own desc, i.product_run desc, i.id limit 1
$$;

-- Cut-outs that a product's scenes are made with, whoever's they are.
create function private.used_cut_outs(product public.products) returns uuid[]
language sql stable security definer set search_path = ''
as $$
  select array(
    select product.cut_out_id where product.cut_out_id is not null
    union select s.parent_id from public.images s where s.product_id = product.id and s.product_part = 'scene' and s.parent_id is not null)
$$;

-- Cut-outs of a product that is deleted go over to one that uses them, with its photo for a parent. The caller holds them, and so does
-- whoever begins to use one: nobody is left without.
create function private.hand_over_cut_outs(product public.products) returns void
language sql security definer set search_path = ''
as $$
  update public.images i set product_id = heir.product_id, parent_id = coalesce(heir.photo_id, i.parent_id)
  from (
    select distinct on (mine.id) mine.id, p.id as product_id, (
        select photo.id from public.images photo
        where photo.product_id = p.id and photo.product_part = 'photo' and photo.deleted_at is null
          and private.file_name(photo.master_path) = private.file_name((select m.master_path from public.images m where m.id = mine.parent_id))
        order by photo.product_run desc limit 1) as photo_id
    from public.images mine join public.products p on p.deleted_at is null and p.id <> product.id and (p.cut_out_id = mine.id
      or p.id in (select s.product_id from public.images s where s.parent_id = mine.id and s.product_part = 'scene'))
    where mine.product_id = product.id and mine.product_part = 'cut_out' and mine.status = 'kept' and mine.deleted_at is null
    order by mine.id, p.created_at, p.id
  ) heir
  where i.id = heir.id
$$;

revoke execute on function private.file_name(text), private.kept_cut_out(public.products, jsonb), private.used_cut_outs(public.products),
  private.hand_over_cut_outs(public.products) from public, anon;
