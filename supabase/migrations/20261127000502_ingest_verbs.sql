-- People stop and repeat all that they sent together.

-- The ingest, if it is one's own; admins find every one.
create function private.own_ingest(ingest_id uuid) returns uuid
language plpgsql stable security definer set search_path = ''
as $$
declare
  found_id uuid;
begin
  perform private.require_member();
  select n.id into found_id from public.ingests n
  where n.id = own_ingest.ingest_id and (private.is_operator() or private.is_admin() or n.owner_id = auth.uid());
  if found_id is null then
    raise exception using message = 'There is no such ingest';
  end if;
  return found_id;
end;
$$;

-- Stops what has not been read yet. Answers how many.
create function private.cancel_ingest(ingest_id uuid) returns integer
language plpgsql security definer set search_path = ''
as $$
declare
  chosen uuid := private.own_ingest(ingest_id);
  doomed public.jobs[];
begin
  doomed := array(
    select j from public.jobs j join public.extractions e on e.id = j.extraction_id
    where e.ingest_id = chosen and j.state in ('queued', 'running', 'waiting') order by j.id for update of j);
  for place in 1 .. cardinality(doomed) loop
    doomed[place].error_code := null;
    doomed[place].error_detail := null;
  end loop;
  perform private.settle_jobs(doomed, 'cancelled');
  return cardinality(doomed);
end;
$$;

-- Reads again what failed or was stopped. Answers how many.
create function private.retry_ingest(ingest_id uuid) returns integer
language plpgsql security definer set search_path = ''
as $$
declare
  chosen uuid := private.own_ingest(ingest_id);
begin
  return cardinality(private.retry_jobs(array(
    select j.id from public.jobs j join public.extractions e on e.id = j.extraction_id
    where e.ingest_id = chosen and j.state in ('failed', 'cancelled'))));
end;
$$;

create function public.cancel_ingest(ingest_id uuid) returns integer
language sql set search_path = '' as $$ select private.cancel_ingest(ingest_id) $$;
create function public.retry_ingest(ingest_id uuid) returns integer
language sql set search_path = '' as $$ select private.retry_ingest(ingest_id) $$;

-- Why whoever calls may not retry or stop the reading of a picture: no_job; is_live, for a test key neither pays for nor stops
-- what is meant. Null: they may.
create function private.why_not_reading(owner_id uuid, is_test boolean, job_id uuid) returns text
language plpgsql stable security definer set search_path = ''
as $$
declare
  was_test boolean;
begin
  select n.is_test into was_test
  from public.jobs j join public.extractions e on e.id = j.extraction_id join public.ingests n on n.id = e.ingest_id
  where j.id = why_not_reading.job_id and n.owner_id = why_not_reading.owner_id;
  return case when not found then 'no_job' when is_test and not was_test then 'is_live' end;
end;
$$;

-- Reads one picture of whoever calls again: `retried`, or why not; not_failed, where nothing is to be repeated.
create function worker.retry_reading(owner_id uuid, is_test boolean, job_id uuid) returns text
language sql security definer set search_path = ''
as $$
  select coalesce(private.why_not_reading(owner_id, is_test, job_id),
    case when private.retry_jobs(array[job_id]) = '{}' then 'not_failed' else 'retried' end)
$$;

-- Stops the reading of one picture of whoever calls: `stopped`, also where it was before, or why not; is_over, where it ended
-- otherwise.
create function worker.stop_reading(owner_id uuid, is_test boolean, job_id uuid) returns text
language sql security definer set search_path = ''
as $$
  select coalesce(private.why_not_reading(owner_id, is_test, job_id), case
    when private.cancel_job(job_id) or exists (select from public.jobs j where j.id = stop_reading.job_id and j.state = 'cancelled')
      then 'stopped'
    else 'is_over'
  end)
$$;

-- The same for all that they sent together and that is not read yet: `stopped`, no_ingest or is_live.
create function worker.stop_ingest(owner_id uuid, is_test boolean, ingest_id uuid) returns text
language plpgsql security definer set search_path = ''
as $$
declare
  was_test boolean;
begin
  select n.is_test into was_test from public.ingests n where n.id = stop_ingest.ingest_id and n.owner_id = stop_ingest.owner_id;
  if not found then
    return 'no_ingest';
  elsif is_test and not was_test then
    return 'is_live';
  end if;
  perform private.cancel_ingest(ingest_id);
  return 'stopped';
end;
$$;

revoke execute on function private.why_not_reading(uuid, boolean, uuid), worker.retry_reading(uuid, boolean, uuid), worker.stop_reading(uuid, boolean, uuid),
  worker.stop_ingest(uuid, boolean, uuid) from public;
grant execute on function worker.retry_reading(uuid, boolean, uuid), worker.stop_reading(uuid, boolean, uuid),
  worker.stop_ingest(uuid, boolean, uuid) to service_role;
revoke execute on function private.own_ingest(uuid), private.cancel_ingest(uuid), private.retry_ingest(uuid),
  public.cancel_ingest(uuid), public.retry_ingest(uuid) from public, anon;
grant execute on function private.cancel_ingest(uuid), private.retry_ingest(uuid), public.cancel_ingest(uuid), public.retry_ingest(uuid)
  to authenticated, service_role;
