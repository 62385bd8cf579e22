-- Loaded after the people: products, and work on their parts. What it creates is kept.
begin;

create function tests.photo(name text, owner text) returns jsonb
language sql immutable as $$
  select jsonb_build_object('image_id', tests.id('photo ' || name), 'path', tests.id(owner) || '/' || tests.id('photo ' || name) || '/full_res-' || left(md5(name), 16) || '.jpg',
    'name', name || '.jpg', 'width', 1200, 'height', 900)
$$;

-- Somebody sends a photo in, where there is a key for who cuts it out. Answers as worker.create_product does, but for the quota.
create function tests.product(title text, owner text, request jsonb default '{}', is_test boolean default false, max_usd numeric default null,
  key text default null, body_hash text default 'a') returns jsonb
language sql as $$
  insert into public.providers (name, configured) values ('runware', true) on conflict do nothing;
  select worker.create_product(tests.id(owner), is_test, jsonb_build_object('title', title, 'kind', 'jewelry', 'photo',
    tests.photo(title || coalesce(key, '') || body_hash, owner)) || request, max_usd, key, body_hash) - 'quota'
$$;

create function tests.product_id(title text) returns uuid
language sql as $$ select id from public.products p where p.title = product_id.title $$;

-- A part of the last run: photo, cut_out, or the scene of a position.
create function tests.part(title text, part text) returns uuid
language sql as $$
  select case part when 'photo' then p.photo_id when 'cut_out' then p.cut_out_id else (
    select i.id from public.images i
    where i.product_id = p.id and i.product_run = p.run and i.scene_position = case when part ~ '^\d$' then part::integer end) end
  from public.products p where p.title = part.title
$$;

-- Parts of the last run with how they are: photo, cut-out, then the scenes in order.
create function tests.parts(title text) returns text
language sql as $$
  select string_agg(i.status || coalesce(' ' || (
    select string_agg(j.kind || ' ' || j.state, ' ' order by j.kind) from public.jobs j where j.image_id = i.id and j.finished_at is null), ''),
    ', ' order by i.scene_position nulls first, i.product_part desc)
  from public.products p join public.images i on i.id in (p.photo_id, p.cut_out_id)
    or i.product_id = p.id and i.product_run = p.run and i.product_part = 'scene'
  where p.title = parts.title
$$;

-- How a product is: its status and why, and how often it was processed.
create function tests.is_now(title text) returns text
language sql as $$
  select concat_ws(' ', p.status, p.error_code, p.error_detail) from public.products p where p.title = is_now.title
$$;

-- A worker takes the live job of a picture, of several that of the earliest stage.
create function tests.take(image_id uuid) returns public.jobs
language sql as $$
  update public.jobs j set state = 'running', claim_id = floor(random() * 1000000000)::bigint, attempt = attempt + 1, started_at = private.now()
  where j.id = (
    select l.id from public.jobs l where l.image_id = take.image_id and l.finished_at is null
    order by array_position(private.picture_stages(), l.kind) limit 1)
  returning j.*
$$;

create function tests.fail(image_id uuid, code text default 'provider_invalid', detail text default 'Not like this') returns boolean
language sql as $$ select worker.fail_job(j.id, j.claim_id, code, detail, false) from tests.take(image_id) j $$;

-- A worker hands in what the picture's live job is to make.
create function tests.do(image_id uuid, fidelity jsonb default '{"passed": true, "difference": 0.01, "overlap": 0.99}') returns text
language plpgsql as $$
declare
  job   public.jobs := tests.take(image_id);
  image public.images;
begin
  select * into image from public.images i where i.id = "do".image_id;
  case job.kind
    when 'generate' then perform worker.finish_generate(job.id, job.claim_id, private.image_folder(image) || '/made.png', 1024, 1024);
    when 'compose' then perform worker.finish_compose(job.id, job.claim_id, image.revision, null, private.image_folder(image) || '/set.png', '[]',
      case image.product_part when 'scene' then image.master_path end, case image.product_part when 'scene' then "do".fidelity end,
      case image.product_part when 'scene' then '{"x": 0.25, "y": 0.3, "width": 0.5, "height": 0.5}'::jsonb end);
    when 'variants' then perform worker.finish_variants(job.id, job.claim_id, jsonb_build_object('revision', image.revision,
      'width', image.width, 'height', image.height, 'thumbhash', 'abc', 'dominant_color', '#aabbcc', 'variants', '[]'::jsonb, 'palette', '[]'::jsonb));
    when 'tag' then perform worker.finish_tag(job.id, job.claim_id, jsonb_build_object('model_id', 'lexicon-1', 'description', 'A ring', 'alt', 'A ring',
      'category', 'rings', 'raw', '{}'::jsonb, 'tags', '[]'::jsonb));
    when 'embed' then perform worker.finish_embed(job.id, job.claim_id, image.revision, 'ngram-1536', 'abc', tests.vector(1));
  end case;
  return job.kind;
end;
$$;

-- All that is left to do of a picture.
create function tests.make(image_id uuid, fidelity jsonb default '{"passed": true, "difference": 0.01, "overlap": 0.99}') returns text
language plpgsql as $$
begin
  while exists (select from public.jobs j where j.image_id = make.image_id and j.finished_at is null) loop
    perform tests.do(image_id, fidelity);
  end loop;
  return (select status from public.images i where i.id = make.image_id);
end;
$$;

commit;

begin;
select plan(1);
select pass('Products can be made');
select * from finish();
rollback;
