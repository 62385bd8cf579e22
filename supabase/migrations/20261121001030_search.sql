-- A search is this one call. It is volatile and never raises for what a caller did: it answers a status.
--   ok              results, total, rate
--   unauthenticated the key is unknown, revoked or expired
--   forbidden       the key has not the scope `search`
--   rate_limited    rate
--   needs_embedding model: embed the query and call again with it. The token is taken; the second call takes none
-- plpgsql with custom plans, for a generic plan or `language sql` leaves the vector index aside; and neither
-- sequential scans nor sorts where there is another way, so that the plan is the same for ten pictures and for a hundred
-- thousand: between those the planner finds it cheaper to read every vector. What is forbidden counts as dear, which must
-- not start the compiler.
create function worker.search(key_hash text, query text, max_results integer, min_score real,
  embedding text default null, elapsed_ms real default 0) returns jsonb
language plpgsql volatile security definer
set search_path = '' set plan_cache_mode = 'force_custom_plan' set enable_seqscan = off
set enable_sort = off set jit = off
as $$
declare
  began        timestamptz := clock_timestamp();
  key          public.api_keys;
  bucket       text;
  rate         jsonb;
  settings     public.settings;
  query_vector extensions.vector;
  query_words  tsquery;
  results      jsonb;
  total        integer;
  took_ms      real;
begin
  key := private.active_key(key_hash);
  if key.id is null then
    return jsonb_build_object('status', 'unauthenticated');
  elsif not 'search' = any (key.scopes) then
    return jsonb_build_object('status', 'forbidden');
  end if;

  -- Looked at without a lock, taken at the very end: a lock held during the search would queue a key's own requests.
  bucket := 'key:' || key.id;
  if embedding is null and private.tokens_in(bucket, key.rate_per_minute) < 1 then
    return jsonb_build_object('status', 'rate_limited',
      'rate', private.describe_rate(false, private.tokens_in(bucket, key.rate_per_minute), key.rate_per_minute));
  end if;

  select * into settings from public.settings;
  if embedding is not null then
    query_vector := embedding::extensions.vector;
    insert into public.query_embeddings as q (model_id, query, embedding, expires_at)
    values (settings.embed_model_id, search.query, query_vector,
      private.now() + make_interval(mins => settings.query_cache_minutes))
    on conflict on constraint query_embeddings_pkey do update
    set embedding = excluded.embedding, expires_at = excluded.expires_at;
    rate := private.describe_rate(true, private.tokens_in(bucket, key.rate_per_minute), key.rate_per_minute);
  else
    select q.embedding into query_vector from public.query_embeddings q
    where q.model_id = settings.embed_model_id and q.query = search.query and q.expires_at > private.now();
    if not found then
      rate := worker.take_token(bucket, key.rate_per_minute);
      return jsonb_build_object('status', case when (rate ->> 'allowed')::boolean then 'needs_embedding' else 'rate_limited' end,
        'model', settings.embed_model_id, 'rate', rate);
    end if;
  end if;

  -- Any of the words, not all of them: a sentence seldom stands whole in a picture's text.
  select string_agg(quote_literal(lexeme), ' | ')::tsquery into query_words
  from unnest(to_tsvector('english', query));

  perform set_config('hnsw.ef_search', '100', true), set_config('hnsw.iterative_scan', 'relaxed_order', true);

  with near as materialized (
    select v.image_id, v.embedding operator(extensions.<=>) query_vector as distance
    from public.search_vectors v
    where v.model_id = settings.embed_model_id
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
      on n.image_id is null and v.image_id = p.image_id and v.model_id = settings.embed_model_id
  ), matching as (
    select *, count(*) over () as total from scored
    where score >= search.min_score
    order by votes desc, score desc, image_id
    limit max_results
  )
  select max(m.total),
    jsonb_agg(d.card || jsonb_build_object('score', round(m.score::numeric, 4)) order by m.votes desc, m.score desc, m.image_id)
  into total, results
  from matching m join public.search_documents d on d.image_id = m.image_id;

  if embedding is null then
    rate := worker.take_token(bucket, key.rate_per_minute);
    if not (rate ->> 'allowed')::boolean then
      return jsonb_build_object('status', 'rate_limited', 'rate', rate);
    end if;
  end if;

  took_ms := elapsed_ms + extract(epoch from clock_timestamp() - began) * 1000;
  if random() < settings.search_sample then
    insert into public.searches (api_key_id, query, result_count, top_score, milliseconds, weight)
    values (key.id, query, coalesce(jsonb_array_length(results), 0),
      (select max((r ->> 'score')::real) from jsonb_array_elements(results) r), took_ms, 1 / settings.search_sample);
  end if;
  update public.api_keys set last_used_at = private.now()
  where id = key.id and (last_used_at is null or last_used_at < private.now() - interval '1 minute');

  return jsonb_build_object('status', 'ok', 'rate', rate, 'total', coalesce(total, 0), 'results', coalesce(results, '[]'));
end;
$$;
revoke execute on function worker.search(text, text, integer, real, text, real) from public;
grant execute on function worker.search(text, text, integer, real, text, real) to service_role;
