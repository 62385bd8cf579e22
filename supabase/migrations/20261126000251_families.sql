-- Published pictures that look the same to whoever sees them on a page are one family: those that were made of one another by
-- edits, and those whose looks differ in a few bits and whose words mean about the same. Search shows one of a family before
-- the others. What is alike stays a family: being published again never takes a picture out of one.
alter table public.search_facets add column family_id uuid;
update public.search_facets set family_id = image_id;
alter table public.search_facets alter column family_id set not null;
create unique index search_facets_family_id_idx on public.search_facets (family_id, image_id);

-- Who is of another's family, for search: few, so that whoever is not is looked up in next to nothing.
create unique index search_facets_kin_idx on public.search_facets (image_id) include (family_id) where family_id <> image_id;

-- A picture, what it was made of, and all that was made of that, published or not.
create function private.edits_of_one(image_id uuid) returns uuid[]
language plpgsql stable security definer set search_path = ''
as $$
declare
  first  uuid := image_id;
  parent uuid;
  all_of uuid[];
  newest uuid[];
begin
  loop
    parent := (select i.parent_id from public.images i where i.id = first);
    exit when parent is null;
    first := parent;
  end loop;
  newest := array[first];
  while cardinality(newest) > 0 loop
    all_of := all_of || newest;
    newest := array(select i.id from public.images i where i.parent_id = any (newest));
  end loop;
  return all_of;
end;
$$;

-- Of the published pictures that mean most nearly the same, those that look like this one too: up to 6 of 64 bits apart. A
-- picture of which no look is known is like none. As in worker.search, only the vector index is fast however many there are.
create function private.look_alikes(image_id uuid) returns uuid[]
language plpgsql stable security definer set search_path = '' set enable_seqscan = off set enable_sort = off
as $$
declare
  looked bit(64) := (select i.look from public.images i where i.id = look_alikes.image_id);
  model  text;
  vector extensions.vector;
  alike  uuid[];
begin
  if looked is null then
    return '{}';
  end if;
  select e.model_id, e.embedding into model, vector from public.settings s
  join public.image_embeddings e on e.model_id = s.embed_model_id and e.image_id = look_alikes.image_id;
  if vector is null then
    return '{}';
  end if;
  execute format('
    select array(
      select near.image_id from (
        select v.image_id, v.embedding operator(extensions.<=>) $1 as distance from public.search_vectors v
        where v.model_id = %L order by v.embedding operator(extensions.<=>) $1 limit 40
      ) near
      join public.images i on i.id = near.image_id
      where near.distance <= 0.25 and bit_count(i.look # $2) <= 6
    )', model) into alike using vector, looked;
  return alike;
end;
$$;

-- Makes one family of a published picture and those that are like it. Two that are published at once would not see each other:
-- the caller holds private.lock_families(), before it touches a row.
create function private.join_family(image_id uuid) returns void
language plpgsql security definer set search_path = ''
as $$
declare
  like_it  uuid[] := private.edits_of_one(image_id) || private.look_alikes(image_id);
  families uuid[];
begin
  if cardinality(like_it) = 1 then
    return;
  end if;
  families := array(select distinct f.family_id from public.search_facets f where f.image_id = any (like_it) order by 1);
  update public.search_facets f set family_id = families[1] where f.family_id = any (families[2:]);
end;
$$;

create function private.lock_families() returns void
language sql security definer set search_path = ''
as $$ select pg_advisory_xact_lock(hashtext('families')) $$;

create or replace function private.write_search_facets() returns trigger
-- Plans that were made while few were published are kept: none of them may read all.
language plpgsql security definer set search_path = '' set enable_seqscan = off
as $$
begin
  perform private.lock_families();
  -- A family may have its name from this picture, which left it: who stayed has another then.
  update public.search_facets f set family_id = (
    select g.image_id from public.search_facets g where g.family_id = new.image_id order by 1 limit 1
  )
  where f.family_id = new.image_id and not exists (select from public.search_facets g where g.image_id = new.image_id);
  insert into public.search_facets (image_id, family_id, orientation, category, tags, shades, shares, cubes, published_at)
  select i.id, i.id,
    -- A side up to a twentieth longer than the other still looks square.
    case when i.width > i.height * 1.05 then 'landscape' when i.height > i.width * 1.05 then 'portrait' else 'square' end,
    i.category, tags.names, palette.shades, palette.shares, palette.cubes, new.published_at
  from public.images i,
  lateral (
    select coalesce(array_agg(lower(t.tag) order by t.tag), '{}') as names
    from public.image_tags t where t.image_id = i.id and t.removed_at is null
  ) tags,
  lateral (
    select coalesce(array_agg(c.oklab order by c.position), '{}') as shades,
      coalesce(array_agg((c.percentage / 100)::real order by c.position), '{}') as shares,
      coalesce(array_agg(distinct (private.color_cubes(c.oklab))[1]), '{}') as cubes
    from public.image_colors c where c.image_id = i.id
  ) palette
  where i.id = new.image_id
  on conflict (image_id) do update set orientation = excluded.orientation, category = excluded.category, tags = excluded.tags,
    shades = excluded.shades, shares = excluded.shares, cubes = excluded.cubes, published_at = excluded.published_at;
  perform private.join_family(new.image_id);
  return null;
end;
$$;

revoke execute on function private.edits_of_one(uuid), private.look_alikes(uuid), private.join_family(uuid),
  private.lock_families() from public;

-- Of what is published already the looks are not known yet: they come with its sizes, when those are made again.
update public.search_facets f set family_id = (
  select g.image_id from public.search_facets g where g.image_id = any (private.edits_of_one(f.image_id)) order by 1 limit 1
);
