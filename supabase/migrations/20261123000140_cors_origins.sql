-- The origins whose pages may call with a key; `*` stands for all. Endpoints read it once a minute.
alter table public.settings add column cors_origins text[] not null default '{*}'
  constraint cors_origins_are_at_most_50_origins_or_all
  check (cardinality(cors_origins) <= 50 and private.are_origins(array_remove(cors_origins, '*')));
-- Who changes a row runs its constraints.
grant execute on function private.are_origins(text[]) to authenticated, service_role;

create function worker.read_cors_origins() returns text[]
language sql stable security definer set search_path = '' as $$ select cors_origins from public.settings $$;
revoke execute on function worker.read_cors_origins() from public;
grant execute on function worker.read_cors_origins() to service_role;
