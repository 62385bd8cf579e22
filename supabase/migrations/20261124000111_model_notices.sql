-- Which models are about to go, or have gone and are still set: what the dashboard warns of.

-- Whether the settings name it, or work that is not done does.
create function private.is_model_in_use(model_id text) returns boolean
language sql stable security definer set search_path = ''
as $$
  select exists (
      select from public.settings s, jsonb_each_text(to_jsonb(s)) setting
      where setting.key like '%\_model\_id' and setting.value = is_model_in_use.model_id)
    or exists (
      select from public.jobs j join public.images i on i.id = j.image_id
      where j.kind = 'generate' and j.state in ('queued', 'running', 'waiting')
        and (i.model_id = is_model_in_use.model_id or is_model_in_use.model_id = any (i.fallback_model_ids)))
$$;

-- [{model_id, name, retires_on, successor_id, days, in_use, missing_since}], the next to go first: those that retire within
-- 30 days and can be chosen or are in use, and those in use that have retired or that their vendor no longer lists. `days` is
-- negative once it has retired, null where only the list says so.
create function private.read_model_notices() returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
  today date := (private.now() at time zone 'utc')::date;
begin
  perform private.require_member();
  return (
    select coalesce(jsonb_agg(jsonb_build_object('model_id', m.id, 'name', m.name, 'retires_on', m.retires_on,
        'successor_id', private.find_successor(m.id), 'days', m.retires_on - today, 'in_use', used.in_use,
        'missing_since', m.missing_since) order by m.retires_on, m.missing_since, m.id), '[]')
    from public.models m, lateral (select private.is_model_in_use(m.id) as in_use) used
    where (m.retires_on > today and m.retires_on <= today + 30
        and (used.in_use or m.enabled_at is not null and private.is_configured(m.provider)))
      or (used.in_use and (m.retires_on <= today or m.missing_since is not null))
  );
end;
$$;

create function public.read_model_notices() returns jsonb
language sql stable set search_path = '' as $$ select private.read_model_notices() $$;

revoke execute on function private.is_model_in_use(text), private.read_model_notices(), public.read_model_notices() from public, anon;
grant execute on function private.read_model_notices(), public.read_model_notices() to authenticated, service_role;
