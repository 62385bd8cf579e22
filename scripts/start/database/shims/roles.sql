-- The roles and schemas that every Supabase project starts with. Safe to run again.
do $$
declare
  wanted text;
begin
  foreach wanted in array array[
    'anon nologin noinherit',
    'authenticated nologin noinherit',
    'service_role nologin noinherit bypassrls',
    'authenticator login noinherit',
    'dashboard_user nologin createdb createrole replication',
    'supabase_admin login superuser createdb createrole replication bypassrls',
    'supabase_auth_admin login noinherit createrole',
    'supabase_storage_admin login noinherit createrole',
    'supabase_realtime_admin nologin noinherit'
  ] loop
    if not exists (select from pg_catalog.pg_roles where rolname = split_part(wanted, ' ', 1)) then
      execute 'create role ' || wanted;
    end if;
  end loop;
end
$$;

grant anon, authenticated, service_role to authenticator;

create schema if not exists extensions;
create schema if not exists auth authorization supabase_auth_admin;
create schema if not exists storage authorization supabase_storage_admin;
grant usage on schema public, extensions, auth, storage to anon, authenticated, service_role;
grant usage, create on schema extensions, auth, storage, public to postgres;

create extension if not exists pgcrypto with schema extensions;
create extension if not exists "uuid-ossp" with schema extensions;
