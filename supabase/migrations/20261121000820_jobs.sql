-- One unit of background work. The row is the truth; the queue's message {job_id} is a doorbell.
create table public.jobs (
  id              uuid primary key default gen_random_uuid(),
  kind            text not null references public.job_kinds (kind),
  state           text not null default 'queued' constraint job_state_is_known
    check (state in ('queued', 'running', 'waiting', 'done', 'failed', 'cancelled')),
  lane            text not null constraint a_lane_is_for_people_or_bulk check (lane in ('people', 'bulk')),
  image_id        uuid references public.images (id) on delete set null,
  -- Names the subject after it is gone.
  subject_key     text not null,
  batch_id        uuid references public.batches (id) on delete set null,
  created_by      uuid references auth.users (id) on delete set null,
  attempt         integer not null default 0,
  poll_count      integer not null default 0,
  -- Only the holder of the newest claim can settle a job.
  claim_id        bigint,
  queue           text not null,
  message_id      bigint not null,
  -- Nobody can claim the job before this: a retry's delay, the next poll, the end of a running lease.
  not_before      timestamptz not null default private.now(),
  provider        text,
  provider_job_id text,
  progress        real not null default 0 constraint progress_is_0_to_1 check (progress between 0 and 1),
  estimated_usd   numeric(12, 6) not null default 0,
  reserved_usd    numeric(12, 6) not null default 0,
  error_code      text,
  error_detail    text,
  queued_at       timestamptz not null default private.now(),
  started_at      timestamptz,
  waiting_since   timestamptz,
  finished_at     timestamptz,
  constraint claimed_iff_running check ((state = 'running') = (claim_id is not null)),
  constraint waiting_jobs_know_what_they_wait_for
    check (state <> 'waiting' or (provider_job_id is not null and waiting_since is not null)),
  constraint running_jobs_were_started check (state not in ('running', 'waiting') or started_at is not null),
  constraint finished_iff_settled check ((state in ('done', 'failed', 'cancelled')) = (finished_at is not null)),
  constraint failed_jobs_have_an_error check (state <> 'failed' or error_code is not null),
  constraint done_jobs_have_no_error check (state <> 'done' or error_code is null),
  constraint live_jobs_have_a_subject check (state in ('done', 'failed', 'cancelled') or image_id is not null),
  constraint settled_jobs_reserve_nothing check (reserved_usd = 0 or state in ('queued', 'running', 'waiting')),
  constraint the_queue_is_the_lane_of_the_kind
    check (queue = kind || case lane when 'people' then '' else '_bulk' end)
);
comment on table public.jobs is 'Background work: one row, one state machine, moved only by its verbs.';
create unique index jobs_queue_message_id_key on public.jobs (queue, message_id);
-- One live job per image and kind: asking twice is asking once.
create unique index jobs_live_key on public.jobs (image_id, kind) where state in ('queued', 'running', 'waiting');
create unique index jobs_due_idx on public.jobs (kind, not_before, id) where state in ('queued', 'running', 'waiting');
create unique index jobs_provider_job_idx on public.jobs (provider, provider_job_id, id) where state in ('running', 'waiting');
create unique index jobs_state_idx on public.jobs (state, finished_at desc, id);
create unique index jobs_image_id_idx on public.jobs (image_id, id);
create unique index jobs_batch_id_idx on public.jobs (batch_id, id);
create unique index jobs_created_by_idx on public.jobs (created_by, id);

revoke all on public.jobs from anon, authenticated;
grant select on public.jobs to authenticated, service_role;
alter table public.jobs enable row level security;
create policy "People can read the jobs they caused, admins all" on public.jobs
  for select to authenticated
  using ((select private.is_member()) and (created_by = (select auth.uid()) or (select private.is_admin())));

create sequence private.claim_ids as bigint;
