-- A search that the library cannot answer well is a wish.

-- Whether less than the whole library was asked.
create function private.is_narrowed(request private.search_request) returns boolean
language sql immutable set search_path = ''
as $$
  select request.min_score > 0 or request.exclude_ids <> '{}'
    or num_nonnulls(request.orientation, request.colors, request.tags, request.category) > 0
$$;

-- How near a query must be to a wish to mean the same. How far apart things are differs by embedder: it is a share of how
-- far the library's pictures usually are from the query.
create function private.reach_of_wishes(model_id text, query_vector extensions.vector) returns double precision
language sql stable security definer set search_path = ''
as $$
  select l.alike * coalesce((
    select avg(v.embedding operator(extensions.<=>) query_vector)
    from (
      select s.embedding from public.search_vectors s where s.model_id = reach_of_wishes.model_id order by s.image_id limit 50
    ) v
  ), 1)
  from private.wish_limits l
$$;

-- The wish that a query stands for: the one that was said so, else the nearest that is not granted and means the same.
create function private.find_wish(request private.search_request, model_id text, query_vector extensions.vector) returns uuid
language plpgsql stable security definer set search_path = ''
as $$
declare
  wish_id uuid := (select w.wish_id from public.wish_wordings w where w.query = request.query);
begin
  if wish_id is null then
    select near.wish_id into wish_id
    from (
      select v.wish_id, v.embedding operator(extensions.<=>) query_vector as distance
      from private.wish_vectors v join public.wishes w on w.id = v.wish_id
      where v.model_id = find_wish.model_id and w.granted_at is null
    ) near
    where near.distance <= private.reach_of_wishes(find_wish.model_id, query_vector)
    order by near.distance, near.wish_id limit 1;
  end if;
  return wish_id;
end;
$$;

-- Makes a wish of a query that is none yet; null where its key has made too many. Who calls holds the lock of new wishes.
create function private.add_wish(request private.search_request) returns uuid
language plpgsql security definer set search_path = ''
as $$
declare
  limits  private.wish_limits;
  wish_id uuid;
begin
  select * into limits from private.wish_limits;
  if not (worker.take_token('wishes:' || request.key_id, limits.new_per_minute) ->> 'allowed')::boolean then
    return null;
  end if;
  if (select count(*) from public.wishes where granted_at is null) >= limits.open_wishes then
    delete from public.wishes where id = (
      select id from public.wishes where granted_at is null and batch_id is null
      order by asked, last_asked_at, id limit 1 for update skip locked);
    if not found then
      return null;
    end if;
  end if;
  insert into public.wishes (query, locale) values (request.query, request.locale) returning id into wish_id;
  return wish_id;
end;
$$;

-- Counts that the library had no good answer for a site, and answers the wish; null where it is none. A site counts once an
-- hour: more often says how busy it is, not how much it wants. Nothing may be waited for after this, in the same transaction:
-- who publishes a picture holds it while waiting for the wishes that it grants.
create function private.note_wish(request private.search_request, model_id text, query_vector extensions.vector) returns uuid
language plpgsql security definer set search_path = ''
as $$
declare
  limits private.wish_limits;
  wish   public.wishes;
  site   constant text := coalesce(request.site_id, '');
begin
  select w.* into wish from public.wishes w join public.wish_wordings said on said.wish_id = w.id where said.query = request.query;
  if found and wish.granted_at is null and exists (
    select from public.wish_sites s
    where s.wish_id = wish.id and s.api_key_id = request.key_id and s.site_id = site
      and s.last_asked_at > private.now() - interval '1 hour'
  ) then
    return wish.id;
  elsif private.is_narrowed(request) and private.is_answered(request, model_id, query_vector) then
    return null;
  end if;

  if wish.id is null then
    -- In turns, so that two who wish for the same at once make one wish.
    perform pg_advisory_xact_lock(hashtextextended('new wishes', 0));
    wish.id := coalesce(private.find_wish(request, model_id, query_vector), private.add_wish(request));
  end if;
  select * into wish from public.wishes where id = wish.id for no key update;
  if not found then
    return null;
  elsif wish.granted_at > private.now() - interval '1 minute' then
    -- The search may have begun before the picture was there.
    return wish.id;
  end if;
  select * into limits from private.wish_limits;
  if wish.granted_at is not null then
    -- What was granted and is missed again is called by the words that miss it.
    update public.wishes set granted_at = null, granted_by_image_id = null, query = request.query, locale = request.locale
    where id = wish.id returning * into wish;
    delete from private.wish_vectors v where v.wish_id = wish.id;
  end if;
  if wish.query = request.query then
    insert into private.wish_vectors (wish_id, model_id, embedding) values (wish.id, note_wish.model_id, query_vector)
    on conflict on constraint wish_vectors_pkey do nothing;
  end if;

  insert into public.wish_sites as s (wish_id, api_key_id, site_id)
  select wish.id, request.key_id, site
  where (select count(*) from public.wish_sites o where o.wish_id = wish.id) < limits.sites
    or exists (select from public.wish_sites o where o.wish_id = wish.id and o.api_key_id = request.key_id and o.site_id = site)
  on conflict on constraint wish_sites_pkey do update set asked = s.asked + 1, last_asked_at = private.now()
  where s.last_asked_at <= private.now() - interval '1 hour';
  if found then
    update public.wishes set asked = asked + 1, last_asked_at = private.now() where id = wish.id;
  end if;
  insert into public.wish_wordings as said (query, wish_id)
  select request.query, wish.id
  where (select count(*) from public.wish_wordings o where o.wish_id = wish.id) < limits.wordings
    or exists (select from public.wish_wordings o where o.query = request.query)
  on conflict on constraint wish_wordings_pkey do update set asked = said.asked + 1, last_asked_at = private.now();
  return wish.id;
end;
$$;

-- Whether the whole library has a good answer.
create function private.is_answered(request private.search_request, model_id text, query_vector extensions.vector) returns boolean
language plpgsql security definer set search_path = ''
as $$
declare
  found record := private.find_published(
    private.read_search_request(jsonb_build_object('query', request.query, 'locale', request.locale, 'max_results', 1)),
    model_id, query_vector);
begin
  return exists (select from jsonb_array_elements(found.results) r where r ->> 'match' in ('strong', 'good'));
end;
$$;

revoke execute on function private.is_narrowed(private.search_request), private.reach_of_wishes(text, extensions.vector),
  private.find_wish(private.search_request, text, extensions.vector), private.add_wish(private.search_request),
  private.note_wish(private.search_request, text, extensions.vector),
  private.is_answered(private.search_request, text, extensions.vector) from public;
