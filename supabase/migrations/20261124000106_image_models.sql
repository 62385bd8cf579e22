-- Which models can be asked for pictures today; who asks for another one is told why not, and what to ask for instead.

create function private.is_offline(provider text) returns boolean
language sql immutable set search_path = '' as $$ select provider in ('sketch', 'sketch-later', 'offline') $$;

-- What must be set in the environment of the functions for a provider to work; null for those that come with Larder.
create function private.provider_variables(provider text) returns text
language sql immutable set search_path = ''
as $$
  select case when private.is_offline(provider) then null
    when provider = 'modal' then 'MODAL_URL, MODAL_KEY and MODAL_SECRET'
    else upper(replace(provider, '-', '_')) || '_API_KEY' end
$$;

-- False only for a provider of which a worker said so: nothing is known before the first one ran.
create function private.is_configured(provider text) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
begin
  return coalesce((select p.configured from public.providers p where p.name = is_configured.provider), true);
end;
$$;

create function private.say_not_configured(model public.models) returns text
language sql immutable set search_path = ''
as $$
  select format('The model %s cannot be used here: its provider needs %s', model.id,
    coalesce(private.provider_variables(model.provider), 'npm start'))
$$;

create function private.is_available(model public.models) returns boolean
language sql stable set search_path = ''
as $$
  select model.enabled_at is not null and (model.retires_on <= private.now()) is not true
    and (not model.finishes_later or (select finishing_later_allowed from public.settings))
    and private.is_configured(model.provider)
$$;

-- The one to use instead of a model that has retired: the first of its successors, and theirs, that can be used. Null where
-- there is none.
create function private.find_successor(model_id text) returns text
language sql stable set search_path = ''
as $$
  with recursive line (model, depth) as (
    select m, 0 from public.models m where m.id = find_successor.model_id
    union all
    select m, line.depth + 1 from line join public.models m on m.id = (line.model).successor_id where line.depth < 10
  )
  select (model).id from line
  where (model).id <> find_successor.model_id and private.is_available(model) order by depth limit 1
$$;

-- The ids of the models that can do something, for a sentence.
create function private.list_image_models(operation text, feature text default null) returns text
language sql stable set search_path = ''
as $$
  select coalesce(string_agg(m.id, ', ' order by m.place, m.id), 'none')
  from public.models m
  where list_image_models.operation = any (m.operations) and private.is_available(m)
    and (list_image_models.feature is null or list_image_models.feature = any (m.features))
$$;

-- Refuses a model that cannot be used today, whatever it is for; says what to use instead of one that is gone.
create function private.require_usable_model(model_id text) returns void
language plpgsql stable set search_path = ''
as $$
declare
  model public.models;
begin
  select * into model from public.models m where m.id = require_usable_model.model_id;
  if model.retires_on <= private.now() then
    raise invalid_parameter_value using
      message = format('The model %s retired on %s%s', model.id, model.retires_on, coalesce(': use ' || private.find_successor(model.id), ''));
  elsif model.enabled_at is null then
    raise invalid_parameter_value using
      message = format('The model %s is not available%s', model.id, coalesce(': use ' || private.find_successor(model.id), ''));
  elsif not private.is_configured(model.provider) then
    raise invalid_parameter_value using message = private.say_not_configured(model);
  end if;
end;
$$;

-- A model that makes pictures and can be used today, by its id.
create or replace function private.find_image_model(wanted text) returns public.models
language plpgsql stable set search_path = ''
as $$
declare
  model public.models;
begin
  select * into model from public.models where id = wanted and kind = 'make';
  if not found then
    raise invalid_parameter_value using
      message = format('There is no image model %L: the models are %s', left(wanted, 100), private.list_image_models('generate'));
  end if;
  perform private.require_usable_model(model.id);
  if model.finishes_later and not (select finishing_later_allowed from public.settings) then
    raise invalid_parameter_value using
      message = format('The model %s finishes its pictures later, and the settings do not allow that: use another one', model.id);
  end if;
  return model;
end;
$$;

-- Refuses a model that cannot do what is asked.
create function private.require_operation(model public.models, operation text, transparent boolean) returns void
language plpgsql stable set search_path = ''
as $$
begin
  if operation <> all (model.operations) then
    raise invalid_parameter_value using message = format('%s does not %s: use %s', model.id,
      case operation when 'generate' then 'make pictures from words' when 'edit' then 'change pictures' else 'remove backgrounds' end,
      private.list_image_models(operation));
  elsif transparent and operation <> 'remove_background' and 'transparent' <> all (model.features) then
    raise invalid_parameter_value using message = format('%s does not make see-through backgrounds: use %s', model.id,
      private.list_image_models(operation, 'transparent'));
  end if;
end;
$$;

-- The size that comes closest in shape, then in pixels.
create function private.nearest_size(sizes text[], width integer, height integer) returns text
language sql immutable set search_path = ''
as $$
  select size
  from unnest(sizes) with ordinality as listed (size, place),
    lateral (select split_part(size, 'x', 1)::numeric as w, split_part(size, 'x', 2)::numeric as h) pixels
  -- Shapes that differ by 3 % are one.
  order by trunc(abs(ln(w * nearest_size.height / (h * nearest_size.width))) / 0.03),
    abs(ln(w * h / (nearest_size.width::numeric * nearest_size.height))), place
  limit 1
$$;

revoke execute on function private.is_offline(text), private.provider_variables(text), private.is_configured(text), private.say_not_configured(public.models),
  private.is_available(public.models), private.find_successor(text), private.require_usable_model(text), private.list_image_models(text, text),
  private.require_operation(public.models, text, boolean),
  private.nearest_size(text[], integer, integer) from public;
