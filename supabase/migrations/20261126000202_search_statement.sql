-- The statement of a search, of the parts that are asked for. Parts are SQL that says `given` for its only parameter, a
-- private.search_given.
drop function private.search_statement(boolean, text, boolean, boolean, boolean, boolean, boolean, boolean);

-- How like a palette in search_facets `f` is to so many colours of an array, as the library's filter weighs it: each shade by
-- 1 where it is the same as one, by 0 from `reach` away; weighed by their shares these sum up.
drop function private.likeness_of(text, text);
create function private.likeness_of(colors text, count integer, reach text) returns text
language plpgsql immutable set search_path = ''
as $$
begin
  return format('(select coalesce(sum(p.share * greatest(0, 1 - least(%s) / %s)), 0) from unnest(f.shades, f.shares) as p (shade, share))',
    (select string_agg(format('p.shade operator(extensions.<->) %s[%s]', colors, n), ', ') from generate_series(1, count) n), reach);
end;
$$;

-- Which facets `f` fit what is asked for; empty where nothing is.
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

-- What there is to make the statement of.
create type private.search_shape as (
  by_vector boolean, by_words boolean,
  -- How many; 0: by none.
  colors integer, palette integer,
  -- All that fit are in `given.few`; else by which filter they fit, or empty.
  is_few boolean, filter text,
  for_site boolean, goes_on boolean,
  -- Past what the indexes bring.
  deep boolean
);

create function private.search_statement(shape private.search_shape) returns text
language plpgsql immutable set search_path = ''
as $$
declare
  -- How many each index brings: what nobody turns pages to.
  reach    constant integer := 60;
  distance constant text := 'v.embedding operator(extensions.<=>) given.query_vector';
  -- How much a document `d` has of the words that follow, by where they stand in it.
  worth_of constant text :=
    'ts_rank(array[(given.weights).category, (given.weights).description, (given.weights).tag, (given.weights).prompt], d.words, ';
  -- Which rows of an alias, %1$s, can be found at all.
  fits     constant text := case when shape.is_few then '%1$s.image_id = any (given.few)'
    else '%1$s.image_id <> all (given.hidden)' || case when shape.filter = '' then ''
      else ' and exists (select from public.search_facets f where f.image_id = %1$s.image_id and ' || shape.filter || ')' end end;

  -- The nearest by the vector index, which goes on until it has as many that fit; or all of few.
  near     constant text := case
    when not shape.by_vector then 'select null::uuid as image_id, null::float8 as distance where false'
    when shape.is_few then 'select v.image_id, ' || distance || ' as distance
      from unnest(given.few) as few (image_id)
      join public.search_vectors v on v.image_id = few.image_id and v.model_id = given.model_id'
    else 'select v.image_id, ' || distance || ' as distance
      from public.search_vectors v where v.model_id = given.model_id and ' || format(fits, 'v') || '
      order by ' || distance || ' limit ' || reach end;

  -- As many with most of the words; all that have any of them, where words are all there is.
  worded   constant text := case
    when not shape.by_words or shape.by_vector and shape.is_few then 'select null::uuid as image_id where false'
    else 'select d.image_id from public.search_documents d where d.words @@ given.any_word and ' || format(fits, 'd')
      || case when shape.by_vector then ' order by ' || worth_of || 'given.any_word) desc, d.image_id limit ' || reach else '' end end;

  -- Everything else that fits.
  rest     constant text := case when shape.deep then 'union all
      select v.image_id, ' || distance || ', true
      from public.search_vectors v where v.model_id = given.model_id and ' || format(fits, 'v') || '
        and not exists (select from near n where n.image_id = v.image_id)
        and not exists (select from worded w where w.image_id = v.image_id)' else '' end;

  -- The share of the query that a document says. One word gives ts_rank 6/pi^2 of its label's weight where it stands once, up
  -- to all of it where it stands often.
  said     constant text := case when not shape.by_words then '0::float8' else '(
        select sum(t.worth * greatest(least(1, ' || worth_of || 't.own) / 0.607927),
          case when d.words @@ t.others then (given.weights).synonym else 0 end)) / sum(t.worth)
        from unnest(given.own, given.others, given.worth) as t (own, others, worth))' end;
  colored  constant text := case when shape.colors > 0 then private.likeness_of('given.colors', shape.colors, '0.15') else '0::float8' end;
  matched  constant text := case when shape.palette > 0 then private.likeness_of('given.palette', shape.palette, '0.25') else '0::float8' end;
  score    constant text := case when shape.by_vector then 'similarity' else 'said' end;

  -- The parts of an answer, one after the other:
  --   1  what is nearly as good as the best and not weak, in an order of the site's own: what others have less comes first
  --   2  what indexes bring, of each family the best
  --   3  what of it the site uses already, or looks like it
  --   4  the weak ones for a site: those nearly as good as the best in its own order, 5 the others, 6 those that it uses
  --   7  the others of families
  --   8  the rest
  part     constant text := 'case when is_rest then 8 when not is_first then 7 ' || case when shape.for_site then '
        else case when match = ''weak'' then 3 else 0 end
          + case when is_used then 3 when rank < best - (given.weights).nearly then 2 else 1 end end' else 'else 2 end' end;
  judged   constant text := case when shape.for_site then 'select u.*,
        max(rank) filter (where is_first and not is_rest and not is_used) over () as best
      from (select f.*, f.family_id = any (given.used) as is_used from firsts f) u' else 'select * from firsts' end;
  -- A number from 0 to 1 that is always the same of a site and a picture, and on how many other sites the picture is.
  placed   constant text := case when shape.for_site then '
        select image_id, score, match, part, rank - case when part in (1, 4) then
          (given.weights).apart * (hashtextextended(concat((given.request).key_id, (given.request).site_id, image_id), 0) & 65535) / 65536
          + (given.weights).crowded * private.sites_with(image_id, given.request, given.as_of) else 0 end as rank
        from parted' else 'select image_id, score, match, part, rank from parted' end;
begin
  return replace(concat('with near as materialized (
      ', near, '
    ), worded as materialized (
      ', worded, '
    ), pool as (
      select image_id, distance, false as is_rest from near
      union all
      select w.image_id, ', case when shape.by_vector then distance || ', false from worded w
      left join public.search_vectors v on v.image_id = w.image_id and v.model_id = given.model_id
      where not exists (select from near n where n.image_id = w.image_id)' else 'null, false from worded w' end, '
      ', rest, '
    ), scored as materialized (
      select p.image_id, p.is_rest, coalesce(k.family_id, p.image_id) as family_id,
        greatest(0, 1 - coalesce(p.distance, 1)) as similarity, ', said, ' as said, ', colored, ' as colored, ', matched, ' as matched
      from pool p
      left join public.search_facets k on k.image_id = p.image_id and k.family_id <> k.image_id',
      case when shape.by_words then ' join public.search_documents d on d.image_id = p.image_id' else '' end,
      case when shape.colors + shape.palette > 0 then ' left join public.search_facets f on f.image_id = p.image_id' else '' end, '
    ), ranked as materialized (
      select image_id, is_rest, family_id, ', score, '::real as score,
        (given.weights).vector * similarity + (given.weights).text * said
          + (given.weights).color * colored + (given.weights).palette * matched as rank,
        case
          when ', score, '::real < (given.request).min_score then ''weak''
          when similarity >= (given.bounds).strong and said >= (given.bounds).strong_said then ''strong''
          when similarity >= (given.bounds).good and said >= (given.bounds).good_said then ''good''
          else ''weak''
        end as match
      from scored
    ), counted as materialized (
      select count(*) filter (where score >= (given.request).min_score)::integer as fitting from ranked
    ), firsts as (
      -- Where nothing has the score that is asked for, the nearest come all the same.
      select r.*, row_number() over (partition by is_rest, family_id order by rank desc, image_id) = 1 as is_first
      from ranked r where score >= (given.request).min_score or (select fitting from counted) = 0
    ), judged as (
      ', judged, '
    ), parted as (
      select image_id, score, match, rank, ', part, ' as part from judged
    ), placed as (
      ', placed, '
    ), page as materialized (
      select * from placed',
      case when shape.goes_on
        then ' where (part, -rank, image_id) > ((given.came).part, -(given.came).rank, (given.came).image_id)' else '' end, '
      order by part, rank desc, image_id limit (given.request).max_results
    )
    select max(c.fitting) as fitting, count(p.image_id)::integer as shown, (select max(distance) from near) as farthest,
      (array_agg(p.part order by p.part desc, p.rank, p.image_id desc))[1] as part,
      (array_agg(p.rank order by p.part desc, p.rank, p.image_id desc))[1] as rank,
      (array_agg(p.image_id order by p.part desc, p.rank, p.image_id desc))[1] as last_id,
      (array[''strong'', ''good'', ''weak''])[min(array_position(array[''strong'', ''good'', ''weak''], p.match))] as best_match,
      coalesce(jsonb_agg(d.card || jsonb_build_object(''score'', round(p.score::numeric, 4), ''match'', p.match)
        order by p.part, p.rank desc, p.image_id) filter (where p.image_id is not null), ''[]'') as results
    from counted c left join (page p join public.search_documents d on d.image_id = p.image_id) on true'), 'given.', '($1).');
end;
$$;

-- On how many sites but the one that asks a picture was at a time: a hundred and more are alike.
create function private.sites_with(image_id uuid, request private.search_request, as_of timestamptz) returns integer
language plpgsql stable security definer set search_path = '' set enable_seqscan = off
as $$
begin
  return (
    select count(distinct (u.api_key_id, u.site_id)) from (
      select u.api_key_id, u.site_id from public.image_uses u
      where u.image_id = sites_with.image_id and u.used_at <= as_of and (u.ended_at is null or u.ended_at > as_of)
        and (u.api_key_id, u.site_id) is distinct from (request.key_id, request.site_id)
      order by u.image_id, u.id limit 100
    ) u);
end;
$$;

revoke execute on function private.likeness_of(text, integer, text), private.search_filter(private.search_request), private.search_statement(private.search_shape),
  private.sites_with(uuid, private.search_request, timestamptz) from public;
