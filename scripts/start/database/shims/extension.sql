-- Enters an extension that our scripts stand in for into the catalog, so that `create extension if not exists` in a
-- migration finds it there and does nothing. Its object id is that of its schema: free in this catalog, and stable.
create or replace function pg_temp.register_extension(extension text, home text, version text) returns void
language sql as $$
  insert into pg_catalog.pg_extension (oid, extname, extowner, extnamespace, extrelocatable, extversion)
  select owned.oid, extension, owned.nspowner, home::regnamespace, false, version
  from pg_catalog.pg_namespace as owned
  where owned.nspname = replace(replace(extension, 'pg_', ''), 'supabase_', '')
    and not exists (select from pg_catalog.pg_extension where extname = extension);
$$;
