-- Products are named and deleted.

-- A product that whoever calls may see and change: their own, and for admins all.
create function private.find_product(product_id uuid) returns public.products
language plpgsql stable security definer set search_path = ''
as $$
declare
  product public.products;
begin
  perform private.require_member();
  select * into product from public.products p
  where p.id = find_product.product_id and p.deleted_at is null
    and (private.is_operator() or private.is_admin() or p.owner_id = auth.uid());
  if not found then
    raise exception using message = 'There is no such product';
  end if;
  return product;
end;
$$;

create function private.rename_product(product_id uuid, title text) returns void
language plpgsql security definer set search_path = ''
as $$
declare
  product public.products := private.find_product(product_id);
begin
  title := btrim(title);
  if (char_length(title) between 1 and 200) is not true then
    raise invalid_parameter_value using message = 'A title has 1 to 200 characters', detail = 'title';
  end if;
  update public.products p set title = rename_product.title where p.id = product.id;
end;
$$;

-- Takes a product away and stops its work. Its photo, its cut-out and the scenes that nobody approved go to the trash; those that
-- are approved stay pictures of the library, and a cut-out that another product uses goes over to that one.
create function private.delete_product(product_id uuid) returns void
language plpgsql security definer set search_path = ''
as $$
declare
  product public.products := private.find_product(product_id);
  parts   uuid[];
begin
  perform private.take_turns(product.id);
  product := private.find_product(product.id);
  perform private.lock_parts(private.used_cut_outs(product) || array(select i.id from public.images i where i.product_id = product.id));
  update public.products p set deleted_at = private.now() where p.id = product.id;
  perform private.hand_over_cut_outs(product);
  parts := array(select i.id from public.images i where i.product_id = product.id and i.status <> 'approved');
  perform private.cancel_work(parts, private.picture_stages());
  update public.images i
  set deleted_at = private.now(), status = case i.status when 'pending' then 'failed' else i.status end,
    error_code = case i.status when 'pending' then 'cancelled' else i.error_code end
  where i.id = any (parts) and i.deleted_at is null;
  update public.batches b set reserved_usd = 0, cancelled_at = coalesce(b.cancelled_at, private.now())
  where b.product_id = product.id and b.reserved_usd > 0;
end;
$$;

create function public.rename_product(id uuid, title text) returns void
language sql set search_path = '' as $$ select private.rename_product(id, title) $$;
create function public.delete_product(id uuid) returns void
language sql set search_path = '' as $$ select private.delete_product(id) $$;

revoke execute on function private.find_product(uuid), private.rename_product(uuid, text), private.delete_product(uuid), public.rename_product(uuid, text),
  public.delete_product(uuid) from public, anon;
grant execute on function private.rename_product(uuid, text), private.delete_product(uuid), public.rename_product(uuid, text),
  public.delete_product(uuid) to authenticated, service_role;
