-- All that a search goes by, looked up once before anything is searched.

-- Pages go by what the first one meant by strong.
alter type private.search_cursor add attribute bounds private.match_bounds;

-- What keeps sites apart. Of the answers whose rank is so little below the best one's a site gets that first which fewer others
-- show; the others stay in their order. `crowded` is taken off for each other site, and `apart` times a number from 0 to 1 that
-- belongs to the site and the picture decides between equals.
alter table private.search_weights
  add column nearly  double precision not null default 0.2,
  add column apart   double precision not null default 0.1,
  add column crowded double precision not null default 0.05,
  -- How many each index brings, and how widely the vector index is searched at least: more than anybody turns pages to.
  add column reach   integer not null default 60 constraint the_index_can_be_searched_so_widely check (reach between 10 and 1000),
  add constraint no_weight_of_sites_is_negative check (least(nearly, apart, crowded) >= 0);

-- What was published last, and since when.
create unique index search_facets_published_at_idx on public.search_facets (published_at desc, image_id);

create type private.search_given as (
  request private.search_request, model_id text,
  -- Null: words are all there is.
  query_vector extensions.vector,
  weights private.search_weights, bounds private.match_bounds,
  -- Of each word that says something: what is looked for, what means the same, what it says; any of them, and any of the rarest.
  own tsquery[], others tsquery[], worth double precision[], any_word tsquery, rare_word tsquery,
  -- What a word is worth by where it stands, as ts_rank wants it.
  labels real[],
  -- In OKLab; the cubes in which colors like the asked-for ones lie.
  colors extensions.vector[], cubes integer[], palette extensions.vector[],
  hidden uuid[],
  -- Those that fit the filters, where they are few.
  few uuid[],
  came private.search_cursor,
  -- When the first page was asked for, and which families the site that asks used then.
  as_of timestamptz, used uuid[]
);

create function private.give_search(request private.search_request, model_id text, query_vector extensions.vector)
  returns private.search_given
language plpgsql volatile security definer set search_path = ''
as $$
declare
  given private.search_given;
begin
  given.request := request;
  given.model_id := model_id;
  given.hidden := array_remove(request.exclude_ids || request.image_id, null);
  if request.cursor is not null then
    given.came := private.read_cursor(request, model_id);
    given.hidden := given.hidden
      || array(select f.image_id from public.search_facets f where f.published_at > (given.came).began_at);
  end if;
  given.as_of := coalesce((given.came).began_at, private.now());
  given.query_vector := case when (given.came).text_only then null else query_vector end;
  given.weights := (select w from private.search_weights w);
  given.labels := array[(given.weights).category, (given.weights).description, (given.weights).tag, (given.weights).prompt];
  given.bounds := coalesce((given.came).bounds, private.bounds_of_match(request, model_id, given.query_vector));

  select array_agg(t.own), array_agg(t.others), array_agg(t.weight), string_agg(t.either, ' | ')::tsquery,
    string_agg(t.either, ' | ') filter (where given.query_vector is null or t.rarer <= (given.weights).few or t.is_rarest)::tsquery
  into given.own, given.others, given.worth, given.any_word, given.rare_word
  from (
    select t.*, concat_ws(' | ', t.own::text, nullif(t.others::text, '')) as either,
      sum(t.documents) over (order by t.documents, t.own::text) as rarer,
      row_number() over (order by t.documents, t.own::text) = 1 as is_rarest
    from private.search_terms(request.query, request.locale, given.weights) t
  ) t;

  if request.colors is not null then
    given.colors := array(select private.oklab(hex) from unnest(request.colors) hex);
    given.cubes := array(select distinct cube from unnest(given.colors) shade, unnest(private.color_cubes(shade, 1)) cube);
  end if;
  if request.palette is not null then
    given.palette := array(select private.oklab(hex) from unnest(request.palette) hex);
  end if;

  if request.site_id is not null then
    given.used := array(
      select f.family_id from public.image_uses u join public.search_facets f on f.image_id = u.image_id
      where u.api_key_id = request.key_id and u.site_id = request.site_id
        and u.used_at <= given.as_of and (u.ended_at is null or u.ended_at > given.as_of));
  end if;
  return given;
end;
$$;

revoke execute on function private.give_search(private.search_request, text, extensions.vector) from public;
