-- Pictures are sent to a pattern, read, and told of.
begin;
select plan(87);
select tests.person('Ada', 'admin');
select tests.person('Mia');
select tests.person('Max');
select tests.listen();
select tests.picture('cookies', owner => 'Mia', status => 'ready');
select tests.picture('bread', owner => 'Max', status => 'ready');
select tests.picture('jam', owner => 'Max', status => 'approved');
select private.write_search_document(i) from public.images i where id = tests.id('jam');
update public.settings set extract_model_id = 'lexicon-1';

insert into public.patterns (id, owner_id, slug, name) values
  (tests.id('receipts'), tests.id('Mia'), 'receipts', 'Receipts'), (tests.id('labels'), tests.id('Mia'), 'labels', 'Labels'),
  (tests.id('library'), null, 'common', 'Common'), (tests.id('stranger'), tests.id('Max'), 'of-max', 'Of Max');
insert into public.pattern_versions (id, pattern_id, number, schema, published_at, format, csv_delimiter)
select tests.id(pattern || number), tests.id(pattern), number, '{"type": "object"}', published, 'csv', ';'
from (values ('receipts', 1, private.now()), ('receipts', 2, private.now()), ('receipts', 3, null), ('labels', 1, null),
  ('library', 1, private.now()), ('library', 2, null), ('stranger', 1, private.now())) as versions (pattern, number, published);
update public.patterns set live_version_id = tests.id('receipts2') where id = tests.id('receipts');
update public.patterns set live_version_id = tests.id('library1') where id = tests.id('library');
update public.patterns set live_version_id = tests.id('stranger1') where id = tests.id('stranger');

create function pg_temp.send(pattern text, sources jsonb, who text default 'Mia', key text default null, hash text default 'a',
  version integer default null, is_test boolean default false) returns jsonb language sql as $$
  select worker.create_ingest(tests.id(who), null, is_test, pattern, sources, key, hash, version) - 'quota' $$;
create function pg_temp.picture(name text) returns jsonb language sql as $$ select jsonb_build_object('image_id', tests.id(name)) $$;

-- Taking in.
create temp table sent as select pg_temp.send('receipts', jsonb_build_array(pg_temp.picture('cookies') || '{"name": "till.jpg"}')) as answer;
grant select on sent to public;
select is(answer ->> 'status', 'accepted', 'A picture is taken in') from sent;
select is(jsonb_array_length(answer -> 'job_ids'), 1, 'and has a job') from sent;
select results_eq($$ select kind, state, lane, created_by, estimated_usd from public.jobs where kind = 'extract' $$,
  $$ values ('extract', 'queued', 'people', tests.id('Mia'), 0::numeric) $$, 'of its own, for who sent it');
select is(tests.rings(), 'extract 1', 'A worker is rung');
select results_eq($$ select n.owner_id, n.pattern_version_id, n.is_test, e.position, e.image_id, e.source_name, e.data
    from public.ingests n join public.extractions e on e.ingest_id = n.id $$,
  $$ values (tests.id('Mia'), tests.id('receipts2'), false, 0, tests.id('cookies'), 'till.jpg', null::jsonb) $$,
  'The version that is live is written down');
select is(pg_temp.send(tests.id('receipts')::text, jsonb_build_array(pg_temp.picture('cookies'))) ->> 'status', 'accepted', 'A pattern goes by its id too');
select is(pg_temp.send('common', '[{"url": "https://example.com/a.jpg"}]') ->> 'status', 'accepted', 'The library''s patterns are everybody''s');
create temp table many as select pg_temp.send('receipts', (select jsonb_agg(jsonb_build_object('url', 'https://example.com/' || n)) from generate_series(1, 11) n)) as answer;
select results_eq($$ select lane, count(*) from public.jobs where id in (select jsonb_array_elements_text(answer -> 'job_ids')::uuid from many) group by 1 $$,
  $$ values ('bulk', 11::bigint) $$, 'Many pictures do not keep people waiting');
select results_eq($$ select e.source_url from many, jsonb_array_elements_text(answer -> 'job_ids') with ordinality as ids (id, place)
    join public.jobs j on j.id = ids.id::uuid join public.extractions e on e.id = j.extraction_id order by place limit 2 $$,
  $$ values ('https://example.com/1'), ('https://example.com/2') $$, 'Jobs are named in the order of the pictures');

-- What is refused, without a trace.
create temp table before as select count(*) as ingests from public.ingests;
select is(pg_temp.send('nothing', '[{"url": "https://example.com/a"}]'), '{"status": "no_pattern"}', 'There is no such pattern');
select is(pg_temp.send('of-max', '[{"url": "https://example.com/a"}]'), '{"status": "no_pattern"}', 'nor a stranger''s');
select is(pg_temp.send(tests.id('stranger')::text, '[{"url": "https://example.com/a"}]'), '{"status": "no_pattern"}', 'by its id neither');
select is(pg_temp.send('labels', '[{"url": "https://example.com/a"}]'), '{"status": "no_version"}', 'A pattern that was never published takes nothing');
select is(pg_temp.send('receipts', '[{"url": "https://example.com/a"}]', version => 9), '{"status": "no_version"}', 'nor a version that there is not');
select is(pg_temp.send('common', '[{"url": "https://example.com/a"}]', version => 2), '{"status": "no_version"}', 'nor a draft of the library''s');
select is(pg_temp.send('receipts', jsonb_build_array(pg_temp.picture('cookies'), pg_temp.picture('bread'))),
  '{"status": "no_image", "position": 1}', 'A stranger''s picture is not read before it is published');
select is(pg_temp.send('receipts', jsonb_build_array(pg_temp.picture('none'))), '{"status": "no_image", "position": 0}', 'as if it were not there');
update public.patterns set archived_at = private.now() where id = tests.id('labels');
select is(pg_temp.send('labels', '[{"url": "https://example.com/a"}]'), '{"status": "archived"}', 'What is archived takes nothing');
select is(pg_temp.send('nothing', '[{"url": "https://example.com/a"}]', key => 'k-0'), '{"status": "no_pattern"}', 'A refusal');
select is((select count(*) from private.idempotency_keys), 0::bigint, 'is not kept under its key');
select is((select count(*) from public.ingests), ingests, 'and leaves nothing behind') from before;

select is(pg_temp.send('receipts', jsonb_build_array(pg_temp.picture('jam'))) ->> 'status', 'accepted', 'What is published may be read by everybody');
select is(pg_temp.send('common', jsonb_build_array(pg_temp.picture('bread')), who => 'Ada') ->> 'status', 'accepted', 'and by an admin every picture');
select is(pg_temp.send('common', '[{"url": "https://example.com/a"}]', who => 'Ada', version => 2) ->> 'status', 'accepted', 'An admin tries a draft of the library''s');
select is(pg_temp.send('receipts', '[{"url": "https://example.com/a"}]', version => 3) ->> 'status', 'accepted', 'its owner one of their own');
select is(pg_temp.send('receipts', '[{"url": "https://example.com/a"}]', version => 1) ->> 'status', 'accepted', 'and a version that was live before');

-- The same request again.
create temp table keyed as select pg_temp.send('receipts', '[{"url": "https://example.com/k"}]', key => 'k-1', hash => 'one') as answer;
select is(pg_temp.send('receipts', '[{"url": "https://example.com/k"}]', key => 'k-1', hash => 'one'), answer || '{"repeated": true}',
  'A key that comes again has the same answer') from keyed;
select is((select count(*) from public.extractions where source_url = 'https://example.com/k'), 1::bigint, 'and nothing is done twice');
select is(pg_temp.send('receipts', '[{"url": "https://example.com/other"}]', key => 'k-1', hash => 'two'), '{"status": "conflict"}', 'It is refused with another body');
select isnt(pg_temp.send('common', '[{"url": "https://example.com/k"}]', who => 'Max', key => 'k-1', hash => 'one') ->> 'ingest_id', answer ->> 'ingest_id',
  'Another owner''s key is another') from keyed;
update public.patterns set archived_at = private.now() where id = tests.id('receipts');
select is(pg_temp.send('receipts', '[{"url": "https://example.com/k"}]', key => 'k-1', hash => 'one') ->> 'repeated', 'true', 'It holds whatever became of the pattern');
update public.patterns set archived_at = null where id = tests.id('receipts');
update private.idempotency_keys set created_at = private.now() - interval '24 hours' where owner_id = tests.id('Mia');
select is(pg_temp.send('receipts', '[{"url": "https://example.com/other"}]', key => 'k-1', hash => 'two') ->> 'status', 'accepted', 'After a day the key is free');
update private.idempotency_keys set created_at = private.now() - interval '24 hours' where owner_id = tests.id('Max');
select private.forget_idempotency_keys();
select results_eq('select owner_id from private.idempotency_keys', $$ values (tests.id('Mia')) $$, 'What is older than that is forgotten');

-- Reading.
select is((worker.read_extraction(extraction_id)) - 'image' - 'id', jsonb_build_object('owner_id', tests.id('Mia'), 'source_url', null, 'source_path', null,
    'source_name', 'till.jpg', 'sent_at', private.now(), 'pattern', 'receipts', 'version', 2, 'instructions', '', 'schema', '{"type": "object"}'::jsonb,
    'model', private.model_ref('lexicon-1')), 'A worker learns what to read')
from public.jobs, sent where id = (answer -> 'job_ids' ->> 0)::uuid;
select is((worker.read_extraction(extraction_id)) -> 'image' -> 'tags', '[{"tag": "homemade", "confidence": 0.9}]', 'and what is known of the picture')
from public.jobs, sent where id = (answer -> 'job_ids' ->> 0)::uuid;
create temp table claimed as select * from tests.claim('extract');
grant select on claimed to public;
select worker.keep_source(extraction_id, 'someone/a.jpg'), worker.keep_source(extraction_id, 'someone/b.jpg') from claimed;
select is(source_path, 'someone/a.jpg', 'Where a picture was copied to is noted once') from public.extractions e, claimed where e.id = claimed.extraction_id;
select is(worker.finish_extract(id, claim_id - 1, '{"model_id": "lexicon-1", "data": {}, "repairs": []}'), false, 'Who is late hands in nothing') from claimed;
select is(worker.finish_extract(id, claim_id, '{"model_id": "lexicon-1", "data": {"total": 3}, "confidence": {"/total": 0.5}, "repairs": [{"path": "/total", "repair": "x"}],
  "width": 10, "height": 20}'), true, 'What was read is handed in') from claimed;
select results_eq($$ select e.model_id, is_offline, data, confidence, repairs, width, height, e.finished_at is not null from public.extractions e join claimed on claimed.extraction_id = e.id $$,
  $$ values ('lexicon-1', true, '{"total": 3}'::jsonb, '{"/total": 0.5}'::jsonb, '[{"path": "/total", "repair": "x"}]'::jsonb, 10, 20, true) $$, 'with who read it, and how');

-- Telling.
select is((worker.read_job(tests.id('Mia'), id)) -> 'job' -> 'result', '{"data": {"total": 3}, "confidence": {"/total": 0.5}, "repairs": [{"path": "/total", "repair": "x"}],
  "model_id": "lexicon-1", "is_offline": true}', 'A job tells its result') from claimed;
select is((worker.read_job(tests.id('Mia'), id)) -> 'job' ->> 'status', 'succeeded', 'and that it succeeded') from claimed;
select is((worker.read_job(tests.id('Mia'), id)) - 'job', '{"format": "csv", "csv_delimiter": ";", "schema": {"type": "object"}}', 'with the format of its version') from claimed;
select is(worker.read_job(tests.id('Max'), id), null, 'A stranger''s job is none') from claimed;
select is(worker.read_ingest(tests.id('Mia'), (answer ->> 'ingest_id')::uuid) - 'id' - 'created_at' - 'pattern' - 'finished_at',
  '{"is_test": false, "version": 2, "queued": 0, "running": 0, "succeeded": 1, "failed": 0, "cancelled": 0, "cost_usd": "0"}', 'An ingest tells how far it is') from sent;
select is(worker.read_ingest(tests.id('Max'), (answer ->> 'ingest_id')::uuid), null, 'to nobody else') from sent;
select is((worker.read_results(tests.id('Mia'), (answer ->> 'ingest_id')::uuid)) #> '{rows,0,data}', '{"total": 3}', 'and what was read') from sent;
select is(worker.read_results(tests.id('Max'), (answer ->> 'ingest_id')::uuid), null, 'to its owner alone') from sent;

-- Lists. A page begins where the one before it ended.
create function pg_temp.all_of(ingest uuid, size integer) returns bigint[] language plpgsql as $$
declare
  page  jsonb;
  after text;
  seen  bigint[] := '{}';
begin
  loop
    page := worker.list_own_jobs(tests.id('Mia'), 'extract', null, null, ingest, size, after);
    seen := seen || array(select (job ->> 'position')::bigint from jsonb_array_elements(page -> 'jobs') job);
    after := page ->> 'next';
    exit when after is null;
  end loop;
  return seen;
end; $$;
select is(pg_temp.all_of((answer ->> 'ingest_id')::uuid, 3), array(select generate_series(0::bigint, 10)), 'The jobs of an ingest come in its order, page by page') from many;
select is(cardinality(pg_temp.all_of(null, 2))::bigint, (select count(*) from public.jobs where kind = 'extract' and created_by = tests.id('Mia')), 'and all of one''s own, each once');
select is(jsonb_array_length(worker.list_own_jobs(tests.id('Mia'), 'extract', 'succeeded', null, null, 100, null) -> 'jobs'), 1, 'by how they stand');
select is(jsonb_array_length(worker.list_own_jobs(tests.id('Mia'), 'extract', null, 'common', null, 100, null) -> 'jobs'), 1, 'or by pattern');
select is(jsonb_array_length(worker.list_own_jobs(tests.id('Mia'), 'extract', null, 'of-max', null, 100, null) -> 'jobs'), 0, 'of which a stranger''s has none');
select throws_ok(format('select worker.list_own_jobs(tests.id(''Mia''), ''extract'', null, null, null, 10, %L)', cursor), '22023',
  'A cursor is the next_cursor of an answer', 'A cursor that is none is refused: ' || cursor)
from unnest(array['nonsense', '||', '2026-11-21|99999999999|' || tests.id('Mia'), '2026-11-21|-2147483648|' || tests.id('Mia')]) cursor;

-- Stopping and repeating.
select tests.act_as('Max');
select throws_ok($$ select public.cancel_ingest((answer ->> 'ingest_id')::uuid) from sent $$, 'P0001', 'There is no such ingest', 'A stranger stops nothing');
select throws_ok($$ select public.retry_ingest((answer ->> 'ingest_id')::uuid) from sent $$, 'P0001', 'There is no such ingest', 'and repeats nothing');
select is((select count(*) from public.ingests where owner_id = tests.id('Mia')) + (select count(*) from public.extractions e join public.ingests n on n.id = e.ingest_id
  where n.owner_id = tests.id('Mia')), 0::bigint, 'nor sees anything of it');
select tests.act_as_operator();
grant select on many to public;
select tests.act_as('Mia');
select is(public.cancel_ingest((answer ->> 'ingest_id')::uuid), 11, 'Its owner stops what is not read yet') from many;
select is(public.cancel_ingest((answer ->> 'ingest_id')::uuid), 0, 'once') from many;
select is(public.retry_ingest((answer ->> 'ingest_id')::uuid), 11, 'and has it read after all') from many;
select is(public.cancel_ingest((answer ->> 'ingest_id')::uuid), 11, 'or not') from many;
select is(public.retry_job((answer -> 'job_ids' ->> 0)::uuid), true, 'One picture at a time, too') from many;
select tests.act_as_operator();
select is(worker.read_ingest(tests.id('Mia'), (answer ->> 'ingest_id')::uuid) ->> 'cancelled', '10', 'so that the others stay as they are') from many;
select is((select count(*) from worker.claim_jobs('extract', 100)) > 1, true, 'and a worker gets it');

-- By key, too.
update public.jobs set state = 'failed', error_code = 'output_invalid', error_detail = 'x', finished_at = private.now(), claim_id = null
from many where id = (answer -> 'job_ids' ->> 1)::uuid;
select is(worker.retry_reading(tests.id(who), is_test, (answer -> 'job_ids' ->> 1)::uuid), outcome, 'A job is repeated: ' || outcome)
from many, (values (1, 'Max', false, 'no_job'), (2, 'Mia', true, 'is_live'), (3, 'Mia', false, 'retried'), (4, 'Mia', false, 'not_failed'))
  as calls (place, who, is_test, outcome) order by place;
select results_eq($$ select state, attempt, error_code from public.jobs j, many where j.id = (answer -> 'job_ids' ->> 1)::uuid $$,
  $$ values ('queued', 0, null::text) $$, 'from the beginning');

create temp table stopped as select pg_temp.send('common', '[{"url": "https://example.com/1"}, {"url": "https://example.com/2"}, {"url": "https://example.com/3"}]') as answer;
update public.jobs set state = 'done', finished_at = private.now() from stopped where id = (answer -> 'job_ids' ->> 1)::uuid;
select is(worker.stop_reading(tests.id(who), is_test, (answer -> 'job_ids' ->> of_job)::uuid), outcome, what)
from stopped, (values (1, 'Max', false, 0, 'no_job', 'A stranger''s is not stopped'), (2, 'Mia', true, 0, 'is_live', 'nor a live one by a test key'),
  (3, 'Mia', false, 1, 'is_over', 'nor what is read'), (4, 'Mia', false, 0, 'stopped', 'but one''s own')) as calls (place, who, is_test, of_job, outcome, what) order by place;
select is(worker.stop_reading(tests.id('Mia'), false, (answer -> 'job_ids' ->> 0)::uuid), 'stopped', 'and what is stopped stays so') from stopped;
select results_eq($$ select worker.stop_ingest(tests.id(who), is_test, (answer ->> 'ingest_id')::uuid)
    from stopped, (values (1, 'Max', false), (2, 'Mia', true), (3, 'Mia', false)) as calls (place, who, is_test) order by place $$,
  $$ values ('no_ingest'), ('is_live'), ('stopped') $$, 'All that was sent together is stopped by its owner alone');
select results_eq($$ select j.state from stopped, jsonb_array_elements_text(answer -> 'job_ids') with ordinality as ids (id, place)
    join public.jobs j on j.id = ids.id::uuid order by place $$, $$ values ('cancelled'), ('done'), ('cancelled') $$, 'but what was read');
select is((select count(*) from pgmq.q_extract q, stopped where answer -> 'job_ids' ? (q.message ->> 'job_id')
    and q.message ->> 'job_id' <> answer -> 'job_ids' ->> 1)
  + (select count(*) from pgmq.q_extract_bulk q, stopped where answer -> 'job_ids' ? (q.message ->> 'job_id')
    and q.message ->> 'job_id' <> answer -> 'job_ids' ->> 1), 0::bigint, 'and nobody takes it any more');

-- What may be paid, and what may not.
update public.settings set extract_model_id = 'gpt-6-luna';
create temp table paid as select (pg_temp.send('common', '[{"url": "https://example.com/paid"}]') -> 'job_ids' ->> 0)::uuid as id;
select is((worker.read_extraction(j.extraction_id)) #>> '{model,id}', 'gpt-6-luna', 'The model of the settings reads, where the version names none')
from public.jobs j, paid where j.id = paid.id;
select is(estimated_usd > 0, true, 'and what it may cost is known') from public.jobs j, paid where j.id = paid.id;
create temp table tried as select (pg_temp.send('common', '[{"url": "https://example.com/free"}]', is_test => true) -> 'job_ids' ->> 0)::uuid as id;
select is((worker.read_extraction(j.extraction_id)) #>> '{model,id}', 'lexicon-1', 'What a test key sends is read offline') from public.jobs j, tried where j.id = tried.id;
select is(estimated_usd, 0::numeric, 'for nothing') from public.jobs j, tried where j.id = tried.id;
update public.pattern_versions set model_id = 'lexicon-1' where id = tests.id('library2');
select is(private.model_of_version(tests.id('library2'), false), 'lexicon-1', 'A version''s own model goes before that of the settings');

-- What goes away takes its work along.
delete from public.patterns where id = tests.id('library');
select is((select count(*) from public.jobs j, tried where j.id = tried.id and state = 'cancelled' and extraction_id is null), 1::bigint,
  'With a pattern its work ends');
delete from auth.users where id = tests.id('Mia');
select is((select count(*) from public.jobs where kind = 'extract' and state in ('queued', 'running', 'waiting') and created_by is null), 0::bigint,
  'and with a person theirs');
select is((select count(*) from public.ingests where owner_id = tests.id('Mia')) + (select count(*) from private.idempotency_keys where owner_id = tests.id('Mia')), 0::bigint,
  'of which nothing is left');

select * from finish();
rollback;
