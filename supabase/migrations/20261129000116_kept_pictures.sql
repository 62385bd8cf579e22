-- The photo and the cut-out of a product are no pictures of the library: no list has them and no figure counts them, whether they
-- are kept already or still on their way. Whoever knows their id reads them as before.

-- The pictures that fit a filter, with their places in an order. One statement for all filters: it is planned anew for
-- each, and what is not asked for falls away. Every part of it reads its table once, for the planner's nested loops are
-- hundreds of milliseconds where it has no statistics yet; what is forbidden counts as dear, which must not start the compiler.
--   color    each colour of the palette is like the one asked for by 1 where it is the same, by 0 from 0.15 away; weighed
--            by their shares these sum up to the picture's likeness, and 0.02 is enough
--   meaning  the 500 nearest of those that fit the rest, by exact cosine, where it is 0.1 or more
create or replace function private.matching_images(filter jsonb, sort text) returns table (image_id uuid, place bigint)
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
      and (i.product_part in ('photo', 'cut_out')) is not true
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

create or replace function private.count_images(person uuid) returns jsonb
language sql stable set search_path = ''
as $$
  select jsonb_object_agg(status, coalesce(n, 0))
  from unnest('{pending,processing,tagging,ready,approved,rejected,failed}'::text[]) status
  left join (
    select i.status, count(*) as n from public.images i
    where i.deleted_at is null and (i.product_part in ('photo', 'cut_out')) is not true and (person is null or i.owner_id = person) group by 1
  ) counted using (status)
$$;

-- [{day, pictures, approved, failed, usd}]: what came in, with what is in the trash now; what was approved and still is;
-- pictures that could not be made, unless they were tried again since; what was paid.
create or replace function private.read_days(person uuid, days date[], time_zone text) returns jsonb
language plpgsql stable set search_path = ''
as $$
declare
  since timestamptz := days[1]::timestamp at time zone time_zone;
begin
  return (
    with came as (
      select (created_at at time zone time_zone)::date as day, count(*) as n from public.images
      where created_at >= since and (product_part in ('photo', 'cut_out')) is not true and (person is null or owner_id = person) group by 1
    ), approved as (
      select (approved_at at time zone time_zone)::date as day, count(*) as n from public.images
      where approved_at >= since and (person is null or owner_id = person) group by 1
    ), failed as (
      select (finished_at at time zone time_zone)::date as day, count(distinct subject_key) as n from public.jobs
      where state = 'failed' and finished_at >= since and kind = any (private.picture_stages())
        and (person is null or created_by = person) group by 1
    ), paid as (
      select (charged_at at time zone time_zone)::date as day, sum(amount_usd) as usd from public.charges
      where charged_at >= since and (person is null or owner_id = person) group by 1
    )
    select jsonb_agg(jsonb_build_object('day', day, 'pictures', coalesce(came.n, 0), 'approved', coalesce(approved.n, 0),
      'failed', coalesce(failed.n, 0), 'usd', coalesce(paid.usd, 0)) order by day)
    from unnest(days) day
    left join came using (day) left join approved using (day) left join failed using (day) left join paid using (day)
  );
end;
$$;

-- A status that there is; a picture that is kept is decided about by nobody, so that none fits it.
create or replace function private.require_status(status text) returns void
language plpgsql immutable set search_path = ''
as $$
begin
  if status not in ('pending', 'processing', 'tagging', 'ready', 'approved', 'rejected', 'failed', 'kept') then
    raise invalid_parameter_value using message = format('There is no status %L: use pending, processing, tagging, ready, '
      'approved, rejected, failed or kept', status);
  end if;
end;
$$;

-- An edit of each picture, with the rules of private.edit_image: what is approved only admins change. Does not fit what has
-- the tags already and lacks the others, nor what would come to have more than 50.
create or replace function private.tag_images(image_ids uuid[], add_tags text[], remove_tags text[]) returns uuid[]
language plpgsql security definer set search_path = ''
as $$
declare
  mine     uuid[] := private.own_images(image_ids);
  decides  boolean := private.is_operator() or private.is_admin();
  tagged   uuid[];
  finished uuid[];
begin
  add_tags := coalesce(private.read_tags(add_tags), '{}');
  remove_tags := coalesce(private.read_tags(remove_tags), '{}');
  if add_tags && remove_tags then
    raise invalid_parameter_value using message = 'A tag is added or taken away, not both';
  end if;
  perform private.lock_images(mine);
  with changed as (
    update public.images i set revision = i.revision + 1
    where i.id = any (mine) and i.deleted_at is null and (decides or i.status <> 'approved')
      and (i.product_part in ('photo', 'cut_out')) is not true
      and (
        exists (select from public.image_tags t where t.image_id = i.id and t.tag = any (remove_tags) and t.removed_at is null)
        or exists (
          select unnest(add_tags) except
          select t.tag from public.image_tags t where t.image_id = i.id and t.source = 'manual' and t.removed_at is null
        )
      )
      and (add_tags = '{}' or 50 >= (
        select count(*) from (
          select t.tag from public.image_tags t
          where t.image_id = i.id and t.removed_at is null and t.tag <> all (remove_tags)
          union select unnest(add_tags)
        ) tags
      ))
    returning i.id, i.status
  )
  select coalesce(array_agg(id), '{}'), coalesce(array_agg(id) filter (where status in ('ready', 'approved', 'rejected')), '{}')
  into tagged, finished from changed;

  update public.image_tags set source = 'manual', removed_at = private.now()
  where image_id = any (tagged) and tag = any (remove_tags) and removed_at is null;
  insert into public.image_tags as t (image_id, tag, confidence, source, term)
  select image_id, tag, 1, 'manual', v.term
  from unnest(tagged) image_id, unnest(add_tags) tag left join public.vocabulary v on v.term = tag
  on conflict (image_id, tag) do update set source = 'manual', removed_at = null;

  perform private.enqueue_jobs('embed', finished, case when cardinality(finished) <= 4 then 'people' else 'bulk' end,
    null, auth.uid());
  return tagged;
end;
$$;

-- A list of tags says which there are, not that a person found all of them: those of a model that stay in it remain its own.
create or replace function private.edit_image(image_id uuid, description text, alt text, category text, tags text[], subject jsonb,
  expected_revision integer) returns integer
language plpgsql security definer set search_path = ''
as $$
declare
  image public.images := private.require_image(image_id);
begin
  if image.product_part in ('photo', 'cut_out') then
    raise exception using message = 'Nobody looks for the photo or the cut-out of a product: describe its scenes';
  end if;
  -- What is public has been reviewed, and stays as it was unless a reviewer changes it.
  if image.status = 'approved' then
    perform private.require_admin();
  end if;
  if image.revision <> expected_revision then
    raise exception using
      message = 'Somebody else has changed this picture meanwhile: look at it again', detail = 'stale';
  elsif char_length(description) not between 1 and 1000 or char_length(alt) not between 1 and 250
    or char_length(category) not between 1 and 50 then
    raise invalid_parameter_value using
      message = 'A description has 1 to 1000 characters, an alt text 1 to 250, a category 1 to 50';
  end if;
  tags := private.read_tags(tags);
  begin
    update public.images i
    set revision = i.revision + 1, category = coalesce(edit_image.category, i.category),
      subject = coalesce(edit_image.subject, i.subject)
    where i.id = image.id
    returning * into image;
  exception when check_violation or invalid_text_representation then
    raise invalid_parameter_value using
      message = 'A subject is {x, y, width, height}: fractions of the picture, from its top left and inside it';
  end;

  if description is not null or alt is not null then
    insert into public.image_descriptions as d (image_id, description, alt, source)
    values (image.id, coalesce(edit_image.description, edit_image.alt), coalesce(edit_image.alt, edit_image.description), 'manual')
    on conflict on constraint image_descriptions_pkey do update
    set description = coalesce(edit_image.description, d.description), alt = coalesce(edit_image.alt, d.alt), source = 'manual';
  end if;

  if tags is not null then
    update public.image_tags t set source = 'manual', removed_at = private.now()
    where t.image_id = image.id and t.tag <> all (tags) and t.removed_at is null;
    insert into public.image_tags as t (image_id, tag, confidence, source, term)
    select image.id, tag, 1, 'manual', (select term from public.vocabulary where term = tag) from unnest(tags) tag
    on conflict on constraint image_tags_pkey do update set source = 'manual', removed_at = null
    where t.removed_at is not null;
  end if;

  if subject is not null and image.master_path is not null then
    perform private.enqueue_jobs('variants', array[image.id], 'people', null, auth.uid());
  end if;
  if image.status in ('ready', 'approved', 'rejected') then
    perform private.enqueue_jobs('embed', array[image.id], 'people', null, auth.uid());
  end if;
  return image.revision;
end;
$$;

-- How far a batch is, by the models that really make its pictures: several side by side, and those that took over. What is kept of a
-- product is done.
create or replace view public.batch_progress with (security_invoker = true) as
  select b.id as batch_id,
    count(i.id)::integer as total,
    count(i.id) filter (where i.status in ('ready', 'approved', 'rejected', 'kept'))::integer as done,
    count(i.id) filter (where i.status = 'failed')::integer as failed,
    count(i.id) filter (where i.status in ('pending', 'processing', 'tagging'))::integer as left_to_do,
    coalesce(bool_or(m.finishes_later), false) as is_async,
    ceil(coalesce(sum(m.seconds_per_image) filter (where i.status in ('pending', 'processing', 'tagging')), 0))::integer as estimated_seconds
  from public.batches b
  left join public.images i on i.batch_id = b.id
  left join public.models m on m.id = i.model_id
  group by b.id;
