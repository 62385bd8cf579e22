-- What a hosted project has before its first migration, as far as ours look at it. Run by the superuser.
-- `postgres`, which pushes migrations, is as hosted makes it: it may create roles and pass row security, and is no superuser.
create role anon nologin noinherit;
create role authenticated nologin noinherit;
create role service_role nologin noinherit bypassrls;
create role supabase_auth_admin nologin;
create role supabase_storage_admin nologin;
create role supabase_realtime_admin nologin;
create role postgres login createdb createrole replication bypassrls;
grant anon, authenticated, service_role to postgres with admin option;
alter database postgres owner to postgres;

-- Hosted lets `postgres` write policies on a few tables of the platform, which takes their owner here. It can create
-- nothing in their schemas.
create role owner_of_platform_tables nologin;
grant owner_of_platform_tables to postgres;

create schema extensions;
grant usage, create on schema extensions to postgres;
grant usage on schema extensions, public to anon, authenticated, service_role;
grant all on schema public to postgres;
create extension pgcrypto with schema extensions;

create schema vault;
create extension supabase_vault with schema vault;
