/**
 * What hosted has in the schemas of its services and Lite has not: the grants, under which the policies decide about
 * rows, and claims in either form, as one JSON object (the newer, which tests set) or one setting each.
 */
export const servicesSchema = `
  grant usage on schema auth, storage to anon, authenticated, service_role;
  grant all on table storage.buckets, storage.objects to anon, authenticated, service_role;

  create or replace function auth.claim(name text) returns text language sql stable set search_path = '' as $$
    select coalesce(
      nullif(current_setting('request.jwt.claim.' || name, true), ''),
      nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> name
    )
  $$;
  create or replace function auth.uid() returns uuid language sql stable set search_path = '' as $$
    select auth.claim('sub')::uuid
  $$;
  create or replace function auth.role() returns text language sql stable set search_path = '' as $$
    select auth.claim('role')
  $$;
  create or replace function auth.email() returns text language sql stable set search_path = '' as $$
    select auth.claim('email')
  $$;
  grant execute on function auth.claim(text) to anon, authenticated, service_role;
`;
