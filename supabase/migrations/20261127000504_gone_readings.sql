-- A reading ends with its picture's record: with a person go what they sent, with a pattern what was sent to it.

create function private.cancel_reading() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
  doomed public.jobs[] := array(
    select j from public.jobs j where j.extraction_id = old.id and j.state in ('queued', 'running', 'waiting') order by j.id for update);
begin
  for place in 1 .. cardinality(doomed) loop
    doomed[place].error_code := null;
    doomed[place].error_detail := null;
  end loop;
  perform private.settle_jobs(doomed, 'cancelled');
  return old;
end;
$$;
create trigger extractions_cancel_their_jobs before delete on public.extractions
  for each row execute function private.cancel_reading();

revoke execute on function private.cancel_reading() from public;
