-- A kind of work: texts are set over a picture by us, once a model has made it and before its sizes are made. It is all CPU, as
-- those are, and takes one at a time.
insert into public.job_kinds (kind, concurrency, batch_size) values
  ('compose', 2, 1);
select pgmq.create(queue) from unnest('{compose, compose_bulk}'::text[]) queue;

-- Ends jobs for good, with the error that each of these rows bears. The caller holds their locks. Locks more images, if any
-- are named, in the same turn.
create or replace function private.settle_jobs(doomed public.jobs[], end_state text, other_images uuid[] default '{}') returns void
language plpgsql security definer set search_path = ''
as $$
declare
  ids    uuid[] := array(select id from unnest(doomed));
  unsure uuid[];
  aside  public.jobs[];
  job    public.jobs;
begin
  if cardinality(ids) = 0 then
    return;
  end if;
  perform pgmq.archive(queue, array_agg(message_id)) from unnest(doomed) group by queue;
  -- Nobody asks the provider any more, but it may have done the work.
  unsure := array(
    select d.id from unnest(doomed) d
    where exists (
      select from public.provider_calls c
      where c.job_id = d.id and (c.outcome is null
        or c.outcome = 'accepted' and (end_state = 'cancelled' or d.error_code in ('abandoned', 'wait_expired'))))
    order by d.id);

  -- What is aside may have changed since the caller read it.
  if cardinality(unsure) > 0 or exists (select from public.jobs where id = any (ids) and reserved_usd > 0) then
    perform private.lock_budgets(array(select distinct created_by from unnest(doomed)));
  end if;
  perform from public.batches where id in (select batch_id from unnest(doomed)) order by id for no key update;
  foreach job in array array(select j from public.jobs j where j.id = any (unsure) order by j.id) loop
    perform private.book_unknown(job);
  end loop;

  aside := array(select j from public.jobs j where j.id = any (ids));
  update public.jobs j
  set state = end_state, claim_id = null, reserved_usd = 0, batch_reserved_usd = 0, finished_at = private.now(),
    progress = case end_state when 'done' then 1 else j.progress end,
    error_code = d.error_code, error_detail = left(d.error_detail, 2000)
  from unnest(doomed) d where j.id = d.id;
  perform private.release_budget(sum(reserved_usd), created_by) from unnest(aside) group by created_by;
  update public.batches b set reserved_usd = greatest(0, b.reserved_usd - ended.usd)
  from (select batch_id, sum(batch_reserved_usd) as usd from unnest(aside) group by batch_id) ended
  where b.id = ended.batch_id and ended.usd > 0;

  if end_state <> 'done' then
    perform private.lock_images(other_images || array(select image_id from unnest(doomed) where image_id is not null));
    update public.images i
    set status = 'failed', error_code = coalesce(d.error_code, 'cancelled'), error_detail = d.error_detail
    from unnest(doomed) d
    where i.id = d.image_id and i.status in ('pending', 'processing', 'tagging') and d.kind = any (private.picture_stages());
  end if;
end;
$$;

-- Sends failed pictures round again, each from the stage that failed last.
create or replace function private.retry_images(image_ids uuid[]) returns uuid[]
language plpgsql security definer set search_path = ''
as $$
declare
  mine uuid[] := private.own_images(image_ids);
begin
  return private.retry_jobs(array(
    select distinct on (j.image_id) j.id
    from public.jobs j join public.images i on i.id = j.image_id
    where j.image_id = any (mine) and i.status = 'failed' and j.state in ('failed', 'cancelled')
      and j.kind = any (private.picture_stages())
    -- Of stages that were stopped together the first: the others follow it.
    order by j.image_id, j.finished_at desc, array_position(private.picture_stages(), j.kind)
  ));
end;
$$;

-- Stops the work on pictures. One that was not ready yet ends as failed, because it was cancelled.
create or replace function private.cancel_images(image_ids uuid[]) returns uuid[]
language sql security definer set search_path = ''
as $$ select private.cancel_work(private.own_images(image_ids), private.picture_stages()) $$;

-- Into the trash, out of search, and its work stopped. Purged after 30 days.
create or replace function private.trash_images(image_ids uuid[]) returns uuid[]
language plpgsql security definer set search_path = ''
as $$
declare
  mine    uuid[] := private.own_images(image_ids);
  trashed uuid[];
begin
  -- Work that comes up meanwhile finds the image in the trash.
  perform private.cancel_work(mine, private.picture_stages() || 'publish'::text);
  perform private.unpublish_images(mine, 'ready');
  with changed as (
    update public.images set deleted_at = private.now() where id = any (mine) and deleted_at is null
    returning id
  )
  select coalesce(array_agg(id), '{}') into trashed from changed;
  return trashed;
end;
$$;

-- Out of the trash. What was finished has the work back that trashing had stopped; what was not is there to be retried.
create or replace function private.restore_images(image_ids uuid[]) returns uuid[]
language plpgsql security definer set search_path = ''
as $$
declare
  mine     uuid[] := private.own_images(image_ids);
  stopped  uuid[];
  restored uuid[];
begin
  perform private.lock_images(mine);
  stopped := array(
    select j.id from public.jobs j join public.images i on i.id = j.image_id
    where i.id = any (mine) and i.status in ('ready', 'rejected')
      and j.kind in ('compose', 'variants', 'embed') and j.state = 'cancelled' and j.finished_at = i.deleted_at
  );
  with changed as (
    update public.images set deleted_at = null
    where id = any (mine) and deleted_at is not null
      and not exists (select from public.jobs j where j.image_id = images.id and j.kind = 'purge' and j.state in ('queued', 'running'))
    returning id
  )
  select coalesce(array_agg(id), '{}') into restored from changed;
  perform private.enqueue_jobs(kind, array_agg(distinct image_id), case when count(*) <= 4 then 'people' else 'bulk' end,
    null, auth.uid())
  from public.jobs where id = any (stopped) and image_id = any (restored) group by kind;
  return restored;
end;
$$;

-- Generations that ended well, and whatever ended otherwise and leaves somebody without a picture or a reading.
create or replace function private.tell_of_jobs() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
  happened jsonb;
begin
  if not exists (select from new_jobs where finished_at is not null) or not exists (select from public.webhook_endpoints) then
    return null;
  end if;
  select jsonb_agg(jsonb_build_object(
      'type', case n.state when 'done' then 'job.succeeded' else 'job.failed' end,
      'owner_id', case when n.kind = 'extract' then g.owner_id else coalesce(n.created_by, i.owner_id) end,
      'data', private.job_event(n, case when n.state <> 'done' then
        jsonb_build_object('code', coalesce(n.error_code, n.state), 'detail', n.error_detail) end)))
  into happened
  from new_jobs n join old_jobs o using (id)
  left join public.images i on i.id = n.image_id
  left join public.extractions e on e.id = n.extraction_id
  left join public.ingests g on g.id = e.ingest_id
  where o.finished_at is null and (
    n.state = 'done' and n.kind = 'generate'
    or n.state in ('failed', 'cancelled') and (n.kind = any (private.picture_stages()) or n.kind = 'extract'));
  if happened is not null then
    perform private.emit_events(happened);
  end if;
  return null;
end;
$$;

-- [{day, pictures, approved, failed, usd}]: what came in, with what is in the trash now; what was approved and still is;
-- pictures that could not be made, unless they were tried again since; what was paid.
create or replace function private.read_days(person uuid, days date[], time_zone text) returns jsonb
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
      where state = 'failed' and finished_at >= since and kind = any (private.picture_stages())
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
