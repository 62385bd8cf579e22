-- What a search asks for, as shared/search.ts describes it, in the form that SQL compares. Null: by anything.
create type private.search_request as (
  -- One of the two: normalised words, or the published picture that others are to be like.
  query text, image_id uuid,
  max_results integer, min_score real, size text, orientation text,
  -- Hexadecimal: any of `colors` is asked for, all of `palette` are the page's.
  colors text[], palette text[],
  tags text[], category text, exclude_ids uuid[], locale text, cursor text
);

create function private.read_search_request(request jsonb) returns private.search_request
language plpgsql immutable set search_path = ''
as $$
declare
  wanted private.search_request := jsonb_populate_record(null::private.search_request, request);
begin
  wanted.max_results := coalesce(wanted.max_results, 10);
  wanted.min_score := coalesce(wanted.min_score, 0);
  wanted.exclude_ids := coalesce(wanted.exclude_ids, '{}');
  select array_agg(distinct lower(tag)) into wanted.tags from unnest(wanted.tags) tag;
  return wanted;
end;
$$;

-- Whether somebody asks for a picture's like that is not published: nobody learns more of it.
create function private.asks_for_unknown(request private.search_request) returns boolean
language sql stable security definer set search_path = ''
as $$
  select request.image_id is not null and not exists (select from public.search_documents d where d.image_id = request.image_id)
$$;

-- The vector of what is asked for, where it is known: of a published picture, or of words that somebody asked for lately.
create function private.vector_of_request(request private.search_request, model_id text) returns extensions.vector
language sql stable security definer set search_path = ''
as $$
  select case when request.image_id is null then private.cached_vector(vector_of_request.model_id, request.query)
    else (select v.embedding from public.search_vectors v
      where v.image_id = request.image_id and v.model_id = vector_of_request.model_id) end
$$;

-- What cursors are sealed with: nobody else can make one.
create table private.cursor_seal (
  singleton boolean primary key default true constraint there_is_one_seal check (singleton),
  secret    text not null default gen_random_uuid()::text || gen_random_uuid()::text
);
insert into private.cursor_seal default values;

-- Where an answer ended: after the picture `image_id` with its rank, in the first part (what the indexes bring) or the
-- second (the rest), of those published until the first page was asked for.
create type private.search_cursor as (
  began_at timestamptz, text_only boolean, part integer, rank double precision, image_id uuid, place integer
);

-- Half of a hash, so that nothing can be appended to what it seals. It holds for the same question to the same model only.
create function private.seal_of_cursor(content text, request private.search_request, model_id text) returns text
language sql stable security definer set search_path = ''
as $$
  select substr(encode(sha256(convert_to(concat_ws(chr(10), s.secret, content, model_id,
    (to_jsonb(request) - '{cursor,max_results,size}'::text[])::text, s.secret), 'UTF8')), 'hex'), 1, 32)
  from private.cursor_seal s
$$;

create function private.write_cursor(ended private.search_cursor, request private.search_request, model_id text) returns text
language sql stable security definer set search_path = ''
as $$
  select rtrim(translate(encode(convert_to(content || private.seal_of_cursor(content, request, model_id), 'UTF8'), 'base64'),
    '+/' || chr(10), '-_'), '=')
  from (select to_jsonb(ended)::text as content) sealed
$$;

-- Null where it was not given for this question, or more than a day ago.
create function private.read_cursor(request private.search_request, model_id text) returns private.search_cursor
language plpgsql stable security definer set search_path = ''
as $$
declare
  text    text := translate(request.cursor, '-_', '+/');
  content text;
  ended   private.search_cursor;
begin
  text := convert_from(decode(rpad(text, (length(text) + 3) / 4 * 4, '='), 'base64'), 'UTF8');
  content := left(text, -32);
  if right(text, 32) is distinct from private.seal_of_cursor(content, request, model_id) then
    return null;
  end if;
  ended := jsonb_populate_record(ended, content::jsonb);
  return case when ended.began_at > private.now() - interval '1 day' then ended end;
exception
  when data_exception then
    return null;
end;
$$;

revoke execute on function private.read_search_request(jsonb), private.asks_for_unknown(private.search_request),
  private.vector_of_request(private.search_request, text), private.seal_of_cursor(text, private.search_request, text),
  private.write_cursor(private.search_cursor, private.search_request, text),
  private.read_cursor(private.search_request, text) from public;
