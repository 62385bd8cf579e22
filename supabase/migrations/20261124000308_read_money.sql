-- What was spent, on what and by whom, and what it was worth. Admins see everything, members what is theirs. Dollars are
-- decimal text.

create function private.usd_each(amount numeric, count bigint) returns text
language sql immutable set search_path = ''
as $$ select case when count > 0 then private.usd(round(amount / count, 6)) end $$;

-- The budgets of everybody, where they are wanted, and of these people as they are now: also of those who have cost nothing
-- yet. `is_default`: the cap is the one that the settings give each member.
create function private.read_budgets(people uuid[], of_everybody boolean) returns jsonb
language sql stable security definer set search_path = ''
as $$
  select coalesce(jsonb_agg(jsonb_build_object(
      'period', wanted.period, 'owner_id', wanted.owner_id, 'email', u.email,
      'cap_usd', private.usd(private.cap_of(jsonb_populate_record(b, jsonb_build_object('period', wanted.period, 'owner_id', wanted.owner_id)))),
      'is_default', wanted.owner_id is not null and b.cap_usd is null,
      'spent_usd', private.usd(case
        when b.started_on >= wanted.since then b.spent_usd
        -- A budget comes into being with the next cent: until then the ledger tells.
        when b.id is null then (select coalesce(sum(c.amount_usd), 0) from public.charges c
          where c.owner_id = wanted.owner_id and c.charged_at >= wanted.since::timestamp at time zone 'utc')
        else 0
      end),
      'reserved_usd', private.usd(coalesce(b.reserved_usd, 0)), 'started_on', wanted.since)
    order by wanted.owner_id is not null, u.email, wanted.owner_id, wanted.period), '[]')
  from (
    select owner_id, period, date_trunc(period, private.now() at time zone 'utc')::date as since
    from (select null::uuid as owner_id where of_everybody union all select unnest(people)) owners,
      unnest('{day,month}'::text[]) period
  ) wanted
  left join public.budgets b on b.owner_id is not distinct from wanted.owner_id and b.period = wanted.period
  left join auth.users u on u.id = wanted.owner_id
$$;

-- What came of a time: its charges, and the pictures that were made in it, by model and by person. A picture that was
-- approved later counts as approved.
create function private.read_costs(person uuid, since timestamptz) returns jsonb
language sql stable security definer set search_path = ''
as $$
  with told as (
    select c.model_id, c.owner_id, 1 as calls, c.amount_usd as usd, 0 as pictures, 0 as approved, 0 as failed
    from public.charges c where c.charged_at >= since and (person is null or c.owner_id = person)
    union all
    select i.model_id, i.owner_id, 0, 0, (i.master_path is not null)::integer, (i.approved_at is not null)::integer,
      (i.status = 'failed' and i.master_path is null)::integer
    from public.images i
    where i.origin = 'generated' and i.created_at >= since and (person is null or i.owner_id = person)
  ), of_models as (
    select model_id, sum(calls) as calls, sum(usd) as usd, sum(pictures) as pictures, sum(approved) as approved, sum(failed) as failed
    from told group by 1
  ), of_members as (
    select owner_id, sum(calls) as calls, sum(usd) as usd, sum(pictures) as pictures, sum(approved) as approved, sum(failed) as failed
    from told group by 1
  )
  select jsonb_build_object(
    'totals', (
      select jsonb_build_object('usd', private.usd(usd), 'pictures', pictures, 'approved', approved,
        'usd_per_picture', private.usd_each(usd, pictures), 'usd_per_approved', private.usd_each(usd, approved),
        -- What had been put aside for work that failed or was stopped, and was not charged.
        'released_usd', private.usd((
          select coalesce(sum(greatest(0, j.estimated_usd
            - coalesce((select sum(c.amount_usd) from public.charges c where c.job_id = j.id), 0))), 0)
          from public.jobs j
          where j.state in ('failed', 'cancelled') and j.finished_at >= since and j.estimated_usd > 0
            and (person is null or j.created_by = person))))
      from (
        select coalesce(sum(usd), 0) as usd, coalesce(sum(pictures), 0) as pictures, coalesce(sum(approved), 0) as approved from told
      ) summed),
    'models', (
      select coalesce(jsonb_agg(jsonb_build_object('model_id', o.model_id, 'name', m.name, 'provider', m.provider,
        'calls', calls, 'pictures', pictures, 'approved', approved, 'failed', failed, 'usd', private.usd(usd),
        'usd_per_picture', private.usd_each(usd, pictures), 'usd_per_approved', private.usd_each(usd, approved))
        order by usd desc, o.model_id), '[]')
      from of_models o left join public.models m on m.id = o.model_id),
    'members', (
      select coalesce(jsonb_agg(jsonb_build_object('owner_id', o.owner_id, 'email', u.email,
        'calls', calls, 'pictures', pictures, 'approved', approved, 'failed', failed, 'usd', private.usd(usd),
        'usd_per_picture', private.usd_each(usd, pictures), 'usd_per_approved', private.usd_each(usd, approved))
        order by usd desc, u.email, o.owner_id), '[]')
      from of_members o left join auth.users u on u.id = o.owner_id))
$$;

-- [{day, usd, by_kind: {generate: usd, ...}}], each day of the list.
create function private.read_spent_days(person uuid, days date[], time_zone text) returns jsonb
language sql stable security definer set search_path = ''
as $$
  select jsonb_agg(jsonb_build_object('day', day, 'usd', private.usd(coalesce(usd, 0)), 'by_kind', coalesce(by_kind, '{}')) order by day)
  from unnest(days) day
  left join (
    select day, sum(usd) as usd, jsonb_object_agg(kind, private.usd(usd)) as by_kind
    from (
      select (c.charged_at at time zone time_zone)::date as day, c.kind, sum(c.amount_usd) as usd from public.charges c
      where c.charged_at >= days[1]::timestamp at time zone time_zone and (person is null or c.owner_id = person) group by 1, 2
    ) kinds group by 1
  ) spent using (day)
$$;

create function private.read_money(days integer, time_zone text) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
  for_all boolean := private.is_operator() or private.is_admin();
  person  uuid := case when not for_all then auth.uid() end;
  dates   date[];
begin
  perform private.require_member();
  if (days between 1 and 366) is not true then
    raise invalid_parameter_value using message = 'Money is told of 1 to 366 days';
  end if;
  dates := private.days_until_today(days, time_zone);
  if dates[1] is null then
    raise invalid_parameter_value using message = format('There is no time zone %L: use a name such as Europe/Berlin', time_zone);
  end if;
  return private.read_costs(person, dates[1]::timestamp at time zone time_zone) || jsonb_build_object(
    'budgets', private.read_budgets(
      case when for_all then array(
        select user_id from public.members union select owner_id from public.budgets where owner_id is not null
      ) else array[person] end, for_all),
    'days', private.read_spent_days(person, dates, time_zone),
    'unknown', (
      select coalesce(jsonb_agg(jsonb_build_object('charge_id', c.id, 'provider', c.provider, 'model_id', c.model_id,
        'amount_usd', private.usd(c.amount_usd), 'charged_at', c.charged_at, 'job_id', c.job_id) order by c.charged_at desc, c.id desc), '[]')
      from (
        select * from public.charges where estimated and (person is null or owner_id = person) order by charged_at desc, id desc limit 200
      ) c)
  );
end;
$$;

create function public.read_money(days integer default 30, time_zone text default 'UTC') returns jsonb
language sql stable set search_path = '' as $$ select private.read_money(days, time_zone) $$;

-- The ledger of some days (UTC, the last included), in the order in which it was written, from after a charge on.
create function private.list_charges(from_day date, to_day date, after bigint, take integer) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
  for_all boolean := private.is_operator() or private.is_admin();
begin
  perform private.require_member();
  if (from_day <= to_day) is not true then
    raise invalid_parameter_value using message = 'The first day comes before the last';
  elsif (take between 1 and 1000) is not true then
    raise invalid_parameter_value using message = 'Charges are listed 1 to 1000 at a time';
  end if;
  return (
    select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'charged_at', c.charged_at, 'provider', c.provider,
      'model_id', c.model_id, 'kind', c.kind, 'amount_usd', private.usd(c.amount_usd), 'estimated', c.estimated,
      'price_version', c.price_version, 'request_id', c.request_id, 'job_id', c.job_id, 'image_id', c.image_id,
      'batch_id', c.batch_id, 'owner_id', c.owner_id, 'email', u.email,
      'usage', c.usage - 'raw') order by c.id), '[]')
    from (
      select * from public.charges
      where charged_at >= from_day::timestamp at time zone 'utc' and charged_at < (to_day + 1)::timestamp at time zone 'utc'
        and (after is null or id > after) and (for_all or owner_id = (select auth.uid()))
      order by id limit take
    ) c
    left join auth.users u on u.id = c.owner_id
  );
end;
$$;

create function public.list_charges(from_day date, to_day date, after bigint default null, take integer default 500) returns jsonb
language sql stable set search_path = '' as $$ select private.list_charges(from_day, to_day, after, take) $$;

revoke execute on function private.usd_each(numeric, bigint), private.read_budgets(uuid[], boolean),
  private.read_costs(uuid, timestamptz), private.read_spent_days(uuid, date[], text), private.read_money(integer, text),
  public.read_money(integer, text), private.list_charges(date, date, bigint, integer),
  public.list_charges(date, date, bigint, integer) from public, anon;
grant execute on function private.read_money(integer, text), public.read_money(integer, text),
  private.list_charges(date, date, bigint, integer), public.list_charges(date, date, bigint, integer) to authenticated, service_role;
