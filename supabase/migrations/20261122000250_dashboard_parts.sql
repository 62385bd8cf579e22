-- The parts of the dashboard. A part is about one person's pictures, or everybody's where the person is null. Days are
-- those of a time zone, from the first one to today, and each is there.

create unique index images_approved_at_idx on public.images (approved_at desc, id) where approved_at is not null;
create unique index charges_charged_at_idx on public.charges (charged_at, id);

-- From this score on, the best picture of a search is a strong answer. The one place that knows.
create function private.strong_score() returns real
language sql immutable set search_path = '' as $$ select 0.7::real $$;

-- Stuck: due work has waited for a quarter of an hour, as for /functions/v1/health.
create function private.judge_queue(queue worker.queues) returns text
language sql immutable set search_path = ''
as $$
  select case
    when queue.paused then 'paused'
    when queue.oldest_due_seconds > 900 then 'stuck'
    when queue.queued + queue.running + queue.waiting > 0 then 'busy'
    else 'ok'
  end
$$;

-- The days until today. Null where there is no such time zone.
create function private.days_until_today(days integer, time_zone text) returns date[]
language plpgsql stable set search_path = ''
as $$
begin
  return array(select (private.now() at time zone time_zone)::date - ago from generate_series(days - 1, 0, -1) ago);
exception when invalid_parameter_value then
  return null;
end;
$$;

-- What is not in the trash, by status.
create function private.count_images(person uuid) returns jsonb
language sql stable set search_path = ''
as $$
  select jsonb_object_agg(status, coalesce(n, 0))
  from unnest('{pending,processing,tagging,ready,approved,rejected,failed}'::text[]) status
  left join (
    select i.status, count(*) as n from public.images i
    where i.deleted_at is null and (person is null or i.owner_id = person) group by 1
  ) counted using (status)
$$;

-- [{day, pictures, approved, failed, usd}]: what came in, with what is in the trash now; what was approved and still is;
-- pictures that could not be made, unless they were tried again since; what was paid.
create function private.read_days(person uuid, days date[], time_zone text) returns jsonb
language plpgsql stable set search_path = ''
as $$
declare
  since timestamptz := days[1]::timestamp at time zone time_zone;
begin
  return (
    with came as (
      select (created_at at time zone time_zone)::date as day, count(*) as n from public.images
      where created_at >= since and (person is null or owner_id = person) group by 1
    ), approved as (
      select (approved_at at time zone time_zone)::date as day, count(*) as n from public.images
      where approved_at >= since and (person is null or owner_id = person) group by 1
    ), failed as (
      select (finished_at at time zone time_zone)::date as day, count(distinct subject_key) as n from public.jobs
      where state = 'failed' and finished_at >= since and kind in ('generate', 'variants', 'tag', 'embed')
        and (person is null or created_by = person) group by 1
    ), paid as (
      select (charged_at at time zone time_zone)::date as day, sum(amount_usd) as usd from public.charges
      where charged_at >= since and (person is null or owner_id = person) group by 1
    )
    select jsonb_agg(jsonb_build_object('day', day, 'pictures', coalesce(came.n, 0), 'approved', coalesce(approved.n, 0),
      'failed', coalesce(failed.n, 0), 'usd', coalesce(paid.usd, 0)) order by day)
    from unnest(days) day
    left join came using (day) left join approved using (day) left join failed using (day) left join paid using (day)
  );
end;
$$;

create function private.count_failures(person uuid) returns jsonb
language sql stable set search_path = ''
as $$
  select coalesce(jsonb_agg(jsonb_build_object('code', error_code, 'count', n) order by n desc, error_code), '[]')
  from (
    select error_code, count(*) as n from public.jobs
    where state = 'failed' and finished_at > private.now() - interval '24 hours' and (person is null or created_by = person)
    group by 1
  ) failures
$$;

-- [{day, total, strong, weak, none}]. A logged search counts for all it stands for.
create function private.count_searches(days date[], time_zone text) returns jsonb
language plpgsql stable set search_path = ''
as $$
declare
  since timestamptz := days[1]::timestamp at time zone time_zone;
begin
  return (
    select jsonb_agg(jsonb_build_object('day', day, 'total', strong + weak + unanswered,
      'strong', strong, 'weak', weak, 'none', unanswered) order by day)
    from (
      select day, coalesce(round(s.strong), 0) as strong, coalesce(round(s.weak), 0) as weak, coalesce(round(s.unanswered), 0) as unanswered
      from unnest(days) day
      left join (
        select (searched_at at time zone time_zone)::date as day,
          sum(weight) filter (where result_count > 0 and top_score >= private.strong_score()) as strong,
          sum(weight) filter (where result_count > 0 and (top_score >= private.strong_score()) is not true) as weak,
          sum(weight) filter (where result_count = 0) as unanswered
        from public.searches where searched_at >= since group by 1
      ) s using (day)
    ) judged
  );
end;
$$;

-- The dozen pictures that were approved last, with what is needed to show them: files are in the bucket `studio`.
create function private.read_latest_approvals(person uuid) returns jsonb
language sql stable set search_path = ''
as $$
  select coalesce(jsonb_agg(jsonb_build_object('id', i.id, 'alt', d.alt, 'prompt', i.prompt, 'thumbhash', i.thumbhash,
    'product_card', case when v.path is not null then jsonb_build_object('path', v.path, 'width', v.width, 'height', v.height) end,
    'approved_at', i.approved_at, 'approved_by', i.approved_by) order by i.approved_at desc, i.id), '[]')
  from (
    select * from public.images where approved_at is not null and (person is null or owner_id = person)
    order by approved_at desc, id limit 12
  ) i
  left join public.image_descriptions d on d.image_id = i.id
  left join public.image_variants v on v.image_id = i.id and v.preset = 'product_card'
$$;

-- Dollars of this day and this month, in UTC as budgets are. Caps are the library's: a person has none.
create function private.read_spending(person uuid) returns jsonb
language sql stable set search_path = ''
as $$
  select jsonb_object_agg(b.period || '_usd', case
      when person is null then case when b.started_on >= periods.since then b.spent_usd else 0 end
      else (select coalesce(sum(amount_usd), 0) from public.charges
        where owner_id = person and charged_at >= periods.since at time zone 'utc')
    end)
    || jsonb_object_agg(b.period || '_cap_usd', case when person is null then b.cap_usd end)
  from public.budgets b, lateral (select date_trunc(b.period, private.now() at time zone 'utc') as since) periods
$$;

revoke execute on function private.strong_score(), private.judge_queue(worker.queues),
  private.days_until_today(integer, text), private.count_images(uuid), private.read_days(uuid, date[], text),
  private.count_failures(uuid), private.count_searches(date[], text), private.read_latest_approvals(uuid),
  private.read_spending(uuid) from public;
