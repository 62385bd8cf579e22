-- Pages of an answer that began by words go on by words, also when the meaning is known again: they say so, too. And a preview
-- tells of no wish where only a filter keeps out what the library has.

-- Whether words are all that a page is found by.
create function private.is_degraded(request private.search_request, model_id text, query_vector extensions.vector) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
begin
  return query_vector is null
    or request.cursor is not null and coalesce((private.read_cursor(request, model_id)).text_only, false);
end;
$$;
revoke execute on function private.is_degraded(private.search_request, text, extensions.vector) from public;

-- A search is this one call. It is volatile and never raises for what a caller did: it answers a status.
--   ok              results, total, next_cursor, wish_id, degraded, rate
--   unauthenticated the key is unknown, revoked or expired
--   forbidden       the key has not the scope `search`
--   wrong_origin    the key is bound to pages of other origins
--   rate_limited    rate
--   not_found       no published picture has the image_id; rate
--   invalid_cursor  the cursor was not given for this question, or more than a day ago; rate
--   needs_embedding model: embed the query and call again with it and with the model that made it, or with `text_only`
--                   where that cannot be done. The token is taken; the second call takes none, and is answered so again
--                   where the setting has changed meanwhile
create or replace function worker.search(key_hash text, request jsonb, embedding text default null, embedded_by text default null,
  elapsed_ms real default 0, origin text default null, text_only boolean default false) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
declare
  began        timestamptz := clock_timestamp();
  key          public.api_keys := private.active_key(key_hash);
  refusal      text := private.key_refusal(key, 'search', origin);
  bucket       text := 'key:' || key.id;
  wanted       private.search_request := private.read_search_request(request);
  is_paid      constant boolean := embedding is not null or text_only;
  rate         jsonb;
  settings     public.settings;
  query_vector extensions.vector;
  found        record;
  search_id    bigint;
  wish_id      uuid;
begin
  if refusal is not null then
    return jsonb_build_object('status', refusal);
  end if;

  -- Looked at without a lock, taken at the very end: a lock held during the search would queue a key's own requests.
  if not is_paid and private.tokens_in(bucket, key.rate_per_minute) < 1 then
    return jsonb_build_object('status', 'rate_limited',
      'rate', private.describe_rate(false, private.tokens_in(bucket, key.rate_per_minute), key.rate_per_minute));
  end if;

  select * into settings from public.settings;
  if embedding is not null then
    insert into public.query_embeddings as q (model_id, query, embedding, expires_at)
    values (embedded_by, wanted.query, embedding::extensions.vector,
      private.now() + make_interval(mins => settings.query_cache_minutes))
    on conflict on constraint query_embeddings_pkey do update
    set embedding = excluded.embedding, expires_at = excluded.expires_at;
  end if;
  if is_paid then
    rate := private.describe_rate(true, private.tokens_in(bucket, key.rate_per_minute), key.rate_per_minute);
  end if;
  -- Never a vector of one model among those of another: what they have in common is their length.
  query_vector := case when embedded_by = settings.embed_model_id then embedding::extensions.vector
    else private.vector_of_request(wanted, settings.embed_model_id) end;
  if query_vector is null and wanted.image_id is null and not text_only then
    rate := coalesce(rate, worker.take_token(bucket, key.rate_per_minute));
    return jsonb_build_object('status', case when (rate ->> 'allowed')::boolean then 'needs_embedding' else 'rate_limited' end,
      'model', settings.embed_model_id, 'rate', rate);
  end if;

  wanted.key_id := key.id;
  if not private.asks_for_unknown(wanted) then
    found := private.find_published(wanted, settings.embed_model_id, query_vector);
  end if;

  if not is_paid then
    rate := worker.take_token(bucket, key.rate_per_minute);
    if not (rate ->> 'allowed')::boolean then
      return jsonb_build_object('status', 'rate_limited', 'rate', rate);
    end if;
  end if;
  if found is null then
    return jsonb_build_object('status', 'not_found', 'rate', rate);
  elsif found.status <> 'ok' then
    return jsonb_build_object('status', found.status, 'rate', rate);
  end if;

  if random() < settings.search_sample then
    insert into public.searches (api_key_id, query, result_count, top_score, best_match, milliseconds, weight)
    values (key.id, coalesce(wanted.query, 'like ' || wanted.image_id), jsonb_array_length(found.results),
      (select max((r ->> 'score')::real) from jsonb_array_elements(found.results) r), found.best_match,
      elapsed_ms + extract(epoch from clock_timestamp() - began) * 1000, 1 / settings.search_sample)
    returning id into search_id;
    insert into public.search_results (image_id, search_id, place, score)
    select (result ->> 'id')::uuid, search_id, place, (result ->> 'score')::real
    from jsonb_array_elements(found.results) with ordinality as results (result, place);
  end if;
  update public.api_keys set last_used_at = private.now()
  where id = key.id and (last_used_at is null or last_used_at < private.now() - interval '1 minute');

  -- Last of all: see private.note_wish.
  if private.is_missed(wanted, found.best_match) and query_vector is not null then
    wish_id := private.note_wish(wanted, settings.embed_model_id, query_vector);
  end if;
  return jsonb_build_object('status', 'ok', 'rate', rate, 'total', found.total, 'results', found.results,
    'next_cursor', found.next_cursor, 'wish_id', wish_id,
    'degraded', private.is_degraded(wanted, settings.embed_model_id, query_vector));
end;
$$;

-- Searches for somebody whose token is taken, and leaves nothing behind. Answers as worker.search does, without a rate; the wish is
-- the one that a site's search would count.
create or replace function worker.preview_search(request jsonb, embedding text default null, embedded_by text default null,
  text_only boolean default false) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
declare
  model        text := (select embed_model_id from public.settings);
  -- Without a key: no site of anybody's asks.
  wanted       private.search_request := private.read_search_request(request - 'key_id');
  query_vector extensions.vector := case when embedded_by = model then embedding::extensions.vector
    else private.vector_of_request(wanted, model) end;
  found        record;
begin
  if embedding is not null then
    perform worker.keep_query_embedding(wanted.query, embedded_by, embedding);
  end if;
  if query_vector is null and wanted.image_id is null and not text_only then
    return jsonb_build_object('status', 'needs_embedding', 'model', model);
  elsif private.asks_for_unknown(wanted) then
    return jsonb_build_object('status', 'not_found');
  end if;
  found := private.find_published(wanted, model, query_vector);
  if found.status <> 'ok' then
    return jsonb_build_object('status', found.status);
  end if;
  return jsonb_build_object('status', 'ok', 'total', found.total, 'results', found.results, 'next_cursor', found.next_cursor,
    'wish_id', case when private.is_missed(wanted, found.best_match) and query_vector is not null
      and not (private.is_narrowed(wanted) and private.is_answered(wanted, model, query_vector))
      then private.find_wish(wanted, model, query_vector) end,
    'degraded', private.is_degraded(wanted, model, query_vector));
end;
$$;
