-- How widely the vector index is searched, apart from the search: so what is measured anew is changed alone.

-- Of more pictures the index misses more, unless it is searched more widely: so it finds 98 of the nearest hundred, among ten
-- thousand and among ten times as many. Built in parallel it differs each time, which this leaves room for.
create function private.widen_search(reach integer) returns void
language plpgsql volatile security definer set search_path = ''
as $$
begin
  perform set_config('hnsw.ef_search', least(1000, greatest(reach, floor(8 * sqrt(sqrt(private.published_total())))))::text, true),
    set_config('hnsw.iterative_scan', 'relaxed_order', true),
    set_config('hnsw.max_scan_tuples', '200000', true);
end;
$$;

-- The published pictures that fit what is asked for, the best first, and how many there are of them.
--   status       ok; invalid_cursor: it was not given for this question, or more than a day ago
--   total        those that fit the filters and have min_score
--   next_cursor  null at the end
--   best_match   of these results; null where there are none
-- Where nothing has min_score, what is nearest comes all the same, weak; and where nobody knows what is meant, the latest.
-- Without a vector, by words alone: `score` is then the share of the words.
--
-- First come those that the indexes bring: the nearest and those with most of the rarest words, as many of each as their
-- `reach` is. They are ranked by weighed sums of similarity, words and colours, which say the same of a picture whatever else is there: so pages
-- stay what they were when pictures come. After these comes the rest, which nobody sees but who turns many pages.
-- A filter that fits few is answered exactly, without the index; of one that fits more the index gives
-- up nothing, for it goes on until it has as many.
create or replace function private.find_published(request private.search_request, model_id text, query_vector extensions.vector,
  out status text, out total integer, out results jsonb, out next_cursor text, out best_match text)
language plpgsql volatile security definer
set search_path = '' set enable_seqscan = off set enable_sort = off set jit = off
as $$
declare
  given  private.search_given := private.give_search(request, model_id, query_vector);
  filter text := private.search_filter(request);
  seen   integer := coalesce((given.came).place, 0);
  -- Past what the indexes bring.
  deep   boolean := coalesce((given.came).part = 8, false);
  pool   private.search_pool;
  page   private.search_page;
begin
  status := 'ok';
  results := '[]';
  if request.cursor is not null and ((given.came).place is null or not (given.came).text_only and query_vector is null) then
    status := 'invalid_cursor';
    return;
  end if;
  perform private.widen_search((given.weights).reach);

  if filter <> '' then
    select f.fitting, f.few into total, given.few from private.fitting_of(given, filter) f;
  else
    total := private.published_total() - case when given.hidden = '{}' then 0
      else (select count(*) from public.search_documents d where d.image_id = any (given.hidden)) end;
  end if;

  loop
    pool := private.fill_pool(given, filter, deep);
    page := private.rank_pool(given, pool);

    -- Where the indexes bring no more than fits, they have brought all that does.
    -- What points the other way is scored 0, which is a score to have.
    if given.query_vector is null or given.few is not null or greatest(0, 1 - pool.farthest) < request.min_score then
      total := page.fitting;
    elsif request.min_score > 0 then
      total := private.count_near(given, filter);
    end if;
    exit when deep or given.query_vector is null or given.few is not null
      or page.shown = request.max_results or seen + page.shown >= total;
    deep := true;
  end loop;

  if page.shown = 0 and request.cursor is null then
    total := 0;
    results := private.latest_published(given, filter);
    best_match := results #>> '{0,match}';
    return;
  end if;
  results := page.results;
  best_match := page.best_match;
  if seen + page.shown < total and page.shown > 0 then
    next_cursor := private.write_cursor(row(given.as_of, given.query_vector is null, page.part, page.rank, page.last_id,
      seen + page.shown, given.bounds)::private.search_cursor, request, model_id);
  end if;
end;
$$;
