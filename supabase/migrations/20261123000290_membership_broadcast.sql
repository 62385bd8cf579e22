-- Who may come in, and as what, changes on the screens of whom it concerns at once: admins hear of everybody, each person
-- of themselves, also when they are members no longer. So a row is told of by its own key, and to whose it is.
create or replace function private.broadcast_rows() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
  key_column    text := case tg_table_name when 'members' then 'user_id' else 'id' end;
  person_column text := case tg_table_name when 'members' then 'user_id' when 'jobs' then 'created_by' else 'owner_id' end;
begin
  perform realtime.send(jsonb_build_object('table', tg_table_name, 'ids', ids), 'change', topic, true)
  from (
    with changed as materialized (
      select to_jsonb(r) ->> key_column as id, to_jsonb(r) ->> person_column as person from changed_rows r
    )
    select 'library' as topic, jsonb_agg(id) as ids from changed having count(*) > 0
    union all
    select 'member:' || person, jsonb_agg(id) from changed where person is not null group by person
  ) messages;
  return null;
end;
$$;

create trigger members_insert_broadcast after insert on public.members
  referencing new table as changed_rows for each statement execute function private.broadcast_rows();
create trigger members_update_broadcast after update on public.members
  referencing new table as changed_rows for each statement execute function private.broadcast_rows();
create trigger members_delete_broadcast after delete on public.members
  referencing old table as changed_rows for each statement execute function private.broadcast_rows();
