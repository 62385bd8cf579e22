-- `product.ready` and `product.failed`: how a run of a product ended. A picture of it that is tried again ends another time.

alter table public.webhook_endpoints
  drop constraint an_endpoint_hears_of_events_that_there_are,
  add constraint an_endpoint_hears_of_events_that_there_are check (events <@ '{job.succeeded, job.failed, image.ready, image.approved,
    image.withdrawn, product.ready, product.failed, budget.reached, endpoint.disabled}');

-- Only an admin's endpoint hears of the whole library.
create or replace function private.check_endpoint(url text, events text[], hears_all boolean, owner_id uuid) returns void
language plpgsql stable security definer set search_path = ''
as $$
begin
  perform private.check_endpoint_url(url);
  if coalesce(cardinality(events), 0) = 0 then
    raise invalid_parameter_value using message = 'Choose at least one event';
  elsif (events <@ array['job.succeeded', 'job.failed', 'image.ready', 'image.approved', 'image.withdrawn', 'product.ready', 'product.failed',
    'budget.reached', 'endpoint.disabled']) is not true or array_position(events, null) is not null then
    raise invalid_parameter_value using message = 'There is no such event';
  elsif hears_all and not exists (select from public.members m where m.user_id = check_endpoint.owner_id and m.role = 'admin') then
    raise invalid_parameter_value using message = 'Only an endpoint of an admin hears of the whole library';
  end if;
end;
$$;

create function private.tell_of_products() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
  happened jsonb;
begin
  if not exists (select from new_products where status <> 'processing') or not exists (select from public.webhook_endpoints) then
    return null;
  end if;
  select jsonb_agg(jsonb_build_object('type', 'product.' || n.status, 'owner_id', n.owner_id, 'data', jsonb_build_object(
      'product', jsonb_build_object('id', n.id, 'title', n.title, 'kind', n.kind, 'status', n.status, 'run', n.run, 'is_test', n.is_test,
        'error', case when n.status = 'failed' then jsonb_build_object('code', n.error_code, 'detail', n.error_detail) end,
        -- Those of this run that are made, in order.
        'scene_image_ids', (select coalesce(jsonb_agg(i.id order by i.scene_position), '[]') from public.images i
          where i.product_id = n.id and i.product_run = n.run and i.product_part = 'scene'
            and i.status in ('ready', 'approved', 'rejected') and i.deleted_at is null)))) order by n.id)
  into happened
  from new_products n join old_products o using (id)
  where n.status <> 'processing' and o.status <> n.status and n.deleted_at is null;
  if happened is not null then
    perform private.emit_events(happened);
  end if;
  return null;
end;
$$;
create trigger products_update_tell after update on public.products
  referencing old table as old_products new table as new_products for each statement execute function private.tell_of_products();

-- What an event is about, in the words of whoever asked for it: a file's name, an address, a prompt, the title of a product. Null
-- where it has none.
create or replace function private.describe_event(event public.webhook_events) returns text
language sql stable security definer set search_path = ''
as $$
  select nullif(concat_ws(' · ',
    coalesce(event.data ->> 'source_name', event.data ->> 'source_url', event.data -> 'image' ->> 'prompt', event.data -> 'image' ->> 'alt',
      event.data -> 'product' ->> 'title',
      (select i.prompt from public.images i where i.id = (event.data ->> 'image_id')::uuid
        and (private.is_operator() or private.is_admin() or i.owner_id = (select auth.uid())))),
    event.data -> 'pattern' ->> 'name'), '')
$$;

revoke execute on function private.tell_of_products() from public;
