-- Fills a library with the pictures of the temporary table `asked` (place, prompt, category, food, surface, setting), the
-- newest first, as if they had come in over 60 days. The files are those of a few real pictures, `source` (id): a path for
-- each picture and size, all on the same bytes. Runs in the transaction of whoever made the two tables.
select setseed(0.42);

create temporary table shape on commit drop as
select i.id, i.owner_id, i.width, i.height, i.seed, i.master_path, i.dominant_color, i.thumbhash, i.subject,
  dense_rank() over (order by i.width, i.height) - 1 as size,
  row_number() over (partition by i.width, i.height order by i.id) - 1 as place,
  count(*) over (partition by i.width, i.height) as places
from public.images i join source using (id);

-- Twenty to a batch, which has one size, style and model.
create temporary table made on commit drop as
with sizes as (
  select count(distinct size) as n from shape
), drawn as materialized (
  select a.*, (a.place - 1) / 20 as batch, random() as luck, random() as origin_luck,
    floor(random() * 1000)::integer as pick, floor(random() * 25)::integer - 12 as tint,
    private.now() - interval '1 minute' - interval '60 days' * ((a.place - 1) / 20 * 20) / (select count(*) from asked) as created_at
  from asked a
)
select gen_random_uuid() as id, d.*, s.id as source_id, s.owner_id, s.width, s.height, s.thumbhash, s.dominant_color, s.subject,
  case when d.luck < 0.62 then 'approved' when d.luck < 0.84 then 'ready' when d.luck < 0.95 then 'rejected' else 'failed' end as status,
  -- Some of the rejected ones.
  case when d.luck between 0.93 and 0.95 then least(d.created_at + interval '5 hours', private.now()) end as deleted_at,
  case when d.origin_luck < 0.08 and d.luck < 0.95 then 'uploaded' else 'generated' end as origin,
  case when d.batch % 5 = 0 then 'sketch-later-1' else 'sketch-1' end as model_id,
  (array[null, 'product-photography', 'lifestyle', 'artistic'])[d.batch % 4 + 1] as style,
  regexp_replace(s.master_path, s.id::text, '%s') as master_pattern
from drawn d, sizes join shape s on true
where s.size = d.batch % sizes.n and s.place = d.pick % s.places;

create temporary table batch on commit drop as
select gen_random_uuid() as id, batch, owner_id, model_id, style, width, height, min(created_at) as created_at,
  array_agg(prompt order by place) as prompts, 0.04 * count(*) as usd
from made where origin = 'generated' group by batch, owner_id, model_id, style, width, height;

insert into public.batches (id, owner_id, recipe_id, model_id, prompts, width, height, estimated_usd, spent_usd, created_at, request)
select b.id, b.owner_id, r.id, b.model_id, b.prompts, b.width, b.height, b.usd, b.usd, b.created_at,
  jsonb_strip_nulls(jsonb_build_object('prompts', b.prompts, 'tokens', '{}'::jsonb, 'style', b.style, 'colors', '[]'::jsonb,
    'count_per_prompt', 1, 'model_id', b.model_id, 'size', b.width || 'x' || b.height))
from batch b left join public.recipes r on r.slug = b.style and r.owner_id is null;

insert into public.images (id, owner_id, batch_id, model_id, origin, status, prompt, full_prompt, width, height, master_path,
  category, dominant_color, thumbhash, subject, error_code, error_detail, publication, approved_at, approved_by,
  rejected_at, reject_reason, created_at, deleted_at, source_name, source_sha256)
select m.id, m.owner_id, b.id, case m.origin when 'generated' then m.model_id end, m.origin, m.status, m.prompt,
  case m.origin when 'generated' then m.prompt end, m.width, m.height,
  case when m.status <> 'failed' then format(m.master_pattern, m.id) end,
  case when m.status <> 'failed' then m.category end,
  case when m.status <> 'failed' then m.dominant_color end,
  -- The last byte is of the finest structure: another hash, of nearly the same look.
  case when m.status <> 'failed' then encode(set_byte(set_byte(hash, length(hash) - 1, m.pick % 256),
    length(hash) - 2, m.place % 256), 'base64') end,
  case when m.status <> 'failed' then m.subject end,
  case when m.status = 'failed' then (array['refused', 'timed_out', 'provider_unavailable'])[m.pick % 3 + 1] end,
  case when m.status = 'failed' then 'The provider said no' end,
  case m.status when 'approved' then 1 else 0 end,
  case m.status when 'approved' then decided_at end,
  case m.status when 'approved' then m.owner_id end,
  case m.status when 'rejected' then decided_at end,
  case when m.status = 'rejected' then (array['Blurred', 'Not what was asked for', null])[m.pick % 3 + 1] end,
  m.created_at, m.deleted_at,
  case m.origin when 'uploaded' then format('IMG_%s.jpg', m.place) end,
  case m.origin when 'uploaded' then encode(sha256(m.id::text::bytea), 'hex') end
from made m
left join batch b on b.batch = m.batch and m.origin = 'generated'
cross join lateral (
  select decode(m.thumbhash, 'base64') as hash, least(m.created_at + interval '3 hours', private.now()) as decided_at
) derived;

insert into storage.objects (bucket_id, name, owner, owner_id, metadata, user_metadata, version, created_at)
select o.bucket_id, replace(o.name, m.source_id::text, m.id::text), o.owner, o.owner_id, o.metadata, o.user_metadata, o.version, m.created_at
from made m join storage.objects o on o.bucket_id = 'studio' and split_part(o.name, '/', 2) = m.source_id::text
where m.status <> 'failed';

insert into public.image_variants (image_id, preset, path, mime, width, height, bytes, hash)
select m.id, v.preset, replace(v.path, m.source_id::text, m.id::text), v.mime, v.width, v.height, v.bytes, v.hash
from made m join public.image_variants v on v.image_id = m.source_id where m.status <> 'failed';

insert into public.image_colors (image_id, position, hex, percentage)
select m.id, c.position, '#' || encode(set_byte(set_byte(rgb,
    0, greatest(0, least(255, get_byte(rgb, 0) + m.tint))),
    2, greatest(0, least(255, get_byte(rgb, 2) - m.tint))), 'hex'), c.percentage
from made m join public.image_colors c on c.image_id = m.source_id
cross join lateral (select decode(substr(c.hex, 2), 'hex') as rgb) bytes
where m.status <> 'failed';

insert into public.image_descriptions (image_id, description, alt, source, model_id, described_at)
select id, upper(left(prompt, 1)) || substr(prompt, 2) || '.', prompt, 'auto', 'lexicon-1', created_at
from made where status <> 'failed';

insert into public.image_tags (image_id, tag, confidence, source, term)
select m.id, v.term, 0.6 + 0.4 * random(), 'auto', v.term
from made m, unnest(array[m.food, m.surface, m.setting]) as tag
join public.vocabulary v on v.term = tag
where m.status <> 'failed';

insert into public.image_embeddings (image_id, model_id, content_hash, embedding)
select m.id, e.model_id, e.content_hash, e.embedding
from made m join public.image_embeddings e on e.image_id = m.source_id where m.status <> 'failed';

-- Without a message in the queue: they are over, and a retry sends one.
insert into public.jobs (kind, state, lane, image_id, subject_key, batch_id, created_by, attempt, queue, message_id,
  error_code, error_detail, queued_at, started_at, finished_at)
select 'generate', 'failed', 'people', i.id, i.id::text, i.batch_id, i.owner_id, 3, 'generate',
  least(0, (select min(message_id) from public.jobs)) - row_number() over (),
  i.error_code, i.error_detail, i.created_at, i.created_at, i.created_at + interval '1 minute'
from made m join public.images i using (id) where m.status = 'failed';

insert into public.charges (provider, request_id, model_id, kind, image_id, batch_id, owner_id, subject_key, images, amount_usd, charged_at)
select p.provider, 'fixture ' || m.id, m.model_id, 'generate', m.id, b.id, m.owner_id, m.id::text, 1, 0.04, m.created_at
from made m join public.models p on p.id = m.model_id join batch b using (batch)
where m.origin = 'generated' and m.status <> 'failed';

-- Eight in ten answered well.
insert into public.searches (api_key_id, query, result_count, top_score, milliseconds, weight, searched_at)
select (select id from public.api_keys limit 1), a.prompt,
  case when a.place % 10 = 0 then 0 else 10 end,
  case when a.place % 10 > 0 then 0.65 + 0.3 * random() end,
  20 + 60 * random(), 1, private.now() - interval '30 days' * (a.place / 1200.0)
from asked a where a.place <= 1200;

analyze public.images, public.image_variants, public.image_colors, public.image_descriptions, public.image_tags,
  public.image_embeddings, public.image_words, public.batches, public.charges, public.jobs, storage.objects;
