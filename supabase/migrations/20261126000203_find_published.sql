-- The search itself, apart from who asks.
drop function private.find_published(private.search_request, text, extensions.vector);

create function private.shape_of_search(given private.search_given) returns private.search_shape
language plpgsql immutable set search_path = ''
as $$
declare
  shape private.search_shape;
begin
  shape.by_vector := given.query_vector is not null;
  shape.by_words := given.own is not null;
  shape.colors := coalesce(cardinality(given.colors), 0);
  shape.palette := coalesce(cardinality(given.palette), 0);
  shape.is_few := given.few is not null;
  shape.filter := private.search_filter(given.request);
  shape.for_site := (given.request).site_id is not null;
  shape.goes_on := (given.came).place is not null;
  shape.deep := coalesce((given.came).part = 8, false);
  return shape;
end;
$$;

-- How many pictures fit a filter, and which, where they are few.
create function private.fitting_of(given private.search_given, filter text, out fitting integer, out few uuid[])
language plpgsql stable security definer set search_path = '' set enable_seqscan = off set jit = off
as $$
begin
  execute replace('with fitting as materialized (
      select f.image_id from public.search_facets f where f.image_id <> all (given.hidden) and ' || filter || '
    ), counted as (
      select count(*)::integer as fitting from fitting
    )
    select fitting, case when fitting <= (given.weights).few then array(select image_id from fitting) end from counted', 'given.', '($1).')
  into fitting, few using given;
end;
$$;

-- How many fit and have the score that is asked for: every one is looked at.
create function private.count_near(given private.search_given, filter text) returns integer
language plpgsql stable security definer set search_path = '' set enable_seqscan = off set jit = off
as $$
declare
  total integer;
begin
  execute replace('select count(*) from public.search_vectors v where v.model_id = given.model_id
    and v.image_id <> all (given.hidden)
    and 1 - (v.embedding operator(extensions.<=>) given.query_vector) >= (given.request).min_score'
    || case when filter = '' then '' else ' and exists (select from public.search_facets f where f.image_id = v.image_id and ' || filter || ')' end,
    'given.', '($1).') into total using given;
  return total;
end;
$$;

-- What was published last of what fits: where nobody knows what the query means, and none has a word of it.
create function private.latest_published(given private.search_given, filter text) returns jsonb
language plpgsql stable security definer set search_path = '' set enable_seqscan = off set enable_sort = off set jit = off
as $$
declare
  results jsonb;
begin
  execute replace('select coalesce(jsonb_agg(d.card || ''{"score": 0, "match": "weak"}'' order by l.published_at desc, l.image_id), ''[]'')
    from (
      select f.image_id, f.published_at from public.search_facets f where f.image_id <> all (given.hidden)
      ' || case when filter = '' then '' else 'and ' || filter end || '
      order by f.published_at desc, f.image_id limit (given.request).max_results
    ) l join public.search_documents d on d.image_id = l.image_id', 'given.', '($1).') into results using given;
  return results;
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
-- First come those that the indexes bring: the nearest sixty and the sixty with most of the rarest words. They are
-- ranked by weighed sums of similarity, words and colours, which say the same of a picture whatever else is there: so pages
-- stay what they were when pictures come. After these comes the rest, which nobody sees but who turns many pages.
-- A filter that fits few is answered exactly, without the index; of one that fits more the index gives
-- up nothing, for it goes on until it has as many.
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
  given private.search_given := private.give_search(request, model_id, query_vector);
  shape private.search_shape := private.shape_of_search(given);
  seen  integer := coalesce((given.came).place, 0);
  found record;
begin
  status := 'ok';
  results := '[]';
  if request.cursor is not null and ((given.came).place is null or not (given.came).text_only and query_vector is null) then
    status := 'invalid_cursor';
    return;
  end if;
  perform set_config('hnsw.ef_search', '100', true), set_config('hnsw.iterative_scan', 'relaxed_order', true),
    set_config('hnsw.max_scan_tuples', '200000', true);

  if shape.filter <> '' then
    select f.fitting, f.few into total, given.few from private.fitting_of(given, shape.filter) f;
    shape.is_few := given.few is not null;
  else
    total := private.published_total() - case when given.hidden = '{}' then 0
      else (select count(*) from public.search_documents d where d.image_id = any (given.hidden)) end;
  end if;

  loop
    execute private.search_statement(shape) into found using given;

    -- Where the indexes bring no more than fits, they have brought all that does.
    if not shape.by_vector or shape.is_few or 1 - found.farthest < request.min_score then
      total := found.fitting;
    elsif request.min_score > 0 then
      total := private.count_near(given, shape.filter);
    end if;
    exit when shape.deep or not shape.by_vector or shape.is_few
      or found.shown = request.max_results or seen + found.shown >= total;
    shape.deep := true;
  end loop;

  if found.shown = 0 and request.cursor is null then
    total := 0;
    results := private.latest_published(given, shape.filter);
    best_match := results #>> '{0,match}';
    return;
  end if;
  results := found.results;
  best_match := found.best_match;
  if seen + found.shown < total and found.shown > 0 then
    next_cursor := private.write_cursor(row(given.as_of, not shape.by_vector, found.part, found.rank, found.last_id,
      seen + found.shown, given.bounds)::private.search_cursor, request, model_id);
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
  execute private.search_statement(private.shape_of_search(given)) into found using given;
  return found.best_match;
end;
$$;

drop function private.match_of(real);
revoke execute on function private.shape_of_search(private.search_given), private.fitting_of(private.search_given, text),
  private.count_near(private.search_given, text), private.latest_published(private.search_given, text),
  private.find_published(private.search_request, text, extensions.vector),
  private.match_of(text, text, text, extensions.vector, uuid) from public;
