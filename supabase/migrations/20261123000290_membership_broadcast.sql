-- Who may come in, and as what, changes on the screens of whom it concerns at once: admins hear of everybody, each person
-- of themselves, also when they are members no longer.
create function private.broadcast_members() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  perform realtime.send(jsonb_build_object('table', tg_table_name, 'ids', array(select user_id from changed_rows)),
    'change', 'library', true)
  where exists (select from changed_rows);
  perform realtime.send(jsonb_build_object('table', tg_table_name, 'ids', array[user_id]), 'change', 'member:' || user_id, true)
  from changed_rows;
  return null;
end;
$$;
revoke execute on function private.broadcast_members() from public;

create trigger members_insert_broadcast after insert on public.members
  referencing new table as changed_rows for each statement execute function private.broadcast_members();
create trigger members_update_broadcast after update on public.members
  referencing new table as changed_rows for each statement execute function private.broadcast_members();
create trigger members_delete_broadcast after delete on public.members
  referencing old table as changed_rows for each statement execute function private.broadcast_members();
