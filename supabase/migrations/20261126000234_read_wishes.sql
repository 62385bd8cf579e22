-- Wishes as admins see them, and what they do about them.

create function private.request_of_wish(wish public.wishes, count integer) returns jsonb
language sql immutable set search_path = ''
as $$ select jsonb_build_object('prompts', jsonb_build_array(wish.query), 'count_per_prompt', count) $$;

-- What four pictures for it would cost; null where none can be made now.
create function private.price_of_wish(wish public.wishes) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
  plan private.batch_plan;
begin
  plan := private.plan_batch(private.request_of_wish(wish, 4), auth.uid());
  return jsonb_build_object('images', plan.images, 'low_usd', private.usd(plan.low_usd), 'high_usd', private.usd(plan.high_usd));
exception
  when invalid_parameter_value or raise_exception then
    return null;
end;
$$;

-- As shared/wishes.ts describes it.
create function private.describe_wish(wish public.wishes) returns jsonb
language sql stable security definer set search_path = ''
as $$
  select jsonb_build_object('id', wish.id, 'query', wish.query, 'locale', wish.locale, 'sites', wish.sites, 'asked', wish.asked,
    'first_asked_at', wish.first_asked_at, 'last_asked_at', wish.last_asked_at,
    'granted_at', wish.granted_at, 'dismissed_at', wish.dismissed_at,
    'wordings', array(
      select said.query from public.wish_wordings said where said.wish_id = wish.id and said.query <> wish.query
      order by said.asked desc, said.last_asked_at desc, said.query limit 5),
    'price', case when wish.granted_at is null and wish.dismissed_at is null then private.price_of_wish(wish) end,
    'batch', (
      select jsonb_build_object('id', p.batch_id, 'total', p.total, 'left_to_do', p.left_to_do, 'failed', p.failed,
        'to_review', (select count(*) from public.images i
          where i.batch_id = p.batch_id and i.status = 'ready' and i.deleted_at is null),
        'estimated_seconds', p.estimated_seconds)
      from public.batch_progress p where p.batch_id = wish.batch_id),
    'granted_by', (
      select jsonb_build_object('id', i.id, 'alt', d.alt, 'thumbhash', i.thumbhash, 'product_card', (
        select jsonb_build_object('path', v.path, 'width', v.width, 'height', v.height)
        from public.image_variants v where v.image_id = i.id and v.preset = 'product_card'))
      from public.images i left join public.image_descriptions d on d.image_id = i.id
      where i.id = wish.granted_by_image_id))
$$;

-- {open, granted, dismissed, open_total}; `take` of each at most.
create function private.read_wishes(take integer) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
begin
  perform private.require_admin();
  take := greatest(1, least(coalesce(take, 50), 200));
  return jsonb_build_object(
    'open', array(
      select private.describe_wish(w) from public.wishes w where w.granted_at is null and w.dismissed_at is null
      order by w.sites desc, w.asked desc, w.last_asked_at desc, w.id limit take),
    'granted', array(
      select private.describe_wish(w) from public.wishes w where w.granted_at is not null
      order by w.granted_at desc, w.id limit take),
    'dismissed', array(
      select private.describe_wish(w) from public.wishes w where w.dismissed_at is not null
      order by w.dismissed_at desc, w.id limit take),
    'open_total', (select count(*) from public.wishes w where w.granted_at is null and w.dismissed_at is null));
end;
$$;

-- Makes pictures of what a wish is called: one batch, as create_batch makes and answers it. As long as one that was made for
-- it has work or pictures that nobody has looked at yet, that is the answer.
create function private.make_wish(wish_id uuid, count integer, max_usd numeric) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
  wish   public.wishes;
  answer jsonb;
begin
  perform private.require_admin();
  -- One at a time. The wish itself is held for a moment only: who publishes a picture waits for it.
  perform pg_advisory_xact_lock(hashtextextended('make wish ' || wish_id, 0));
  select * into wish from public.wishes w where w.id = wish_id;
  if not found then
    raise exception using message = 'There is no such wish any more';
  elsif exists (
    select from public.images i
    where i.batch_id = wish.batch_id and i.status in ('pending', 'processing', 'tagging', 'ready') and i.deleted_at is null
  ) then
    return (select private.batch_answer(b, array(select i.id from public.images i where i.batch_id = b.id order by i.id))
      from public.batches b where b.id = wish.batch_id);
  elsif wish.granted_at is not null then
    raise exception using message = 'This wish is granted already';
  elsif wish.dismissed_at is not null then
    raise exception using message = 'This wish was dismissed: reopen it first';
  end if;
  -- What nobody signed in for is the first admin's.
  answer := private.create_batch(private.request_of_wish(wish, coalesce(count, 4)), max_usd,
    (select m.user_id from public.members m where m.role = 'admin' order by m.joined_at, m.user_id limit 1), null);
  update public.wishes set batch_id = (answer ->> 'batch_id')::uuid where id = wish.id;
  return answer;
end;
$$;

-- Nobody is bothered with it any more, however often it is asked for. False where it is gone, granted or dismissed.
create function private.dismiss_wish(wish_id uuid) returns boolean
language plpgsql security definer set search_path = ''
as $$
begin
  perform private.require_admin();
  update public.wishes set dismissed_at = private.now() where id = wish_id and granted_at is null and dismissed_at is null;
  return found;
end;
$$;

-- Takes a dismissal back, or a grant that a person finds wanting. False where it is gone or open.
create function private.reopen_wish(wish_id uuid) returns boolean
language plpgsql security definer set search_path = ''
as $$
begin
  perform private.require_admin();
  update public.wishes set dismissed_at = null, granted_at = null, granted_by_image_id = null
  where id = wish_id and num_nonnulls(granted_at, dismissed_at) > 0;
  return found;
end;
$$;

create function public.read_wishes(take integer default 50) returns jsonb
language sql stable set search_path = '' as $$ select private.read_wishes(take) $$;
create function public.make_wish(wish_id uuid, count integer default 4, max_usd numeric default null) returns jsonb
language sql set search_path = '' as $$ select private.make_wish(wish_id, count, max_usd) $$;
create function public.dismiss_wish(wish_id uuid) returns boolean
language sql set search_path = '' as $$ select private.dismiss_wish(wish_id) $$;
create function public.reopen_wish(wish_id uuid) returns boolean
language sql set search_path = '' as $$ select private.reopen_wish(wish_id) $$;

revoke execute on function private.request_of_wish(public.wishes, integer), private.price_of_wish(public.wishes),
  private.describe_wish(public.wishes), private.read_wishes(integer), private.make_wish(uuid, integer, numeric),
  private.dismiss_wish(uuid), private.reopen_wish(uuid), public.read_wishes(integer), public.make_wish(uuid, integer, numeric),
  public.dismiss_wish(uuid), public.reopen_wish(uuid) from public, anon;
grant execute on function private.read_wishes(integer), private.make_wish(uuid, integer, numeric), private.dismiss_wish(uuid),
  private.reopen_wish(uuid), public.read_wishes(integer), public.make_wish(uuid, integer, numeric),
  public.dismiss_wish(uuid), public.reopen_wish(uuid) to authenticated, service_role;
