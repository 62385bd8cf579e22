-- The models of the settings do what they are set for, and Generate can be kept from showing them.

-- Whether the web app lets people choose the provider and the model.
alter table public.settings add column model_choice_shown boolean not null default true;

create function private.require_model_kind(model_id text, wanted_kind text) returns void
language plpgsql stable set search_path = ''
as $$
begin
  if not exists (select from public.models m where m.id = model_id and m.kind = wanted_kind) then
    raise invalid_parameter_value using message = format('%L is no model that %s: choose of %s', model_id,
      case wanted_kind when 'make' then 'makes pictures' when 'extract' then 'reads pictures' else 'embeds texts' end,
      (select string_agg(m.id, ', ' order by m.id) from public.models m where m.kind = wanted_kind));
  end if;
end;
$$;

create function private.check_settings_models() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  perform private.require_model_kind(new.image_model_id, 'make');
  perform private.require_model_kind(new.extract_model_id, 'extract');
  perform private.require_model_kind(new.embed_model_id, 'embed');
  return new;
end;
$$;
create trigger settings_models_are_of_their_kind
  before insert or update of image_model_id, extract_model_id, embed_model_id on public.settings
  for each row execute function private.check_settings_models();

-- What points at a model counts on what it does.
create function private.keep_model_kind() returns trigger
language plpgsql set search_path = ''
as $$
begin
  raise invalid_parameter_value using message = 'A model keeps its kind: add another model';
end;
$$;
create trigger models_keep_their_kind before update of kind on public.models
  for each row when (old.kind is distinct from new.kind) execute function private.keep_model_kind();

revoke execute on function private.require_model_kind(text, text), private.check_settings_models(), private.keep_model_kind() from public;
