-- Every request that brought an event, or tried to, with what was answered.

create table public.webhook_attempts (
  id              uuid primary key default gen_random_uuid(),
  delivery_id     uuid not null references public.webhook_deliveries (id) on delete cascade,
  attempted_at    timestamptz not null,
  milliseconds    integer not null constraint an_attempt_takes_time check (milliseconds >= 0),
  -- As it was then.
  url             text not null,
  request_headers jsonb not null,
  -- Null: there was no answer.
  status          integer,
  answer          text constraint an_answer_is_kept_to_a_kilobyte check (char_length(answer) <= 1024),
  -- Null: it got through.
  error           text constraint an_attempts_error_has_500_characters_at_most check (char_length(error) <= 500)
);
comment on table public.webhook_attempts is 'Requests to endpoints, and what was answered.';
create unique index webhook_attempts_delivery_id_idx on public.webhook_attempts (delivery_id, attempted_at, id);

revoke all on public.webhook_attempts from anon, authenticated;
grant select on public.webhook_attempts to authenticated, service_role;
alter table public.webhook_attempts enable row level security;
create policy "Members can read the attempts of deliveries they can read" on public.webhook_attempts
  for select to authenticated using (exists (select from public.webhook_deliveries d where d.id = delivery_id));

create trigger webhook_endpoints_insert_broadcast after insert on public.webhook_endpoints
  referencing new table as changed_rows for each statement execute function private.broadcast_rows();
create trigger webhook_endpoints_update_broadcast after update on public.webhook_endpoints
  referencing new table as changed_rows for each statement execute function private.broadcast_rows();
create trigger webhook_endpoints_delete_broadcast after delete on public.webhook_endpoints
  referencing old table as changed_rows for each statement execute function private.broadcast_rows();

-- What is not told any more is not tried any more, whoever took the delivery, its endpoint or its owner away.
create function private.cancel_delivery() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  perform private.settle_jobs(array(
    select j from public.jobs j where j.delivery_id = old.id and j.state in ('queued', 'running', 'waiting') for update
  ), 'cancelled');
  return old;
end;
$$;
create trigger webhook_deliveries_cancel_their_jobs before delete on public.webhook_deliveries
  for each row execute function private.cancel_delivery();

-- Stops what is on its way and parts deliveries from their jobs, all at once: one by one, as each is deleted, ten thousand take
-- minutes.
create function private.release_deliveries(deliveries uuid[]) returns void
language plpgsql security definer set search_path = ''
as $$
begin
  perform private.settle_jobs(array(
    select j from public.jobs j where j.delivery_id = any (deliveries) and j.state in ('queued', 'running', 'waiting') order by j.id for update
  ), 'cancelled');
  update public.jobs set delivery_id = null where delivery_id = any (deliveries);
end;
$$;

-- Ends what waits for its turn at an endpoint that was disabled: it can be replayed. Its caller has locked the endpoint, and others
-- lock a job before that: one that somebody holds ends by itself.
create function private.stop_deliveries(endpoint_id uuid) returns void
language plpgsql security definer set search_path = ''
as $$
begin
  perform private.settle_jobs(array(
    select j from public.webhook_deliveries d join public.jobs j on j.delivery_id = d.id
    where d.endpoint_id = stop_deliveries.endpoint_id and j.state = 'queued' order by j.id for update of j skip locked
  ), 'cancelled');
end;
$$;

-- Events are kept for 30 days, but as long as somebody still tries to tell them.
create function private.forget_webhook_events() returns void
language plpgsql security definer set search_path = ''
as $$
declare
  old uuid[] := array(
    select e.id from public.webhook_events e
    where e.occurred_at < private.now() - interval '30 days'
      and not exists (
        select from public.webhook_deliveries d join public.jobs j on j.delivery_id = d.id
        where d.event_id = e.id and j.state in ('queued', 'running', 'waiting')
      )
  );
begin
  perform private.release_deliveries(array(select d.id from public.webhook_deliveries d where d.event_id = any (old)));
  delete from public.webhook_events where id = any (old);
end;
$$;
select cron.schedule('forget-webhook-events', '33 5 * * *', 'select private.forget_webhook_events()');

revoke execute on function private.cancel_delivery(), private.release_deliveries(uuid[]), private.stop_deliveries(uuid),
  private.forget_webhook_events() from public;
