-- What people see first: how the library does. Admins see all of it, members what is theirs: their pictures, failures
-- and costs, and neither queues nor searches.
create function private.read_dashboard(days integer, time_zone text) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
  for_all boolean := private.is_operator() or private.is_admin();
  person  uuid := case when not for_all then auth.uid() end;
  dates   date[];
begin
  perform private.require_member();
  if (days between 1 and 30) is not true then
    raise invalid_parameter_value using message = 'The dashboard shows 1 to 30 days';
  end if;
  dates := private.days_until_today(days, time_zone);
  if dates[1] is null then
    raise invalid_parameter_value using message = format('There is no time zone %L: use a name such as Europe/Berlin', time_zone);
  end if;
  return jsonb_build_object(
    'images', private.count_images(person),
    'per_day', private.read_days(person, dates, time_zone),
    'queues', case when for_all then (
      select jsonb_agg(to_jsonb(q) || jsonb_build_object('state', private.judge_queue(q)) order by q.kind) from worker.queues q) end,
    'failures_24h', private.count_failures(person),
    'searches', case when for_all then private.count_searches(dates, time_zone) end,
    'latest_approvals', private.read_latest_approvals(person),
    'spent', private.read_spending(person),
    -- Jobs outlive their pictures: a library whose pictures were all purged has had some.
    'empty', not exists (select from public.images i where person is null or i.owner_id = person)
      and not exists (select from public.jobs j where person is null or j.created_by = person)
  );
end;
$$;

create function public.read_dashboard(days integer default 14, time_zone text default 'UTC') returns jsonb
language sql stable set search_path = '' as $$ select private.read_dashboard(days, time_zone) $$;

revoke execute on function private.read_dashboard(integer, text), public.read_dashboard(integer, text) from public, anon;
grant execute on function private.read_dashboard(integer, text), public.read_dashboard(integer, text) to authenticated, service_role;
