-- Values for [NAME] slots: {"FIRSTNAME": "Ann"}, 100 texts of 5000 characters at most.
create function private.are_tokens(tokens jsonb) returns boolean
language sql immutable set search_path = ''
as $$
  select case when jsonb_typeof(tokens) = 'object' then not exists (
      select from jsonb_each(tokens)
      where key !~ '^[A-Z][A-Z0-9_]{0,49}$' or jsonb_typeof(value) <> 'string' or char_length(value #>> '{}') > 5000)
    and (select count(*) <= 100 from jsonb_object_keys(tokens)) else false end
$$;
revoke execute on function private.are_tokens(jsonb) from public;
grant execute on function private.are_tokens(jsonb) to authenticated, service_role;
