-- Work that is about no picture of the library: extractions, and deliveries.

alter table public.jobs
  add column extraction_id uuid references public.extractions (id) on delete set null,
  add column delivery_id uuid references public.webhook_deliveries (id) on delete set null,
  drop constraint live_jobs_have_a_subject,
  add constraint live_jobs_have_a_subject check (state in ('done', 'failed', 'cancelled') or num_nonnulls(image_id, extraction_id, delivery_id) = 1),
  add constraint a_subject_is_of_the_kind check (case kind
    when 'extract' then num_nonnulls(image_id, delivery_id) = 0
    when 'deliver' then num_nonnulls(image_id, extraction_id) = 0
    else num_nonnulls(extraction_id, delivery_id) = 0
  end);
create unique index jobs_extraction_id_idx on public.jobs (extraction_id, id);
create unique index jobs_delivery_id_idx on public.jobs (delivery_id, id);
create unique index jobs_live_extraction_key on public.jobs (extraction_id) where state in ('queued', 'running', 'waiting');
create unique index jobs_live_delivery_key on public.jobs (delivery_id) where state in ('queued', 'running', 'waiting');

-- A delivery is tried ten times, over three days.
insert into public.job_kinds (kind, concurrency, batch_size) values
  ('extract', 2, 4),
  ('deliver', 4, 10);
update public.job_kinds set max_attempts = 10 where kind = 'deliver';
select pgmq.create(queue) from unnest('{extract, extract_bulk, deliver, deliver_bulk}'::text[]) queue;

-- Creates a job for each extraction, with the id in its place. One statement, so that the bell rings once.
create function private.enqueue_extractions(extraction_ids uuid[], job_ids uuid[], lane text, created_by uuid, estimated_usd numeric)
returns void
language sql security definer set search_path = ''
as $$
  insert into public.jobs (id, kind, lane, queue, message_id, extraction_id, subject_key, created_by, estimated_usd, most_usd)
  select job_id, 'extract', enqueue_extractions.lane, job_queue,
    (select send from pgmq.send(job_queue, jsonb_build_object('job_id', job_id))),
    extraction_id, extraction_id::text, enqueue_extractions.created_by, enqueue_extractions.estimated_usd, enqueue_extractions.estimated_usd
  from (
    select job_id, extraction_id, 'extract' || case lane when 'people' then '' else '_bulk' end as job_queue
    from unnest(extraction_ids, job_ids) asked (extraction_id, job_id)
  ) asked
$$;

-- A delivery's job is its endpoint's owner's.
create function private.enqueue_deliveries(delivery_ids uuid[], lane text default 'people') returns void
language sql security definer set search_path = ''
as $$
  insert into public.jobs (id, kind, lane, queue, message_id, delivery_id, subject_key, created_by)
  select job_id, 'deliver', enqueue_deliveries.lane, job_queue,
    (select send from pgmq.send(job_queue, jsonb_build_object('job_id', job_id))), delivery_id, delivery_id::text, owner_id
  from (
    select gen_random_uuid() as job_id, d.id as delivery_id, e.owner_id,
      'deliver' || case lane when 'people' then '' else '_bulk' end as job_queue
    from public.webhook_deliveries d join public.webhook_endpoints e on e.id = d.endpoint_id
    where d.id = any (delivery_ids)
  ) asked
$$;

revoke execute on function private.enqueue_extractions(uuid[], uuid[], text, uuid, numeric), private.enqueue_deliveries(uuid[], text) from public;
