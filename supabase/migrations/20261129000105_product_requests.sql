-- What the next run is asked for: what is left out is as it was in the last one. So are the words of each scene; null takes them
-- back, and those of scenes that are not made any more are left out. Another kind of product has other scenes.
create function private.next_request(product public.products, request jsonb) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
  asked  jsonb := (select coalesce(jsonb_object_agg(key, value), '{}') from jsonb_each(request) where value <> 'null');
  was    jsonb := product.request;
  merged jsonb;
  words  jsonb;
begin
  if asked ->> 'kind' <> product.kind and not asked ? 'scenes' then
    was := was - '{scenes,prompts}'::text[];
  end if;
  merged := jsonb_build_object('kind', product.kind, 'title', product.title) || was || asked;
  select coalesce(jsonb_object_agg(key, value), '{}') into words
  from jsonb_each(was -> 'prompts') where key = any (private.scenes_of(merged - 'prompts'));
  return merged || jsonb_build_object('prompts', jsonb_strip_nulls(words || coalesce(asked -> 'prompts', '{}')));
end;
$$;

revoke execute on function private.next_request(public.products, jsonb) from public, anon;
