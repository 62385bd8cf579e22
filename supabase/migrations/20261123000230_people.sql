-- People as admins see them, and the right to invite more.

create function private.read_members() returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
begin
  perform private.require_admin();
  return (
    select coalesce(jsonb_agg(jsonb_build_object('user_id', m.user_id, 'email', u.email, 'role', m.role,
      'joined_at', m.joined_at, 'last_sign_in_at', u.last_sign_in_at, 'invited', u.last_sign_in_at is null)
      order by m.joined_at, m.user_id), '[]')
    from public.members m join auth.users u on u.id = m.user_id
  );
end;
$$;

-- Takes a token of an admin for an invitation, 20 a minute. Answers `taken` or `rate_limited`.
create function private.take_invite_token() returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
  rate jsonb;
begin
  perform private.require_admin();
  rate := worker.take_token('invite:' || auth.uid(), 20);
  return jsonb_build_object('status', case when (rate ->> 'allowed')::boolean then 'taken' else 'rate_limited' end,
    'rate', rate, 'admin_id', auth.uid());
end;
$$;

-- Makes a member of an account. The operator gives a member another role so, an admin only to somebody invited who has
-- not come yet: what others are is changed by policy, and nobody's own, so that there is always an admin left.
create function worker.admit(user_id uuid, role text, admin_id uuid) returns text
language plpgsql security definer set search_path = ''
as $$
declare
  keeps_role boolean := admin_id is not null and (admit.user_id = admin_id or exists (
    select from auth.users u where u.id = admit.user_id and u.last_sign_in_at is not null
  ));
  now_is text;
begin
  insert into public.members as m (user_id, role) values (admit.user_id, coalesce(admit.role, 'member'))
  on conflict on constraint members_pkey do update
  set role = case when keeps_role then m.role else coalesce(admit.role, m.role) end
  returning m.role into now_is;
  return now_is;
end;
$$;

-- The account with an address, whatever its case.
create function worker.find_account(email text) returns uuid
language sql stable security definer set search_path = ''
as $$ select u.id from auth.users u where lower(u.email) = lower(find_account.email) limit 1 $$;

-- Two admins who make less of each other in the same moment must not both succeed. The operator can do without.
create function private.keep_an_admin() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  if private.is_operator() then
    return null;
  end if;
  perform pg_advisory_xact_lock(hashtext('there is an admin'));
  if not exists (select from public.members where role = 'admin') then
    raise exception using message = 'There must be an admin: make somebody else one first';
  end if;
  return null;
end;
$$;
create trigger members_always_have_an_admin after update or delete on public.members
  for each statement execute function private.keep_an_admin();

create function public.read_members() returns jsonb
language sql stable set search_path = '' as $$ select private.read_members() $$;
create function public.take_invite_token() returns jsonb
language sql set search_path = '' as $$ select private.take_invite_token() $$;

revoke execute on function private.keep_an_admin(), private.read_members(), private.take_invite_token(), public.read_members(), public.take_invite_token(),
  worker.admit(uuid, text, uuid), worker.find_account(text) from public, anon;
grant execute on function private.read_members(), public.read_members() to authenticated, service_role;
grant execute on function private.take_invite_token(), public.take_invite_token() to authenticated;
grant execute on function worker.admit(uuid, text, uuid), worker.find_account(text) to service_role;
