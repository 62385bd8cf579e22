-- How each kind of background work is run. Editable: a row is read at every claim.
create table public.job_kinds (
  kind          text primary key,
  -- How many workers may run at once, and how many jobs each takes.
  concurrency   integer not null default 2 constraint concurrency_is_1_to_50 check (concurrency between 1 and 50),
  batch_size    integer not null default 1 constraint batch_size_is_1_to_50 check (batch_size between 1 and 50),
  -- A claim not settled after this long is taken to be dead.
  lease_seconds integer not null default 300 constraint lease_is_10_to_3600_seconds check (lease_seconds between 10 and 3600),
  max_attempts  integer not null default 3 constraint attempts_are_1_to_20 check (max_attempts between 1 and 20),
  -- How often the clock rings while work is due.
  tick_seconds  integer not null default 10 constraint tick_is_10_to_3600_seconds check (tick_seconds between 10 and 3600),
  -- How long a provider that finishes later may take.
  wait_seconds  integer not null default 900 constraint wait_is_10_to_86400_seconds check (wait_seconds between 10 and 86400),
  paused_at     timestamptz,
  ticked_at      timestamptz
);
comment on table public.job_kinds is 'Limits of each kind of background work; a paused kind is not claimed.';

revoke all on public.job_kinds from anon, authenticated;
grant select on public.job_kinds to authenticated;
grant update (concurrency, batch_size, lease_seconds, max_attempts, tick_seconds, wait_seconds, paused_at)
  on public.job_kinds to authenticated;
grant select, update on public.job_kinds to service_role;
alter table public.job_kinds enable row level security;
create policy "Members can read job kinds" on public.job_kinds
  for select to authenticated using ((select private.is_member()));
create policy "Admins can change job kinds" on public.job_kinds
  for update to authenticated using ((select private.is_admin())) with check ((select private.is_admin()));

-- Kinds that wait for the network take several at once; variants is all CPU and takes one.
insert into public.job_kinds (kind, concurrency, batch_size) values
  ('generate', 3, 4),
  ('variants', 2, 1),
  ('tag', 2, 4),
  ('embed', 1, 16),
  ('publish', 2, 4),
  ('withdraw', 1, 8),
  ('purge', 1, 8);

-- One queue for people who wait and one for batches: pgmq knows no priority.
select pgmq.create(queue)
from public.job_kinds, lateral (values (kind), (kind || '_bulk')) as lanes (queue);
