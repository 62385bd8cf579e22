-- What broke in front of people, as their screen reports it. They are shown the short id, and admins find the rest by it.
create table public.error_reports (
  id          uuid primary key default gen_random_uuid(),
  short_id    text not null unique constraint a_short_id_has_8_letters_and_digits check (short_id ~ '^[0-9A-Z]{8}$'),
  reported_by uuid references auth.users (id) on delete set null,
  reported_at timestamptz not null default private.now(),
  message     text not null constraint a_message_has_at_most_500_characters check (char_length(message) <= 500),
  stack       text constraint a_stack_has_at_most_8000_characters check (char_length(stack) <= 8000),
  path        text constraint a_path_has_at_most_500_characters check (char_length(path) <= 500),
  version     text constraint a_version_has_at_most_100_characters check (char_length(version) <= 100),
  browser     text constraint a_browser_has_at_most_300_characters check (char_length(browser) <= 300)
);
comment on table public.error_reports is 'Errors that screens reported, for 30 days.';
create unique index error_reports_reported_by_idx on public.error_reports (reported_by, id);
create unique index error_reports_reported_at_idx on public.error_reports (reported_at desc, id);

revoke all on public.error_reports from anon, authenticated;
grant select on public.error_reports to authenticated, service_role;
alter table public.error_reports enable row level security;
create policy "Admins can read error reports" on public.error_reports
  for select to authenticated using ((select private.is_admin()));

-- Keeps {message, stack, path, version, browser}, each cut to what fits, and answers the short id. 20 a minute.
create function private.report_error(report jsonb) returns text
language plpgsql security definer set search_path = ''
as $$
declare
  -- Digits and letters that are not taken for one another when they are read out.
  letters constant text := '23456789ABCDEFGHJKMNPQRSTVWXYZ';
  short_id text;
begin
  perform private.require_member();
  if jsonb_typeof(report) is distinct from 'object' or coalesce(private.trimmed(report ->> 'message'), '') = '' then
    raise invalid_parameter_value using message = 'A report is {message, stack, path, version, browser}, with a message at least';
  elsif not (worker.take_token('error:' || coalesce(auth.uid()::text, 'operator'), 20) ->> 'allowed')::boolean then
    raise exception using message = 'Too many errors were reported in this minute: this one was not kept', detail = 'rate_limited';
  end if;
  select string_agg(substr(letters, 1 + get_byte(bytes, place) % length(letters), 1), '') into short_id
  from extensions.gen_random_bytes(8) bytes, generate_series(0, 7) place;
  insert into public.error_reports (short_id, reported_by, message, stack, path, version, browser)
  values (short_id, auth.uid(), left(private.trimmed(report ->> 'message'), 500), left(report ->> 'stack', 8000), left(report ->> 'path', 500),
    left(report ->> 'version', 100), left(report ->> 'browser', 300));
  return short_id;
end;
$$;

create function public.report_error(report jsonb) returns text
language sql set search_path = '' as $$ select private.report_error(report) $$;

revoke execute on function private.report_error(jsonb), public.report_error(jsonb) from public, anon;
grant execute on function private.report_error(jsonb), public.report_error(jsonb) to authenticated, service_role;

select cron.schedule('prune-error-reports', '13 3 * * *',
  $$delete from public.error_reports where reported_at < private.now() - interval '30 days'$$);
