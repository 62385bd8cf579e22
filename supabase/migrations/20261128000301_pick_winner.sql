-- Of pictures that were made of the same one is the best: picking it, and taking that back.

-- The pictures that one is compared with, itself among them: those named, else those of its batch that were made of the same
-- prompt, of the same row.
create function private.compared_with(image_id uuid, of uuid[]) returns uuid[]
language plpgsql stable security definer set search_path = ''
as $$
declare
  image public.images;
  -- Each once, in their order.
  named uuid[] := array(select distinct id from unnest(compared_with.of) id where id is not null order by id);
begin
  select * into image from public.images i where i.id = any (private.own_images(array[compared_with.image_id]));
  if image.id is null or not named <@ private.own_images(named) then
    raise exception using message = 'There is no such picture';
  elsif of is null and image.batch_id is null then
    raise invalid_parameter_value using message = 'Say which pictures it is compared with';
  elsif of is null then
    named := array(
      select i.id from public.images i
      where i.batch_id = image.batch_id and i.prompt = image.prompt and i.batch_row is not distinct from image.batch_row order by i.id);
  elsif image.id <> all (named) then
    raise invalid_parameter_value using message = 'The picture is one of those it is compared with';
  elsif cardinality(named) > 100 then
    raise invalid_parameter_value using message = 'Compare 100 pictures at most';
  end if;
  if cardinality(named) < 2 then
    raise invalid_parameter_value using message = 'There is nothing to compare it with';
  end if;
  return named;
end;
$$;

-- The decision between exactly these, as far as they are still there.
create function private.comparison_of(compared uuid[]) returns uuid
language sql stable security definer set search_path = ''
as $$
  select c.id from private.comparisons c
  where c.id in (select p.comparison_id from private.compared_pictures p where p.image_id = any (compared))
    and array(select p.image_id from private.compared_pictures p where p.comparison_id = c.id and p.image_id is not null order by p.image_id) = compared
  order by c.decided_at desc, c.id limit 1
$$;

-- A picture says when it last won, if it did.
create function private.mark_winners(image_ids uuid[]) returns void
language sql security definer set search_path = ''
as $$
  update public.images i set won_at = latest.decided_at
  from unnest(image_ids) as marked (id) left join lateral (
    select max(c.decided_at) as decided_at
    from private.compared_pictures p join private.comparisons c on c.id = p.comparison_id where p.image_id = marked.id and p.won
  ) latest on true
  where i.id = marked.id and i.won_at is distinct from latest.decided_at
$$;

-- Lets a picture win against those that it is compared with. They have one winner: the one before gives the win back. With
-- `approve` it comes into the library too, which is for admins. Answers {image_id, before, approved}: who had the win, and
-- whether this approved it.
create function private.pick_winner(image_id uuid, of uuid[], approve boolean) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
  compared   uuid[] := private.compared_with(image_id, of);
  image      public.images;
  comparison uuid;
  before     uuid;
  approved   boolean := false;
begin
  if approve then
    perform private.require_admin();
  end if;
  -- Two who choose at once do so one after the other.
  perform private.lock_images(compared);
  select * into image from public.images i where i.id = pick_winner.image_id;
  if image.deleted_at is not null then
    raise exception using message = 'The picture is in the trash';
  elsif image.master_path is null or image.status = 'failed' then
    raise exception using message = 'The picture is not made';
  elsif approve and image.status not in ('ready', 'rejected', 'approved') then
    raise exception using message = 'The picture can be approved once it is ready';
  elsif (
    select count(*) from public.images i
    where i.id = any (compared) and i.master_path is not null and i.status <> 'failed' and i.deleted_at is null) < 2 then
    raise exception using message = 'Only one of these pictures is made: there is nothing to choose between';
  end if;

  comparison := private.comparison_of(compared);
  select p.image_id into before from private.compared_pictures p where p.comparison_id = comparison and p.won;
  if comparison is null then
    insert into private.comparisons default values returning id into comparison;
  else
    update private.comparisons c set decided_at = private.now() where c.id = comparison;
    delete from private.compared_pictures p where p.comparison_id = comparison and p.image_id = any (compared);
    -- It may be a purged one's.
    update private.compared_pictures p set won = false where p.comparison_id = comparison and p.won;
  end if;
  insert into private.compared_pictures (comparison_id, position, image_id, owner_id, model_id, recipe_slug, style_slug, made, won, usd)
  select comparison,
    coalesce((select max(p.position) from private.compared_pictures p where p.comparison_id = comparison), -1)
      + row_number() over (order by i.id),
    i.id, i.owner_id, i.model_id,
    (select r.slug from public.recipes r where r.id = b.recipe_id and r.kind = 'template'),
    (select r.slug from public.recipes r where r.kind = 'style' and (r.id = b.recipe_id or r.slug = b.request ->> 'style')
     order by r.id = b.recipe_id desc limit 1),
    i.master_path is not null and i.status <> 'failed' and i.deleted_at is null,
    i.id = image.id,
    coalesce((select sum(c.amount_usd) from public.charges c where c.image_id = i.id), 0)
  from public.images i left join public.batches b on b.id = i.batch_id
  where i.id = any (compared);
  perform private.mark_winners(array[image.id, before]);
  if approve then
    approved := private.approve_images(array[image.id], null) <> '{}';
  end if;
  return jsonb_build_object('image_id', image.id, 'before', before, 'approved', approved);
end;
$$;

-- Takes a win back, as if nobody had chosen; false where it had none.
create function private.unpick_winner(image_id uuid, of uuid[]) returns boolean
language plpgsql security definer set search_path = ''
as $$
declare
  compared   uuid[] := private.compared_with(image_id, of);
  comparison uuid;
begin
  perform private.lock_images(compared);
  comparison := private.comparison_of(compared);
  delete from private.comparisons c
  where c.id = comparison
    and exists (select from private.compared_pictures p where p.comparison_id = c.id and p.won and p.image_id = unpick_winner.image_id);
  if not found then
    return false;
  end if;
  perform private.mark_winners(array[unpick_winner.image_id]);
  return true;
end;
$$;

-- [{winner, of}]: what was decided between pictures of which one at least is among these, the latest first.
create function private.read_winners(image_ids uuid[]) returns jsonb
language sql stable security definer set search_path = ''
as $$
  select coalesce(jsonb_agg(jsonb_build_object('winner', decided.winner, 'of', decided.compared) order by decided.decided_at desc, decided.id), '[]')
  from (
    select c.id, c.decided_at,
      (array_agg(p.image_id) filter (where p.won))[1] as winner, array_agg(p.image_id order by p.image_id) filter (where p.image_id is not null) as compared
    from private.comparisons c join private.compared_pictures p on p.comparison_id = c.id
    where c.id in (select mine.comparison_id from private.compared_pictures mine where mine.image_id = any (private.own_images(image_ids)))
    group by c.id
  ) decided
  -- A picture of somebody else is not told of.
  where decided.compared <@ private.own_images(decided.compared)
$$;

create function public.pick_winner(image_id uuid, of uuid[] default null, approve boolean default false) returns jsonb
language sql set search_path = '' as $$ select private.pick_winner(image_id, of, approve) $$;
create function public.unpick_winner(image_id uuid, of uuid[] default null) returns boolean
language sql set search_path = '' as $$ select private.unpick_winner(image_id, of) $$;
create function public.read_winners(image_ids uuid[]) returns jsonb
language sql stable set search_path = '' as $$ select private.read_winners(image_ids) $$;

revoke execute on function private.compared_with(uuid, uuid[]), private.comparison_of(uuid[]), private.mark_winners(uuid[]),
  private.pick_winner(uuid, uuid[], boolean), private.unpick_winner(uuid, uuid[]), private.read_winners(uuid[]),
  public.pick_winner(uuid, uuid[], boolean), public.unpick_winner(uuid, uuid[]), public.read_winners(uuid[]) from public, anon;
grant execute on function private.pick_winner(uuid, uuid[], boolean), private.unpick_winner(uuid, uuid[]), private.read_winners(uuid[]),
  public.pick_winner(uuid, uuid[], boolean), public.unpick_winner(uuid, uuid[]), public.read_winners(uuid[]) to authenticated, service_role;
