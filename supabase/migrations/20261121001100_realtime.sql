-- What changed, live. One message per statement and topic, ids only: who receives it fetches under its own rights.
-- `library` is for admins, `member:<user id>` for one person.

create function private.broadcast_rows() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  perform realtime.send(jsonb_build_object('table', tg_table_name, 'ids', array(select id from changed_rows)),
    'change', 'library', true)
  where exists (select from changed_rows);
  perform realtime.send(jsonb_build_object('table', tg_table_name, 'ids', ids), 'change', 'member:' || person, true)
  from (
    select case tg_table_name when 'jobs' then to_jsonb(r) ->> 'created_by' else to_jsonb(r) ->> 'owner_id' end as person,
      jsonb_agg(r.id) as ids
    from changed_rows r group by 1
  ) people
  where person is not null;
  return null;
end;
$$;
revoke execute on function private.broadcast_rows() from public;

create trigger images_insert_broadcast after insert on public.images
  referencing new table as changed_rows for each statement execute function private.broadcast_rows();
create trigger images_update_broadcast after update on public.images
  referencing new table as changed_rows for each statement execute function private.broadcast_rows();
create trigger images_delete_broadcast after delete on public.images
  referencing old table as changed_rows for each statement execute function private.broadcast_rows();
create trigger jobs_insert_broadcast after insert on public.jobs
  referencing new table as changed_rows for each statement execute function private.broadcast_rows();
create trigger jobs_update_broadcast after update on public.jobs
  referencing new table as changed_rows for each statement execute function private.broadcast_rows();

create policy "Admins hear of the library, members of what is theirs" on realtime.messages
  for select to authenticated
  using (
    extension = 'broadcast'
    and (
      ((select realtime.topic()) = 'library' and (select private.is_admin()))
      or ((select realtime.topic()) = 'member:' || (select auth.uid()) and (select private.is_member()))
    )
  );
