-- Who may sign in, and as what. Read at every request, so taking a role away works at once.
create table public.members (
  user_id   uuid primary key references auth.users (id) on delete cascade,
  role      text not null default 'member' constraint a_member_is_an_admin_or_a_member check (role in ('admin', 'member')),
  joined_at timestamptz not null default private.now()
);
comment on table public.members is 'People who may use Larder, and their role.';

create function private.is_member() returns boolean
language sql stable security definer set search_path = ''
as $$ select exists (select from public.members where user_id = (select auth.uid())) $$;

create function private.is_admin() returns boolean
language sql stable security definer set search_path = ''
as $$ select exists (select from public.members where user_id = (select auth.uid()) and role = 'admin') $$;

-- True for the service role and for a direct connection of the operator. The setting `role` is what the session
-- chose with `set role`; a security definer function does not change it.
create function private.is_operator() returns boolean
language sql stable set search_path = ''
as $$ select current_setting('role') in ('none', 'postgres', 'service_role') $$;

create function private.require_member() returns void
language plpgsql stable security definer set search_path = ''
as $$
begin
  if not (private.is_operator() or private.is_member()) then
    raise insufficient_privilege using message = 'Only members can do this';
  end if;
end;
$$;

create function private.require_admin() returns void
language plpgsql stable security definer set search_path = ''
as $$
begin
  if not (private.is_operator() or private.is_admin()) then
    raise insufficient_privilege using message = 'Only admins can do this';
  end if;
end;
$$;

revoke execute on function
  private.is_member(), private.is_admin(), private.is_operator(), private.require_member(), private.require_admin()
from public;
grant execute on function private.is_member(), private.is_admin() to authenticated;

revoke all on public.members from anon, authenticated;
grant select, insert, update, delete on public.members to authenticated, service_role;
alter table public.members enable row level security;

create policy "Members can read their own membership, admins every one" on public.members
  for select to authenticated using (user_id = (select auth.uid()) or (select private.is_admin()));
create policy "Admins can add members" on public.members
  for insert to authenticated with check ((select private.is_admin()));
create policy "Admins can change the role of others" on public.members
  for update to authenticated
  using ((select private.is_admin()) and user_id <> (select auth.uid()))
  with check ((select private.is_admin()));
create policy "Admins can remove others" on public.members
  for delete to authenticated using ((select private.is_admin()) and user_id <> (select auth.uid()));
