-- The statement of a search, of the parts that are asked for. Parts are SQL that says `given` for its only parameter.
drop function private.search_statement(boolean, text, boolean, boolean, boolean, boolean, boolean, boolean);

-- Which facets `f` fit what is asked for; empty where nothing is.
create function private.search_filter(given private.search_given) returns text
language sql immutable set search_path = ''
as $$
  select concat_ws(' and ',
    case when (given.request).orientation is not null then 'f.orientation = (given.request).orientation' end,
    case when (given.request).category is not null then 'lower(f.category) = lower((given.request).category)' end,
    case when (given.request).tags is not null then 'f.tags operator(pg_catalog.@>) (given.request).tags' end,
    case when given.colors is not null then 'f.cubes operator(pg_catalog.&&) given.cubes and '
      || private.likeness_of('given.colors', '0.15') || ' >= 0.02' end)
$$;

-- Which rows of a table `alias` may be found at all.
create function private.search_fits(alias text, given private.search_given) returns text
language sql immutable set search_path = ''
as $$
  select case
    when given.few is not null then alias || '.image_id = any (given.few)'
    else alias || '.image_id <> all (given.hidden)' || coalesce(' and exists (select from public.search_facets f where f.image_id = '
      || alias || '.image_id and ' || nullif(private.search_filter(given), '') || ')', '')
  end
$$;

-- The nearest hundred by the vector index, which goes on until it has as many that fit; all of few.
create function private.search_near(given private.search_given) returns text
language sql immutable set search_path = ''
as $$
  select case
    when given.query_vector is null then 'select null::uuid as image_id, null::float8 as distance where false'
    when given.few is not null then '
      select v.image_id, v.embedding operator(extensions.<=>) given.query_vector as distance
      from unnest(given.few) as few (image_id)
      join public.search_vectors v on v.image_id = few.image_id and v.model_id = given.model_id'
    else '
      select v.image_id, v.embedding operator(extensions.<=>) given.query_vector as distance
      from public.search_vectors v where v.model_id = given.model_id and ' || private.search_fits('v', given) || '
      order by v.embedding operator(extensions.<=>) given.query_vector limit 100'
  end
$$;

-- How rare the words are that stand in a document `d`, and where: by `words`, a tsquery.
create function private.search_rank_of(words text) returns text
language sql immutable set search_path = ''
as $$
  select 'ts_rank(array[(given.weights).category, (given.weights).description, (given.weights).tag, (given.weights).prompt], d.words, '
    || words || ')'
$$;

-- Those with most of the words; all that have any of them where words are all there is.
create function private.search_worded(given private.search_given) returns text
language sql immutable set search_path = ''
as $$
  select case
    when given.own is null or given.query_vector is not null and given.few is not null then 'select null::uuid as image_id where false'
    else 'select d.image_id from public.search_documents d where d.words @@ given.any_word and ' || private.search_fits('d', given)
      || case when given.query_vector is not null
        then ' order by ' || private.search_rank_of('given.any_word') || ' desc, d.image_id limit 100' else '' end
  end
$$;

-- Everything else that fits.
create function private.search_rest(given private.search_given) returns text
language sql immutable set search_path = ''
as $$
  select 'select v.image_id, v.embedding operator(extensions.<=>) given.query_vector, 2
    from public.search_vectors v where v.model_id = given.model_id and ' || private.search_fits('v', given) || '
      and not exists (select from near n where n.image_id = v.image_id)
      and not exists (select from worded w where w.image_id = v.image_id)'
$$;

-- The share of the query that a document `d` says. One word gives ts_rank 6/pi^2 of its label's weight where it stands once, up
-- to all of it where it stands often.
create function private.search_said(given private.search_given) returns text
language sql immutable set search_path = ''
as $$
  select case when given.own is null then '0::float8' else '
    (select sum(t.worth * greatest(least(1, ' || private.search_rank_of('t.own') || ' / 0.607927),
      case when d.words @@ t.others then (given.weights).synonym else 0 end)) / sum(t.worth)
    from unnest(given.own, given.others, given.worth) as t (own, others, worth))' end
$$;

create function private.search_statement(given private.search_given, deep boolean) returns text
language sql immutable set search_path = ''
as $$
  select replace('with near as materialized (' || private.search_near(given) || '
    ), worded as materialized (' || private.search_worded(given) || '
    ), pool as (
      select image_id, distance, 1 as part from near
      union all
      select w.image_id, v.embedding operator(extensions.<=>) given.query_vector, 1
      from worded w left join public.search_vectors v on v.image_id = w.image_id and v.model_id = given.model_id
      where not exists (select from near n where n.image_id = w.image_id)
      ' || case when deep then 'union all ' || private.search_rest(given) else '' end || '
    ), scored as (
      select p.image_id, p.part, greatest(0, 1 - coalesce(p.distance, 1)) as similarity, ' || private.search_said(given) || ' as said,
        ' || case when given.colors is null then '0::float8' else private.likeness_of('given.colors', '0.15') end || ' as colored,
        ' || case when given.palette is null then '0::float8' else private.likeness_of('given.palette', '0.25') end || ' as matched
      from pool p
      ' || case when given.own is null then '' else 'join public.search_documents d on d.image_id = p.image_id' end || '
      ' || case when given.colors is null and given.palette is null then ''
        else 'left join public.search_facets f on f.image_id = p.image_id' end || '
    ), ranked as materialized (
      select image_id, part, ' || case when given.query_vector is null then 'said' else 'similarity' end || '::real as score,
        (given.weights).vector * similarity + (given.weights).text * said
          + (given.weights).color * colored + (given.weights).palette * matched as rank,
        case
          when similarity >= (given.bounds).strong and said >= (given.bounds).strong_said then ''strong''
          when similarity >= (given.bounds).good and said >= (given.bounds).good_said then ''good''
          else ''weak''
        end as match
      from scored
    ), page as materialized (
      select * from ranked where score >= (given.request).min_score
      ' || case when (given.came).place is null then ''
        else 'and (part, -rank, image_id) > ((given.came).part, -(given.came).rank, (given.came).image_id)' end || '
      order by part, rank desc, image_id limit (given.request).max_results
    ), ended as (
      select part, rank, image_id from page order by part desc, rank, image_id desc limit 1
    )
    select (select count(*) from ranked where score >= (given.request).min_score)::integer as fitting,
      (select count(*) from page)::integer as shown,
      (select max(distance) from near) as farthest,
      (select part from ended) as part, (select rank from ended) as rank, (select image_id from ended) as last_id,
      (select case when bool_or(match = ''strong'') then ''strong'' when bool_or(match = ''good'') then ''good'' else min(match) end
       from page) as best_match,
      (select coalesce(jsonb_agg(d.card || jsonb_build_object(''score'', round(p.score::numeric, 4), ''match'', p.match)
        order by p.part, p.rank desc, p.image_id), ''[]'')
       from page p join public.search_documents d on d.image_id = p.image_id) as results', 'given.', '($1).')
$$;

revoke execute on function private.search_filter(private.search_given), private.search_fits(text, private.search_given),
  private.search_near(private.search_given), private.search_rank_of(text), private.search_worded(private.search_given),
  private.search_rest(private.search_given), private.search_said(private.search_given),
  private.search_statement(private.search_given, boolean) from public;
