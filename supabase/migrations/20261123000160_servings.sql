-- Where a picture was served, of the 30 days that searches are kept. A logged search counts for all it stands for.

-- A picture that the caller may see, in the trash or not.
create function private.require_visible_image(image_id uuid) returns void
language plpgsql stable security definer set search_path = ''
as $$
begin
  perform private.require_member();
  if not exists (
    select from public.images i where i.id = require_visible_image.image_id
      and (private.is_operator() or private.is_admin() or i.owner_id = (select auth.uid()))
  ) then
    raise exception using message = 'There is no such image';
  end if;
end;
$$;

-- Who searched, and for what, is the admins' to know.
create function private.read_servings(image_id uuid) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
  for_admins boolean := private.is_operator() or private.is_admin();
begin
  perform private.require_visible_image(image_id);
  return (
    with served as materialized (
      select s.api_key_id, s.query, s.searched_at, s.weight, r.place
      from public.search_results r join public.searches s on s.id = r.search_id
      where r.image_id = read_servings.image_id
    ), sites as (
      select s.api_key_id, k.name, round(sum(s.weight)) as searches, max(s.searched_at) as last_at
      from served s left join public.api_keys k on k.id = s.api_key_id
      where for_admins group by s.api_key_id, k.name
    ), queries as (
      select query, round(sum(weight)) as searches, max(searched_at) as last_at, min(place) as best_place
      from served where for_admins group by query
      order by searches desc, last_at desc, query limit 20
    )
    select jsonb_build_object(
      'searches', coalesce(round(sum(weight)), 0),
      'last_served_at', max(searched_at),
      'sites', (select coalesce(jsonb_agg(to_jsonb(sites) order by searches desc, last_at desc, api_key_id), '[]') from sites),
      'queries', (select coalesce(jsonb_agg(to_jsonb(queries) order by searches desc, last_at desc, query), '[]') from queries))
    from served
  );
end;
$$;

create function public.read_servings(image_id uuid) returns jsonb
language sql stable set search_path = '' as $$ select private.read_servings(image_id) $$;

revoke execute on function private.require_visible_image(uuid), private.read_servings(uuid), public.read_servings(uuid) from public, anon;
grant execute on function private.read_servings(uuid), public.read_servings(uuid) to authenticated, service_role;
