-- Broadcast from the database, as Realtime offers it. Messages go out through `larder_realtime` once they are committed.
create schema if not exists realtime;
grant usage on schema realtime to anon, authenticated, service_role;

create table if not exists realtime.messages (
  topic text not null,
  extension text not null,
  payload jsonb,
  event text,
  private boolean default false,
  updated_at timestamp not null default now(),
  inserted_at timestamp not null default now(),
  id uuid not null default gen_random_uuid(),
  primary key (id, inserted_at)
);
create index if not exists messages_inserted_at_idx on realtime.messages (inserted_at);
alter table realtime.messages enable row level security;
grant select, insert, update on realtime.messages to anon, authenticated, service_role;

create or replace function realtime.tell() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  delete from realtime.messages where inserted_at < localtimestamp - interval '3 days';
  perform pg_catalog.pg_notify('larder_realtime', added.id::text) from added;
  return null;
end
$$;
create or replace trigger "Listeners hear of every message" after insert on realtime.messages
  referencing new table as added for each statement execute function realtime.tell();

-- The topic that a policy on realtime.messages is asked about.
create or replace function realtime.topic() returns text language sql stable set search_path = '' as $$
  select nullif(pg_catalog.current_setting('realtime.topic', true), '')
$$;

create or replace function realtime.send(payload jsonb, event text, topic text, private boolean default true)
returns void language plpgsql set search_path = '' as $$
declare
  message_id uuid := pg_catalog.gen_random_uuid();
begin
  perform pg_catalog.set_config('realtime.topic', send.topic, true);
  insert into realtime.messages (id, payload, event, topic, private, extension)
  values (
    message_id,
    case when send.payload operator(pg_catalog.?) 'id' then send.payload
      else send.payload operator(pg_catalog.||) pg_catalog.jsonb_build_object('id', message_id) end,
    send.event, send.topic, send.private, 'broadcast');
exception when others then
  -- A message that cannot be sent never takes the change it tells of with it.
  raise warning 'ErrorSendingBroadcastMessage: %', sqlerrm;
end
$$;

create or replace function realtime.broadcast_changes(
  topic_name text, event_name text, operation text, table_name text, table_schema text, new record, old record,
  level text default 'ROW'
) returns void language plpgsql set search_path = '' as $$
begin
  if level = 'STATEMENT' then
    raise exception 'function can only be triggered for each row, not for each statement';
  end if;
  perform realtime.send(
    pg_catalog.jsonb_build_object(
      'old_record', old, 'record', new, 'operation', operation, 'table', table_name, 'schema', table_schema),
    event_name, topic_name);
end
$$;
