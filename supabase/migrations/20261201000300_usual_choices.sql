-- What is said to be null in another run is the usual one again; what is left out is as it was in the last one. So are the words of
-- each scene, and those of scenes that are not made any more are left out. Another kind of product has other scenes.
create or replace function private.next_request(product public.products, request jsonb) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
  was    jsonb := product.request;
  merged jsonb;
  words  jsonb;
begin
  if request ->> 'kind' <> product.kind and request ->> 'scenes' is null then
    was := was - '{scenes,prompts}'::text[];
  end if;
  merged := jsonb_build_object('kind', product.kind, 'title', product.title) || jsonb_strip_nulls(was || request);
  select coalesce(jsonb_object_agg(key, value), '{}') into words
  from jsonb_each(was -> 'prompts') where key = any (private.scenes_of(merged - 'prompts'));
  return merged || jsonb_build_object('prompts',
    jsonb_strip_nulls(words || coalesce(nullif(request -> 'prompts', 'null'), '{}')));
end;
$$;

-- As before, but for '': a call by name cannot tell null from what is left out, so an empty text stands for the usual one.
create or replace function public.quote_product(kind text, scenes text[] default null, prompts jsonb default null, removal_prompt text default null,
  model_id text default null, removal_model_id text default null, quality text default null, product_id uuid default null,
  fallback_model_ids text[] default null, removal_fallback_model_ids text[] default null) returns jsonb
language sql stable set search_path = ''
as $$
  select private.quote_product((
    select jsonb_object_agg(key, case value when '""' then 'null' else value end)
    from jsonb_each(jsonb_build_object('kind', kind, 'scenes', scenes, 'prompts', prompts, 'removal_prompt', removal_prompt,
      'model_id', model_id, 'fallback_model_ids', fallback_model_ids, 'removal_model_id', removal_model_id,
      'removal_fallback_model_ids', removal_fallback_model_ids, 'quality', quality))
    where value <> 'null'), product_id)
$$;
