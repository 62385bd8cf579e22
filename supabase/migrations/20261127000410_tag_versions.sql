-- Which version of the pattern `library-tags` read a picture.

alter table public.jobs add column pattern_version_id uuid references public.pattern_versions (id) on delete set null;
create unique index jobs_pattern_version_id_idx on public.jobs (pattern_version_id, id) where pattern_version_id is not null;
comment on column public.jobs.pattern_version_id is 'Of a tag job: the version of library-tags that it ran last.';

alter table public.image_descriptions add column pattern_version_id uuid references public.pattern_versions (id) on delete set null;
create unique index image_descriptions_pattern_version_id_idx on public.image_descriptions (pattern_version_id, image_id);
comment on column public.image_descriptions.pattern_version_id is 'The version of library-tags that last read the picture.';

-- The version that runs, which is noted with the job that asks: {id, number, instructions, schema}. Null when the claim is gone.
create function worker.begin_tag(job_id uuid, claim_id bigint) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
  version public.pattern_versions;
begin
  select v.* into strict version from public.patterns p join public.pattern_versions v on v.id = p.live_version_id
  where p.owner_id is null and p.slug = 'library-tags';
  if (private.hold_job(job_id, claim_id)).id is null then
    return null;
  end if;
  update public.jobs j set pattern_version_id = version.id where j.id = job_id;
  return jsonb_build_object('id', version.id, 'number', version.number, 'instructions', version.instructions, 'schema', version.schema);
end;
$$;
revoke execute on function worker.begin_tag(uuid, bigint) from public;
grant execute on function worker.begin_tag(uuid, bigint) to service_role;

-- result: {model_id, description, alt, category, subject, raw, tags: [{tag, confidence}]}. Null: tagging is off, and the
-- picture was only moderated. What a person wrote stays.
create or replace function worker.finish_tag(job_id uuid, claim_id bigint, result jsonb) returns boolean
language plpgsql security definer set search_path = ''
as $$
declare
  job         public.jobs := private.finish_job(job_id, claim_id);
  new_subject jsonb := nullif(result -> 'subject', 'null');
begin
  if job.id is null then
    return false;
  end if;
  if coalesce(jsonb_typeof(result), 'null') = 'null' then
    perform private.enqueue_next(job, 'embed');
    return true;
  end if;
  -- Before its parts, as everywhere: see private.edit_image.
  perform private.lock_images(array[job.image_id]);
  delete from public.image_tags where image_id = job.image_id and source = 'auto';
  insert into public.image_tags (image_id, tag, confidence, source, term)
  select job.image_id, tag ->> 'tag', (tag ->> 'confidence')::real, 'auto',
    (select term from public.vocabulary where term = tag ->> 'tag')
  from jsonb_array_elements(result -> 'tags') tag
  on conflict (image_id, tag) do nothing;

  insert into public.image_descriptions (image_id, description, alt, source, model_id, raw, pattern_version_id)
  values (job.image_id, result ->> 'description', result ->> 'alt', 'auto', result ->> 'model_id', result -> 'raw', job.pattern_version_id)
  on conflict (image_id) do update
  set model_id = excluded.model_id, raw = excluded.raw, pattern_version_id = excluded.pattern_version_id, described_at = excluded.described_at,
    description = case image_descriptions.source when 'manual' then image_descriptions.description else excluded.description end,
    alt = case image_descriptions.source when 'manual' then image_descriptions.alt else excluded.alt end;

  update public.images
  set category = case when revision = 0 then result ->> 'category' else coalesce(category, result ->> 'category') end,
    subject = coalesce(subject, new_subject)
  where id = job.image_id;

  -- A subject that was just found moves the crops; the embedding follows them.
  if new_subject is not null and exists (select from public.images where id = job.image_id and subject = new_subject) then
    perform private.enqueue_next(job, 'variants');
  else
    perform private.enqueue_next(job, 'embed');
  end if;
  return true;
end;
$$;
