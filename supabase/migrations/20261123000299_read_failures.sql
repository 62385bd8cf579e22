-- [{kind, error_code, pictures, last_at}]: what failed and trying again could mend, equal failures together, the most
-- frequent first. As many as public.retry_failed_jobs would take: see private.retryable_jobs.
create function private.read_failures() returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
begin
  perform private.require_admin();
  return (
    select coalesce(jsonb_agg(jsonb_build_object('kind', kind, 'error_code', error_code, 'pictures', pictures, 'last_at', last_at)
      order by pictures desc, error_code, kind), '[]')
    from (
      select kind, error_code, count(distinct image_id) as pictures, max(finished_at) as last_at
      from private.retryable_jobs(null, null) group by 1, 2
    ) failures
  );
end;
$$;

create function public.read_failures() returns jsonb
language sql stable set search_path = '' as $$ select private.read_failures() $$;

revoke execute on function private.read_failures(), public.read_failures() from public, anon;
grant execute on function private.read_failures(), public.read_failures() to authenticated, service_role;
