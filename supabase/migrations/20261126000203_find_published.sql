-- The search itself, apart from who asks.
drop function private.find_published(private.search_request, text, extensions.vector);

-- The published pictures that fit what is asked for, the best first, and how many there are of them.
--   status       ok; invalid_cursor: it was not given for this question, or more than a day ago
--   total        those that fit the filters and have min_score
--   next_cursor  null at the end
--   best_match   of these results; null where there are none
-- Without a vector, by words alone: `score` is then the share of the words.
--
-- First come those that the indexes bring: the nearest hundred and the hundred with most of the rarest words. They are
-- ranked by weighed sums of similarity, words and colours, which say the same of a picture whatever else is there: so pages
-- stay what they were when pictures come. After these comes the rest, which nobody sees but who turns a dozen pages.
-- A filter that fits few is answered exactly, without the index; of one that fits more the index gives
-- up nothing, for it goes on until it has a hundred.
--
-- One statement, made of the parts that are asked for and planned anew each time: a generic plan or `language sql` leaves
-- the vector index aside. Neither sequential scans nor sorts where there is another way, so that the plan is the same for
-- ten pictures and for a hundred thousand: between those the planner finds it cheaper to read every vector. What is
-- forbidden counts as dear, which must not start the compiler.
create function private.find_published(request private.search_request, model_id text, query_vector extensions.vector,
  out status text, out total integer, out results jsonb, out next_cursor text, out best_match text)
language plpgsql volatile security definer
set search_path = '' set enable_seqscan = off set enable_sort = off set jit = off
as $$
declare
  given  private.search_given := private.give_search(request, model_id, query_vector);
  filter text := replace(private.search_filter(given), 'given.', '($1).');
  seen   integer := coalesce((given.came).place, 0);
  deep   boolean := coalesce((given.came).part = 2, false);
  found  record;
begin
  status := 'ok';
  results := '[]';
  if request.cursor is not null and ((given.came).place is null or not (given.came).text_only and query_vector is null) then
    status := 'invalid_cursor';
    return;
  end if;
  perform set_config('hnsw.ef_search', '100', true), set_config('hnsw.iterative_scan', 'relaxed_order', true),
    set_config('hnsw.max_scan_tuples', '200000', true);

  if filter <> '' then
    filter := 'from public.search_facets f where f.image_id <> all (($1).hidden) and ' || filter;
    execute 'select array(select f.image_id ' || filter || ' limit ' || (given.weights).few + 1 || ')' into given.few using given;
    total := cardinality(given.few);
    if total > (given.weights).few then
      given.few := null;
      execute 'select count(*) ' || filter into total using given;
    end if;
  else
    total := private.published_total() - case when given.hidden = '{}' then 0
      else (select count(*) from public.search_documents d where d.image_id = any (given.hidden)) end;
  end if;

  loop
    execute private.search_statement(given, deep) into found using given;

    -- Where the indexes bring no more than fits, they have brought all that does.
    if given.query_vector is null or given.few is not null then
      total := found.fitting;
    elsif request.min_score > 0 then
      if 1 - found.farthest < request.min_score then
        total := found.fitting;
      else
        execute replace('select count(*) from public.search_vectors v where v.model_id = given.model_id and '
          || private.search_fits('v', given) || ' and 1 - (v.embedding operator(extensions.<=>) given.query_vector) >= (given.request).min_score',
          'given.', '($1).') into total using given;
      end if;
    end if;
    exit when deep or given.query_vector is null or given.few is not null
      or found.shown = request.max_results or seen + found.shown >= total;
    deep := true;
  end loop;

  results := found.results;
  best_match := found.best_match;
  if seen + found.shown < total and found.shown > 0 then
    next_cursor := private.write_cursor(row(coalesce((given.came).began_at, private.now()), given.query_vector is null,
      found.part, found.rank, found.last_id, seen + found.shown, given.bounds)::private.search_cursor, request, model_id);
  end if;
end;
$$;

-- What a published picture is as an answer to a query; null where it is not published.
create function private.match_of(model_id text, query text, locale text, query_vector extensions.vector, image_id uuid) returns text
language plpgsql volatile security definer
set search_path = '' set enable_seqscan = off set jit = off
as $$
declare
  request private.search_request := private.read_search_request(jsonb_build_object('query', query, 'locale', locale));
  given   private.search_given := private.give_search(request, model_id, query_vector);
  found   record;
begin
  given.few := array(select d.image_id from public.search_documents d where d.image_id = match_of.image_id);
  execute private.search_statement(given, false) into found using given;
  return found.best_match;
end;
$$;

drop function private.match_of(real);
revoke execute on function private.find_published(private.search_request, text, extensions.vector),
  private.match_of(text, text, text, extensions.vector, uuid) from public;
