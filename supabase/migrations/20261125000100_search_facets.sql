-- What search filters by, of published pictures, in rows so narrow that a filter which fits many reads few pages.
create table public.search_facets (
  image_id     uuid primary key references public.search_documents (image_id) on delete cascade,
  orientation  text not null constraint orientation_is_known check (orientation in ('landscape', 'portrait', 'square')),
  category     text,
  tags         text[] not null,
  -- The palette in OKLab with its shares (0 to 1), and the cubes of OKLab in which its colours lie.
  shades       extensions.vector[] not null,
  shares       real[] not null,
  cubes        integer[] not null,
  published_at timestamptz not null,
  constraint every_shade_has_a_share check (cardinality(shades) = cardinality(shares))
);
comment on table public.search_facets is 'What search filters published images by; kept by a trigger.';
create index search_facets_tags_idx on public.search_facets using gin (tags) with (fastupdate = off);
create index search_facets_cubes_idx on public.search_facets using gin (cubes) with (fastupdate = off);
create unique index search_facets_category_idx on public.search_facets (lower(category), image_id);
create unique index search_facets_orientation_idx on public.search_facets (orientation, image_id);

revoke all on public.search_facets from anon, authenticated;
grant select on public.search_facets to authenticated, service_role;
alter table public.search_facets enable row level security;
create policy "Members can read published facets" on public.search_facets
  for select to authenticated using ((select private.is_member()));

-- The cubes of OKLab, 0.15 wide, in which colours as near as that to `shade` can lie: its own, and for `around` those beside it.
create function private.color_cubes(shade extensions.vector, around integer default 0) returns integer[]
language sql immutable strict set search_path = ''
as $$
  select array_agg(((l + x) * 100 + a + y) * 100 + b + z)
  from (
    select 20 + floor(channels[1] / 0.15)::integer as l, 20 + floor(channels[2] / 0.15)::integer as a,
      20 + floor(channels[3] / 0.15)::integer as b
    from (select translate(shade::text, '[]', '{}')::double precision[] as channels) numbers
  ) cube, generate_series(-around, around) x, generate_series(-around, around) y, generate_series(-around, around) z
$$;

create function private.write_search_facets() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  insert into public.search_facets (image_id, orientation, category, tags, shades, shares, cubes, published_at)
  select i.id,
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
create trigger search_documents_write_facets after insert or update on public.search_documents
  for each row execute function private.write_search_facets();

-- How many pictures are published, without counting them: what was added and taken away since the last sum. Rows are only
-- added, for a single one with the sum would make everybody who publishes wait for everybody else.
create table private.published_changes (
  id     bigint generated always as identity primary key,
  change integer not null
);
create function private.count_published() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  insert into private.published_changes (change)
  select case when tg_op = 'INSERT' then count(*) else -count(*) end from changed_rows having count(*) > 0;
  return null;
end;
$$;
create trigger search_documents_insert_count after insert on public.search_documents
  referencing new table as changed_rows for each statement execute function private.count_published();
create trigger search_documents_delete_count after delete on public.search_documents
  referencing old table as changed_rows for each statement execute function private.count_published();

create function private.published_total() returns integer
language sql stable security definer set search_path = ''
as $$ select coalesce(sum(change), 0)::integer from private.published_changes $$;

create function private.sum_published() returns void
language sql security definer set search_path = ''
as $$
  with summed as (
    delete from private.published_changes returning change
  )
  insert into private.published_changes (change) select sum(change) from summed having count(*) > 0
$$;
select cron.schedule('sum-published', '*/5 * * * *', 'select private.sum_published()');

insert into private.published_changes (change) select count(*) from public.search_documents having count(*) > 0;

revoke execute on function private.color_cubes(extensions.vector, integer), private.write_search_facets(),
  private.count_published(), private.published_total(), private.sum_published() from public;
