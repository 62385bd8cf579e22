-- How a picture lies on the things it is printed on: shirts, mugs, boxes. Larder keeps the numbers alone; whoever opens the
-- picture on that thing again finds it as it was left, and files for the printer are drawn from the master.

create function private.is_placement(placement jsonb) returns boolean
language sql immutable set search_path = ''
as $$
  select jsonb_typeof(placement) = 'object'
    and not exists (select from jsonb_object_keys(placement) key where key not in ('x', 'y', 'scale', 'rotation'))
    and (
      -- A number of JSON is always finite.
      select count(*) = 4 from (values ('x', -1000, 1000), ('y', -1000, 1000), ('scale', 0.02, 20), ('rotation', -180, 180)) range (key, least, most)
      where case jsonb_typeof(placement -> key) when 'number' then (placement ->> key)::numeric between least and most end)
$$;

create table public.image_mockups (
  id         uuid primary key default gen_random_uuid(),
  image_id   uuid not null references public.images (id) on delete cascade,
  -- Of shared/mockups.ts.
  mockup     text not null constraint a_mockup_is_one_of_the_things_there_are
    check (mockup in ('shirt', 'mug', 'tote', 'poster', 'jar-label', 'box')),
  -- x and y: where the middle of the picture lies, in millimeters to the right of and below the middle of what is printed;
  -- scale: 1 where the picture as it is just fits into that; rotation: degrees clockwise.
  placement  jsonb not null constraint a_placement_has_x_y_scale_and_rotation_in_their_ranges check (private.is_placement(placement)),
  updated_at timestamptz not null default private.now(),
  constraint a_picture_lies_on_a_mockup_once unique (image_id, mockup)
);
comment on table public.image_mockups is 'Where a picture lies on the things it is printed on.';

revoke all on public.image_mockups from anon, authenticated;
grant select on public.image_mockups to authenticated, service_role;
alter table public.image_mockups enable row level security;
create policy "Whoever sees an image sees its mockups" on public.image_mockups
  for select to authenticated using (exists (select from public.images where id = image_id));

-- Keeps how a picture lies on a thing, and answers when that was. What was kept before gives way.
create function private.save_mockup(image_id uuid, mockup text, placement jsonb) returns timestamptz
language plpgsql security definer set search_path = ''
as $$
declare
  image public.images := private.require_image(image_id);
  saved timestamptz;
begin
  if mockup is null or mockup not in ('shirt', 'mug', 'tote', 'poster', 'jar-label', 'box') then
    raise invalid_parameter_value using message = 'There is no such mockup', detail = 'mockup';
  elsif not coalesce(private.is_placement(placement), false) then
    raise invalid_parameter_value using
      message = 'A placement has x and y of -1000 to 1000, a scale of 0.02 to 20 and a rotation of -180 to 180', detail = 'placement';
  end if;
  insert into public.image_mockups as m (image_id, mockup, placement)
  values (image.id, save_mockup.mockup, save_mockup.placement)
  on conflict on constraint a_picture_lies_on_a_mockup_once
    do update set placement = excluded.placement, updated_at = private.now()
  returning m.updated_at into saved;
  return saved;
end;
$$;

-- Forgets how a picture lies on a thing; false where nothing was kept.
create function private.remove_mockup(image_id uuid, mockup text) returns boolean
language plpgsql security definer set search_path = ''
as $$
declare
  image public.images := private.require_image(image_id);
begin
  delete from public.image_mockups m where m.image_id = image.id and m.mockup = remove_mockup.mockup;
  return found;
end;
$$;

create function public.save_mockup(image_id uuid, mockup text, placement jsonb) returns timestamptz
language sql set search_path = '' as $$ select private.save_mockup(image_id, mockup, placement) $$;
create function public.remove_mockup(image_id uuid, mockup text) returns boolean
language sql set search_path = '' as $$ select private.remove_mockup(image_id, mockup) $$;

revoke execute on function private.is_placement(jsonb), private.save_mockup(uuid, text, jsonb), private.remove_mockup(uuid, text),
  public.save_mockup(uuid, text, jsonb), public.remove_mockup(uuid, text) from public, anon;
grant execute on function private.save_mockup(uuid, text, jsonb), private.remove_mockup(uuid, text),
  public.save_mockup(uuid, text, jsonb), public.remove_mockup(uuid, text) to authenticated, service_role;
