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
