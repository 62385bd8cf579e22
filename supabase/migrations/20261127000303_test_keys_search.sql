-- A test key never costs money: it searches where queries are embedded offline.
create or replace function private.key_refusal(key public.api_keys, scope text, origin text) returns text
language sql stable set search_path = ''
as $$
  select case
    when key.id is null then 'unauthenticated'
    when not scope = any (key.scopes) then 'forbidden'
    when key.allowed_origins <> '{}' and (origin = any (key.allowed_origins)) is not true then 'wrong_origin'
    when key.is_test and scope = 'search' and not (
      select private.is_offline(m.provider) from public.settings s join public.models m on m.id = s.embed_model_id
    ) then 'costs_money'
  end
$$;
