-- Pictures are sent to a pattern: one statement of rows, and a job each.

-- The bucket of what is sent along, at <owner id>/<hash>.<ext>: the same bytes are kept once.
insert into storage.buckets (id, name, public, file_size_limit, allowed_mime_types)
values ('ingest', 'ingest', false, 10485760, '{image/jpeg,image/png}')
on conflict (id) do nothing;

-- What was answered to a request, for whoever sends it again.
create table private.idempotency_keys (
  owner_id   uuid not null references auth.users (id) on delete cascade,
  endpoint   text not null,
  key        text not null constraint an_idempotency_key_has_1_to_255_characters check (char_length(key) between 1 and 255),
  -- SHA-256 of what was asked, in hexadecimal.
  body_hash  text not null,
  answer     jsonb not null,
  created_at timestamptz not null default private.now(),
  primary key (owner_id, endpoint, key)
);
create unique index idempotency_keys_created_at_idx on private.idempotency_keys (created_at, owner_id, endpoint, key);

-- What was answered within a day; `conflict` where something else was asked; null where nothing was.
create function private.answer_again(owner_id uuid, endpoint text, key text, body_hash text) returns jsonb
language sql volatile security definer set search_path = ''
as $$
  select case when k.body_hash = answer_again.body_hash then k.answer || '{"repeated": true}' else '{"status": "conflict"}' end
  from private.idempotency_keys k
  where k.owner_id = answer_again.owner_id and k.endpoint = answer_again.endpoint and k.key = answer_again.key
    and k.created_at > private.now() - interval '24 hours'
$$;

create function private.forget_idempotency_keys() returns void
language sql security definer set search_path = ''
as $$ delete from private.idempotency_keys where created_at <= private.now() - interval '24 hours' $$;
select cron.schedule('forget-idempotency-keys', '23 * * * *', 'select private.forget_idempotency_keys()');

-- Who reads for a version: its own model, else that of the settings; where nothing may be paid, the one that works offline.
create function private.model_of_version(version_id uuid, is_test boolean) returns text
language sql stable security definer set search_path = ''
as $$
  select case
    when is_test then (select m.id from public.models m where m.kind = 'extract' and private.is_offline(m.provider) order by m.id limit 1)
    else coalesce((select v.model_id from public.pattern_versions v where v.id = version_id), (select s.extract_model_id from public.settings s))
  end
$$;

-- The most that one reading by a version may cost: three bytes of its words are a token at least, a picture is 6000 at most.
create function private.estimate_reading(version_id uuid, is_test boolean) returns numeric
language sql stable security definer set search_path = ''
as $$
  select coalesce(private.price(private.model_of_version(v.id, is_test), jsonb_build_object(
    'input_tokens', 2000 + (octet_length(v.instructions) + octet_length(v.schema::text)) / 3,
    'input_image_tokens', 6000, 'output_tokens', 4000, 'seconds', 60)), 0)
  from public.pattern_versions v where v.id = version_id
$$;

create or replace function private.estimate_job(job public.jobs) returns numeric
language plpgsql stable security definer set search_path = ''
as $$
begin
  return greatest(job.estimated_usd, case job.kind
    when 'generate' then (select private.estimate_picture(i) from public.images i where i.id = job.image_id)
    when 'tag' then (
      select private.price(s.extract_model_id, '{"input_tokens": 8000, "input_image_tokens": 6000, "output_tokens": 4000, "seconds": 60}')
      from public.settings s)
    when 'embed' then (
      select private.price(s.embed_model_id, '{"input_tokens": 2000}')
        + coalesce(private.price(s.next_embed_model_id, '{"input_tokens": 2000}'), 0)
      from public.settings s)
    when 'extract' then (
      select private.estimate_reading(i.pattern_version_id, i.is_test)
      from public.extractions e join public.ingests i on i.id = e.ingest_id where e.id = job.extraction_id)
    else 0
  end);
end;
$$;

-- A pattern by its id or slug, as its owner calls it: their own, or the library's.
create function private.find_pattern(owner_id uuid, pattern text) returns public.patterns
language sql stable security definer set search_path = ''
as $$
  select p from public.patterns p
  where (p.owner_id = find_pattern.owner_id or p.owner_id is null)
    and (p.slug = pattern or p.id = case when pg_input_is_valid(pattern, 'uuid') then pattern::uuid end)
  order by p.owner_id nulls last, p.id limit 1
$$;

-- Whether somebody may have a picture of the library read: their own, what is published, and admins every one.
create function private.may_read_picture(owner_id uuid, image_id uuid) returns boolean
language sql stable security definer set search_path = ''
as $$
  select exists (
    select from public.images i
    where i.id = image_id and i.deleted_at is null and i.master_path is not null
      and (i.owner_id = may_read_picture.owner_id
        or exists (select from public.search_documents d where d.image_id = i.id)
        or exists (select from public.members m where m.user_id = may_read_picture.owner_id and m.role = 'admin'))
  )
$$;

-- Takes pictures in for a pattern, the live version unless a number says another, and from their owner's quota.
create function private.create_ingest(owner_id uuid, key_id uuid, is_test boolean, pattern text, sources jsonb,
  idempotency_key text, body_hash text, version integer) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
  -- What a test key sent is no answer to a live one.
  route     constant text := case when is_test then 'ingest for tests' else 'ingest' end;
  answered  jsonb := private.answer_again(owner_id, route, idempotency_key, body_hash);
  chosen    public.patterns;
  ran       public.pattern_versions;
  missing   integer;
  sent      uuid := gen_random_uuid();
  readings  uuid[];
  jobs      uuid[];
begin
  if answered is not null then
    return answered;
  end if;

  chosen := private.find_pattern(owner_id, pattern);
  if chosen.id is null then
    return '{"status": "no_pattern"}';
  elsif chosen.archived_at is not null then
    return '{"status": "archived"}';
  end if;
  select * into ran from public.pattern_versions v
  where v.pattern_id = chosen.id and case when version is null then v.id = chosen.live_version_id else v.number = version end
    -- A draft is for who writes it.
    and (v.published_at is not null or chosen.owner_id is not null
      or exists (select from public.members m where m.user_id = create_ingest.owner_id and m.role = 'admin'));
  if not found then
    return '{"status": "no_version"}';
  end if;
  select min(place) - 1 into missing
  from jsonb_array_elements(sources) with ordinality as given (source, place)
  where source ? 'image_id' and not private.may_read_picture(create_ingest.owner_id, (source ->> 'image_id')::uuid);
  if missing is not null then
    return jsonb_build_object('status', 'no_image', 'position', missing);
  end if;

  readings := array(select gen_random_uuid() from jsonb_array_elements(sources));
  jobs := array(select gen_random_uuid() from jsonb_array_elements(sources));
  answered := jsonb_build_object('status', 'accepted', 'ingest_id', sent, 'job_ids', to_jsonb(jobs));
  if idempotency_key is not null then
    delete from private.idempotency_keys k
    where k.owner_id = create_ingest.owner_id and k.endpoint = route and k.key = idempotency_key
      and k.created_at <= private.now() - interval '24 hours';
    -- Whoever sends the same at this moment waits here for the end of it.
    insert into private.idempotency_keys (owner_id, endpoint, key, body_hash, answer)
    values (create_ingest.owner_id, route, idempotency_key, create_ingest.body_hash, answered)
    on conflict do nothing;
    if not found then
      return private.answer_again(owner_id, route, idempotency_key, body_hash);
    end if;
  end if;
  if not is_test and not private.take_quota(owner_id, cardinality(jobs)) then
    delete from private.idempotency_keys k
    where k.owner_id = create_ingest.owner_id and k.endpoint = route and k.key = idempotency_key;
    return '{"status": "quota_exhausted"}';
  end if;

  insert into public.ingests (id, owner_id, api_key_id, pattern_version_id, is_test)
  values (sent, create_ingest.owner_id, key_id, ran.id, create_ingest.is_test);
  insert into public.extractions (id, ingest_id, position, image_id, source_url, source_path, source_name)
  select readings[place], sent, place - 1, (source ->> 'image_id')::uuid, source ->> 'url', source ->> 'path', source ->> 'name'
  from jsonb_array_elements(sources) with ordinality as given (source, place);
  -- Whoever sends a few waits for them.
  perform private.enqueue_extractions(readings, jobs, case when cardinality(jobs) > 10 then 'bulk' else 'people' end,
    owner_id, private.estimate_reading(ran.id, is_test));
  return answered;
end;
$$;

-- Takes pictures in for whoever has been let in. sources: [{image_id | url | path, name}]
-- Answers {status: accepted, ingest_id, job_ids, repeated?}, or why not: conflict, no_pattern, archived, no_version,
-- no_image with its position, quota_exhausted; and what is left of the quota, null where there is none.
create function worker.create_ingest(owner_id uuid, key_id uuid, is_test boolean, pattern text, sources jsonb,
  idempotency_key text default null, body_hash text default null, version integer default null) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
  answered jsonb := private.create_ingest(owner_id, key_id, is_test, pattern, sources, idempotency_key, body_hash, version);
begin
  return answered || jsonb_build_object('quota', case when not is_test then private.read_quota(owner_id) end);
end;
$$;

-- The same for who brings a key, in one request. {call, ingest}: what worker.take_call answers and, where that lets them in, what
-- worker.create_ingest does.
create function worker.take_ingest(key_hash text, origin text, address text, pattern text, sources jsonb,
  idempotency_key text default null, body_hash text default null, version integer default null) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
  taken jsonb := worker.take_call(key_hash, origin, address, 'patterns:ingest', 'ingest');
begin
  return jsonb_build_object('call', taken) || case when taken ->> 'status' = 'taken' then jsonb_build_object('ingest',
    worker.create_ingest((taken ->> 'owner_id')::uuid, (taken ->> 'key_id')::uuid, (taken ->> 'is_test')::boolean, pattern, sources,
      idempotency_key, body_hash, version)) else '{}' end;
end;
$$;

revoke execute on function private.answer_again(uuid, text, text, text), private.forget_idempotency_keys(),
  private.model_of_version(uuid, boolean), private.estimate_reading(uuid, boolean), private.find_pattern(uuid, text),
  private.may_read_picture(uuid, uuid), private.create_ingest(uuid, uuid, boolean, text, jsonb, text, text, integer),
  worker.create_ingest(uuid, uuid, boolean, text, jsonb, text, text, integer),
  worker.take_ingest(text, text, text, text, jsonb, text, text, integer) from public;
grant execute on function worker.create_ingest(uuid, uuid, boolean, text, jsonb, text, text, integer),
  worker.take_ingest(text, text, text, text, jsonb, text, text, integer) to service_role;
