-- A search that the library cannot answer well is a wish.

-- Whether less than the whole library was asked.
create function private.is_narrowed(request private.search_request) returns boolean
language sql immutable set search_path = ''
as $$
  select request.min_score > 0 or request.exclude_ids <> '{}'
    or num_nonnulls(request.orientation, request.colors, request.tags, request.category) > 0
$$;

-- Whether the whole library has a good answer.
create function private.is_answered(request private.search_request, model_id text, query_vector extensions.vector) returns boolean
language sql volatile security definer set search_path = ''
as $$
  select coalesce(best_match, 'weak') <> 'weak' from private.find_published(
    private.read_search_request(jsonb_build_object('query', request.query, 'locale', request.locale, 'max_results', 1)),
    is_answered.model_id, query_vector)
$$;

-- The nearest wishes that are not granted. The index gives no more than it is asked for before others are left out, so it
-- goes on, for vectors of other models lie between.
create function private.nearest_wishes(model_id text, embedding extensions.vector, most integer)
  returns table (wish_id uuid, distance double precision)
language plpgsql volatile security definer
set search_path = '' set plan_cache_mode = force_custom_plan set enable_seqscan = off set enable_sort = off set jit = off
as $$
begin
  perform set_config('hnsw.iterative_scan', 'strict_order', true);
  return query
  select v.wish_id, v.embedding operator(extensions.<=>) nearest_wishes.embedding
  from private.wish_vectors v where v.model_id = nearest_wishes.model_id
  order by v.embedding operator(extensions.<=>) nearest_wishes.embedding limit most;
end;
$$;

-- The wish that a query stands for: the one that was said so, else the nearest that is not granted and means the same. How
-- far apart things are differs by embedder, so it is measured by how far pictures are that have nothing to do with the query.
create function private.find_wish(request private.search_request, model_id text, query_vector extensions.vector) returns uuid
language plpgsql volatile security definer set search_path = ''
as $$
declare
  wish_id uuid := (select w.wish_id from public.wish_wordings w where w.query = request.query);
begin
  if wish_id is null then
    select near.wish_id into wish_id
    from private.nearest_wishes(find_wish.model_id, query_vector, 1) near, private.wish_limits l,
      private.similarities_of(find_wish.model_id, request.query, query_vector) usual
    where near.distance <= l.alike * (1 - usual.mean);
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
      order by sites, asked, last_asked_at, id limit 1 for update skip locked);
    if not found then
      return null;
    end if;
  end if;
  insert into public.wishes (query, locale) values (request.query, request.locale) returning id into wish_id;
  return wish_id;
end;
$$;

-- Whether the site that asks wished for it within the last hour.
create function private.is_counted(wish_id uuid, request private.search_request) returns boolean
language sql stable security definer set search_path = ''
as $$
  select exists (
    select from public.wish_sites s
    where s.wish_id = is_counted.wish_id and s.api_key_id = request.key_id and s.site_id = coalesce(request.site_id, '')
      and s.last_asked_at > private.now() - interval '1 hour')
$$;

-- Counts that the library had no good answer for a site, and answers the wish; null where it is none. A site counts once an
-- hour: more often says how busy it is, not how much it wants. Nothing may be waited for after this in the same transaction:
-- who publishes a picture holds it while waiting for the wishes that it grants.
create function private.note_wish(request private.search_request, model_id text, query_vector extensions.vector) returns uuid
language plpgsql security definer set search_path = ''
as $$
declare
  limits private.wish_limits;
  wish   public.wishes;
begin
  -- The usual case takes no lock.
  select w.* into wish from public.wishes w join public.wish_wordings said on said.wish_id = w.id
  where said.query = request.query and w.granted_at is null;
  if found and private.is_counted(wish.id, request) then
    return wish.id;
  elsif private.is_narrowed(request) and private.is_answered(request, model_id, query_vector) then
    return null;
  end if;

  wish.id := private.find_wish(request, model_id, query_vector);
  if wish.id is null then
    -- In turns, so that two who wish for the same at once make one wish; and while nobody publishes, so that whatever
    -- answers either is found now or finds the wish.
    perform pg_advisory_xact_lock(hashtextextended('new wishes', 0));
    wish.id := private.find_wish(request, model_id, query_vector);
    if wish.id is null and not private.is_answered(request, model_id, query_vector) then
      wish.id := private.add_wish(request);
    end if;
  end if;
  select * into wish from public.wishes where id = wish.id for no key update;
  -- A search may have begun before the picture was there that grants.
  if not found or wish.granted_at > private.now() - interval '1 minute' then
    return wish.id;
  end if;

  select * into limits from private.wish_limits;
  insert into public.wish_wordings as said (query, wish_id)
  select request.query, wish.id
  where (select count(*) from public.wish_wordings o where o.wish_id = wish.id) < limits.wordings
    or exists (select from public.wish_wordings o where o.query = request.query)
  on conflict on constraint wish_wordings_pkey do update set asked = said.asked + 1, last_asked_at = private.now();
  if wish.granted_at is not null then
    -- What was granted and is missed again is called by the words that miss it.
    update public.wishes set granted_at = null, granted_by_image_id = null, query = request.query, locale = request.locale
    where id = wish.id returning * into wish;
  end if;
  if wish.query = request.query then
    insert into private.wish_vectors (wish_id, model_id, embedding) values (wish.id, note_wish.model_id, query_vector)
    on conflict on constraint wish_vectors_pkey do nothing;
  end if;

  if private.is_counted(wish.id, request) then
    return wish.id;
  end if;
  update public.wish_sites s set asked = s.asked + 1, last_asked_at = private.now()
  where s.wish_id = wish.id and s.api_key_id = request.key_id and s.site_id = coalesce(request.site_id, '');
  if not found then
    if wish.sites >= limits.sites then
      return wish.id;
    end if;
    insert into public.wish_sites (wish_id, api_key_id, site_id) values (wish.id, request.key_id, coalesce(request.site_id, ''));
    wish.sites := wish.sites + 1;
  end if;
  update public.wishes set sites = wish.sites, asked = asked + 1, last_asked_at = private.now() where id = wish.id;
  return wish.id;
end;
$$;

revoke execute on function private.is_narrowed(private.search_request),
  private.nearest_wishes(text, extensions.vector, integer),
  private.is_answered(private.search_request, text, extensions.vector),
  private.find_wish(private.search_request, text, extensions.vector), private.add_wish(private.search_request),
  private.is_counted(uuid, private.search_request),
  private.note_wish(private.search_request, text, extensions.vector) from public;
