-- Messages of many jobs are sent in one statement: ten thousand of them one by one take longer than all else. Whoever has work
-- already is looked up in a list, not by a join: of jobs that came a moment ago nobody has counted yet how many they are, and a
-- nested loop would read all of them for each picture.

create or replace function private.enqueue_jobs(job_kind text, image_ids uuid[], lane text, batch_id uuid default null,
  created_by uuid default null, estimated_usd numeric default 0, most_usd numeric default null) returns void
language plpgsql security definer set search_path = '' set plan_cache_mode = 'force_custom_plan'
as $$
declare
  job_queue text := job_kind || case lane when 'people' then '' else '_bulk' end;
  busy      uuid[] := array(
    select j.image_id from public.jobs j
    where j.image_id = any (image_ids) and j.kind = job_kind and j.state in ('queued', 'running', 'waiting')
  );
  wanted    uuid[] := array(
    select image_id from unnest(image_ids) with ordinality as asked (image_id, place)
    where image_id <> all (busy) order by place
  );
  job_ids   uuid[] := array(select gen_random_uuid() from unnest(wanted));
begin
  if wanted = '{}' then
    return;
  end if;
  -- The message comes first, for the row needs its number; both are seen together or not at all. One statement, so that the
  -- bell rings once.
  insert into public.jobs (id, kind, lane, queue, message_id, image_id, subject_key, batch_id, created_by, estimated_usd,
    most_usd, batch_reserved_usd)
  select sent.job_id, job_kind, enqueue_jobs.lane, job_queue, sent.message_id,
    sent.image_id, sent.image_id::text, enqueue_jobs.batch_id, enqueue_jobs.created_by, enqueue_jobs.estimated_usd,
    aside.usd, case when enqueue_jobs.batch_id is null then 0 else aside.usd end
  from rows from (unnest(job_ids), unnest(wanted), pgmq.send_batch(job_queue, array(
      select jsonb_build_object('job_id', job_id) from unnest(job_ids) with ordinality as named (job_id, place) order by place)))
    as sent (job_id, image_id, message_id),
    lateral (select coalesce(enqueue_jobs.most_usd, enqueue_jobs.estimated_usd) as usd) aside
  on conflict (image_id, kind) where state in ('queued', 'running', 'waiting') do nothing;
end;
$$;
