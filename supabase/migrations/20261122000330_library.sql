-- The library as people look through it: thousands of pictures, a page at a time. All of it runs with the rights of the
-- caller: the policy of images decides whose pictures there are.

-- The vector of a query that somebody has had embedded a little while ago. Nobody reads the cache but through this.
create function private.query_vector(query text) returns public.query_embeddings
language plpgsql stable security definer set search_path = ''
as $$
declare
  cached public.query_embeddings;
begin
  perform private.require_member();
  select q.* into cached
  from public.query_embeddings q join public.settings s on s.embed_model_id = q.model_id
  where q.query = query_vector.query and q.expires_at > private.now();
  if not found then
    raise exception using message = 'This query has no embedding yet: ask the function query-embedding for it',
      detail = 'needs_embedding';
  end if;
  return cached;
end;
$$;

-- The pictures that fit a filter, with their places in an order. One statement for all filters: it is planned anew for
-- each, and what is not asked for falls away. Every part of it reads its table once, for the planner's nested loops are
-- hundreds of milliseconds where it has no statistics yet; what is forbidden counts as dear, which must not start the compiler.
--   color    each colour of the palette is like the one asked for by 1 where it is the same, by 0 from 0.15 away; weighed
--            by their shares these sum up to the picture's likeness, and 0.02 is enough
--   meaning  the 500 nearest of those that fit the rest, by exact cosine, where it is 0.1 or more
create function private.matching_images(filter jsonb, sort text) returns table (image_id uuid, place bigint)
language plpgsql stable
set search_path = '' set plan_cache_mode = 'force_custom_plan' set enable_nestloop = off set jit = off
as $$
declare
  wanted private.library_filter := private.read_library_filter(filter);
  typed  tsquery := private.words_query(wanted.text);
  shade  extensions.vector := private.oklab(wanted.color);
  asked  public.query_embeddings;
begin
  if coalesce(sort not in ('newest', 'oldest', 'closest'), true) then
    raise invalid_parameter_value using message = format('Sort by newest, oldest or closest, not by %L', sort);
  elsif sort = 'closest' and wanted.meaning is null and wanted.color is null then
    raise invalid_parameter_value using message = 'Sort by closest only with the filter meaning or color';
  end if;
  if wanted.meaning is not null then
    asked := private.query_vector(wanted.meaning);
  end if;

  return query
  with fitting as materialized (
    select i.id, i.created_at, palette.likeness
    from public.images i
    left join (
      select c.image_id, sum(c.percentage / 100 * (1 - (c.oklab operator(extensions.<->) shade) / 0.15)) as likeness
      from public.image_colors c where c.oklab operator(extensions.<->) shade < 0.15
      group by c.image_id
    ) palette on palette.image_id = i.id
    where (i.deleted_at is not null) = coalesce(wanted.trashed, false)
      and (wanted.before is null or i.created_at <= wanted.before)
      and (wanted."from" is null or i.created_at >= wanted."from")
      and (wanted."to" is null or i.created_at <= wanted."to")
      and (wanted.status is null or i.status = any (wanted.status))
      and (wanted.origin is null or i.origin = wanted.origin)
      and (wanted.category is null or i.category = wanted.category)
      and (wanted.batch_id is null or i.batch_id = wanted.batch_id)
      -- A side up to a twentieth longer than the other still looks square.
      and (wanted.orientation is null or wanted.orientation = case
        when i.width > i.height * 1.05 then 'landscape' when i.height > i.width * 1.05 then 'portrait'
        when i.width is not null then 'square' end)
      and (wanted.provider is null or i.model_id in (select m.id from public.models m where m.provider = wanted.provider))
      and (wanted.style is null or i.batch_id in (select b.id from public.batches b where b.request ->> 'style' = wanted.style))
      and (wanted.tags is null or i.id in (
        select t.image_id from public.image_tags t where t.tag = any (wanted.tags) and t.removed_at is null
        group by t.image_id having count(*) = cardinality(wanted.tags)))
      -- Text without a word, such as brackets, is in no picture.
      and (wanted.text is null or i.id in (select w.image_id from public.image_words w where w.words @@ typed))
      and (shade is null or palette.likeness >= 0.02)
  ), nearest as (
    select f.id, f.created_at, 1 - (e.embedding operator(extensions.<=>) asked.embedding) as likeness
    from fitting f join public.image_embeddings e on e.image_id = f.id and e.model_id = asked.model_id
    order by likeness desc, f.id limit 500
  ), found as (
    select * from fitting where wanted.meaning is null
    union all
    select * from nearest where likeness >= 0.1
  )
  select f.id, row_number() over (order by
    case sort when 'newest' then f.created_at end desc,
    case sort when 'oldest' then f.created_at end,
    case sort when 'closest' then f.likeness end desc, f.id)
  from found f;
end;
$$;

create function private.list_images(filter jsonb, sort text, skip integer, take integer) returns jsonb
language plpgsql stable set search_path = '' set plan_cache_mode = 'force_custom_plan'
as $$
begin
  if coalesce(skip < 0 or take not between 1 and 200, true) then
    raise invalid_parameter_value using message = 'Skip 0 images or more, and take 1 to 200';
  end if;
  return (
    with matching as materialized (
      select * from private.matching_images(list_images.filter, sort)
    )
    select jsonb_build_object(
      'total', (select count(*) from matching),
      'as_of', private.now(),
      'images', coalesce((
        select jsonb_agg(jsonb_build_object(
          'id', i.id, 'status', i.status, 'prompt', i.prompt, 'alt', d.alt, 'category', i.category, 'thumbhash', i.thumbhash,
          'dominant_color', i.dominant_color, 'width', i.width, 'height', i.height, 'created_at', i.created_at,
          'deleted_at', i.deleted_at, 'error_code', i.error_code, 'batch_id', i.batch_id, 'owner_id', i.owner_id,
          'revision', i.revision,
          'product_card', (select jsonb_build_object('path', v.path, 'width', v.width, 'height', v.height)
            from public.image_variants v where v.image_id = i.id and v.preset = 'product_card'),
          'thumbnail', (select jsonb_build_object('path', v.path, 'width', v.width, 'height', v.height)
            from public.image_variants v where v.image_id = i.id and v.preset = 'thumbnail')
        ) order by m.place)
        from matching m
        join public.images i on i.id = m.image_id
        left join public.image_descriptions d on d.image_id = i.id
        where m.place > skip and m.place <= skip + take
      ), '[]')
    )
  );
end;
$$;

create function private.matching_image_ids(filter jsonb, sort text) returns jsonb
language sql stable set search_path = ''
as $$
  select coalesce(jsonb_agg(m.image_id order by m.place), '[]')
  from private.matching_images(filter, sort) m where m.place <= 20000
$$;

create function public.list_images(filter jsonb default '{}', sort text default 'newest', skip integer default 0,
  take integer default 100) returns jsonb
language sql stable set search_path = '' as $$ select private.list_images(filter, sort, skip, take) $$;
create function public.matching_image_ids(filter jsonb default '{}', sort text default 'newest') returns jsonb
language sql stable set search_path = '' as $$ select private.matching_image_ids(filter, sort) $$;

revoke execute on function private.query_vector(text), private.matching_images(jsonb, text),
  private.list_images(jsonb, text, integer, integer), private.matching_image_ids(jsonb, text),
  public.list_images(jsonb, text, integer, integer), public.matching_image_ids(jsonb, text) from public, anon;
grant execute on function private.query_vector(text), private.matching_images(jsonb, text),
  private.list_images(jsonb, text, integer, integer), private.matching_image_ids(jsonb, text),
  public.list_images(jsonb, text, integer, integer), public.matching_image_ids(jsonb, text) to authenticated, service_role;
