-- How often models and recipes won: [{model_id, recipe_slug, style_slug, pictures, wins, usd}], the most wins first. `pictures` is how
-- often one of them was there to be chosen when somebody chose, `usd` what these pictures have cost, each once. Members see
-- what was decided of their own pictures, admins all.
create function private.read_wins() returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
  sees_all boolean := private.is_operator() or private.is_admin();
begin
  perform private.require_member();
  return (
    with seen as (
      select p.*, row_number() over (partition by p.image_id order by p.comparison_id) as turn
      from private.compared_pictures p where p.made and (sees_all or p.owner_id = auth.uid())
    ), counted as (
      select s.model_id, s.recipe_slug, s.style_slug, count(*) as pictures, count(*) filter (where s.won) as wins,
        coalesce(sum(s.usd) filter (where s.turn = 1 or s.image_id is null), 0) as usd
      from seen s group by 1, 2, 3
    )
    select coalesce(jsonb_agg(jsonb_build_object('model_id', c.model_id, 'recipe_slug', c.recipe_slug, 'style_slug', c.style_slug,
        'pictures', c.pictures, 'wins', c.wins, 'usd', private.usd(c.usd))
      order by c.wins desc, c.pictures, c.model_id, c.recipe_slug, c.style_slug), '[]')
    from counted c
  );
end;
$$;

create function public.read_wins() returns jsonb
language sql stable set search_path = '' as $$ select private.read_wins() $$;

revoke execute on function private.read_wins(), public.read_wins() from public, anon;
grant execute on function private.read_wins(), public.read_wins() to authenticated, service_role;
