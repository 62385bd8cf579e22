-- What vendors say of their models, asked once a week.

-- `models`: [{vendor_id, retires_on}] as the vendor lists them, retires_on null where it does not say. A date that it tells
-- goes before ours; a model that is no longer in a list which has others of ours is missing from then on.
create function worker.note_models(provider text, models jsonb) returns void
language plpgsql security definer set search_path = ''
as $$
begin
  if not exists (
    select from public.models m, jsonb_to_recordset(models) as listed (vendor_id text)
    where m.provider = note_models.provider and listed.vendor_id = coalesce(m.vendor_id, m.id)) then
    -- A list of something else says nothing.
    return;
  end if;
  update public.models m
  set retires_on = coalesce(news.retires_on, m.retires_on),
    missing_since = case when news.is_listed then null else coalesce(m.missing_since, private.now()) end
  from (
    select ours.id, count(told.vendor_id) > 0 as is_listed, min(told.retires_on) as retires_on
    from public.models ours
    left join jsonb_to_recordset(note_models.models) as told (vendor_id text, retires_on date)
      on told.vendor_id = coalesce(ours.vendor_id, ours.id)
    -- Of what has retired no vendor speaks any more.
    where ours.provider = note_models.provider and (ours.retires_on <= private.now()) is not true
    group by ours.id
  ) news
  where m.id = news.id
    and ((m.missing_since is null) <> news.is_listed or coalesce(news.retires_on, m.retires_on) is distinct from m.retires_on);
end;
$$;
revoke execute on function worker.note_models(text, jsonb) from public;
grant execute on function worker.note_models(text, jsonb) to service_role;

select cron.schedule('refresh-models', '13 4 * * 1', $$select private.ring('refresh-models', 1)$$);
