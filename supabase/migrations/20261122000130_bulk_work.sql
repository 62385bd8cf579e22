-- What people do to many pictures at once besides deciding: tag them, make their sizes again, retry and stop their work.
-- Members to their own, admins to all. Each answers the pictures that it changed; those it does not fit are left alone.

-- An edit of each picture, with the rules of private.edit_image: what is approved only admins change. Does not fit what has
-- the tags already and lacks the others, nor what would come to have more than 50.
create function private.tag_images(image_ids uuid[], add_tags text[], remove_tags text[]) returns uuid[]
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

-- Has the sizes cut from the master again, unless that is being done. What failed is retried instead.
create function private.remake_variants(image_ids uuid[]) returns uuid[]
language plpgsql security definer set search_path = ''
as $$
declare
  mine   uuid[] := private.own_images(image_ids);
  remade uuid[];
begin
  perform private.lock_images(mine);
  remade := array(
    select i.id from public.images i
    where i.id = any (mine) and i.master_path is not null and i.status <> 'failed' and i.deleted_at is null
      and not exists (
        select from public.jobs j
        where j.image_id = i.id and j.kind = 'variants' and j.state in ('queued', 'running', 'waiting')
      )
  );
  perform private.enqueue_jobs('variants', remade, case when cardinality(remade) <= 4 then 'people' else 'bulk' end,
    null, auth.uid());
  return remade;
end;
$$;

-- Sends failed pictures round again, each from the stage that failed last.
create function private.retry_images(image_ids uuid[]) returns uuid[]
language plpgsql security definer set search_path = ''
as $$
declare
  mine uuid[] := private.own_images(image_ids);
begin
  return private.retry_jobs(array(
    select distinct on (j.image_id) j.id
    from public.jobs j join public.images i on i.id = j.image_id
    where j.image_id = any (mine) and i.status = 'failed' and j.state in ('failed', 'cancelled')
      and j.kind in ('generate', 'variants', 'tag', 'embed')
    -- Of stages that were stopped together the first: the others follow it.
    order by j.image_id, j.finished_at desc, array_position('{generate, variants, tag, embed}', j.kind)
  ));
end;
$$;

-- Stops the work on pictures. One that was not ready yet ends as failed, because it was cancelled.
create function private.cancel_images(image_ids uuid[]) returns uuid[]
language sql security definer set search_path = ''
as $$ select private.cancel_work(private.own_images(image_ids), '{generate, variants, tag, embed}') $$;

create function public.tag_images(image_ids uuid[], add_tags text[] default '{}', remove_tags text[] default '{}') returns uuid[]
language sql set search_path = '' as $$ select private.tag_images(image_ids, add_tags, remove_tags) $$;
create function public.remake_variants(image_ids uuid[]) returns uuid[]
language sql set search_path = '' as $$ select private.remake_variants(image_ids) $$;
create function public.retry_images(image_ids uuid[]) returns uuid[]
language sql set search_path = '' as $$ select private.retry_images(image_ids) $$;
create function public.cancel_images(image_ids uuid[]) returns uuid[]
language sql set search_path = '' as $$ select private.cancel_images(image_ids) $$;

revoke execute on function
  private.tag_images(uuid[], text[], text[]), private.remake_variants(uuid[]), private.retry_images(uuid[]),
  private.cancel_images(uuid[]), public.tag_images(uuid[], text[], text[]), public.remake_variants(uuid[]),
  public.retry_images(uuid[]), public.cancel_images(uuid[]) from public, anon;
grant execute on function
  private.tag_images(uuid[], text[], text[]), private.remake_variants(uuid[]), private.retry_images(uuid[]),
  private.cancel_images(uuid[]), public.tag_images(uuid[], text[], text[]), public.remake_variants(uuid[]),
  public.retry_images(uuid[]), public.cancel_images(uuid[]) to authenticated, service_role;
