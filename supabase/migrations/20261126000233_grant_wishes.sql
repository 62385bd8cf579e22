-- A picture that answers a wish grants it when search comes to know it.

-- Looks at the nearest twenty wishes, and at that for which the picture was made.
create function private.grant_wishes() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
  wish record;
begin
  if new.model_id <> (select embed_model_id from public.settings) then
    return null;
  end if;
  perform pg_advisory_xact_lock_shared(hashtextextended('new wishes', 0));
  if not exists (select from public.wishes where granted_at is null and dismissed_at is null) then
    return null;
  end if;
  for wish in
    select w.id, w.query, w.locale, v.embedding
    from public.wishes w left join private.wish_vectors v on v.wish_id = w.id and v.model_id = new.model_id
    where w.granted_at is null and w.dismissed_at is null
      and (w.id in (select near.wish_id from private.nearest_wishes(new.model_id, new.embedding, 20) near)
        or w.batch_id = (select i.batch_id from public.images i where i.id = new.image_id))
    order by w.id
  loop
    if private.match_of(new.model_id, wish.query, wish.locale, wish.embedding, new.image_id) in ('strong', 'good') then
      update public.wishes set granted_at = private.now(), granted_by_image_id = new.image_id
      where id = wish.id and granted_at is null and dismissed_at is null;
      if found then
        -- What means the same and is missed from now on is another wish.
        delete from private.wish_vectors v where v.wish_id = wish.id;
      end if;
    end if;
  end loop;
  return null;
end;
$$;
create trigger search_vectors_grant_wishes after insert or update of embedding on public.search_vectors
  for each row execute function private.grant_wishes();

-- What nobody has wished for in 90 days is forgotten.
create function private.forget_wishes() returns void
language sql security definer set search_path = ''
as $$
  delete from public.wishes where id in (
    select id from public.wishes
    where last_asked_at < private.now() - interval '90 days'
      and coalesce(granted_at, last_asked_at) < private.now() - interval '90 days'
    for update skip locked)
$$;
select cron.schedule('forget-wishes', '3 5 * * *', 'select private.forget_wishes()');

revoke execute on function private.grant_wishes(), private.forget_wishes() from public;
