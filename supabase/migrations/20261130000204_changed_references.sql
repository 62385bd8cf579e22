-- A picture that is changed and named among those that others are made after is looked at once: it is sent as the one to change.

-- The most pictures that one of a batch is made after, but for the one that is changed.
create or replace function private.most_references(plan private.batch_plan) returns integer
language sql immutable set search_path = ''
as $$
  select greatest(
    (select count(distinct id) from unnest(plan.reference_ids) id where id is distinct from plan.source_id),
    (select max((select count(distinct id) from unnest(plan.reference_ids || r.reference_ids) id where id is distinct from plan.source_id))
     from unnest(plan.planned) r where r.problem is null and r.reference_ids <> '{}'))::integer
$$;

-- How many pictures one is made after, besides the one that it changes.
create function private.count_looked_at(image public.images) returns integer
language sql stable set search_path = ''
as $$
  select count(*)::integer from public.image_references r
  where r.image_id = image.id and (image.operation = 'generate' or r.reference_id is distinct from image.parent_id)
$$;

create or replace function private.can_look(model public.models, image public.images) returns boolean
language sql stable set search_path = ''
as $$
  select count = 0 or 'references' = any (model.features) and count + case image.operation when 'generate' then 0 else 1 end <= model.max_sources
  from private.count_looked_at(image) as count
$$;

create or replace function private.estimate_picture(image public.images) returns numeric
language sql stable set search_path = ''
as $$
  select price.high_usd
  from public.models m, lateral private.count_looked_at(image) as looked_at,
    lateral private.estimate_image(m.id, image.quality, image.width || 'x' || image.height,
      case image.operation when 'generate' then 0 else 1 end + looked_at,
      octet_length(coalesce(image.full_prompt, '')) + octet_length(coalesce(image.negative_prompt, '')) + private.bytes_of_names(looked_at)) price
  where m.id = image.model_id
$$;

-- The pictures that one is made after, in their order: {id, label, path, why_not}. Of those that are gone only the label is left;
-- the one that is changed is sent apart from them.
create or replace function private.references_of(image public.images) returns jsonb
language sql stable set search_path = ''
as $$
  select coalesce(jsonb_agg(jsonb_build_object('id', r.reference_id, 'label', r.label, 'path', p.master_path,
    'why_not', private.why_not_looked_at(p, references_of.image.owner_id)) order by r.position), '[]')
  from public.image_references r left join public.images p on p.id = r.reference_id
  where r.image_id = references_of.image.id
    and (references_of.image.operation = 'generate' or r.reference_id is distinct from references_of.image.parent_id)
$$;

revoke execute on function private.count_looked_at(public.images) from public;
