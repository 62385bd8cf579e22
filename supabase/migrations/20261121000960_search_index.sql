-- What search reads: published images only, so that no filter ever empties the index. Kept by publish and withdraw.

-- One narrow table for vectors: a wide row beside a plain vector would push its neighbours out of line. Plain storage
-- keeps the planner's costs honest, and the index in use.
create table public.search_vectors (
  image_id  uuid not null references public.images (id) on delete cascade,
  -- No foreign key: its index would tempt the planner away from the vectors' own. What is here comes from image_embeddings.
  model_id  text not null,
  embedding extensions.vector(1536) not null,
  primary key (image_id, model_id)
);
alter table public.search_vectors alter column embedding set storage plain;
comment on table public.search_vectors is 'Vectors of published images, one partial index per model.';
create index search_vectors_ngram_1536_idx on public.search_vectors
  using hnsw (embedding extensions.vector_cosine_ops) where model_id = 'ngram-1536';

create table public.search_documents (
  image_id    uuid primary key references public.images (id) on delete cascade,
  publication integer not null,
  words       tsvector not null,
  -- The search result as it is answered, but for its score and the addresses of its files.
  card        jsonb not null,
  published_at timestamptz not null default private.now()
);
comment on table public.search_documents is 'Words and ready-made result cards of published images.';
create index search_documents_words_idx on public.search_documents using gin (words);

revoke all on public.search_vectors, public.search_documents from anon, authenticated;
grant select on public.search_vectors, public.search_documents to authenticated, service_role;
alter table public.search_vectors enable row level security;
alter table public.search_documents enable row level security;
create policy "Members can read published vectors" on public.search_vectors
  for select to authenticated using ((select private.is_member()));
create policy "Members can read published documents" on public.search_documents
  for select to authenticated using ((select private.is_member()));

-- Writes what search knows of an approved image. The caller holds the image's lock.
create function private.write_search_document(image public.images) returns void
language plpgsql security definer set search_path = ''
as $$
declare
  described public.image_descriptions;
  tags      text[];
begin
  select * into described from public.image_descriptions where image_id = image.id;
  select coalesce(array_agg(tag order by confidence desc, tag), '{}') into tags
  from public.image_tags where image_id = image.id and removed_at is null;

  insert into public.search_documents (image_id, publication, words, card)
  values (
    image.id, image.publication,
    setweight(to_tsvector('english', coalesce(image.prompt, '')), 'A')
      || setweight(to_tsvector('english', array_to_string(tags, ' ') || ' ' || coalesce(image.category, '')), 'B')
      || setweight(to_tsvector('english', coalesce(described.description, '')), 'C'),
    jsonb_build_object(
      'id', image.id,
      'tags', tags,
      'category', image.category,
      'description', coalesce(described.description, image.prompt, ''),
      'alt', coalesce(described.alt, image.prompt, ''),
      'dominant_color', image.dominant_color,
      'colors', coalesce((select jsonb_agg(jsonb_build_object('hex', hex, 'percentage', percentage) order by position)
        from public.image_colors where image_id = image.id), '[]'),
      'thumbhash', image.thumbhash,
      'sizes', (select jsonb_object_agg(v.preset, jsonb_build_object('path', private.public_path(image, v),
        'width', v.width, 'height', v.height)) from public.image_variants v where v.image_id = image.id)
    )
  )
  on conflict (image_id) do update
  set publication = excluded.publication, words = excluded.words, card = excluded.card;

  insert into public.search_vectors (image_id, model_id, embedding)
  select image_id, model_id, embedding from public.image_embeddings where image_id = image.id
  on conflict (image_id, model_id) do update set embedding = excluded.embedding;
end;
$$;

-- Makes a published image findable, if it is still approved under the same number. If not, what was copied is removed,
-- and a newer approval is published by a job of its own.
create function worker.finish_publish(job_id uuid, claim_id bigint, publication integer) returns boolean
language plpgsql security definer set search_path = ''
as $$
declare
  job   public.jobs := private.finish_job(job_id, claim_id);
  image public.images;
begin
  select i.* into image from public.images i join public.jobs j on j.image_id = i.id
  where j.id = finish_publish.job_id for update of i;
  if job.id is null then
    -- A worker that comes too late has copied files all the same.
    if image.publication <> finish_publish.publication then
      perform private.enqueue_withdraw(array[image.id], image.owner_id);
    end if;
    return false;
  end if;
  if image.status = 'approved' and image.publication = finish_publish.publication then
    perform private.write_search_document(image);
  elsif image.status = 'approved' then
    perform private.enqueue_next(job, 'publish');
  end if;
  -- Files of earlier publications are of no more use.
  if image.publication > 1 then
    perform private.enqueue_withdraw(array[job.image_id], job.created_by);
  end if;
  return true;
end;
$$;

create function worker.finish_withdraw(job_id uuid, claim_id bigint) returns boolean
language sql security definer set search_path = ''
as $$ select (private.finish_job(job_id, claim_id)).id is not null $$;

-- The files are gone; now the row may go.
create function worker.finish_purge(job_id uuid, claim_id bigint) returns boolean
language plpgsql security definer set search_path = ''
as $$
declare
  job public.jobs := private.finish_job(job_id, claim_id);
begin
  if job.id is null then
    return false;
  end if;
  -- Jobs before images, as everywhere: those that this takes the image from.
  perform from public.jobs where image_id = job.image_id order by id for update;
  delete from public.images where id = job.image_id and deleted_at is not null;
  return true;
end;
$$;

-- Images in the trash for 30 days are purged, once no worker can hold a lease on their files any more.
create function private.purge_trash() returns void
language sql security definer set search_path = ''
as $$
  select private.enqueue_jobs('purge', coalesce(array_agg(id), '{}'), 'bulk')
  from (
    select id from public.images
    where deleted_at < private.now() - interval '30 days'
      and not exists (select from public.jobs j where j.image_id = images.id and j.kind <> 'purge'
        and j.state in ('queued', 'running', 'waiting'))
    limit 500
    -- One that is being restored this moment is left to the next day.
    for update skip locked
  ) expired
$$;

revoke execute on function private.write_search_document(public.images), worker.finish_publish(uuid, bigint, integer),
  worker.finish_withdraw(uuid, bigint), worker.finish_purge(uuid, bigint), private.purge_trash() from public;
grant execute on function worker.finish_publish(uuid, bigint, integer), worker.finish_withdraw(uuid, bigint),
  worker.finish_purge(uuid, bigint) to service_role;
