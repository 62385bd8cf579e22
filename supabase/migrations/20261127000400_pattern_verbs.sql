-- What callers do with patterns, by keys and as people: who calls, and whether by a key, is told by the function `patterns`, which
-- also checks schemas. A key changes its owner's patterns only, whatever its owner may.

create function private.may_change_pattern(pattern public.patterns, caller_id uuid, by_key boolean) returns boolean
language sql stable security definer set search_path = ''
as $$
  select case
    when pattern.owner_id is not null then pattern.owner_id is not distinct from caller_id
    else not by_key and exists (select from public.members m where m.user_id = caller_id and m.role = 'admin')
  end
$$;

create function private.version_summary(version public.pattern_versions, with_author boolean) returns jsonb
language sql stable security definer set search_path = ''
as $$
  select jsonb_build_object('number', version.number, 'created_at', version.created_at, 'published_at', version.published_at,
    'created_by', case when with_author then (select u.email from auth.users u where u.id = version.created_by) end)
$$;

create function private.version_detail(version public.pattern_versions, with_author boolean) returns jsonb
language sql stable security definer set search_path = ''
as $$
  select private.version_summary(version, with_author) || jsonb_build_object('id', version.id, 'instructions', version.instructions,
    'schema', version.schema, 'format', version.format, 'csv_delimiter', version.csv_delimiter, 'model_id', version.model_id)
  where version.id is not null
$$;

create function private.pattern_summary(pattern public.patterns, caller_id uuid, by_key boolean) returns jsonb
language sql stable security definer set search_path = ''
as $$
  select jsonb_build_object('id', pattern.id, 'slug', pattern.slug, 'name', pattern.name, 'is_library', pattern.owner_id is null,
    'can_edit', private.may_change_pattern(pattern, caller_id, by_key),
    'live', (select v.number from public.pattern_versions v where v.id = pattern.live_version_id),
    'draft', (select v.number from public.pattern_versions v where v.pattern_id = pattern.id and v.published_at is null),
    'created_at', pattern.created_at, 'archived_at', pattern.archived_at)
$$;

create function private.pattern_detail(pattern public.patterns, caller_id uuid, by_key boolean) returns jsonb
language sql stable security definer set search_path = ''
as $$
  select summary || jsonb_build_object('revision', pattern.revision,
    'live_version', (select private.version_detail(v, can_edit) from public.pattern_versions v where v.id = pattern.live_version_id),
    'draft_version', (select private.version_detail(v, can_edit) from public.pattern_versions v
      where v.pattern_id = pattern.id and v.published_at is null),
    'versions', (select jsonb_agg(private.version_summary(v, can_edit) order by v.number desc) from public.pattern_versions v
      where v.pattern_id = pattern.id))
  from private.pattern_summary(pattern, caller_id, by_key) summary, lateral (select (summary -> 'can_edit')::boolean as can_edit) may
$$;

-- The caller's own, or the library's.
create function private.require_pattern(caller_id uuid, pattern text) returns public.patterns
language plpgsql stable security definer set search_path = ''
as $$
declare
  found_one public.patterns := private.find_pattern(caller_id, pattern);
begin
  if found_one.id is null then
    raise no_data_found using message = format('You have no pattern %s', pattern);
  end if;
  return found_one;
end;
$$;

-- The same, held until the transaction ends, for who may change it.
create function private.hold_pattern(caller_id uuid, by_key boolean, pattern text) returns public.patterns
language plpgsql security definer set search_path = ''
as $$
declare
  held public.patterns := private.require_pattern(caller_id, pattern);
begin
  if not private.may_change_pattern(held, caller_id, by_key) then
    raise invalid_authorization_specification using message = case when by_key then 'No key can change the library''s patterns'
      else 'Only admins can change the library''s patterns' end;
  end if;
  select * into held from public.patterns p where p.id = held.id for update;
  return held;
end;
$$;

-- A slug that is free, made of a name.
create function private.free_slug(caller_id uuid, name text) returns text
language sql stable security definer set search_path = ''
as $$
  select slug from (
    select case n when 1 then base else base || '-' || n end as slug, n from (
      select coalesce(nullif(trim(both '-' from left(regexp_replace(lower(free_slug.name), '[^a-z0-9]+', '-', 'g'), 50)), ''), 'pattern') as base
    ) made, generate_series(1, 1000) n
  ) slugs
  where not exists (select from public.patterns p where p.slug = slugs.slug and (p.owner_id = caller_id or p.owner_id is null))
  order by n limit 1
$$;

create function private.add_pattern(caller_id uuid, name text, slug text) returns public.patterns
language plpgsql security definer set search_path = ''
as $$
declare
  added public.patterns;
begin
  -- Whoever adds two at once does so in turn.
  perform from public.members m where m.user_id = caller_id for update;
  if (select count(*) from public.patterns p where p.owner_id = caller_id) >= 500 then
    raise object_not_in_prerequisite_state using message = 'You have 500 patterns: change one of them instead';
  end if;
  if exists (select from public.patterns p where p.slug = add_pattern.slug and (p.owner_id = caller_id or p.owner_id is null)) then
    raise object_not_in_prerequisite_state using message = format('There is a pattern %s already', add_pattern.slug);
  end if;
  insert into public.patterns (owner_id, name, slug)
  values (caller_id, add_pattern.name, coalesce(add_pattern.slug, private.free_slug(caller_id, add_pattern.name)))
  returning * into added;
  return added;
end;
$$;

-- Writes what is given into the draft, which begins as the live version; nothing where that says all of it already.
create function private.save_draft(pattern public.patterns, author uuid, content jsonb) returns void
language plpgsql security definer set search_path = ''
as $$
declare
  draft  public.pattern_versions;
  before public.pattern_versions;
  after  public.pattern_versions;
begin
  select * into draft from public.pattern_versions v where v.pattern_id = pattern.id and v.published_at is null;
  select * into before from public.pattern_versions v where v.id = coalesce(draft.id, pattern.live_version_id);
  after := before;
  after.instructions := coalesce(content ->> 'instructions', before.instructions, '');
  after.schema := coalesce(content -> 'schema', before.schema);
  after.format := coalesce(content ->> 'format', before.format, 'json');
  after.csv_delimiter := coalesce(content ->> 'csv_delimiter', before.csv_delimiter, ',');
  if content ? 'model_id' then
    after.model_id := content ->> 'model_id';
  end if;
  if (after.instructions, after.schema, after.format, after.csv_delimiter, after.model_id)
    is not distinct from (before.instructions, before.schema, before.format, before.csv_delimiter, before.model_id) then
    return;
  end if;
  if after.model_id is distinct from before.model_id and after.model_id is not null then
    perform private.require_model_kind(after.model_id, 'extract');
    perform private.require_usable_model(after.model_id);
  end if;
  if draft.id is null then
    insert into public.pattern_versions (pattern_id, number, instructions, schema, format, csv_delimiter, model_id, created_by)
    select pattern.id, coalesce(max(v.number), 0) + 1, after.instructions, after.schema, after.format, after.csv_delimiter, after.model_id, author
    from public.pattern_versions v where v.pattern_id = pattern.id;
  else
    update public.pattern_versions v
    set instructions = after.instructions, schema = after.schema, format = after.format, csv_delimiter = after.csv_delimiter,
      model_id = after.model_id, created_by = author
    where v.id = draft.id;
  end if;
  update public.patterns p set revision = p.revision + 1 where p.id = pattern.id;
end;
$$;

-- The draft becomes the version that runs; false where there is none.
create function private.publish_draft(pattern_id uuid) returns boolean
language plpgsql security definer set search_path = ''
as $$
declare
  draft_id uuid;
begin
  update public.pattern_versions v set published_at = private.now()
  where v.pattern_id = publish_draft.pattern_id and v.published_at is null
  returning v.id into draft_id;
  update public.patterns p set live_version_id = draft_id, revision = p.revision + 1
  where p.id = publish_draft.pattern_id and draft_id is not null;
  return draft_id is not null;
end;
$$;

create function worker.list_patterns(caller_id uuid, by_key boolean, archived boolean) returns jsonb
language sql stable security definer set search_path = ''
as $$
  select coalesce(jsonb_agg(private.pattern_summary(p, caller_id, by_key) order by p.owner_id nulls last, lower(p.name), p.id), '[]')
  from public.patterns p
  where (p.owner_id = caller_id or p.owner_id is null) and (p.archived_at is not null) = archived
$$;

create function worker.read_pattern(caller_id uuid, by_key boolean, pattern text) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
begin
  return private.pattern_detail(private.require_pattern(caller_id, pattern), caller_id, by_key);
end;
$$;

create function worker.read_pattern_version(caller_id uuid, by_key boolean, pattern text, version integer) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
  chosen public.patterns := private.require_pattern(caller_id, pattern);
  answer jsonb;
begin
  select private.version_detail(v, private.may_change_pattern(chosen, caller_id, by_key)) into answer
  from public.pattern_versions v where v.pattern_id = chosen.id and v.number = version;
  if answer is null then
    raise no_data_found using message = format('The pattern %s has no version %s', chosen.slug, version);
  end if;
  return answer;
end;
$$;

-- content: {name, slug, instructions, schema, format, csv_delimiter, model_id, publish}.
create function worker.create_pattern(caller_id uuid, content jsonb) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
  added public.patterns := private.add_pattern(caller_id, content ->> 'name', content ->> 'slug');
begin
  perform private.save_draft(added, caller_id, content);
  if (content -> 'publish')::boolean then
    perform private.publish_draft(added.id);
  end if;
  return worker.read_pattern(caller_id, false, added.id::text);
end;
$$;

-- changes: what of the content changes, whether it is published, and the revision that was read, where the change follows from that.
create function worker.update_pattern(caller_id uuid, by_key boolean, pattern text, changes jsonb) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
  held public.patterns := private.hold_pattern(caller_id, by_key, pattern);
begin
  if held.archived_at is not null then
    raise object_not_in_prerequisite_state using message = 'This pattern is archived: restore it first';
  elsif (changes ->> 'revision')::integer <> held.revision then
    raise object_not_in_prerequisite_state using message = 'This pattern was changed since you read it: read it again';
  end if;
  update public.patterns p set name = changes ->> 'name', revision = p.revision + 1
  where p.id = held.id and p.name <> changes ->> 'name';
  perform private.save_draft(held, caller_id, changes);
  if (changes -> 'publish')::boolean then
    perform private.publish_draft(held.id);
  end if;
  return worker.read_pattern(caller_id, by_key, held.id::text);
end;
$$;

create function worker.publish_pattern(caller_id uuid, by_key boolean, pattern text) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
  held public.patterns := private.hold_pattern(caller_id, by_key, pattern);
begin
  if held.archived_at is not null then
    raise object_not_in_prerequisite_state using message = 'This pattern is archived: restore it first';
  elsif not private.publish_draft(held.id) then
    raise object_not_in_prerequisite_state using message = 'This pattern has no draft to publish';
  end if;
  return worker.read_pattern(caller_id, by_key, held.id::text);
end;
$$;

create function worker.switch_pattern(caller_id uuid, by_key boolean, pattern text, version integer) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
  held   public.patterns := private.hold_pattern(caller_id, by_key, pattern);
  chosen public.pattern_versions;
begin
  select * into chosen from public.pattern_versions v where v.pattern_id = held.id and v.number = version;
  if chosen.id is null then
    raise no_data_found using message = format('The pattern %s has no version %s', held.slug, version);
  elsif chosen.published_at is null then
    raise object_not_in_prerequisite_state using message = 'A draft does not run: publish it';
  end if;
  update public.patterns p set live_version_id = chosen.id, revision = p.revision + 1
  where p.id = held.id and p.live_version_id is distinct from chosen.id;
  return worker.read_pattern(caller_id, by_key, held.id::text);
end;
$$;

create function worker.duplicate_pattern(caller_id uuid, by_key boolean, pattern text, new_name text, new_slug text) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
  source  public.patterns := private.require_pattern(caller_id, pattern);
  version public.pattern_versions;
  added   public.patterns;
begin
  select * into version from public.pattern_versions v
  where v.pattern_id = source.id and (v.id = source.live_version_id or v.published_at is null)
  order by (v.id = source.live_version_id) is true desc limit 1;
  added := private.add_pattern(caller_id, coalesce(new_name, left(source.name, 93) || ' (copy)'), new_slug);
  -- As it was, also where its model has retired since.
  insert into public.pattern_versions (pattern_id, number, instructions, schema, format, csv_delimiter, model_id, created_by)
  values (added.id, 1, version.instructions, version.schema, version.format, version.csv_delimiter, version.model_id, caller_id);
  return worker.read_pattern(caller_id, by_key, added.id::text);
end;
$$;

-- What the library itself runs cannot be put away.
create function worker.archive_pattern(caller_id uuid, by_key boolean, pattern text, archived boolean) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
  held public.patterns := private.hold_pattern(caller_id, by_key, pattern);
begin
  if held.owner_id is null and archived then
    raise object_not_in_prerequisite_state using message = 'The library works with this pattern: it cannot be archived';
  end if;
  update public.patterns p set archived_at = case when archived then coalesce(p.archived_at, private.now()) end where p.id = held.id;
  return worker.read_pattern(caller_id, by_key, held.id::text);
end;
$$;

revoke execute on function private.may_change_pattern(public.patterns, uuid, boolean), private.version_summary(public.pattern_versions, boolean),
  private.version_detail(public.pattern_versions, boolean), private.pattern_summary(public.patterns, uuid, boolean),
  private.pattern_detail(public.patterns, uuid, boolean), private.require_pattern(uuid, text), private.hold_pattern(uuid, boolean, text),
  private.free_slug(uuid, text), private.add_pattern(uuid, text, text), private.save_draft(public.patterns, uuid, jsonb), private.publish_draft(uuid),
  worker.list_patterns(uuid, boolean, boolean), worker.read_pattern(uuid, boolean, text), worker.read_pattern_version(uuid, boolean, text, integer),
  worker.create_pattern(uuid, jsonb), worker.update_pattern(uuid, boolean, text, jsonb), worker.publish_pattern(uuid, boolean, text),
  worker.switch_pattern(uuid, boolean, text, integer), worker.duplicate_pattern(uuid, boolean, text, text, text),
  worker.archive_pattern(uuid, boolean, text, boolean) from public;
grant execute on function
  worker.list_patterns(uuid, boolean, boolean), worker.read_pattern(uuid, boolean, text), worker.read_pattern_version(uuid, boolean, text, integer),
  worker.create_pattern(uuid, jsonb), worker.update_pattern(uuid, boolean, text, jsonb), worker.publish_pattern(uuid, boolean, text),
  worker.switch_pattern(uuid, boolean, text, integer), worker.duplicate_pattern(uuid, boolean, text, text, text),
  worker.archive_pattern(uuid, boolean, text, boolean) to service_role;
