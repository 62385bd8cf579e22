-- An edit says which revision it was made from, and is refused when that is no longer the newest.

drop function public.edit_image(uuid, text, text, text, text[], jsonb), private.edit_image(uuid, text, text, text, text[], jsonb);

-- The tags of a person in lower case, each once; null for none given.
create function private.read_tags(tags text[]) returns text[]
language plpgsql immutable strict set search_path = ''
as $$
begin
  if cardinality(tags) > 50
    or exists (select from unnest(tags) tag where coalesce(char_length(btrim(tag)), 0) not between 1 and 50) then
    raise invalid_parameter_value using message = 'An image has at most 50 tags of 1 to 50 characters each';
  end if;
  return array(select distinct lower(btrim(tag)) from unnest(tags) tag);
end;
$$;

-- Changes what is given, leaves what is null, and answers the new revision. `tags` is the whole list: tags left out are
-- taken away for good.
create function private.edit_image(image_id uuid, description text, alt text, category text, tags text[], subject jsonb,
  expected_revision integer) returns integer
language plpgsql security definer set search_path = ''
as $$
declare
  image public.images := private.require_image(image_id);
begin
  -- What is public has been reviewed, and stays as it was unless a reviewer changes it.
  if image.status = 'approved' then
    perform private.require_admin();
  end if;
  if image.revision <> expected_revision then
    raise exception using
      message = 'Somebody else has changed this picture meanwhile: look at it again', detail = 'stale';
  elsif char_length(description) not between 1 and 1000 or char_length(alt) not between 1 and 250
    or char_length(category) not between 1 and 50 then
    raise invalid_parameter_value using
      message = 'A description has 1 to 1000 characters, an alt text 1 to 250, a category 1 to 50';
  end if;
  tags := private.read_tags(tags);
  begin
    update public.images i
    set revision = i.revision + 1, category = coalesce(edit_image.category, i.category),
      subject = coalesce(edit_image.subject, i.subject)
    where i.id = image.id
    returning * into image;
  exception when check_violation or invalid_text_representation then
    raise invalid_parameter_value using
      message = 'A subject is {x, y, width, height}: fractions of the picture, from its top left and inside it';
  end;

  if description is not null or alt is not null then
    insert into public.image_descriptions as d (image_id, description, alt, source)
    values (image.id, coalesce(edit_image.description, edit_image.alt), coalesce(edit_image.alt, edit_image.description), 'manual')
    on conflict on constraint image_descriptions_pkey do update
    set description = coalesce(edit_image.description, d.description), alt = coalesce(edit_image.alt, d.alt), source = 'manual';
  end if;

  if tags is not null then
    update public.image_tags t set source = 'manual', removed_at = private.now()
    where t.image_id = image.id and t.tag <> all (tags) and t.removed_at is null;
    insert into public.image_tags as t (image_id, tag, confidence, source, term)
    select image.id, tag, 1, 'manual', (select term from public.vocabulary where term = tag) from unnest(tags) tag
    on conflict on constraint image_tags_pkey do update set source = 'manual', removed_at = null;
  end if;

  if subject is not null and image.master_path is not null then
    perform private.enqueue_jobs('variants', array[image.id], 'people', null, auth.uid());
  end if;
  if image.status in ('ready', 'approved', 'rejected') then
    perform private.enqueue_jobs('embed', array[image.id], 'people', null, auth.uid());
  end if;
  return image.revision;
end;
$$;

create function public.edit_image(image_id uuid, description text default null, alt text default null,
  category text default null, tags text[] default null, subject jsonb default null, expected_revision integer default null)
returns integer
language sql set search_path = ''
as $$ select private.edit_image(image_id, description, alt, category, tags, subject, expected_revision) $$;

revoke execute on function private.read_tags(text[]), private.edit_image(uuid, text, text, text, text[], jsonb, integer),
  public.edit_image(uuid, text, text, text, text[], jsonb, integer) from public, anon;
grant execute on function private.edit_image(uuid, text, text, text, text[], jsonb, integer),
  public.edit_image(uuid, text, text, text, text[], jsonb, integer) to authenticated, service_role;
