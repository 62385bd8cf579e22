-- A picture in use keeps its files: whatever becomes of it, the addresses that a site was given answer until the site says
-- that it shows something else, or an admin takes the picture down.
--
-- Files of a publication are removed when search does not show it and nobody uses it. A use begins on what search shows, under
-- the lock of the image that a withdrawal and the end of a publishing take too: so either the removal, which begins after
-- them, sees the use, or whoever would use it sees that it is gone. What a removal found to be over stays so: numbers only go up.

-- Whose files stay: of the publication that search shows, and of those in use.
create function private.kept_publications(image_id uuid) returns integer[]
language sql stable security definer set search_path = ''
as $$
  select array(
    select d.publication from public.search_documents d where d.image_id = kept_publications.image_id
    union
    select u.publication from public.image_uses u where u.image_id = kept_publications.image_id and u.ended_at is null
  )
$$;

-- Ends uses, and has the files removed that nobody has a use for now. The caller holds the locks of the images.
create function private.end_uses(use_ids bigint[]) returns void
language plpgsql security definer set search_path = ''
as $$
declare
  over uuid[];
begin
  -- Who waited for a lock has an earlier time than who held it.
  update public.image_uses set ended_at = greatest(private.now(), used_at) where id = any (use_ids) and ended_at is null;
  over := array(
    select distinct u.image_id from public.image_uses u
    where u.id = any (use_ids) and u.publication <> all (private.kept_publications(u.image_id))
  );
  perform private.enqueue_withdraw(over, null);
end;
$$;

-- Notes that a site shows a picture in a slot, instead of what it showed there; or with `used` false, that it does no longer.
-- Told twice, it is noted once. It takes the key's token, and answers a status as worker.search does:
--   ok              used; sizes: whose addresses answer as long as it is used, {preset: {path, width, height}}; rate
--   not_found       no published picture has the id, and the slot does not show it already; rate
--   unauthenticated, forbidden, wrong_origin, rate_limited
create function worker.use_image(key_hash text, image_id uuid, site_id text, slot text, size text, used boolean,
  origin text default null) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
declare
  key     public.api_keys := private.active_key(key_hash);
  refusal text := private.key_refusal(key, 'search', origin);
  rate    jsonb;
  shown   public.image_uses;
  begun   public.image_uses;
begin
  if refusal is not null then
    return jsonb_build_object('status', refusal);
  end if;
  rate := worker.take_token('key:' || key.id, key.rate_per_minute);
  if not (rate ->> 'allowed')::boolean then
    return jsonb_build_object('status', 'rate_limited', 'rate', rate);
  end if;

  -- What is told of one slot takes turns: first here, then for the images.
  perform pg_advisory_xact_lock(hashtextextended(concat_ws(' ', key.id, use_image.site_id, use_image.slot), 0));
  select * into shown from public.image_uses u
  where u.api_key_id = key.id and u.site_id = use_image.site_id and u.slot = use_image.slot and u.ended_at is null;

  if not use_image.used then
    if shown.image_id = use_image.image_id then
      perform private.lock_images(array[shown.image_id]);
      perform private.end_uses(array[shown.id]);
    end if;
    return jsonb_build_object('status', 'ok', 'used', false, 'sizes', null, 'rate', rate);
  end if;
  -- Withdrawn or not: what a site shows already it goes on showing.
  if shown.image_id = use_image.image_id then
    update public.image_uses u set preset = coalesce(use_image.size, u.preset) where u.id = shown.id;
    return jsonb_build_object('status', 'ok', 'used', true, 'sizes', shown.sizes, 'rate', rate);
  end if;

  perform private.lock_images(array[use_image.image_id, shown.image_id]);
  if not exists (select from public.search_documents d where d.image_id = use_image.image_id) then
    return jsonb_build_object('status', 'not_found', 'rate', rate);
  end if;
  perform private.end_uses(array[shown.id]);
  insert into public.image_uses (image_id, api_key_id, site_id, slot, preset, publication, sizes)
  select d.image_id, key.id, use_image.site_id, use_image.slot, use_image.size, d.publication, (
      select jsonb_object_agg(preset, jsonb_build_object('path', file -> 'path', 'width', file -> 'width', 'height', file -> 'height'))
      from jsonb_each(d.card -> 'sizes') as files (preset, file)
    )
  from public.search_documents d where d.image_id = use_image.image_id
  returning * into begun;
  return jsonb_build_object('status', 'ok', 'used', true, 'sizes', begun.sizes, 'rate', rate);
end;
$$;

-- Takes pictures down for everybody, in use or not: out of search at once, and all their public files soon after. Caches may
-- keep copies for a day. Answers the ids of those that were public.
create function private.take_down_images(image_ids uuid[]) returns uuid[]
language plpgsql security definer set search_path = ''
as $$
declare
  used      bigint[];
  withdrawn uuid[];
begin
  perform private.require_admin();
  perform private.lock_images(image_ids);
  withdrawn := private.unpublish_images(image_ids, 'ready');
  used := array(select u.id from public.image_uses u where u.image_id = any (image_ids) and u.ended_at is null);
  perform private.end_uses(used);
  return array(
    select unnest(withdrawn) union select u.image_id from public.image_uses u where u.id = any (used)
  );
end;
$$;

create function public.take_down_images(image_ids uuid[]) returns uuid[]
language sql set search_path = '' as $$ select private.take_down_images(image_ids) $$;

-- Where a picture is in use, and was. Which sites those are is the admins' to know.
create function private.read_uses(image_id uuid) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
  for_admins boolean := private.is_operator() or private.is_admin();
begin
  perform private.require_visible_image(image_id);
  return jsonb_build_object(
    'sites', (
      select count(distinct (u.api_key_id, u.site_id)) from public.image_uses u
      where u.image_id = read_uses.image_id and u.ended_at is null
    ),
    'uses', (
      select coalesce(jsonb_agg(jsonb_build_object('api_key_id', u.api_key_id, 'key_name', k.name, 'site_id', u.site_id,
        'slot', u.slot, 'size', u.preset, 'used_at', u.used_at, 'ended_at', u.ended_at)
        order by u.ended_at desc nulls first, u.used_at desc, u.id), '[]')
      from (
        select all_uses.*, count(*) filter (where ended_at is not null) over (order by ended_at desc nulls first, id) as ended
        from public.image_uses all_uses where all_uses.image_id = read_uses.image_id
      ) u
      join public.api_keys k on k.id = u.api_key_id
      where for_admins and u.ended <= 50
    )
  );
end;
$$;

create function public.read_uses(image_id uuid) returns jsonb
language sql stable set search_path = '' as $$ select private.read_uses(image_id) $$;

revoke execute on function private.kept_publications(uuid), private.end_uses(bigint[]),
  worker.use_image(text, uuid, text, text, text, boolean, text), private.take_down_images(uuid[]), private.read_uses(uuid),
  public.take_down_images(uuid[]), public.read_uses(uuid) from public, anon;
grant execute on function worker.use_image(text, uuid, text, text, text, boolean, text) to service_role;
grant execute on function private.take_down_images(uuid[]), private.read_uses(uuid),
  public.take_down_images(uuid[]), public.read_uses(uuid) to authenticated, service_role;
