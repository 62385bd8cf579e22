-- Where callers are told what happened (Standard Webhooks), and each chain of attempts to do so.

create table public.webhook_endpoints (
  id              uuid primary key default gen_random_uuid(),
  owner_id        uuid not null references auth.users (id) on delete cascade,
  url             text not null constraint an_address_has_1_to_2000_characters check (char_length(url) between 1 and 2000),
  description     text not null default '' constraint a_description_has_200_characters_at_most check (char_length(description) <= 200),
  -- Which events are told here.
  events          text[] not null constraint an_endpoint_hears_of_something check (cardinality(events) > 0)
    constraint an_endpoint_hears_of_events_that_there_are check (events <@ '{job.succeeded, job.failed, image.ready, image.approved,
      image.withdrawn, budget.reached, endpoint.disabled}'),
  -- Of the whole library, for admins; else of what is its owner's.
  hears_all       boolean not null default false,
  created_at      timestamptz not null default private.now(),
  -- Since when nothing got through; null: the last delivery did.
  failing_since   timestamptz,
  -- Since when it takes five seconds and more to answer: few deliveries at once are enough then.
  slow_since      timestamptz,
  disabled_at     timestamptz,
  disabled_reason text,
  constraint a_disabled_endpoint_says_why check ((disabled_at is null) = (disabled_reason is null))
);
comment on table public.webhook_endpoints is 'Addresses that are told what happened.';
create unique index webhook_endpoints_owner_id_idx on public.webhook_endpoints (owner_id, id);

-- What deliveries are signed with. One, or two while it is rotated. Nobody's to read.
create table private.webhook_secrets (
  id          uuid primary key default gen_random_uuid(),
  endpoint_id uuid not null references public.webhook_endpoints (id) on delete cascade,
  secret      text not null constraint a_secret_is_whsec check (secret ~ '^whsec_[A-Za-z0-9+/]{32,}={0,2}$'),
  created_at  timestamptz not null default private.now(),
  -- Null: the newest.
  expires_at  timestamptz
);
create unique index webhook_secrets_endpoint_id_idx on private.webhook_secrets (endpoint_id, id);
create unique index webhook_secrets_newest_key on private.webhook_secrets (endpoint_id) where expires_at is null;

create table public.webhook_events (
  -- `webhook-id` of every delivery of it.
  id          uuid primary key default gen_random_uuid(),
  -- Whose; null: the library's.
  owner_id    uuid references auth.users (id) on delete cascade,
  type        text not null,
  data        jsonb not null,
  occurred_at timestamptz not null default private.now()
);
comment on table public.webhook_events is 'What happened, as endpoints are told.';
create unique index webhook_events_owner_id_idx on public.webhook_events (owner_id, occurred_at, id);
create unique index webhook_events_occurred_at_idx on public.webhook_events (occurred_at, id);

create table public.webhook_deliveries (
  id           uuid primary key default gen_random_uuid(),
  endpoint_id  uuid not null references public.webhook_endpoints (id) on delete cascade,
  event_id     uuid not null references public.webhook_events (id) on delete cascade,
  created_at   timestamptz not null default private.now(),
  delivered_at timestamptz,
  constraint an_event_is_told_an_endpoint_once unique (endpoint_id, event_id)
);
comment on table public.webhook_deliveries is 'An event on its way to an endpoint.';
create unique index webhook_deliveries_event_id_idx on public.webhook_deliveries (event_id, id);
create unique index webhook_deliveries_endpoint_id_idx on public.webhook_deliveries (endpoint_id, created_at desc, id);

revoke all on public.webhook_endpoints, public.webhook_events, public.webhook_deliveries from anon, authenticated;
grant select on public.webhook_endpoints, public.webhook_events, public.webhook_deliveries to authenticated, service_role;
alter table public.webhook_endpoints enable row level security;
alter table public.webhook_events enable row level security;
alter table public.webhook_deliveries enable row level security;
create policy "Members can read their endpoints, admins all" on public.webhook_endpoints
  for select to authenticated
  using ((select private.is_member()) and (owner_id = (select auth.uid()) or (select private.is_admin())));
create policy "Members can read the deliveries to endpoints they can read" on public.webhook_deliveries
  for select to authenticated using (exists (select from public.webhook_endpoints e where e.id = endpoint_id));
create policy "Members can read the events that were told to them" on public.webhook_events
  for select to authenticated using (exists (select from public.webhook_deliveries d where d.event_id = webhook_events.id));
