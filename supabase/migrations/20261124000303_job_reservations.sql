-- What a job may still cost is put aside twice: in its batch from the moment it is asked for, by whichever model of its
-- picture's list it will be made; in the budgets from its claim, by the model and the prices of now. What it is charged is
-- taken out of both, so that spent and reserved together never count a cent twice.

alter table public.jobs
  add column most_usd numeric(24, 12) not null default 0,
  add column batch_reserved_usd numeric(24, 12) not null default 0
    constraint settled_jobs_reserve_nothing_in_their_batch check (batch_reserved_usd = 0 or state in ('queued', 'running', 'waiting'));
comment on column public.jobs.most_usd is 'What was agreed to: the most that it may cost by its model or by those that take over.';
comment on column public.jobs.batch_reserved_usd is 'What is still aside for the job in its batch.';
update public.jobs set most_usd = estimated_usd where estimated_usd > 0;
update public.jobs set batch_reserved_usd = estimated_usd
where batch_id is not null and estimated_usd > 0 and state in ('queued', 'running', 'waiting');
-- Those who have work under way have budgets from here on.
select private.lock_budgets(array(select distinct created_by from public.jobs where reserved_usd > 0));

-- Creates a job for each image that has no live one of this kind. One statement, so that the bell rings once. `most_usd`
-- is what one may cost where other models take over; left out, it is the estimate of its own.
drop function private.enqueue_jobs(text, uuid[], text, uuid, uuid, numeric);
create function private.enqueue_jobs(job_kind text, image_ids uuid[], lane text, batch_id uuid default null,
  created_by uuid default null, estimated_usd numeric default 0, most_usd numeric default null) returns void
language plpgsql security definer set search_path = ''
as $$
declare
  job_queue text := job_kind || case lane when 'people' then '' else '_bulk' end;
begin
  -- The message comes first, for the row needs its number; both are seen together or not at all.
  insert into public.jobs (id, kind, lane, queue, message_id, image_id, subject_key, batch_id, created_by, estimated_usd,
    most_usd, batch_reserved_usd)
  with wanted as materialized (
    select gen_random_uuid() as job_id, image_id
    from unnest(image_ids) as asked (image_id)
    where not exists (
      select from public.jobs j
      where j.image_id = asked.image_id and j.kind = job_kind and j.state in ('queued', 'running', 'waiting')
    )
  )
  select job_id, job_kind, enqueue_jobs.lane, job_queue,
    (select send from pgmq.send(job_queue, jsonb_build_object('job_id', job_id))),
    image_id, image_id::text, enqueue_jobs.batch_id, enqueue_jobs.created_by, enqueue_jobs.estimated_usd,
    aside.usd, case when enqueue_jobs.batch_id is null then 0 else aside.usd end
  from wanted, lateral (select coalesce(enqueue_jobs.most_usd, enqueue_jobs.estimated_usd) as usd) aside
  on conflict (image_id, kind) where state in ('queued', 'running', 'waiting') do nothing;
end;
$$;

-- The most that a job may cost by the prices of now, and never less than was thought before. What makes pictures goes by the
-- picture; reading and embedding them go by the models of the settings, and by more words than either is ever given.
create function private.estimate_job(job public.jobs) returns numeric
language plpgsql stable security definer set search_path = ''
as $$
begin
  return greatest(job.estimated_usd, case job.kind
    when 'generate' then (select private.estimate_picture(i) from public.images i where i.id = job.image_id)
    when 'tag' then (
      select private.price(s.extract_model_id, '{"input_tokens": 8000, "input_image_tokens": 6000, "output_tokens": 4000, "seconds": 60}')
      from public.settings s)
    when 'embed' then (
      select private.price(s.embed_model_id, '{"input_tokens": 2000}')
        + coalesce(private.price(s.next_embed_model_id, '{"input_tokens": 2000}'), 0)
      from public.settings s)
    else 0
  end);
end;
$$;

-- What a claim of a job may cost: beside its own purchase the one whose answer was lost, where such a job buys anew.
create function private.claim_cost(job public.jobs) returns numeric
language sql stable security definer set search_path = ''
as $$
  select private.estimate_job(job) * (1 + case when job.kind = 'generate' then 0 else (
    select count(*) from public.provider_calls c join public.models m on m.id = c.model_id
    where c.job_id = job.id and c.outcome is null and not m.repeats_safely and m.kind <> 'moderate'
  ) end)
$$;

-- The job, locked, if this claim still holds it; null if the worker is late. Its message is locked next, before anything
-- else: a claim that has just read it may wait for budgets.
create or replace function private.hold_job(job_id uuid, claim_id bigint) returns public.jobs
language plpgsql security definer set search_path = ''
as $$
declare
  job public.jobs;
begin
  select * into job from public.jobs j where j.id = hold_job.job_id for update;
  if job.claim_id = hold_job.claim_id then
    execute format('select from pgmq.%I where msg_id = $1 for update', 'q_' || job.queue) using job.message_id;
    return job;
  end if;
  return null;
end;
$$;

-- What a job has cost, moved from reserved to spent. The caller holds the job, and the budgets of everybody and of its person.
create function private.spend(job_id uuid, amount numeric) returns void
language plpgsql security definer set search_path = ''
as $$
declare
  job     public.jobs;
  drawn   numeric;
  of_batch numeric;
begin
  select * into job from public.jobs j where j.id = spend.job_id;
  drawn := least(job.reserved_usd, amount);
  of_batch := least(job.batch_reserved_usd, amount);
  if drawn > 0 or of_batch > 0 then
    update public.jobs set reserved_usd = reserved_usd - drawn, batch_reserved_usd = batch_reserved_usd - of_batch where id = job.id;
  end if;
  update public.budgets set spent_usd = spent_usd + amount, reserved_usd = greatest(0, reserved_usd - drawn)
  where owner_id is null or owner_id = job.created_by;
  update public.batches set spent_usd = spent_usd + amount, reserved_usd = greatest(0, reserved_usd - of_batch) where id = job.batch_id;
end;
$$;

-- A job goes on with another model: in the budgets that one's estimate is put aside at its next claim. In its batch all that
-- was agreed to is aside for it again, which covers every model of its list. The caller holds the job and its message.
create function private.move_reservation(job public.jobs, estimated_usd numeric) returns void
language plpgsql security definer set search_path = ''
as $$
declare
  aside public.jobs;
  moved public.jobs;
begin
  select * into aside from public.jobs j where j.id = job.id;
  update public.jobs j
  set estimated_usd = move_reservation.estimated_usd, reserved_usd = 0,
    batch_reserved_usd = case when j.batch_id is null then 0 else greatest(j.most_usd, move_reservation.estimated_usd) end
  where j.id = job.id
  returning * into moved;
  perform private.release_budget(aside.reserved_usd, aside.created_by);
  update public.batches b
  set reserved_usd = greatest(0, b.reserved_usd - aside.batch_reserved_usd + moved.batch_reserved_usd)
  where b.id = aside.batch_id;
end;
$$;

revoke execute on function private.enqueue_jobs(text, uuid[], text, uuid, uuid, numeric, numeric), private.estimate_job(public.jobs), private.claim_cost(public.jobs), private.spend(uuid, numeric),
  private.move_reservation(public.jobs, numeric) from public;
