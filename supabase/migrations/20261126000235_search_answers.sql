-- How searches were answered, a day each, by what their best answer was worth: [{day, total, strong, good, weak, none}]. A
-- logged search counts for all it stands for; what was found before that was noted counts as weak.
create or replace function private.count_searches(days date[], time_zone text) returns jsonb
language plpgsql stable set search_path = ''
as $$
declare
  since timestamptz := days[1]::timestamp at time zone time_zone;
begin
  return (
    select jsonb_agg(jsonb_build_object('day', day, 'total', strong + good + weak + unanswered,
      'strong', strong, 'good', good, 'weak', weak, 'none', unanswered) order by day)
    from (
      select day, coalesce(round(s.strong), 0) as strong, coalesce(round(s.good), 0) as good, coalesce(round(s.weak), 0) as weak,
        coalesce(round(s.unanswered), 0) as unanswered
      from unnest(days) day
      left join (
        select (searched_at at time zone time_zone)::date as day,
          sum(weight) filter (where best_match = 'strong') as strong,
          sum(weight) filter (where best_match = 'good') as good,
          sum(weight) filter (where result_count > 0 and coalesce(best_match, 'weak') = 'weak') as weak,
          sum(weight) filter (where result_count = 0) as unanswered
        from public.searches where searched_at >= since group by 1
      ) s using (day)
    ) judged
  );
end;
$$;
drop function private.strong_score();
