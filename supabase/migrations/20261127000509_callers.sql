-- Who calls with a session: a member, as whoever they are.
create function private.take_call_token(scope text, endpoint text) returns jsonb
language plpgsql security definer set search_path = ''
as $$
begin
  perform private.require_member();
  return jsonb_build_object('status', 'taken', 'owner_id', auth.uid(), 'key_id', null, 'is_test', false, 'rate', null, 'quota', null);
end;
$$;
create function public.take_call_token(scope text, endpoint text) returns jsonb
language sql set search_path = '' as $$ select private.take_call_token(scope, endpoint) $$;

revoke execute on function private.take_call_token(text, text), public.take_call_token(text, text) from public, anon;
grant execute on function private.take_call_token(text, text), public.take_call_token(text, text) to authenticated;
