-- A default model is one that can be used: what has retired is refused with the name of its successor, here as in a batch.
-- Only what changes is looked at: a default that retires meanwhile stays, warns, and keeps nobody from changing the rest.
create function private.check_new_default_models() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  if new.image_model_id <> old.image_model_id then
    perform private.require_usable_model(new.image_model_id);
    perform private.require_operation(m, 'generate', false) from public.models m where m.id = new.image_model_id and m.kind = 'make';
  end if;
  if new.extract_model_id <> old.extract_model_id then
    perform private.require_usable_model(new.extract_model_id);
  end if;
  if new.embed_model_id <> old.embed_model_id then
    perform private.require_usable_model(new.embed_model_id);
  end if;
  return new;
end;
$$;
create trigger settings_models_can_be_used before update of image_model_id, extract_model_id, embed_model_id on public.settings
  for each row execute function private.check_new_default_models();

revoke execute on function private.check_new_default_models() from public;
