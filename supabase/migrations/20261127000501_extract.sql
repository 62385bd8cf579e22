-- What a worker needs to read a picture by a pattern, and how it hands in what it read.

-- All that the stage needs to know; null where it is gone.
create function worker.read_extraction(extraction_id uuid) returns jsonb
language sql stable security definer set search_path = ''
as $$
  select jsonb_build_object(
    'id', e.id, 'owner_id', n.owner_id, 'source_url', e.source_url, 'source_path', e.source_path, 'source_name', e.source_name,
    'sent_at', n.created_at,
    'pattern', p.slug, 'version', v.number, 'instructions', v.instructions, 'schema', v.schema,
    'model', private.model_ref(private.model_of_version(v.id, n.is_test)),
    -- Of one whose picture is gone, or in the trash, nothing is left to read.
    'image', (
      select jsonb_build_object(
        'path', i.master_path, 'width', i.width, 'height', i.height, 'prompt', i.prompt, 'category', i.category,
        'description', d.description, 'alt', d.alt,
        'tags', coalesce((select jsonb_agg(jsonb_build_object('tag', t.tag, 'confidence', coalesce(t.confidence, 1))
          order by t.confidence desc nulls first, t.tag) from public.image_tags t where t.image_id = i.id and t.removed_at is null), '[]'),
        'palette', coalesce((select jsonb_agg(jsonb_build_object('hex', c.hex, 'percentage', c.percentage) order by c.position)
          from public.image_colors c where c.image_id = i.id), '[]'))
      from public.images i left join public.image_descriptions d on d.image_id = i.id
      where i.id = e.image_id and i.deleted_at is null and i.master_path is not null)
  )
  from public.extractions e
  join public.ingests n on n.id = e.ingest_id
  join public.pattern_versions v on v.id = n.pattern_version_id
  join public.patterns p on p.id = v.pattern_id
  where e.id = read_extraction.extraction_id
$$;

-- Where a picture from elsewhere was copied to: another attempt reads the same one.
create function worker.keep_source(extraction_id uuid, path text) returns void
language sql security definer set search_path = ''
as $$ update public.extractions e set source_path = path where e.id = keep_source.extraction_id and e.source_path is null $$;

-- result: {model_id, data, confidence, repairs: [{path, repair}], width, height}
create function worker.finish_extract(job_id uuid, claim_id bigint, result jsonb) returns boolean
language plpgsql security definer set search_path = ''
as $$
declare
  job public.jobs := private.finish_job(job_id, claim_id);
begin
  if job.id is null then
    return false;
  end if;
  update public.extractions e
  set model_id = m.id, is_offline = private.is_offline(m.provider), data = result -> 'data',
    confidence = nullif(result -> 'confidence', 'null'), repairs = result -> 'repairs',
    width = (result ->> 'width')::integer, height = (result ->> 'height')::integer, finished_at = private.now()
  from public.models m
  where e.id = job.extraction_id and m.id = result ->> 'model_id';
  return true;
end;
$$;

revoke execute on function worker.read_extraction(uuid), worker.keep_source(uuid, text), worker.finish_extract(uuid, bigint, jsonb) from public;
grant execute on function worker.read_extraction(uuid), worker.keep_source(uuid, text), worker.finish_extract(uuid, bigint, jsonb) to service_role;
