-- What a key may do for its owner, in more words; from which addresses; and whether it is one for trying things out, which
-- never costs money. Keys that were made before go on as they are.
alter table public.api_keys drop constraint scopes_are_known;
update public.api_keys set scopes = array_replace(scopes, 'ingest', 'patterns:ingest') where 'ingest' = any (scopes);

create function private.key_scopes() returns text[]
language sql immutable set search_path = ''
as $$ select '{search,images:generate,patterns:read,patterns:write,patterns:ingest,jobs:read}'::text[] $$;

-- Whether each is an address or a network as Postgres writes it, such as 192.0.2.7/32 or 2001:db8::/32.
create function private.are_networks(networks text[]) returns boolean
language plpgsql immutable set search_path = ''
as $$
begin
  return (select coalesce(bool_and((network::cidr)::text = network is true), true) from unnest(networks) network);
exception when invalid_text_representation then
  return false;
end;
$$;

alter table public.api_keys
  add constraint scopes_are_known check (cardinality(scopes) > 0 and scopes <@ private.key_scopes()),
  add column is_test boolean not null default false,
  add column allowed_addresses text[] not null default '{}'
    constraint a_key_is_bound_to_at_most_20_addresses check (cardinality(allowed_addresses) <= 20 and private.are_networks(allowed_addresses)),
  -- A search is answered without anybody having looked where it comes from.
  add constraint a_key_that_searches_is_bound_to_no_address check (allowed_addresses = '{}' or not 'search' = any (scopes)),
  add column last_used_address inet;
grant select (is_test, allowed_addresses, last_used_address) on public.api_keys to authenticated, service_role;

revoke execute on function private.key_scopes(), private.are_networks(text[]) from public;
