-- Pictures that look the same to whoever looks at a page are one family: search shows one of it before the others.
alter table public.search_facets add column family_id uuid;
update public.search_facets set family_id = image_id;
alter table public.search_facets alter column family_id set not null;
create unique index search_facets_family_id_idx on public.search_facets (family_id, image_id);

create or replace function private.write_search_facets() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
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
  return null;
end;
$$;
