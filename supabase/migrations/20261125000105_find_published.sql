-- The search itself, apart from who asks.

-- Above which scores an answer to this query is strong, and good. What is neither is weak.
create function private.match_bounds(model_id text, query_vector extensions.vector, out strong real, out good real)
language sql stable security definer set search_path = ''
as $$ select private.strong_score(), 0.4::real $$;

-- The published pictures that fit what is asked for, the best first, and how many there are of them.
--   status       ok; invalid_cursor: it was not given for this question, or more than a day ago
--   total        those that fit the filters and have min_score
--   next_cursor  null at the end
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
  out status text, out total integer, out results jsonb, out next_cursor text)
language plpgsql volatile security definer
set search_path = '' set enable_seqscan = off set enable_sort = off set jit = off
as $$
declare
  weights  private.search_weights;
  bounds   record;
  -- Of words: what is looked for, what means the same, what it says; and any of them, or of the rarest.
  own      tsquery[];
  others   tsquery[];
  worth    double precision[];
  any_word tsquery;
  colors   extensions.vector[];
  palette  extensions.vector[];
  cubes    integer[];
  came     private.search_cursor;
  hidden   uuid[] := array_remove(request.exclude_ids || request.image_id, null);
  fits     text;
  fitting  uuid[];
  deep     boolean;
  found    record;
begin
  status := 'ok';
  results := '[]';
  if request.cursor is not null then
    came := private.read_cursor(request, model_id);
    if came.place is null or not came.text_only and query_vector is null then
      status := 'invalid_cursor';
      return;
    end if;
    if came.text_only then
      query_vector := null;
    end if;
    hidden := hidden || array(select f.image_id from public.search_facets f where f.published_at > came.began_at);
  end if;
  select * into weights from private.search_weights;
  if query_vector is null then
    -- Never strong: words alone do not know what they mean.
    select 2::real as strong, 0.75::real as good into bounds;
  else
    bounds := private.match_bounds(model_id, query_vector);
  end if;
  perform set_config('hnsw.ef_search', '100', true), set_config('hnsw.iterative_scan', 'relaxed_order', true),
    set_config('hnsw.max_scan_tuples', '200000', true);

  select array_agg(t.own), array_agg(t.others), array_agg(t.weight),
    string_agg(concat_ws(' | ', t.own::text, nullif(t.others::text, '')), ' | ')
      filter (where query_vector is null or t.rarer <= weights.few or t.is_rarest)::tsquery
  into own, others, worth, any_word
  from (
    select t.*, sum(t.documents) over (order by t.documents, t.own::text) as rarer,
      row_number() over (order by t.documents, t.own::text) = 1 as is_rarest
    from private.search_terms(request.query, request.locale, weights) t
  ) t;
  if request.colors is not null then
    select array_agg(private.oklab(hex)) into colors from unnest(request.colors) hex;
    select array_agg(cube) into cubes from unnest(colors) shade, unnest(private.color_cubes(shade, 1)) cube;
  end if;
  if request.palette is not null then
    select array_agg(private.oklab(hex)) into palette from unnest(request.palette) hex;
  end if;

  -- Which pictures fit. $1 request, $2 model, $3 vector, $4 weights, $5 hidden, $6 colours, $7 cubes, $8 fitting,
  -- $9 own, $10 others, $11 worth, $12 any word, $13 palette, $14 cursor, $15 bounds
  fits := concat_ws(' and ',
    case when request.orientation is not null then 'f.orientation = ($1).orientation' end,
    case when request.category is not null then 'lower(f.category) = lower(($1).category)' end,
    case when request.tags is not null then 'f.tags operator(pg_catalog.@>) ($1).tags' end,
    case when colors is not null then 'f.cubes operator(pg_catalog.&&) $7 and ' || private.likeness_of('$6', '0.15') || ' >= 0.02' end);
  if fits <> '' then
    fits := 'f.image_id <> all ($5) and ' || fits;
    execute 'select array(select f.image_id from public.search_facets f where ' || fits || ' limit ' || weights.few + 1 || ')'
    into fitting using request, null, null, null, hidden, colors, cubes;
    total := cardinality(fitting);
    if total > weights.few then
      fitting := null;
      execute 'select count(*) from public.search_facets f where ' || fits into total using request, null, null, null, hidden, colors, cubes;
    end if;
  else
    total := (select sum(change) from private.published_changes);
    total := coalesce(total, 0) - case when hidden = '{}' then 0
      else (select count(*) from public.search_documents d where d.image_id = any (hidden)) end;
  end if;

  deep := coalesce(came.part = 2, false);
  loop
    execute private.search_statement(query_vector is not null, fits, fitting is not null, cardinality(own) > 0,
      colors is not null, palette is not null, came.place is not null, deep)
    into found
    using request, model_id, query_vector, weights, hidden, colors, cubes, fitting, own, others, worth, any_word, palette, came, bounds.strong, bounds.good;

    -- Where the indexes bring no more than fits, they have brought all that does.
    if query_vector is null or fitting is not null then
      total := found.fitting;
    elsif request.min_score > 0 then
      if 1 - found.farthest < request.min_score then
        total := found.fitting;
      else
        execute 'select count(*) from public.search_vectors v where v.model_id = $2 and v.image_id <> all ($5)
          and 1 - (v.embedding operator(extensions.<=>) $3) >= ($1).min_score'
          || case when fits <> '' then ' and exists (select from public.search_facets f where f.image_id = v.image_id and ' || fits || ')' else '' end
        into total using request, model_id, query_vector, null, hidden, colors, cubes;
      end if;
    end if;
    exit when deep or query_vector is null or fitting is not null
      or found.shown = request.max_results or coalesce(came.place, 0) + found.shown >= total;
    deep := true;
  end loop;

  results := found.results;
  if coalesce(came.place, 0) + found.shown < total and found.shown > 0 then
    next_cursor := private.write_cursor(row(coalesce(came.began_at, private.now()), query_vector is null, found.part, found.rank,
      found.last_id, coalesce(came.place, 0) + found.shown)::private.search_cursor, request, model_id);
  end if;
end;
$$;

-- How like a palette in search_facets `f` is to the colours of a parameter, as the library's filter weighs it: each shade
-- by 1 where it is the same, by 0 from `reach` away; weighed by their shares these sum up.
create function private.likeness_of(colors text, reach text) returns text
language sql immutable set search_path = ''
as $$
  select format('(select coalesce(sum(p.share * greatest(0, 1 - (select min(p.shade operator(extensions.<->) wanted) '
    'from unnest(%s) wanted) / %s)), 0) from unnest(f.shades, f.shares) as p (shade, share))', colors, reach)
$$;

-- The statement of find_published, of the parts that are asked for.
create function private.search_statement(by_vector boolean, fits text, is_few boolean, by_words boolean, by_color boolean,
  by_palette boolean, goes_on boolean, deep boolean) returns text
language plpgsql immutable set search_path = ''
as $$
declare
  distance constant text := 'v.embedding operator(extensions.<=>) $3';
  rank     constant text := 'ts_rank(array[($4).category, ($4).description, ($4).tag, ($4).prompt], d.words, ';
  -- Which rows of an alias count.
  counts   constant text := case when is_few then '.image_id = any ($8)' else '.image_id <> all ($5)' end;
  fitting  constant text := case when fits <> '' and not is_few
    then ' and exists (select from public.search_facets f where f.image_id = %s.image_id and ' || fits || ')' else '' end;
begin
  return concat('with near as materialized (',
    case
      when not by_vector then 'select null::uuid as image_id, null::float8 as distance where false'
      when is_few then 'select v.image_id, ' || distance || ' as distance
        from unnest($8) as few (image_id) join public.search_vectors v on v.image_id = few.image_id and v.model_id = $2'
      else 'select v.image_id, ' || distance || ' as distance from public.search_vectors v where v.model_id = $2 and v' || counts
        || replace(fitting, '%s', 'v') || ' order by ' || distance || ' limit 100'
    end,
    '), worded as materialized (',
    case
      when not by_words or by_vector and is_few then 'select null::uuid as image_id where false'
      else 'select d.image_id from public.search_documents d where d.words @@ $12 and d' || counts || replace(fitting, '%s', 'd')
        || case when by_vector then ' order by ' || rank || '$12) desc, d.image_id limit 100' else '' end
    end,
    '), pool as (
      select image_id, distance, 1 as part from near
      union all
      select w.image_id, ',
    case when by_vector then distance || ', 1 from worded w
        left join public.search_vectors v on v.image_id = w.image_id and v.model_id = $2
        where not exists (select from near n where n.image_id = w.image_id)' else 'null, 1 from worded w' end,
    case when deep then ' union all select v.image_id, ' || distance || ', 2 from public.search_vectors v
        where v.model_id = $2 and v' || counts || replace(fitting, '%s', 'v')
        || ' and not exists (select from near n where n.image_id = v.image_id)
        and not exists (select from worded w where w.image_id = v.image_id)' end,
    '), scored as (
      select p.image_id, p.part, ', case when by_vector then 'greatest(0, 1 - coalesce(p.distance, 1))' else '0::float8' end, ' as similarity, ',
    -- One word gives ts_rank 6/pi^2 of its label's weight where it stands once, up to all of it where it stands often.
    case when by_words then '(select sum(t.worth * greatest(least(1, ' || rank || 't.own) / 0.607927),
        case when d.words @@ t.others then ($4).synonym else 0 end)) / sum(t.worth)
        from unnest($9, $10, $11) as t (own, others, worth))' else '0::float8' end, ' as said, ',
    case when by_color then private.likeness_of('$6', '0.15') else '0::float8' end, ' as colored, ',
    case when by_palette then private.likeness_of('$13', '0.25') else '0::float8' end, ' as matched
      from pool p',
    case when by_words then ' join public.search_documents d on d.image_id = p.image_id' end,
    case when by_color or by_palette then ' left join public.search_facets f on f.image_id = p.image_id' end,
    '), ranked as materialized (
      select image_id, part, ', case when by_vector then 'similarity' else 'said' end, '::real as score,
        ($4).vector * similarity + ($4).text * said + ($4).color * colored + ($4).palette * matched as rank
      from scored
    ), page as materialized (
      select * from ranked where score >= ($1).min_score',
    case when goes_on then ' and (part, -rank, image_id) > (($14).part, -($14).rank, ($14).image_id)' end,
    ' order by part, rank desc, image_id limit ($1).max_results
    ), ended as (
      select part, rank, image_id from page order by part desc, rank, image_id desc limit 1
    )
    select (select count(*) from ranked where score >= ($1).min_score)::integer as fitting,
      (select count(*) from page)::integer as shown,
      (select max(distance) from near) as farthest,
      (select part from ended) as part, (select rank from ended) as rank, (select image_id from ended) as last_id,
      (select coalesce(jsonb_agg(d.card || jsonb_build_object(''score'', round(p.score::numeric, 4), ''match'',
        case when p.score >= $15 then ''strong'' when p.score >= $16 then ''good'' else ''weak'' end)
        order by p.part, p.rank desc, p.image_id), ''[]'')
       from page p join public.search_documents d on d.image_id = p.image_id) as results');
end;
$$;

drop function private.find_published(text, text, extensions.vector, integer, real);

revoke execute on function private.match_bounds(text, extensions.vector),
  private.find_published(private.search_request, text, extensions.vector), private.likeness_of(text, text),
  private.search_statement(boolean, text, boolean, boolean, boolean, boolean, boolean, boolean) from public;
