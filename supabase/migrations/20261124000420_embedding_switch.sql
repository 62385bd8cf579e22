-- Another embedder for the whole library, while search goes on with the one there is: every picture is embedded anew in
-- the background, in an index beside, and the last one switches. A new picture gets the vectors of both meanwhile.

-- Pictures that search would lose by a switch: what has a vector of one model and none of the other.
create function private.images_to_embed(from_model text, to_model text) returns setof uuid
language sql stable security definer set search_path = ''
as $$
  select old.image_id from public.image_embeddings old
  where old.model_id = from_model and not exists (
    select from public.image_embeddings new where new.model_id = to_model and new.image_id = old.image_id)
$$;

-- A model's own part of the vector index. Its vectors come one by one, so that it is built before there are any.
create function private.build_vector_index(model_id text) returns void
language plpgsql security definer set search_path = ''
as $$
begin
  if not exists (
    select from pg_catalog.pg_index i join pg_catalog.pg_class c on c.oid = i.indexrelid join pg_catalog.pg_am m on m.oid = c.relam
    where i.indrelid = 'public.search_vectors'::regclass and m.amname = 'hnsw'
      and pg_catalog.pg_get_expr(i.indpred, i.indrelid) = format('(model_id = %L::text)', model_id)
  ) then
    execute format(
      'create index %I on public.search_vectors using hnsw (embedding extensions.vector_cosine_ops) where model_id = %L',
      format('search_vectors_%s_%s_idx', left(regexp_replace(lower(model_id), '[^a-z0-9]+', '_', 'g'), 30), left(md5(model_id), 6)),
      model_id);
  end if;
end;
$$;

-- Switches, if no picture is left and the next model can be used: one that is disabled, retires or loses its key on the way
-- is waited for. The caller holds the row of settings. Asked after every vector, and so in the order of the index: pictures
-- are embedded from its end, and the first of those that are left is found at its beginning.
create function private.finish_embedding_switch() returns boolean
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

-- Asks for some thousand more vectors where a switch goes on, and for those whose work was lost or stopped: not for what
-- has failed since it began, which people can try again. Switches where nothing is left.
create function private.advance_embedding_switch() returns void
language plpgsql security definer set search_path = ''
as $$
declare
  current public.settings;
  images  uuid[];
begin
  select * into current from public.settings where next_embed_model_id is not null for update;
  if not found or private.finish_embedding_switch() then
    return;
  end if;
  select array_agg(left_over.image_id order by left_over.image_id desc) into images
  from (
    select image_id from private.images_to_embed(current.embed_model_id, current.next_embed_model_id) as pictures (image_id)
    where not exists (
      select from public.jobs j where j.image_id = pictures.image_id and j.kind = 'embed'
        and (j.state in ('queued', 'running', 'waiting') or j.state = 'failed' and j.finished_at >= current.embedding_switch_at))
    order by image_id desc limit 5000
  ) left_over;
  if images is not null then
    perform private.enqueue_jobs('embed', images, 'bulk');
  end if;
end;
$$;

-- Begins to change the library's embedder; to the one there is: gives up a change that goes on.
create function private.begin_embedding_switch(model_id text) returns void
language plpgsql security definer set search_path = ''
as $$
declare
  current public.settings;
  model   public.models;
begin
  select * into current from public.settings for update;
  if model_id = current.next_embed_model_id then
    return;
  elsif model_id = current.embed_model_id then
    update public.settings set next_embed_model_id = null, embedding_switch_at = null where next_embed_model_id is not null;
    return;
  end if;
  perform private.require_model_kind(model_id, 'embed');
  perform private.require_usable_model(model_id);
  select * into model from public.models m where m.id = begin_embedding_switch.model_id;
  if model.max_dimensions < 1536 then
    raise invalid_parameter_value using
      message = format('%s makes vectors of %s numbers, and search compares 1536: choose another model', model.id, model.max_dimensions);
  end if;
  update public.settings set next_embed_model_id = model.id, embedding_switch_at = private.now();
  perform private.build_vector_index(model.id);
  perform private.advance_embedding_switch();
end;
$$;

-- How far the change to another embedder is: {from, to, done, total, failed, started_at, usd}; null where none goes on.
create function private.read_embedding_switch() returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
begin
  perform private.require_admin();
  return (
    select jsonb_build_object('from', s.embed_model_id, 'to', s.next_embed_model_id,
      'done', pictures.total - pictures.left_over, 'total', pictures.total, 'failed', pictures.failed,
      'started_at', s.embedding_switch_at,
      'usd', (select private.usd(coalesce(sum(c.amount_usd), 0)) from public.charges c
        where c.model_id = s.next_embed_model_id and c.kind = 'embed' and c.charged_at >= s.embedding_switch_at))
    from public.settings s,
    lateral (
      select (select count(*) from public.image_embeddings e where e.model_id = s.embed_model_id) as total,
        count(*) as left_over,
        count(*) filter (where exists (
          select from public.jobs j where j.image_id = left_over.image_id and j.kind = 'embed' and j.state = 'failed'
            and j.finished_at >= s.embedding_switch_at)
          and not exists (
          select from public.jobs j where j.image_id = left_over.image_id and j.kind = 'embed'
            and j.state in ('queued', 'running', 'waiting'))) as failed
      from private.images_to_embed(s.embed_model_id, s.next_embed_model_id) as left_over (image_id)
    ) pictures
    where s.next_embed_model_id is not null
  );
end;
$$;

-- Stays with the embedder there is. What was made for the other one is kept, for whoever begins again.
create function private.cancel_embedding_switch() returns boolean
language plpgsql security definer set search_path = ''
as $$
begin
  perform private.require_admin();
  update public.settings set next_embed_model_id = null, embedding_switch_at = null where next_embed_model_id is not null;
  return found;
end;
$$;

create function public.read_embedding_switch() returns jsonb
language sql stable set search_path = '' as $$ select private.read_embedding_switch() $$;
create function public.cancel_embedding_switch() returns boolean
language sql set search_path = '' as $$ select private.cancel_embedding_switch() $$;

-- By which models an image has vectors, and of which words each was made: {model: hash}.
create function worker.read_embeddings(image_id uuid) returns jsonb
language sql stable security definer set search_path = ''
as $$
  select coalesce(jsonb_object_agg(e.model_id, e.content_hash), '{}')
  from public.image_embeddings e where e.image_id = read_embeddings.image_id
$$;

-- `model_id` and `embedding` are null where the vectors there are were made of these very words. A job makes one vector: the
-- library's own before that of the embedder it changes to, which the next job makes.
create or replace function worker.finish_embed(job_id uuid, claim_id bigint, revision integer, model_id text, content_hash text,
  embedding text) returns boolean
language plpgsql security definer set search_path = ''
as $$
declare
  job     public.jobs := private.finish_job(job_id, claim_id);
  current public.settings;
  image   public.images;
begin
  if job.id is null then
    return false;
  end if;
  select * into current from public.settings;
  if current.next_embed_model_id is not null then
    -- In turns, so that the last one sees that it is the last.
    select * into current from public.settings for update;
  end if;
  if embedding is not null then
    insert into public.image_embeddings (image_id, model_id, content_hash, embedding)
    values (job.image_id, finish_embed.model_id, finish_embed.content_hash, finish_embed.embedding::extensions.vector)
    on conflict on constraint image_embeddings_pkey do update
    set content_hash = excluded.content_hash, embedding = excluded.embedding;
  end if;
  -- Vectors of models that are not in use are kept as long as they are true.
  delete from public.search_vectors v using public.image_embeddings e
  where v.image_id = job.image_id and e.image_id = v.image_id and e.model_id = v.model_id
    and e.content_hash <> finish_embed.content_hash
    and e.model_id <> current.embed_model_id and e.model_id is distinct from current.next_embed_model_id;
  delete from public.image_embeddings e
  where e.image_id = job.image_id and e.content_hash <> finish_embed.content_hash
    and e.model_id <> current.embed_model_id and e.model_id is distinct from current.next_embed_model_id;

  -- The model may have changed while this job worked with the one before.
  update public.images i
  set status = case when i.status = 'tagging' and exists (
    select from public.image_embeddings e where e.image_id = i.id and e.model_id = current.embed_model_id
  ) then 'ready' else i.status end
  where i.id = job.image_id returning * into image;
  if not private.enqueue_again_if_edited(job, finish_embed.revision) then
    if not exists (select from public.image_embeddings e where e.image_id = job.image_id and e.model_id = current.embed_model_id
      and e.content_hash = finish_embed.content_hash) then
      perform private.enqueue_next(job, 'embed');
    elsif current.next_embed_model_id is not null and not exists (
      select from public.image_embeddings e where e.image_id = job.image_id and e.model_id = current.next_embed_model_id
        and e.content_hash = finish_embed.content_hash) then
      perform private.enqueue_jobs('embed', array[job.image_id], 'bulk', null, job.created_by);
    end if;
  end if;
  -- Only where its files are public already: publishing writes the document itself.
  if image.status = 'approved' and exists (
    select from public.search_documents d where d.image_id = image.id and d.publication = image.publication
  ) then
    perform private.write_search_document(image);
  end if;
  perform private.finish_embedding_switch();
  return true;
end;
$$;

-- What keeps a switch from being skipped: a library of which nothing is found is one update away.
create function private.keep_embed_model() returns trigger
language plpgsql set search_path = ''
as $$
begin
  if current_user in ('authenticated', 'service_role') then
    raise invalid_parameter_value using
      message = 'Every picture has to be embedded by the new model first: set it by change_settings, which has that done';
  end if;
  return new;
end;
$$;
create trigger settings_switch_their_embedder before update of embed_model_id, next_embed_model_id, embedding_switch_at
  on public.settings for each row
  when (old.embed_model_id is distinct from new.embed_model_id or old.next_embed_model_id is distinct from new.next_embed_model_id
    or old.embedding_switch_at is distinct from new.embedding_switch_at)
  execute function private.keep_embed_model();

-- Changes the settings that are named and answers the new revision. The embedder changes once every picture has its vector.
create or replace function private.change_settings(changes jsonb, expected_revision integer) returns integer
language plpgsql security definer set search_path = ''
as $$
declare
  current    public.settings;
  wanted     public.settings;
  unknown    text;
  columns    text;
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
  where key in ('singleton', 'revision', 'updated_at', 'next_embed_model_id', 'embedding_switch_at') or not to_jsonb(current) ? key
  order by key limit 1;
  if unknown is not null then
    raise invalid_parameter_value using message = format('There is no setting %L', left(unknown, 100));
  end if;
  begin
    wanted := jsonb_populate_record(current, changes);
    -- Only what is named, so that a setting which comes later needs nothing here.
    select string_agg(format('%1$I = ($1).%1$I', key), ', ' order by key) into columns
    from jsonb_object_keys(changes) key where key <> 'embed_model_id' or changes -> key = 'null';
    if columns is not null then
      execute 'update public.settings set ' || columns using wanted;
    end if;
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
  if changes ? 'embed_model_id' then
    perform private.begin_embedding_switch(wanted.embed_model_id);
  end if;
  return (select revision from public.settings);
end;
$$;

select cron.schedule('embedding-switch', '* * * * *', 'select private.advance_embedding_switch()');

revoke execute on function private.images_to_embed(text, text), private.build_vector_index(text), private.finish_embedding_switch(),
  private.advance_embedding_switch(), private.begin_embedding_switch(text), private.read_embedding_switch(),
  private.cancel_embedding_switch(), public.read_embedding_switch(), public.cancel_embedding_switch(),
  worker.read_embeddings(uuid), private.keep_embed_model() from public, anon;
grant execute on function private.read_embedding_switch(), private.cancel_embedding_switch(), public.read_embedding_switch(),
  public.cancel_embedding_switch() to authenticated, service_role;
grant execute on function worker.read_embeddings(uuid) to service_role;
