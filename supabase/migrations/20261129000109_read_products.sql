-- Products as they are told: see Product in shared/products.ts, with paths in the bucket `studio` instead of addresses.

-- How a part of a product is. It works from the moment on that somebody was asked to make it.
create function private.part_status(image public.images) returns text
language sql stable security definer set search_path = ''
as $$
  select case
    when image.status = 'failed' then 'failed'
    when image.status in ('ready', 'approved', 'rejected', 'kept') then
      case when (image.fidelity ->> 'passed')::boolean is false then 'flagged' else 'ready' end
    when image.status = 'pending' and not exists (
      select from public.jobs j where j.image_id = image.id and j.kind = 'generate') then 'waiting'
    else 'working' end
$$;

-- Whether there is a file to look at: the stage of a scene is none yet, nor is a cut-out before it was fitted to its photo.
create function private.is_part_made(image public.images) returns boolean
language sql stable set search_path = ''
as $$
  select case image.product_part when 'photo' then true when 'cut_out' then image.status = 'kept'
    else image.backdrop_path is not null or image.status in ('ready', 'approved', 'rejected') end
$$;

-- Why the work on a picture does not go on now, such as a budget that is used up; null where it does.
create function private.why_it_waits(image_id uuid) returns jsonb
language sql stable security definer set search_path = ''
as $$
  select jsonb_build_object('code', j.error_code, 'detail', j.error_detail) from public.jobs j
  where j.image_id = why_it_waits.image_id and j.state = 'queued' and j.error_code is not null order by j.queued_at limit 1
$$;

create function private.describe_part(image public.images) returns jsonb
language sql stable security definer set search_path = ''
as $$
  select jsonb_build_object('image_id', image.id, 'status', private.part_status(image),
    'path', case when made then image.master_path end, 'width', case when made then image.width end, 'height', case when made then image.height end,
    'error', case when image.status = 'failed' then jsonb_build_object('code', image.error_code, 'detail', image.error_detail)
      when image.status in ('pending', 'processing', 'tagging') then private.why_it_waits(image.id) end)
  from private.is_part_made(image) made
$$;

-- What all work on a picture has cost.
create function private.cost_of_picture(image_id uuid) returns numeric
language sql stable security definer set search_path = ''
as $$ select coalesce(sum(c.amount_usd), 0) from public.charges c where c.image_id = cost_of_picture.image_id $$;

-- A scene. Where its recipe is gone, its slug is its name.
create function private.describe_scene(image public.images) returns jsonb
language sql stable security definer set search_path = ''
as $$
  select private.describe_part(image) || jsonb_build_object('position', image.scene_position, 'recipe', image.scene_recipe,
    'name', coalesce((select r.name from public.recipes r where r.slug = image.scene_recipe), image.scene_recipe),
    'prompt', image.prompt, 'model_id', image.model_id, 'fidelity', image.fidelity,
    'cost_usd', private.usd(private.cost_of_picture(image.id)))
$$;

-- A product: its scenes are those of its last run that nobody threw away.
create function private.describe_product(product public.products, with_earlier boolean) returns jsonb
language sql stable security definer set search_path = ''
as $$
  with scenes as (
    select i, i.product_run, i.scene_position, i.status, i.master_path
    from public.images i where i.product_id = product.id and i.product_part = 'scene' and i.deleted_at is null
  ),
  -- Of the last run in which one succeeded.
  shown as (
    select coalesce(jsonb_agg(s.master_path order by s.scene_position), '[]') as paths
    from scenes s
    where s.status in ('ready', 'approved', 'rejected')
      and s.product_run = (select max(o.product_run) from scenes o where o.status in ('ready', 'approved', 'rejected'))
  )
  select jsonb_build_object('id', product.id, 'title', product.title, 'kind', product.kind, 'status', product.status,
    'error', case when product.status = 'failed' then jsonb_build_object('code', product.error_code, 'detail', product.error_detail) end,
    'run', product.run, 'is_test', product.is_test, 'created_at', product.created_at, 'finished_at', product.finished_at,
    'photo', (select private.describe_part(i) from public.images i where i.id = product.photo_id),
    'cut_out', (
      -- Of an earlier run, or of another product.
      select private.describe_part(i) || jsonb_build_object('model_id', i.model_id, 'reused', i.product_run < product.run
        or not exists (select from public.batches b where b.id = i.batch_id and b.product_id = product.id))
      from public.images i where i.id = product.cut_out_id),
    'scenes', (
      select coalesce(jsonb_agg(private.describe_scene(s.i) order by s.scene_position), '[]') from scenes s where s.product_run = product.run),
    'cover_path', shown.paths -> 0, 'scene_paths', shown.paths,
    'cost_usd', private.usd((
      select coalesce(sum(c.amount_usd), 0) from public.charges c join public.batches b on b.id = c.batch_id where b.product_id = product.id)))
    || case when with_earlier then jsonb_build_object('earlier_scenes', (
      select coalesce(jsonb_agg(private.describe_scene(s.i) order by s.product_run desc, s.scene_position), '[]') from scenes s
      where s.product_run < product.run and s.status in ('ready', 'approved', 'rejected'))) else '{}' end
  from shown
$$;

-- Products of one owner, or of all where that is null, the newest first, from behind the product `after` on.
--   {products: [...], next_cursor: the last one's id where there are more}
create function private.page_of_products(owner uuid, status text, max_count integer, after uuid) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
  last public.products;
  page public.products[];
begin
  if (max_count between 1 and 100) is not true then
    raise invalid_parameter_value using message = 'A page has 1 to 100 products', detail = 'limit';
  elsif status not in ('processing', 'ready', 'failed') then
    raise invalid_parameter_value using message = 'A product is processing, ready or failed', detail = 'status';
  end if;
  if after is not null then
    select * into last from public.products p where p.id = after and (owner is null or p.owner_id = owner);
    if not found then
      raise invalid_parameter_value using message = 'There is no such page: begin with the first one', detail = 'cursor';
    end if;
  end if;
  page := array(
    select p from public.products p
    where (owner is null or p.owner_id = owner) and p.deleted_at is null
      and (page_of_products.status is null or p.status = page_of_products.status)
      and (last.id is null or p.created_at < last.created_at or p.created_at = last.created_at and p.id > last.id)
    order by p.created_at desc, p.id limit max_count + 1);
  return jsonb_build_object(
    'products', (
      select coalesce(jsonb_agg(private.describe_product(page[place], false) order by place), '[]')
      from generate_series(1, least(cardinality(page), max_count)) place),
    'next_cursor', case when cardinality(page) > max_count then page[max_count].id end);
end;
$$;

-- Null where it is not theirs.
create function worker.read_product(owner_id uuid, product_id uuid) returns jsonb
language sql stable security definer set search_path = ''
as $$
  select private.describe_product(p, true) from public.products p
  where p.id = read_product.product_id and p.owner_id = read_product.owner_id and p.deleted_at is null
$$;

create function worker.list_products(owner_id uuid, status text, max_count integer, after uuid) returns jsonb
language sql stable security definer set search_path = ''
as $$ select private.page_of_products(owner_id, status, max_count, after) $$;

-- The same for whoever is signed in: their own, and for admins all. Null where there is no such product.
create function private.read_product(product_id uuid) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
begin
  perform private.require_member();
  return (
    select private.describe_product(p, true) from public.products p
    where p.id = read_product.product_id and p.deleted_at is null
      and (private.is_operator() or private.is_admin() or p.owner_id = auth.uid()));
end;
$$;

create function private.list_products(status text, max_count integer, after uuid) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
begin
  perform private.require_member();
  return private.page_of_products(case when not (private.is_operator() or private.is_admin()) then auth.uid() end, status, max_count, after);
end;
$$;

create function public.read_product(id uuid) returns jsonb
language sql stable set search_path = '' as $$ select private.read_product(id) $$;
create function public.list_products(status text default null, max_count integer default 20, after uuid default null) returns jsonb
language sql stable set search_path = '' as $$ select private.list_products(status, max_count, after) $$;

-- The file of a picture that this person may have made into a product, theirs or an approved one. Null where there is none.
--   {path, name}
create function worker.find_picture(owner_id uuid, image_id uuid) returns jsonb
language sql stable security definer set search_path = ''
as $$
  select jsonb_build_object('path', coalesce(i.made_path, i.master_path), 'name', i.source_name) from public.images i
  where i.id = find_picture.image_id and private.why_not_looked_at(i, find_picture.owner_id) is null
$$;

-- Batches, the newest first. The work of a product is its own matter.
create or replace function private.list_batches(state text, made_of text, take integer) returns jsonb
language plpgsql stable security definer set search_path = '' set plan_cache_mode = 'force_custom_plan'
as $$
declare
  batch  public.batches;
  listed uuid[] := '{}';
  states text[] := '{}';
  is_at  text;
begin
  perform private.require_member();
  if (take between 1 and 200) is not true then
    raise invalid_parameter_value using message = 'A page has 1 to 200 batches';
  elsif state <> all ('{running,paused,held,failed,cancelled,done}') then
    raise invalid_parameter_value using message = 'A batch is running, paused, held, failed, cancelled or done';
  elsif made_of not in ('rows', 'prompts') then
    raise invalid_parameter_value using message = 'A batch is made of rows or prompts';
  end if;
  for batch in
    select b.* from public.batches b
    where (private.is_operator() or private.is_admin() or b.owner_id = auth.uid())
      and b.product_id is null
      and (made_of is null or (made_of = 'rows') = (b.rows > 0))
    order by b.created_at desc, b.id
  loop
    is_at := private.batch_state(batch);
    continue when state is not null and is_at <> state;
    listed := listed || batch.id;
    states := states || is_at;
    exit when cardinality(listed) > take;
  end loop;
  return (
    select jsonb_build_object('more', cardinality(listed) > take, 'batches', coalesce(jsonb_agg(jsonb_build_object(
        'id', b.id, 'name', b.name, 'prompt', left(b.prompts[1], 200), 'recipe', r.name, 'recipe_slug', r.slug, 'rows', b.rows,
        'left_out', (select count(*) from public.batch_rows w where w.batch_id = b.id and w.problem is not null),
        'pictures', made.pictures, 'done', made.done, 'failed', made.failed, 'state', item.state,
        'estimated_usd', private.usd(b.estimated_usd), 'spent_usd', private.usd(b.spent_usd), 'created_at', b.created_at,
        'owner', case when b.owner_id is distinct from auth.uid() then (select u.email from auth.users u where u.id = b.owner_id) end)
      order by item.place), '[]'))
    from unnest(listed[1:take], states[1:take]) with ordinality as item (id, state, place)
    join public.batches b using (id)
    left join public.recipes r on r.id = b.recipe_id,
    lateral (
      select count(*) as pictures, count(*) filter (where i.status in ('ready', 'approved', 'rejected')) as done,
        count(*) filter (where i.status = 'failed') as failed
      from public.images i where i.batch_id = b.id
    ) made
  );
end;
$$;

revoke execute on function private.part_status(public.images), private.why_it_waits(uuid), private.is_part_made(public.images), private.describe_part(public.images),
  private.cost_of_picture(uuid), private.describe_scene(public.images), private.describe_product(public.products, boolean),
  private.page_of_products(uuid, text, integer, uuid), worker.read_product(uuid, uuid),
  worker.list_products(uuid, text, integer, uuid), worker.find_picture(uuid, uuid), private.read_product(uuid), private.list_products(text, integer, uuid),
  public.read_product(uuid), public.list_products(text, integer, uuid) from public, anon;
grant execute on function worker.read_product(uuid, uuid), worker.list_products(uuid, text, integer, uuid),
  worker.find_picture(uuid, uuid) to service_role;
grant execute on function private.read_product(uuid), private.list_products(text, integer, uuid), public.read_product(uuid),
  public.list_products(text, integer, uuid) to authenticated, service_role;
