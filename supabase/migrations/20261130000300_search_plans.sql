-- What every search asks for is planned once a session: `language sql` of a definer is read and planned anew by each statement,
-- which took a sixth of a search. The answers are the same, cursors given before included.

create or replace function private.published_total() returns integer
language plpgsql stable security definer set search_path = ''
as $$
begin
  return (select coalesce(sum(change), 0)::integer from private.published_changes);
end;
$$;

-- Half of a hash, so that nothing can be appended to what it seals. It holds for the same question to the same model only.
create or replace function private.seal_of_cursor(content text, request private.search_request, model_id text) returns text
language plpgsql stable security definer set search_path = ''
as $$
begin
  return (
    select substr(encode(sha256(convert_to(concat_ws(chr(10), s.secret, content, model_id,
      (to_jsonb(request) - '{cursor,max_results,size}'::text[])::text, s.secret), 'UTF8')), 'hex'), 1, 32)
    from private.cursor_seal s);
end;
$$;

create or replace function private.write_cursor(ended private.search_cursor, request private.search_request, model_id text)
  returns text
language plpgsql stable security definer set search_path = ''
as $$
declare
  content constant text := to_jsonb(ended)::text;
begin
  return rtrim(translate(encode(convert_to(content || private.seal_of_cursor(content, request, model_id), 'UTF8'), 'base64'),
    '+/' || chr(10), '-_'), '=');
end;
$$;
