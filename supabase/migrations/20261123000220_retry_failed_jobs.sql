-- Sends what failed round again, of one stage or reason or all of it, the newest 500 first: a call holds no more locks than
-- that. Of a picture one job at a time, as private.retry_jobs wants it. Answers the jobs that were queued again.
create function private.retry_failed_jobs(stage text, reason text) returns uuid[]
language plpgsql security definer set search_path = '' set plan_cache_mode = 'force_custom_plan'
as $$
declare
  chosen uuid[];
  again  uuid[];
begin
  perform private.require_admin();
  if stage is not null then
    perform private.require_stage(stage);
  end if;
  chosen := array(
    select id from (
      select distinct on (image_id) id, finished_at from private.retryable_jobs(stage, reason) order by image_id, finished_at desc, id
    ) last_ones
    order by finished_at desc, id limit 500
  );
  again := private.retry_jobs(chosen);
  return array(select id from public.jobs where id = any (chosen) and image_id = any (again) order by id);
end;
$$;

create function public.retry_failed_jobs(kind text default null, error_code text default null) returns uuid[]
language sql set search_path = '' as $$ select private.retry_failed_jobs(kind, error_code) $$;

revoke execute on function private.retry_failed_jobs(text, text), public.retry_failed_jobs(text, text) from public, anon;
grant execute on function private.retry_failed_jobs(text, text), public.retry_failed_jobs(text, text) to authenticated, service_role;
