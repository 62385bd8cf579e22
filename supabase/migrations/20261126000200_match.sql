-- What a picture is worth as an answer, whatever the query and whichever model made the vectors: how far its similarity stands
-- out from those of a sample, and how much of what the query says is said of it.
alter table private.search_weights
  -- How many deviations above the sample's mean, which share of the query's words, synonyms and guesses included.
  add column strong_z    real not null default 6,
  add column strong_said real not null default 0.7,
  -- And how far of the way from the mean to the nearest picture: what says as many of the words beside a thing that is asked for
  -- is not the thing.
  add column strong_of_nearest real not null default 0.65 constraint a_share_of_the_way_is_0_to_1 check (strong_of_nearest between 0 and 1),
  add column good_z      real not null default 4,
  add column good_said   real not null default 0.5,
  -- By words alone, which do not know what they mean: never strong, good from this share of them.
  add column good_alone  real not null default 0.75,
  add constraint strong_is_more_than_good check (strong_z >= good_z and strong_said >= good_said);

-- From which similarity and which share of words an answer is strong, and good. What is neither is weak.
create type private.match_bounds as (strong double precision, strong_said real, good double precision, good_said real);
drop function private.match_bounds(text, extensions.vector);

-- How similar pictures are to a query that they have nothing to do with: at most 500 of them, the first by their ids, which
-- are random, without the more similar half, which may answer it: of a small library a third may, and of a library of one
-- picture that one. And how similar the nearest of all is.
create function private.sample_similarities(model_id text, query_vector extensions.vector,
  out mean double precision, out deviation double precision, out nearest double precision)
language plpgsql stable security definer
set search_path = '' set plan_cache_mode = force_custom_plan set enable_seqscan = off set enable_sort = off set jit = off
as $$
begin
  -- What was published again leaves its old vectors in the index for a while: past them.
  perform set_config('hnsw.ef_search', '100', true), set_config('hnsw.iterative_scan', 'relaxed_order', true),
    set_config('hnsw.max_scan_tuples', '200000', true);
  nearest := (select 1 - (v.embedding operator(extensions.<=>) query_vector) from public.search_vectors v
    where v.model_id = sample_similarities.model_id order by v.embedding operator(extensions.<=>) query_vector limit 1);
  -- Where all are alike, a hundredth is something already.
  select coalesce(avg(s) filter (where counts), 0), greatest(coalesce(stddev_pop(s) filter (where counts), 0), 0.01),
    greatest(nearest, max(s), 0)
  into mean, deviation, nearest
  from (
    select s, row_number() over (order by s) <= (count(*) over () + 1) / 2 and count(*) over () > 1 as counts
    from (
      select 1 - (embedding operator(extensions.<=>) query_vector) as s
      from (select v.embedding from public.search_vectors v where v.model_id = sample_similarities.model_id
        order by v.image_id limit 500) sample
    ) similarities
  ) ordered;
end;
$$;

-- Sampled once a query and model; again when the library has grown or shrunk by a tenth since.
alter table public.query_embeddings
  add column mean double precision,
  add column deviation double precision,
  add column nearest double precision,
  add column sampled_of integer,
  add constraint a_sample_is_known_or_not check (num_nulls(mean, deviation, nearest, sampled_of) in (0, 4));

create function private.similarities_of(model_id text, query text, query_vector extensions.vector,
  out mean double precision, out deviation double precision, out nearest double precision)
language plpgsql volatile security definer set search_path = ''
as $$
declare
  published constant integer := private.published_total();
begin
  select q.mean, q.deviation, q.nearest into mean, deviation, nearest from public.query_embeddings q
  where q.model_id = similarities_of.model_id and q.query = similarities_of.query
    and abs(q.sampled_of - published) <= published / 10.0;
  if mean is not null then
    return;
  end if;
  select s.mean, s.deviation, s.nearest into mean, deviation, nearest from private.sample_similarities(model_id, query_vector) s;
  update public.query_embeddings q
  set mean = similarities_of.mean, deviation = similarities_of.deviation, nearest = similarities_of.nearest, sampled_of = published
  from (
    -- Who asks the same at the same time waits for nobody.
    select c.model_id, c.query from public.query_embeddings c
    where c.model_id = similarities_of.model_id and c.query = similarities_of.query for update skip locked
  ) free
  where q.model_id = free.model_id and q.query = free.query;
end;
$$;

-- Pictures have no words that others could say: for what is like a picture, similarity is all.
create function private.bounds_of_match(request private.search_request, model_id text, query_vector extensions.vector)
  returns private.match_bounds
language plpgsql volatile security definer set search_path = ''
as $$
declare
  weights private.search_weights;
  usual   record;
begin
  select * into weights from private.search_weights;
  if query_vector is null then
    return row(0, 2, 0, weights.good_alone)::private.match_bounds;
  end if;
  if request.image_id is null then
    usual := private.similarities_of(model_id, request.query, query_vector);
    return row(greatest(usual.mean + weights.strong_z * usual.deviation,
        usual.mean + weights.strong_of_nearest * (usual.nearest - usual.mean)), weights.strong_said,
      usual.mean + weights.good_z * usual.deviation, weights.good_said)::private.match_bounds;
  end if;
  usual := private.sample_similarities(model_id, query_vector);
  return row(usual.mean + weights.strong_z * usual.deviation, 0, usual.mean + weights.good_z * usual.deviation, 0)::private.match_bounds;
end;
$$;

revoke execute on function private.sample_similarities(text, extensions.vector),
  private.similarities_of(text, text, extensions.vector),
  private.bounds_of_match(private.search_request, text, extensions.vector) from public;
