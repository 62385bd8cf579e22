-- Two admins do not overwrite each other unseen: settings count their changes, and a change says which count it was made at.

alter table public.settings
  add column finishing_later_allowed boolean not null default true,
  add column revision   integer not null default 0,
  add column updated_at timestamptz not null default private.now();
alter table public.settings drop constraint tag_counts_are_ordered,
  add constraint there_are_0_to_50_tags_the_fewest_before_the_most
  check (0 <= min_tags and min_tags <= max_tags and max_tags <= 50);

create function private.count_settings_change() returns trigger
language plpgsql set search_path = ''
as $$
begin
  new.revision := old.revision + 1;
  new.updated_at := private.now();
  return new;
end;
$$;
create trigger settings_count_their_changes before update on public.settings
  for each row when (old.* is distinct from new.*) execute function private.count_settings_change();

create function private.check_finishing_later() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  if not new.finishing_later_allowed and exists (select from public.models where id = new.image_model_id and finishes_later) then
    raise invalid_parameter_value using
      message = format('%s finishes its pictures later: choose another default model, or allow models that do', new.image_model_id);
  end if;
  return new;
end;
$$;
create trigger settings_have_a_default_model_that_is_allowed
  before insert or update of finishing_later_allowed, image_model_id on public.settings
  for each row execute function private.check_finishing_later();

-- Changes the settings that are named and answers the new revision.
create function private.change_settings(changes jsonb, expected_revision integer) returns integer
language plpgsql security definer set search_path = ''
as $$
declare
  current    public.settings;
  wanted     public.settings;
  unknown    text;
  constraint_name text;
begin
  perform private.require_admin();
  select * into current from public.settings for update;
  if jsonb_typeof(changes) is distinct from 'object' then
    raise invalid_parameter_value using message = 'Changes are an object of settings, such as {"tagging": false}';
  elsif expected_revision is distinct from current.revision then
    raise exception using message = 'Somebody else has changed the settings meanwhile: look at them again', detail = 'stale';
  end if;
  select key into unknown from jsonb_object_keys(changes) key
  where key in ('singleton', 'revision', 'updated_at') or not to_jsonb(current) ? key order by key limit 1;
  if unknown is not null then
    raise invalid_parameter_value using message = format('There is no setting %L', unknown);
  end if;
  begin
    wanted := jsonb_populate_record(current, changes);
    update public.settings set
      image_model_id = wanted.image_model_id, extract_model_id = wanted.extract_model_id, embed_model_id = wanted.embed_model_id,
      tagging = wanted.tagging, tag_floor = wanted.tag_floor, min_tags = wanted.min_tags, max_tags = wanted.max_tags,
      jpeg_quality = wanted.jpeg_quality, query_cache_minutes = wanted.query_cache_minutes, search_sample = wanted.search_sample,
      key_rate_per_minute = wanted.key_rate_per_minute, model_choice_shown = wanted.model_choice_shown,
      visitors_may_search = wanted.visitors_may_search, cors_origins = wanted.cors_origins,
      finishing_later_allowed = wanted.finishing_later_allowed
    where to_jsonb(current) is distinct from to_jsonb(wanted)
    returning * into current;
  exception
    when check_violation then
      -- A constraint's name is the sentence that was broken.
      get stacked diagnostics constraint_name = constraint_name;
      raise invalid_parameter_value using message = 'This cannot be set: ' || replace(constraint_name, '_', ' ');
    when not_null_violation then
      raise invalid_parameter_value using message = 'A setting has a value: none of them can be empty';
    when invalid_text_representation or numeric_value_out_of_range or datatype_mismatch or cannot_coerce or feature_not_supported then
      raise invalid_parameter_value using message = 'A value is not of the kind that its setting takes';
  end;
  return (select revision from public.settings);
end;
$$;

create function public.change_settings(changes jsonb, expected_revision integer) returns integer
language sql set search_path = '' as $$ select private.change_settings(changes, expected_revision) $$;

revoke execute on function private.count_settings_change(), private.check_finishing_later(),
  private.change_settings(jsonb, integer), public.change_settings(jsonb, integer) from public, anon;
grant execute on function private.change_settings(jsonb, integer), public.change_settings(jsonb, integer) to authenticated, service_role;

-- A model that makes pictures and can be used today, by its id.
create or replace function private.find_image_model(wanted text) returns public.models
language plpgsql stable set search_path = ''
as $$
declare
  model        public.models;
  allows_later boolean := (select finishing_later_allowed from public.settings);
begin
  select * into model from public.models where id = wanted and kind = 'make';
  if not found then
    raise invalid_parameter_value using message = format('There is no image model %L: the models are %s', wanted,
      (select string_agg(id, ', ' order by id) from public.models
       where kind = 'make' and enabled_at is not null and (retires_on <= private.now()) is not true
         and (allows_later or not finishes_later)));
  elsif model.enabled_at is null or model.retires_on <= private.now() then
    raise invalid_parameter_value using
      message = format('The model %s is not available%s', model.id, coalesce(': use ' || model.successor_id, ''));
  elsif model.finishes_later and not allows_later then
    raise invalid_parameter_value using
      message = format('The model %s finishes its pictures later, and the settings do not allow that: use another one', model.id);
  end if;
  return model;
end;
$$;
