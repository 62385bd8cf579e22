-- How often each key was used on each day of a time zone until today: every key and every day is there. A logged search
-- counts for all it stands for.
create function private.read_key_use(days integer, time_zone text) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
  dates date[];
  since timestamptz;
begin
  perform private.require_admin();
  if (days between 1 and 30) is not true then
    raise invalid_parameter_value using message = 'Searches are kept for 30 days: ask for 1 to 30';
  end if;
  dates := private.days_until_today(days, time_zone);
  if dates[1] is null then
    raise invalid_parameter_value using message = format('There is no time zone %L: use a name such as Europe/Berlin', time_zone);
  end if;
  since := dates[1]::timestamp at time zone time_zone;
  return (
    with used as (
      select s.api_key_id, (s.searched_at at time zone time_zone)::date as day, round(sum(s.weight)) as searches
      from public.searches s where s.searched_at >= since and s.api_key_id is not null group by 1, 2
    )
    select coalesce(jsonb_agg(use order by created_at desc, id), '[]')
    from (
      select k.id, k.created_at, jsonb_build_object('api_key_id', k.id, 'searches', sum(coalesce(u.searches, 0)),
        'days', jsonb_agg(jsonb_build_object('day', d.day, 'searches', coalesce(u.searches, 0)) order by d.day)) as use
      from public.api_keys k cross join unnest(dates) d (day)
      left join used u on u.api_key_id = k.id and u.day = d.day
      group by k.id
    ) keys
  );
end;
$$;

create function public.read_key_use(days integer default 30, time_zone text default 'UTC') returns jsonb
language sql stable set search_path = '' as $$ select private.read_key_use(days, time_zone) $$;

revoke execute on function private.read_key_use(integer, text), public.read_key_use(integer, text) from public, anon;
grant execute on function private.read_key_use(integer, text), public.read_key_use(integer, text) to authenticated, service_role;
