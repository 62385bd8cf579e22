-- A schema is an audience. `public`: signed-in people, under row level security. `worker`: the service role.
-- `private`: nobody over HTTP; people reach what is there only through policies and one-line functions in `public`.

create extension if not exists vector with schema extensions;
create extension if not exists pgcrypto with schema extensions;
create extension if not exists pgmq;
create extension if not exists pg_cron;
create extension if not exists pg_net with schema extensions;
create extension if not exists supabase_vault with schema vault;

-- The default is no right at all: every grant is written beside its table or function.
alter default privileges revoke execute on functions from public;
alter default privileges in schema public revoke all on tables from anon, authenticated, service_role;
alter default privileges in schema public revoke all on sequences from anon, authenticated, service_role;
alter default privileges in schema public revoke execute on functions from anon, authenticated, service_role;

create schema private;
create schema worker;
grant usage on schema private to authenticated, service_role;
grant usage on schema worker to service_role;

-- A house rule for every migration: an index ends with its table's primary key. Pages then have a stable order, and an
-- index that serves foreign keys only is unique, which the advisor for unused indexes leaves alone.

-- Work is scheduled by this clock, so that tests can move it: see private.move_clock.
create table private.clock (
  singleton boolean primary key default true constraint there_is_one_clock check (singleton),
  shift     interval not null default '0'
);
insert into private.clock default values;

create function private.now() returns timestamptz
language sql stable security definer set search_path = ''
as $$ select pg_catalog.now() + shift from private.clock $$;
revoke execute on function private.now() from public;
grant execute on function private.now() to authenticated, service_role;
