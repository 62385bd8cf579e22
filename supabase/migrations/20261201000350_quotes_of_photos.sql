-- A quote of a photo that was cut out before counts no removal: what will be charged is what is told.

-- What is asked for, with each path that the photo may have: of bytes, by their SHA-256 in hex, or of a picture that its owner may
-- send. As it is where no photo is told of.
create function private.with_photos(request jsonb, owner uuid) returns setof jsonb
language sql stable security definer set search_path = ''
as $$
  select request - '{photo_sha256,photo_image_id}'::text[]
    || case when path is null then '{}' else jsonb_build_object('photo', jsonb_build_object('path', path)) end
  from (
    select format('full_res-%s.%s', left(lower(request ->> 'photo_sha256'), 16), ending) from unnest('{jpg,png}'::text[]) ending
    where request ->> 'photo_sha256' is not null
    union all
    select coalesce(worker.find_picture(with_photos.owner, (request ->> 'photo_image_id')::uuid) ->> 'path', '')
    where request ->> 'photo_image_id' is not null
    union all
    select null where coalesce(request ->> 'photo_sha256', request ->> 'photo_image_id') is null
  ) photo (path)
$$;

-- What a product that is made so would come to; with the id of one, what its next run would. Writes nothing.
--   {low_usd, high_usd, seconds, removal: {model_id, high_usd, reused}, scenes: [{recipe, name, model_id, high_usd, prompt}]}
-- request: as private.plan_product takes it, and of the photo that is to be sent {photo_sha256, photo_image_id}
create or replace function private.quote_product(request jsonb, product_id uuid) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
  product public.products;
  cut_out public.images;
  plan    private.product_plan;
begin
  perform private.require_member();
  product.owner_id := auth.uid();
  product.is_test := false;
  if product_id is not null then
    product := private.find_product(product_id);
  end if;
  if product_id is not null then
    request := private.next_request(product, request);
  end if;
  select i.* into cut_out
  from private.with_photos(request, product.owner_id) asked join public.images i on i.id = private.kept_cut_out(product, asked) limit 1;
  plan := private.plan_product(request, product.owner_id, product.is_test, null, cut_out.id is not null);
  return jsonb_build_object('low_usd', private.usd(plan.low_usd), 'high_usd', private.usd(plan.high_usd), 'seconds', plan.seconds,
    'removal', jsonb_build_object('model_id', coalesce(cut_out.model_id, ((plan.removal).made).model_id),
      'high_usd', private.usd(coalesce(((plan.removal).made).high_usd, 0)), 'reused', cut_out.id is not null),
    'scenes', (
      select jsonb_agg(jsonb_build_object('recipe', s.recipe, 'name', s.name, 'model_id', (s.made).model_id,
        'high_usd', private.usd((s.made).high_usd), 'prompt', s.prompt) order by s.place)
      from unnest(plan.scenes) with ordinality as s (recipe, name, stand, prompt, made, fallback_model_ids, place)));
end;
$$;

-- A call by name cannot tell null from what is left out, so an empty text stands for the usual one.
drop function public.quote_product(text, text[], jsonb, text, text, text, text, uuid, text[], text[]);
create function public.quote_product(kind text, scenes text[] default null, prompts jsonb default null, removal_prompt text default null,
  model_id text default null, removal_model_id text default null, quality text default null, product_id uuid default null,
  fallback_model_ids text[] default null, removal_fallback_model_ids text[] default null, photo_sha256 text default null,
  photo_image_id uuid default null) returns jsonb
language sql stable set search_path = ''
as $$
  select private.quote_product((
    select jsonb_object_agg(key, case value when '""' then 'null' else value end)
    from jsonb_each(jsonb_build_object('kind', kind, 'scenes', scenes, 'prompts', prompts, 'removal_prompt', removal_prompt,
      'model_id', model_id, 'fallback_model_ids', fallback_model_ids, 'removal_model_id', removal_model_id,
      'removal_fallback_model_ids', removal_fallback_model_ids, 'quality', quality, 'photo_sha256', photo_sha256,
      'photo_image_id', photo_image_id))
    where value <> 'null'), product_id)
$$;

revoke execute on function private.with_photos(jsonb, uuid),
  public.quote_product(text, text[], jsonb, text, text, text, text, uuid, text[], text[], text, uuid) from public, anon;
grant execute on function public.quote_product(text, text[], jsonb, text, text, text, text, uuid, text[], text[], text, uuid)
  to authenticated, service_role;
