-- The pictures that may be an answer, as the indexes bring them.
drop function private.search_statement(boolean, text, boolean, boolean, boolean, boolean, boolean, boolean);

-- How like a palette in search_facets `f` is to so many colours of an array, as the library's filter weighs it: each shade by
-- 1 where it is the same as one, by 0 from `reach` away; weighed by their shares these sum up. Five shades at most are kept
-- of a picture.
drop function private.likeness_of(text, text);
create function private.likeness_of(colors text, count integer, reach text) returns text
language sql immutable set search_path = ''
as $$
  select '(' || string_agg(format('coalesce(f.shares[%1$s] * greatest(0, 1 - least(%2$s) / %3$s), 0)', shade, nearest, reach), ' + ') || ')'
  from (
    select shade, string_agg(format('f.shades[%s] operator(extensions.<->) %s[%s]', shade, colors, color), ', ') as nearest
    from generate_series(1, 5) shade, generate_series(1, count) color group by shade
  ) shades
$$;

-- Which facets `f` fit what is asked for; empty where nothing is. SQL that says `given` for its only parameter, a
-- private.search_given, as all statements here.
create function private.search_filter(request private.search_request) returns text
language plpgsql immutable set search_path = ''
as $$
begin
  return concat_ws(' and ',
    case when request.orientation is not null then 'f.orientation = (given.request).orientation' end,
    case when request.category is not null then 'lower(f.category) = lower((given.request).category)' end,
    case when request.tags is not null then 'f.tags operator(pg_catalog.@>) (given.request).tags' end,
    case when request.colors is not null
      then 'f.cubes operator(pg_catalog.&&) given.cubes and ' || private.likeness_of('given.colors', cardinality(request.colors), '0.15') || ' >= 0.02' end);
end;
$$;

-- Which rows of an alias can be found at all. Each is looked up: for `exists` the planner reads all facets that fit.
create function private.fits(alias text, given private.search_given, filter text) returns text
language sql immutable set search_path = ''
as $$
  select case when given.few is not null then alias || '.image_id = any (given.few)' else concat(alias, '.image_id <> all (given.hidden)',
    case when filter <> '' then format(' and (select true from public.search_facets f where f.image_id = %s.image_id and %s)', alias, filter) end) end
$$;

-- Each picture with its distance to what is asked for, null where it has no vector, and how like its colors are.
create type private.search_pool as (
  ids uuid[], distances double precision[], colored double precision[], matched double precision[],
  -- How many of these the indexes brought, and how far the farthest is of those that the vector index did.
  brought integer, farthest double precision
);

-- Brings the nearest, as many with the most of the words, and for `deep` everything else that fits.
--
-- Statements are made of what is asked for and planned anew each time: a generic plan or `language sql` leaves the vector index
-- aside. Neither sequential scans nor sorts where there is another way, so that the plan is the same for ten pictures and for a
-- hundred thousand: between those the planner finds it cheaper to read every vector. What is forbidden counts as dear, which
-- must not start the compiler.
create function private.fill_pool(given private.search_given, filter text, deep boolean) returns private.search_pool
language plpgsql stable security definer
set search_path = '' set plan_cache_mode = force_generic_plan
set enable_seqscan = off set enable_sort = off set enable_hashjoin = off set enable_mergejoin = off set jit = off
as $$
declare
  pool     private.search_pool;
  more     record;
  distance constant text := 'v.embedding operator(extensions.<=>) given.query_vector';
begin
  -- By the vector index, which goes on until it has as many that fit; or all of few.
  if given.query_vector is not null then
    execute replace('select array_agg(n.image_id), array_agg(n.distance), max(n.distance)
      from (select v.image_id, ' || distance || ' as distance ' || case when given.few is not null
        then 'from unnest(given.few) as few (image_id)
          join public.search_vectors v on v.image_id = few.image_id and v.model_id = given.model_id'
        else 'from public.search_vectors v where v.model_id = given.model_id and ' || private.fits('v', given, filter) || '
          order by ' || distance || ' limit (given.weights).reach' end || ') n', 'given.', '($1).')
    into pool.ids, pool.distances, pool.farthest using given;
  end if;
  pool.ids := coalesce(pool.ids, '{}');

  -- By their words; all that have any, where words are all there is. What most ask needs no filter, and one plan serves for it.
  if given.own is not null and given.query_vector is not null and given.few is null and filter = '' then
    select array_agg(w.image_id) as ids, array_agg(v.embedding operator(extensions.<=>) given.query_vector) as distances into more
    from (select d.image_id from public.search_documents d where d.words @@ given.rare_word and d.image_id <> all (given.hidden)
      order by ts_rank(given.labels, d.words, given.rare_word) desc, d.image_id limit (given.weights).reach) w
    left join public.search_vectors v on v.image_id = w.image_id and v.model_id = given.model_id
    where w.image_id <> all (pool.ids);
    pool.ids := pool.ids || more.ids;
    pool.distances := pool.distances || more.distances;
  elsif given.own is not null and (given.query_vector is null or given.few is null) then
    execute replace('select array_agg(w.image_id) as ids, array_agg(' || distance || ') as distances
      from (select d.image_id from public.search_documents d where d.words @@ given.rare_word and ' || private.fits('d', given, filter)
        || case when given.query_vector is null then ''
          else ' order by ts_rank(given.labels, d.words, given.rare_word) desc, d.image_id limit (given.weights).reach' end || ') w
      left join public.search_vectors v on v.image_id = w.image_id and v.model_id = given.model_id
      where w.image_id <> all ($2)', 'given.', '($1).')
    into more using given, pool.ids;
    pool.ids := pool.ids || more.ids;
    pool.distances := pool.distances || more.distances;
  end if;

  pool.brought := cardinality(pool.ids);
  if deep then
    execute replace('select array_agg(v.image_id) as ids, array_agg(' || distance || ') as distances
      from public.search_vectors v where v.model_id = given.model_id and ' || private.fits('v', given, filter) || ' and v.image_id <> all ($2)',
      'given.', '($1).')
    into more using given, pool.ids;
    pool.ids := pool.ids || more.ids;
    pool.distances := pool.distances || more.distances;
  end if;

  if given.colors is not null then
    pool.colored := private.likenesses(pool.ids, given.colors, '0.15');
  end if;
  if given.palette is not null then
    pool.matched := private.likenesses(pool.ids, given.palette, '0.25');
  end if;
  return pool;
end;
$$;

-- How like each of these pictures is to any of the colors.
create function private.likenesses(ids uuid[], colors extensions.vector[], reach text) returns double precision[]
language plpgsql stable security definer set search_path = '' set enable_seqscan = off set jit = off
as $$
declare
  likenesses double precision[];
begin
  execute 'select array_agg(' || private.likeness_of('$2', cardinality(colors), reach) || ' order by p.n)
    from unnest($1) with ordinality as p (image_id, n) left join public.search_facets f on f.image_id = p.image_id'
  into likenesses using ids, colors;
  return likenesses;
end;
$$;

revoke execute on function private.likeness_of(text, integer, text), private.search_filter(private.search_request),
  private.fits(text, private.search_given, text), private.fill_pool(private.search_given, text, boolean),
  private.likenesses(uuid[], extensions.vector[], text) from public;
