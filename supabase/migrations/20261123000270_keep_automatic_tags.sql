-- A list of tags says which there are, not that a person found all of them: those of a model that stay in it remain its own.
create or replace function private.edit_image(image_id uuid, description text, alt text, category text, tags text[], subject jsonb,
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
    on conflict on constraint image_tags_pkey do update set source = 'manual', removed_at = null
    where t.removed_at is not null;
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
