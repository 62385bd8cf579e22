-- What people do with a whole batch: pause it, let it go on, have it made first, try again what failed, stop it. Each locks jobs
-- before the batch, and tells the screens once.

-- The batch, for who may change it: its owner, and admins.
create function private.require_batch(batch_id uuid) returns public.batches
language plpgsql stable security definer set search_path = ''
as $$
declare
  batch public.batches;
begin
  perform private.require_member();
  select * into batch from public.batches b
  where b.id = require_batch.batch_id and (private.is_operator() or private.is_admin() or b.owner_id = auth.uid());
  if not found then
    raise exception using message = 'There is no such batch';
  end if;
  return batch;
end;
$$;

-- Puts aside what of a batch nobody has begun to make, and answers how many pictures that is. Locks jobs before the batch.
create function private.pause_batch(batch_id uuid) returns integer
language plpgsql security definer set search_path = ''
as $$
declare
  batch public.batches := private.require_batch(batch_id);
  held  public.jobs[];
begin
  if not exists (
    select from public.jobs j where j.batch_id = batch.id and j.kind = 'generate' and j.state in ('queued', 'running', 'waiting')
  ) then
    raise exception using message = 'Nothing of this batch is left to make';
  end if;
  held := array(
    select j from public.jobs j
    where j.batch_id = batch.id and j.kind = 'generate' and j.state = 'queued' and j.message_id is not null order by j.id for update);
  perform private.take_messages(held);
  update public.jobs j set message_id = null, error_code = null, error_detail = null where j.id in (select id from unnest(held));
  update public.batches b set paused_at = coalesce(b.paused_at, private.now()) where b.id = batch.id;
  return cardinality(held);
end;
$$;

-- Lets a batch go on, and answers how many pictures wait again. What a claim puts aside this moment the sweep finds.
create function private.resume_batch(batch_id uuid) returns integer
language plpgsql security definer set search_path = ''
as $$
declare
  batch public.batches := private.require_batch(batch_id);
  held  public.jobs[];
begin
  held := array(
    select j from public.jobs j
    where j.batch_id = batch.id and j.state = 'queued' and j.message_id is null order by j.id for update);
  update public.batches b set paused_at = null where b.id = batch.id;
  update public.jobs j set not_before = private.now(), message_id = sent.message_id
  from private.send_messages(held, null, true) sent where j.id = sent.job_id;
  perform private.ring_due('{generate}');
  return cardinality(held);
end;
$$;

-- Has what waits of a batch made before that of others, or after it, and answers how many jobs that moved.
create function private.move_batch(batch_id uuid, lane text) returns integer
language plpgsql security definer set search_path = ''
as $$
declare
  batch public.batches := private.require_batch(batch_id);
  moved public.jobs[];
begin
  if (lane in ('people', 'bulk')) is not true then
    raise invalid_parameter_value using message = 'A lane is people or bulk';
  end if;
  moved := array(
    select j from public.jobs j
    where j.batch_id = batch.id and j.state = 'queued' and j.lane <> move_batch.lane order by j.id for update);
  perform private.take_messages(moved);
  update public.jobs j
  set lane = move_batch.lane, queue = j.kind || case move_batch.lane when 'people' then '' else '_bulk' end, message_id = sent.message_id
  from private.send_messages(moved, move_batch.lane, false) sent where j.id = sent.job_id;
  perform private.ring_due(array(select distinct kind from unnest(moved)));
  return cardinality(moved);
end;
$$;

-- Sends round again what failed of a batch, and answers how many pictures that is. What was stopped stays so. Each is looked up by
-- its index, whatever is known of tables that grew a moment ago.
create function private.retry_batch(batch_id uuid) returns integer
language plpgsql security definer set search_path = '' set enable_nestloop = off set enable_bitmapscan = off
as $$
declare
  batch public.batches := private.require_batch(batch_id);
begin
  return cardinality(private.retry_jobs(array(
    select id from (
      select distinct on (j.image_id) j.id, j.state
      from public.images i join public.jobs j on j.image_id = i.id and j.kind = any (private.picture_stages())
      where i.batch_id = batch.id and i.status = 'failed' and i.deleted_at is null
      order by j.image_id, j.finished_at desc nulls first, j.id
    ) last_ones where state = 'failed')));
end;
$$;

-- Stops what has not been made yet. A batch that was stopped is not paused any more.
create or replace function private.cancel_batch(batch_id uuid) returns integer
language plpgsql security definer set search_path = ''
as $$
declare
  batch   public.batches := private.require_batch(batch_id);
  stopped uuid[] := private.cancel_work(array(select i.id from public.images i where i.batch_id = batch.id), '{generate}');
begin
  update public.batches b set cancelled_at = coalesce(b.cancelled_at, private.now()), paused_at = null where b.id = batch.id;
  return cardinality(stopped);
end;
$$;

create function public.pause_batch(batch_id uuid) returns integer
language sql set search_path = '' as $$ select private.pause_batch(batch_id) $$;
create function public.resume_batch(batch_id uuid) returns integer
language sql set search_path = '' as $$ select private.resume_batch(batch_id) $$;
create function public.move_batch(batch_id uuid, lane text) returns integer
language sql set search_path = '' as $$ select private.move_batch(batch_id, lane) $$;
create function public.retry_batch(batch_id uuid) returns integer
language sql set search_path = '' as $$ select private.retry_batch(batch_id) $$;

revoke execute on function private.require_batch(uuid), private.pause_batch(uuid), private.resume_batch(uuid), private.move_batch(uuid, text),
  private.retry_batch(uuid), public.pause_batch(uuid), public.resume_batch(uuid), public.move_batch(uuid, text),
  public.retry_batch(uuid) from public, anon;
grant execute on function private.pause_batch(uuid), private.resume_batch(uuid), private.move_batch(uuid, text),
  private.retry_batch(uuid), public.pause_batch(uuid), public.resume_batch(uuid), public.move_batch(uuid, text),
  public.retry_batch(uuid) to authenticated, service_role;
