-- What of the pictures that may be an answer comes first.

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

-- A page of an answer: how many of the pool have the score that is asked for, how many are shown, where they end.
create type private.search_page as (
  fitting integer, shown integer, part integer, rank double precision, last_id uuid, best_match text, results jsonb
);

-- Ranks what the indexes brought, and takes the page that is asked for. All is looked up by keys, so one plan serves for every
-- search, however many pictures there are.
create function private.rank_pool(given private.search_given, pool private.search_pool) returns private.search_page
language plpgsql stable security definer
set search_path = '' set plan_cache_mode = force_generic_plan
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off set jit = off
as $$
declare
  request constant private.search_request := given.request;
  weights constant private.search_weights := given.weights;
  bounds  constant private.match_bounds := given.bounds;
  came    constant private.search_cursor := given.came;
  by_vector constant boolean := given.query_vector is not null;
  page    private.search_page;
begin
  with scored as materialized (
    select p.image_id, p.n > pool.brought as is_rest, coalesce(k.family_id, p.image_id) as family_id,
      greatest(0, 1 - coalesce(p.distance, 1)) as similarity,
      -- The share of the query that a document says. One word gives ts_rank 6/pi^2 of its label's weight where it stands once, up
      -- to all of it where it stands often.
      case when d.words @@ given.any_word then (
        select sum(t.worth * greatest(least(1, ts_rank(given.labels, d.words, t.own) / 0.607927),
          case when d.words @@ t.others then weights.synonym else 0 end)) / sum(t.worth)
        from unnest(given.own, given.others, given.worth) as t (own, others, worth)) else 0 end as said,
      coalesce(p.colored, 0) as colored, coalesce(p.matched, 0) as matched
    from unnest(pool.ids, pool.distances, pool.colored, pool.matched) with ordinality as p (image_id, distance, colored, matched, n)
    join public.search_documents d on d.image_id = p.image_id
    left join public.search_facets k on k.image_id = p.image_id and k.family_id <> k.image_id
  ), ranked as materialized (
    select image_id, is_rest, family_id, similarity, said, (case when by_vector then similarity else said end)::real as score,
      weights.vector * similarity + weights.text * said + weights.color * colored + weights.palette * matched as rank
    from scored
  ), counted as materialized (
    select count(*) filter (where score >= request.min_score)::integer as fitting from ranked
  ), judged as (
    -- Where nothing has the score that is asked for, the nearest come all the same.
    select r.*, row_number() over (partition by family_id, is_rest order by rank desc, image_id) = 1 as is_first,
      coalesce(family_id = any (given.used), false) as is_used,
      case
        when score < request.min_score then 'weak'
        when similarity >= bounds.strong and said >= bounds.strong_said then 'strong'
        when similarity >= bounds.good and said >= bounds.good_said then 'good'
        else 'weak'
      end as match
    from ranked r where score >= request.min_score or (select fitting from counted) = 0
  ), parted as (
    -- The parts of an answer, one after the other:
    --   1  for a site, one of those that are nearly as good as the best and not weak
    --   2  what indexes bring, of each family the best
    --   3  what of it the site uses already, or looks like it
    --   4, 5, 6  the same of what is weak; 4 only where all is
    --   7  the others of families
    --   8  the rest
    select image_id, score, match, rank, case
      when is_rest then 8
      when not is_first then 7
      when request.site_id is null then 2
      else case when match = 'weak' then 3 else 0 end + case
        when is_used then 3
        when rank < max(rank) filter (where is_first and not is_rest and not is_used) over () - weights.nearly then 2
        else 1 end
      end as part
    from judged
  ), placed as (
    select image_id, score, match, rank, case
      when part not in (1, 4) or row_number() over (order by part, own_rank desc, image_id) = 1 then part else part + 1
    end as part
    from (
      -- By on how many other sites the picture is, and a number from 0 to 1 that is always the same of a site and a picture.
      select *, case when part in (1, 4) then rank - weights.crowded * private.sites_with(image_id, request, given.as_of)
        - weights.apart * (hashtextextended(concat(request.key_id, request.site_id, image_id), 0) & 65535) / 65536 end as own_rank
      from parted
    ) of_site
  ), page as materialized (
    select * from placed where came.place is null or (part, -rank, image_id) > (came.part, -came.rank, came.image_id)
    order by part, rank desc, image_id limit request.max_results
  )
  select max(c.fitting), count(p.image_id),
    (array_agg(p.part order by p.part desc, p.rank, p.image_id desc))[1],
    (array_agg(p.rank order by p.part desc, p.rank, p.image_id desc))[1],
    (array_agg(p.image_id order by p.part desc, p.rank, p.image_id desc))[1],
    (array['strong', 'good', 'weak'])[min(array_position(array['strong', 'good', 'weak'], p.match))],
    coalesce(jsonb_agg(d.card || jsonb_build_object('score', round(p.score::numeric, 4), 'match', p.match)
      order by p.part, p.rank desc, p.image_id) filter (where p.image_id is not null), '[]')
  into page
  from counted c left join (page p join public.search_documents d on d.image_id = p.image_id) on true;
  return page;
end;
$$;

revoke execute on function private.sites_with(uuid, private.search_request, timestamptz),
  private.rank_pool(private.search_given, private.search_pool) from public;
