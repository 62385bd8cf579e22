-- The search itself, apart from who asks: builder sites by worker.search, people at a screen by worker.preview_search.

-- How good an answer a score is. `strong` is what the dashboard counts as such.
create function private.match_of(score real) returns text
language sql immutable set search_path = ''
as $$ select case when score >= private.strong_score() then 'strong' when score >= 0.4 then 'good' else 'weak' end $$;

-- What the cache knows of a query; null where it has to be embedded.
create function private.cached_vector(model_id text, query text) returns extensions.vector
language sql stable security definer set search_path = ''
as $$
  select q.embedding from public.query_embeddings q
  where q.model_id = cached_vector.model_id and q.query = cached_vector.query and q.expires_at > private.now()
$$;

-- The published pictures that fit, the best first, and how many there are of them.
-- plpgsql with custom plans, for a generic plan or `language sql` leaves the vector index aside; and neither
-- sequential scans nor sorts where there is another way, so that the plan is the same for ten pictures and for a hundred
-- thousand: between those the planner finds it cheaper to read every vector. What is forbidden counts as dear, which must
-- not start the compiler.
create function private.find_published(model_id text, query text, query_vector extensions.vector, max_results integer,
  min_score real, out total integer, out results jsonb)
language plpgsql volatile security definer
set search_path = '' set plan_cache_mode = 'force_custom_plan' set enable_seqscan = off
set enable_sort = off set jit = off
as $$
declare
  query_words tsquery;
begin
  -- Any of the words, not all of them: a sentence seldom stands whole in a picture's text.
  select string_agg(quote_literal(lexeme), ' | ')::tsquery into query_words
  from unnest(to_tsvector('english', query));

  perform set_config('hnsw.ef_search', '100', true), set_config('hnsw.iterative_scan', 'relaxed_order', true);

  with near as materialized (
    select v.image_id, v.embedding operator(extensions.<=>) query_vector as distance
    from public.search_vectors v
    where v.model_id = find_published.model_id
    order by v.embedding operator(extensions.<=>) query_vector
    limit 100
  ), worded as materialized (
    select d.image_id, ts_rank(d.words, query_words) as rank
    from public.search_documents d
    where d.words @@ query_words
    order by rank desc, d.image_id
    limit 100
  ), placed as (
    -- Reciprocal rank fusion: each list votes by place, not by its own kind of score.
    select image_id, sum(1.0 / (60 + place)) as votes
    from (
      select image_id, row_number() over (order by distance, image_id) as place from near
      union all
      select image_id, row_number() over (order by rank desc, image_id) from worded
    ) lists
    group by image_id
  ), scored as (
    select p.image_id, p.votes,
      greatest(0, 1 - coalesce(n.distance, v.embedding operator(extensions.<=>) query_vector))::real as score
    from placed p
    left join near n on n.image_id = p.image_id
    left join public.search_vectors v
      on n.image_id is null and v.image_id = p.image_id and v.model_id = find_published.model_id
  ), matching as (
    select *, count(*) over () as total from scored
    where score >= find_published.min_score
    order by votes desc, score desc, image_id
    limit max_results
  )
  select coalesce(max(m.total), 0),
    coalesce(jsonb_agg(d.card || jsonb_build_object('score', round(m.score::numeric, 4), 'match', private.match_of(m.score))
      order by m.votes desc, m.score desc, m.image_id), '[]')
  into total, results
  from matching m join public.search_documents d on d.image_id = m.image_id;
end;
$$;

-- What keeps a key from this: a status, or null. `origin` is the page's that asks, as its browser tells; null where none did.
create function private.key_refusal(key public.api_keys, scope text, origin text) returns text
language sql immutable set search_path = ''
as $$
  select case
    when key.id is null then 'unauthenticated'
    when not scope = any (key.scopes) then 'forbidden'
    when key.allowed_origins <> '{}' and (origin = any (key.allowed_origins)) is not true then 'wrong_origin'
  end
$$;

drop function worker.search(text, text, integer, real, text, real), worker.take_key_token(text, text);

-- A search is this one call. It is volatile and never raises for what a caller did: it answers a status.
--   ok              results, total, rate
--   unauthenticated the key is unknown, revoked or expired
--   forbidden       the key has not the scope `search`
--   wrong_origin    the key is bound to pages of other origins
--   rate_limited    rate
--   needs_embedding model: embed the query and call again with it and with the model that made it. The token is taken;
--                   the second call takes none, and is answered so again where the setting has changed meanwhile
create function worker.search(key_hash text, query text, max_results integer, min_score real,
  embedding text default null, embedded_by text default null, elapsed_ms real default 0, origin text default null)
  returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
declare
  began        timestamptz := clock_timestamp();
  key          public.api_keys := private.active_key(key_hash);
  refusal      text := private.key_refusal(key, 'search', origin);
  bucket       text := 'key:' || key.id;
  rate         jsonb;
  settings     public.settings;
  query_vector extensions.vector;
  found        record;
  search_id    bigint;
begin
  if refusal is not null then
    return jsonb_build_object('status', refusal);
  end if;

  -- Looked at without a lock, taken at the very end: a lock held during the search would queue a key's own requests.
  if embedding is null and private.tokens_in(bucket, key.rate_per_minute) < 1 then
    return jsonb_build_object('status', 'rate_limited',
      'rate', private.describe_rate(false, private.tokens_in(bucket, key.rate_per_minute), key.rate_per_minute));
  end if;

  select * into settings from public.settings;
  if embedding is not null then
    insert into public.query_embeddings as q (model_id, query, embedding, expires_at)
    values (embedded_by, search.query, embedding::extensions.vector,
      private.now() + make_interval(mins => settings.query_cache_minutes))
    on conflict on constraint query_embeddings_pkey do update
    set embedding = excluded.embedding, expires_at = excluded.expires_at;
    rate := private.describe_rate(true, private.tokens_in(bucket, key.rate_per_minute), key.rate_per_minute);
  end if;
  -- Never a vector of one model among those of another: what they have in common is their length.
  query_vector := case when embedded_by = settings.embed_model_id then embedding::extensions.vector
    else private.cached_vector(settings.embed_model_id, query) end;
  if query_vector is null then
    rate := coalesce(rate, worker.take_token(bucket, key.rate_per_minute));
    return jsonb_build_object('status', case when (rate ->> 'allowed')::boolean then 'needs_embedding' else 'rate_limited' end,
      'model', settings.embed_model_id, 'rate', rate);
  end if;

  found := private.find_published(settings.embed_model_id, query, query_vector, max_results, min_score);

  if embedding is null then
    rate := worker.take_token(bucket, key.rate_per_minute);
    if not (rate ->> 'allowed')::boolean then
      return jsonb_build_object('status', 'rate_limited', 'rate', rate);
    end if;
  end if;

  if random() < settings.search_sample then
    insert into public.searches (api_key_id, query, result_count, top_score, milliseconds, weight)
    values (key.id, query, jsonb_array_length(found.results),
      (select max((r ->> 'score')::real) from jsonb_array_elements(found.results) r),
      elapsed_ms + extract(epoch from clock_timestamp() - began) * 1000, 1 / settings.search_sample)
    returning id into search_id;
    insert into public.search_results (image_id, search_id, place, score)
    select (result ->> 'id')::uuid, search_id, place, (result ->> 'score')::real
    from jsonb_array_elements(found.results) with ordinality as results (result, place);
  end if;
  update public.api_keys set last_used_at = private.now()
  where id = key.id and (last_used_at is null or last_used_at < private.now() - interval '1 minute');

  return jsonb_build_object('status', 'ok', 'rate', rate, 'total', found.total, 'results', found.results);
end;
$$;

-- Takes a token of a key for a request that is refused before it does anything. Answers a status, as worker.search does.
create function worker.take_key_token(key_hash text, scope text, origin text default null) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
  key     public.api_keys := private.active_key(key_hash);
  refusal text := private.key_refusal(key, scope, origin);
  rate    jsonb;
begin
  if refusal is not null then
    return jsonb_build_object('status', refusal);
  end if;
  rate := worker.take_token('key:' || key.id, key.rate_per_minute);
  return jsonb_build_object('status', case when (rate ->> 'allowed')::boolean then 'taken' else 'rate_limited' end, 'rate', rate);
end;
$$;

revoke execute on function private.match_of(real), private.cached_vector(text, text),
  private.find_published(text, text, extensions.vector, integer, real), private.key_refusal(public.api_keys, text, text),
  worker.search(text, text, integer, real, text, text, real, text), worker.take_key_token(text, text, text) from public;
grant execute on function worker.search(text, text, integer, real, text, text, real, text),
  worker.take_key_token(text, text, text) to service_role;
