-- A key makes products, and sees them, with a scope of its own: their pictures cost its owner what they cost.
create or replace function private.key_scopes() returns text[]
language sql immutable set search_path = ''
as $$ select '{search,images:generate,products,patterns:read,patterns:write,patterns:ingest,jobs:read}'::text[] $$;
