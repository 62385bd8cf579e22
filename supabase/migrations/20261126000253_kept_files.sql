-- All that any stage needs to know of an image.
create or replace function worker.read_image(image_id uuid) returns jsonb
language sql stable security definer set search_path = ''
as $$
  select jsonb_build_object(
    'id', i.id, 'folder', private.image_folder(i), 'status', i.status, 'origin', i.origin, 'revision', i.revision,
    'publication', i.publication, 'kept_publications', private.kept_publications(i.id), 'deleted', i.deleted_at is not null,
    'operation', i.operation, 'prompt', i.prompt, 'full_prompt', i.full_prompt, 'negative_prompt', i.negative_prompt,
    'style', i.style, 'quality', i.quality, 'transparent', i.transparent, 'fallback_model_ids', i.fallback_model_ids,
    'colors', i.colors, 'seed', i.seed,
    'width', i.width, 'height', i.height, 'master_path', i.master_path, 'subject', i.subject,
    'category', i.category, 'thumbhash', i.thumbhash,
    'parent', (select jsonb_build_object('path', p.master_path,
        'mime', case when p.master_path like '%.png' then 'image/png' else 'image/jpeg' end)
      from public.images p where p.id = i.parent_id and p.master_path is not null),
    'model', (select private.model_ref(m.id) || jsonb_build_object('repeats_safely', m.repeats_safely, 'features', m.features)
      from public.models m where m.id = i.model_id),
    'description', (select d.description from public.image_descriptions d where d.image_id = i.id),
    'tags', coalesce((select jsonb_agg(t.tag order by t.confidence desc, t.tag)
      from public.image_tags t where t.image_id = i.id and t.removed_at is null), '[]'),
    'palette', coalesce((select jsonb_agg(jsonb_build_object('hex', c.hex, 'percentage', c.percentage) order by c.position)
      from public.image_colors c where c.image_id = i.id), '[]'),
    'variants', coalesce((select jsonb_agg(jsonb_build_object('preset', v.preset, 'path', v.path,
      'public_path', private.public_path(i, v), 'bytes', v.bytes)) from public.image_variants v where v.image_id = i.id), '[]'),
    'settings', (
      select to_jsonb(s) - 'singleton' || jsonb_build_object(
        'extract_model', private.model_ref(s.extract_model_id), 'embed_model', private.model_ref(s.embed_model_id),
        'next_embed_model', private.model_ref(s.next_embed_model_id), 'moderation_model', private.model_ref(s.moderation_model_id))
      from public.settings s)
  )
  from public.images i where i.id = read_image.image_id
$$;

-- The files are gone; now the row may go. A picture that somebody uses keeps both.
create or replace function worker.finish_purge(job_id uuid, claim_id bigint) returns boolean
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
  delete from public.images
  where id = job.image_id and deleted_at is not null and cardinality(private.kept_publications(id)) = 0;
  return true;
end;
$$;

-- Images in the trash for 30 days are purged, once no worker can hold a lease on their files any more and no site shows them.
create or replace function private.purge_trash() returns void
language sql security definer set search_path = ''
as $$
  select private.enqueue_jobs('purge', coalesce(array_agg(id), '{}'), 'bulk')
  from (
    select id from public.images
    where deleted_at < private.now() - interval '30 days'
      and not exists (select from public.jobs j where j.image_id = images.id and j.kind <> 'purge'
        and j.state in ('queued', 'running', 'waiting'))
      and not exists (select from public.image_uses u where u.image_id = images.id and u.ended_at is null)
    limit 500
    -- One that is being restored this moment is left to the next day.
    for update skip locked
  ) expired
$$;

-- Files that no row speaks of, a day old.
create or replace function worker.orphaned_files(max_count integer) returns table (bucket text, path text)
language sql stable security definer set search_path = ''
as $$
  select o.bucket_id, o.name
  from storage.objects o
  where o.bucket_id = 'studio' and o.created_at < private.now() - interval '1 day'
    and not exists (select from public.image_variants v where v.path = o.name)
    and not exists (
      select from public.images i
      where i.id = private.id_in_path(o.name, 2)
        -- A master that was bought but not handed in yet may still be wanted by another attempt.
        and (i.master_path = o.name or i.status in ('pending', 'failed'))
    )
  union all
  select o.bucket_id, o.name
  from storage.objects o
  where o.bucket_id = 'library' and o.created_at < private.now() - interval '1 day'
    and not exists (
      select from public.images i
      where i.id = private.id_in_path(o.name, 1) and (
        -- The one that is being published.
        (i.status = 'approved' and split_part(o.name, '/', 2) = i.publication::text)
        or split_part(o.name, '/', 2) = any (private.kept_publications(i.id)::text[])
      )
    )
  limit max_count
$$;

-- Where a picture was used is kept as long as where it was served.
create function private.prune_uses() returns void
language sql security definer set search_path = ''
as $$ delete from public.image_uses where ended_at < private.now() - interval '30 days' $$;
create unique index image_uses_ended_at_idx on public.image_uses (ended_at, id) where ended_at is not null;
select cron.schedule('prune-uses', '3 3 * * *', 'select private.prune_uses()');
revoke execute on function private.prune_uses() from public;
