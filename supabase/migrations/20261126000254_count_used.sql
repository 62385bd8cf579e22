-- How many of these pictures sites use now: told before many are withdrawn or go to the trash at once.
create function private.count_used_images(image_ids uuid[]) returns integer
language plpgsql stable security definer set search_path = ''
as $$
begin
  perform private.require_admin();
  return (
    select count(distinct u.image_id) from public.image_uses u
    where u.image_id = any (count_used_images.image_ids) and u.ended_at is null
  );
end;
$$;

create function public.count_used_images(image_ids uuid[]) returns integer
language sql stable set search_path = '' as $$ select private.count_used_images(image_ids) $$;

revoke execute on function private.count_used_images(uuid[]), public.count_used_images(uuid[]) from public, anon;
grant execute on function private.count_used_images(uuid[]), public.count_used_images(uuid[]) to authenticated, service_role;
