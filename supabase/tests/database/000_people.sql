-- Loaded before the other files: people to become, pictures to work on, and pgTAP itself. What it creates is kept.
begin;

create extension if not exists pgtap with schema extensions;

-- People assert as themselves, so they must be allowed to call pgTAP.
do $$
declare
  assertion regprocedure;
begin
  for assertion in
    select d.objid from pg_depend d join pg_extension e on e.oid = d.refobjid
    where e.extname = 'pgtap' and d.deptype = 'e' and d.classid = 'pg_proc'::regclass
      and not has_function_privilege('anon', d.objid, 'execute')
  loop
    execute format('grant execute on function %s to anon, authenticated, service_role', assertion);
  end loop;
end;
$$;

drop schema if exists tests cascade;
create schema tests;
grant usage on schema tests to anon, authenticated, service_role;
alter default privileges in schema tests grant execute on functions to anon, authenticated, service_role;

-- The id of a person or a picture, by name.
create function tests.id(name text) returns uuid
language sql immutable as $$ select md5(name)::uuid $$;

-- Signs somebody up. No role: signed in, but no member.
create function tests.person(name text, role text default 'member') returns uuid
language plpgsql as $$
begin
  insert into auth.users (id, email) values (tests.id(name), lower(name) || '@example.com');
  if role is not null then
    insert into public.members (user_id, role) values (tests.id(name), person.role);
  end if;
  return tests.id(name);
end;
$$;

create function tests.act_as(name text) returns void
language sql as $$
  select set_config('role', 'authenticated', true),
    set_config('request.jwt.claims', json_build_object('sub', tests.id(name), 'role', 'authenticated')::text, true)
$$;

create function tests.act_as_nobody() returns void
language sql as $$
  select set_config('role', 'anon', true), set_config('request.jwt.claims', '{"role":"anon"}', true)
$$;

create function tests.act_as_worker() returns void
language sql as $$
  select set_config('role', 'service_role', true), set_config('request.jwt.claims', '{"role":"service_role"}', true)
$$;

create function tests.act_as_operator() returns void
language sql as $$ select set_config('role', 'none', true), set_config('request.jwt.claims', '', true) $$;

-- A unit vector along one axis, or between two.
create function tests.vector(axis integer, other integer default null) returns text
language sql immutable as $$
  select '[' || string_agg(case when i in (axis, other) then '1' else '0' end, ',' order by i) || ']'
  from generate_series(1, 1536) i
$$;

-- A picture in a status, with the parts it has by then. Its vector lies along the axis.
create function tests.picture(name text, owner text default null, status text default 'pending', axis integer default 1)
returns uuid
language plpgsql as $$
declare
  picture uuid := tests.id(name);
begin
  insert into public.images (id, owner_id, origin, status, prompt, full_prompt, model_id, width, height, master_path,
    error_code, publication, approved_at, rejected_at)
  values (picture, tests.id(owner), 'generated', picture.status, name, name, 'sketch-1', 1024, 1024,
    case when status not in ('pending', 'failed') then 'someone/' || picture || '/full_res-0.jpg' end,
    case status when 'failed' then 'abandoned' end, case status when 'approved' then 1 else 0 end,
    case status when 'approved' then private.now() end, case status when 'rejected' then private.now() end);
  if status in ('tagging', 'ready', 'approved', 'rejected') then
    insert into public.image_variants (image_id, preset, path, mime, width, height, bytes, hash)
    values (picture, 'thumbnail', 'someone/' || picture || '/thumbnail-0123456789abcdef.jpg', 'image/jpeg', 150, 150, 4000,
      '0123456789abcdef');
    insert into public.image_colors (image_id, position, hex, percentage) values (picture, 1, '#aabbcc', 100);
  end if;
  if status in ('ready', 'approved', 'rejected') then
    insert into public.image_tags (image_id, tag, confidence, source) values (picture, 'homemade', 0.9, 'auto');
    insert into public.image_descriptions (image_id, description, alt, source, model_id)
    values (picture, 'A picture of ' || name, name, 'auto', 'lexicon-1');
    insert into public.image_embeddings (image_id, model_id, content_hash, embedding)
    values (picture, 'ngram-1536', name, tests.vector(axis)::extensions.vector);
  end if;
  return picture;
end;
$$;

-- The names of pictures in alphabetical order, whoever asks.
create function tests.names(pictures uuid[]) returns text
language sql security definer as $$
  select coalesce(string_agg(prompt, ' ' order by prompt), 'nothing') from public.images where id = any (pictures)
$$;

-- Asks for work on a picture, and answers the job.
create function tests.enqueue(kind text, picture text, lane text default 'people', cause text default null,
  estimate numeric default 0) returns uuid
language sql as $$
  select private.enqueue_jobs(kind, array[tests.id(picture)], lane, null, tests.id(cause), estimate);
  select id from public.jobs where image_id = tests.id(picture) and jobs.kind = enqueue.kind and finished_at is null;
$$;

-- The live or last job of a kind on a picture.
create function tests.job(picture text, kind text) returns public.jobs
language sql as $$
  select * from public.jobs where subject_key = tests.id(picture)::text and jobs.kind = job.kind
  order by finished_at is null desc, finished_at desc, queued_at desc limit 1
$$;

-- A worker takes one job.
create function tests.claim(kind text) returns public.jobs
language sql as $$ select * from worker.claim_jobs(kind, 1) $$;

-- Lets the database know its own address, so that it can ring, and forgets the rings so far.
create function tests.listen() returns void
language plpgsql as $$
declare
  wanted text;
begin
  foreach wanted in array array['project_url', 'ring_secret'] loop
    if not exists (select from vault.decrypted_secrets where name = wanted) then
      perform vault.create_secret('http://larder.test', wanted);
    end if;
  end loop;
  perform set_config('tests.heard', (select coalesce(max(id), 0)::text from net.http_request_queue), true);
end;
$$;

-- The workers that were rung since then, each as often as it was.
create function tests.rings() returns text
language sql as $$
  select coalesce(string_agg(format('%s %s', worker, times), ', ' order by worker), 'nothing')
  from (
    select substring(url from '[^/]*$') as worker, count(*) as times from net.http_request_queue
    where id > current_setting('tests.heard')::bigint group by 1
  ) rung
$$;

commit;

begin;
select plan(1);
select pass('People and pictures can be made');
select * from finish();
rollback;
