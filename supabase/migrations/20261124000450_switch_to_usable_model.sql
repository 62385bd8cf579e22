-- A switch whose model is disabled, retires or loses its key on the way waits for it: the vector that would have been the
-- last one is kept, and its picture is finished like any other.

-- Switches, if no picture is left and the next model can be used. The caller holds the row of settings. Asked after every
-- vector, and so in the order of the index: pictures are embedded from its end, and the first of those that are left is
-- found at its beginning.
create or replace function private.finish_embedding_switch() returns boolean
language plpgsql security definer
set search_path = '' set enable_hashjoin = off set enable_sort = off set enable_seqscan = off set enable_bitmapscan = off
as $$
declare
  current public.settings;
begin
  select * into current from public.settings;
  if current.next_embed_model_id is null then
    return false;
  end if;
  perform from public.models m where m.id = current.next_embed_model_id and private.is_available(m);
  if not found then
    return false;
  end if;
  perform from public.image_embeddings old
  where old.model_id = current.embed_model_id and not exists (
    select from public.image_embeddings new where new.model_id = current.next_embed_model_id and new.image_id = old.image_id)
  order by old.model_id, old.image_id limit 1;
  if found then
    return false;
  end if;
  update public.settings
  set embed_model_id = next_embed_model_id, next_embed_model_id = null, embedding_switch_at = null;
  return true;
end;
$$;
