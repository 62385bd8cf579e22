-- Semantic search in the library: a member has a query embedded by the function query-embedding, then lists by its meaning.

-- Whether a query has to be embedded. Takes a token of the member, 60 a minute, and answers a status as worker.search does:
--   cached           it can be listed by at once
--   needs_embedding  by this model
--   rate_limited     try again later
create function private.request_query_embedding(query text) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
  model text := (select embed_model_id from public.settings);
  rate  jsonb;
begin
  perform private.require_member();
  if coalesce(char_length(query) not between 1 and 500, true) then
    raise invalid_parameter_value using message = 'A query has 1 to 500 characters';
  end if;
  rate := worker.take_token('member:' || auth.uid(), 60);
  return jsonb_build_object('model', model, 'rate', rate, 'status', case
    when not (rate ->> 'allowed')::boolean then 'rate_limited'
    when exists (
      select from public.query_embeddings q
      where q.model_id = model and q.query = request_query_embedding.query and q.expires_at > private.now()
    ) then 'cached'
    else 'needs_embedding'
  end);
end;
$$;

create function public.request_query_embedding(query text) returns jsonb
language sql set search_path = '' as $$ select private.request_query_embedding(query) $$;

-- Kept as long as the settings say, and long enough to look through what it finds.
create function worker.keep_query_embedding(query text, model_id text, embedding text) returns void
language sql security definer set search_path = ''
as $$
  insert into public.query_embeddings (model_id, query, embedding, expires_at)
  select keep_query_embedding.model_id, keep_query_embedding.query, keep_query_embedding.embedding::extensions.vector,
    private.now() + make_interval(mins => greatest(query_cache_minutes, 10))
  from public.settings
  on conflict on constraint query_embeddings_pkey do update
  set embedding = excluded.embedding, expires_at = excluded.expires_at
$$;

revoke execute on function private.request_query_embedding(text), public.request_query_embedding(text),
  worker.keep_query_embedding(text, text, text) from public, anon;
grant execute on function private.request_query_embedding(text), public.request_query_embedding(text) to authenticated;
grant execute on function worker.keep_query_embedding(text, text, text) to service_role;
