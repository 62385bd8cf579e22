-- Patterns and their versions, as callers change them.
begin;
select plan(75);
select tests.person('Ada', 'admin');
select tests.person('Mia');
select tests.person('Max');
create function pg_temp.schema(field text) returns jsonb language sql as $$
  select jsonb_build_object('type', 'object', 'properties', jsonb_build_object(field, '{"type": "string"}'::jsonb), 'required', jsonb_build_array(field),
    'additionalProperties', false) $$;
create function pg_temp.add(who text, more jsonb) returns jsonb language sql as $$
  select worker.create_pattern(tests.id(who), jsonb_build_object('name', 'Till receipts', 'schema', pg_temp.schema('total'), 'publish', false) || more) $$;
create function pg_temp.change(who text, pattern text, changes jsonb, by_key boolean default false) returns jsonb language sql as $$
  select worker.update_pattern(tests.id(who), by_key, pattern, '{"publish": false}'::jsonb || changes) $$;
-- The versions of a pattern, as `2 1*`, with a star for the one that runs and a question mark for a draft.
create function pg_temp.versions(detail jsonb) returns text language sql as $$
  select string_agg(concat(v ->> 'number', case when v ->> 'published_at' is null then '?' end, case when v -> 'number' = detail -> 'live' then '*' end), ' ')
  from jsonb_array_elements(detail -> 'versions') v $$;

-- Adding.
create temp table added as select pg_temp.add('Mia', '{"instructions": "Read it", "format": "csv", "csv_delimiter": ";"}') as detail;
select is(detail ->> 'slug', 'till-receipts', 'A pattern is called by its name') from added;
select is(detail - 'id' - 'created_at' - 'versions' - 'draft_version' - 'revision', '{"slug": "till-receipts", "name": "Till receipts", "is_library": false,
  "can_edit": true, "live": null, "draft": 1, "archived_at": null, "live_version": null}', 'and is a draft at first') from added;
select is((detail -> 'draft_version') - 'id' - 'created_at', jsonb_build_object('number', 1, 'published_at', null, 'created_by', 'mia@example.com',
  'instructions', 'Read it', 'schema', pg_temp.schema('total'), 'format', 'csv', 'csv_delimiter', ';', 'model_id', null), 'with all that was given') from added;
select is(pg_temp.add('Mia', '{}') ->> 'slug', 'till-receipts-2', 'Another of the same name is called otherwise');
select is(pg_temp.add('Max', '{}') ->> 'slug', 'till-receipts', 'but for another person');
select is(pg_temp.add('Mia', '{"name": "Ünïcödé!", "slug": null}') ->> 'slug', 'n-c-d', 'Of a name there remains what an address can say');
select is(pg_temp.add('Mia', '{"name": "写真", "slug": null}') ->> 'slug', 'pattern', 'or nothing of it');
select throws_ok($$ select pg_temp.add('Mia', '{"slug": "till-receipts"}') $$, '55000', 'There is a pattern till-receipts already', 'A slug is one pattern''s');
select throws_ok($$ select pg_temp.add('Mia', '{"slug": "library-tags"}') $$, '55000', 'There is a pattern library-tags already', 'and none of the library''s');
select throws_like($$ select pg_temp.add('Mia', '{"model_id": "sketch-1"}') $$, '''sketch-1'' is no model that reads pictures: choose of %',
  'A model that makes pictures reads none');
select throws_like($$ select pg_temp.add('Mia', '{"model_id": "gpt-4-vision-preview"}') $$, 'The model gpt-4-vision-preview retired on %',
  'nor does one that is gone');
select is(pg_temp.add('Mia', '{"slug": "one", "publish": true, "model_id": "lexicon-1"}') #>> '{live_version,model_id}', 'lexicon-1', 'One can be published at once');

-- Versions.
select is(pg_temp.versions(worker.publish_pattern(tests.id('Mia'), false, 'till-receipts')), '1*', 'A draft is published');
select throws_ok($$ select worker.publish_pattern(tests.id('Mia'), false, 'till-receipts') $$, '55000', 'This pattern has no draft to publish', 'once');
select is(pg_temp.versions(pg_temp.change('Mia', 'till-receipts', '{"instructions": "Read it"}')), '1*', 'What changes nothing makes no draft');
select is(pg_temp.versions(pg_temp.change('Mia', 'till-receipts', '{"name": "Receipts"}')), '1*', 'nor does a new name');
select is(pg_temp.versions(pg_temp.change('Mia', 'till-receipts', '{"instructions": "Read it well"}')), '2? 1*', 'What does makes one, and the live one runs on');
select is(pg_temp.versions(pg_temp.change('Mia', 'till-receipts', jsonb_build_object('schema', pg_temp.schema('sum')))), '2? 1*', 'A pattern has one draft');
select is((worker.read_pattern(tests.id('Mia'), false, 'till-receipts') -> 'draft_version') - 'id' - 'created_at', jsonb_build_object('number', 2, 'published_at', null,
  'created_by', 'mia@example.com', 'instructions', 'Read it well', 'schema', pg_temp.schema('sum'), 'format', 'csv', 'csv_delimiter', ';', 'model_id', null),
  'which keeps what was not changed');
select is(pg_temp.versions(pg_temp.change('Mia', 'till-receipts', '{"format": "yaml", "publish": true}')), '2* 1', 'It is published with the change');
select throws_ok($$ update public.pattern_versions set instructions = 'x' where number = 1 $$, 'P0001', 'A published version does not change: publish another',
  'What is published never changes, whoever asks');
select is(pg_temp.versions(worker.switch_pattern(tests.id('Mia'), false, 'till-receipts', 1)), '2 1*', 'One rolls back');
select is(pg_temp.versions(pg_temp.change('Mia', 'till-receipts', '{"instructions": "Read it again"}')), '3? 2 1*', 'A draft begins as what runs');
select is(worker.read_pattern(tests.id('Mia'), false, 'till-receipts') #>> '{draft_version,format}', 'csv', 'not as what was last');
select throws_ok($$ select worker.switch_pattern(tests.id('Mia'), false, 'till-receipts', 3) $$, '55000', 'A draft does not run: publish it', 'A draft does not run');
select throws_ok($$ select worker.switch_pattern(tests.id('Mia'), false, 'till-receipts', 9) $$, 'P0002', 'The pattern till-receipts has no version 9', 'nor what there is not');
select is(worker.read_pattern_version(tests.id('Mia'), false, 'till-receipts', 2) ->> 'format', 'yaml', 'Each version can be read');
select throws_ok($$ select worker.read_pattern_version(tests.id('Mia'), false, 'till-receipts', 9) $$, 'P0002', null, 'that there is');

-- Two who write at once.
create function pg_temp.revision() returns integer language sql as $$
  select (worker.read_pattern(tests.id('Mia'), false, 'till-receipts') ->> 'revision')::integer $$;
create temp table seen as select pg_temp.revision() as revision;
select is((pg_temp.change('Mia', 'till-receipts', jsonb_build_object('instructions', 'Mine', 'revision', revision)) ->> 'revision')::integer, revision + 1,
  'A change of what was read is made, and counted') from seen;
select throws_ok(format($$ select pg_temp.change('Mia', 'till-receipts', '{"format": "xml", "revision": %s}') $$, revision), '55000',
  'This pattern was changed since you read it: read it again', 'Another of the same reading is refused') from seen;
select is(worker.read_pattern(tests.id('Mia'), false, 'till-receipts') #>> '{draft_version,format}', 'csv', 'and changes nothing');
select is((pg_temp.change('Mia', 'till-receipts', '{"instructions": "Mine", "name": "Receipts"}') ->> 'revision')::integer, revision + 1,
  'What changes nothing does not count') from seen;
select is((worker.switch_pattern(tests.id('Mia'), false, 'till-receipts', 2) ->> 'revision')::integer, revision + 2, 'Switching does') from seen;
select is((worker.switch_pattern(tests.id('Mia'), false, 'till-receipts', 1) ->> 'revision')::integer, revision + 3, 'back too') from seen;
select is((pg_temp.change('Mia', 'till-receipts', '{"name": "Receipts "}') ->> 'revision')::integer, revision + 4, 'and a new name') from seen;
select pg_temp.change('Mia', 'till-receipts', '{"name": "Receipts"}');

-- Copies.
select is(worker.duplicate_pattern(tests.id('Mia'), false, 'till-receipts', null, null) - 'id' - 'created_at' - 'versions' - 'draft_version' - 'revision',
  '{"slug": "receipts-copy", "name": "Receipts (copy)", "is_library": false, "can_edit": true, "live": null, "draft": 1, "archived_at": null, "live_version": null}',
  'A copy is a draft');
select is(worker.read_pattern(tests.id('Mia'), false, 'receipts-copy') #>> '{draft_version,instructions}', 'Read it', 'of what runs');
select is(worker.duplicate_pattern(tests.id('Mia'), true, 'library-tags', 'Mine', 'mine') #>> '{draft_version,schema,required}',
  '["description", "alt", "category", "subject", "tags"]', 'Also the library''s can be copied, by a key too');

update public.models set retires_on = private.now()::date - 1 where id = 'lexicon-1';
select is(worker.duplicate_pattern(tests.id('Mia'), false, 'one', 'Another', 'another') #>> '{draft_version,model_id}', 'lexicon-1',
  'with a model that has retired since, too');
update public.models set retires_on = null where id = 'lexicon-1';
select worker.archive_pattern(tests.id('Mia'), false, 'another', true);

-- Putting away.
select isnt(worker.archive_pattern(tests.id('Mia'), false, 'mine', true) ->> 'archived_at', null, 'A pattern can be put away');
select throws_ok($$ select pg_temp.change('Mia', 'mine', '{"publish": true}') $$, '55000', 'This pattern is archived: restore it first', 'and does not change then');
select throws_ok($$ select worker.publish_pattern(tests.id('Mia'), false, 'mine') $$, '55000', null, 'nor is it published');
select is((select string_agg(p ->> 'slug', ' ' order by p ->> 'slug') from jsonb_array_elements(worker.list_patterns(tests.id('Mia'), false, false)) p),
  'library-tags n-c-d one pattern receipts-copy till-receipts till-receipts-2', 'A list has one''s own and the library''s');
select is((select string_agg(p ->> 'slug', ' ' order by p ->> 'slug') from jsonb_array_elements(worker.list_patterns(tests.id('Mia'), false, true)) p), 'another mine', 'and apart what is put away');
select is(worker.archive_pattern(tests.id('Mia'), false, 'mine', false) ->> 'archived_at', null, 'It comes back');

-- Strangers.
select throws_ok($$ select worker.read_pattern(tests.id('Max'), false, 'one') $$, 'P0002', 'You have no pattern one', 'A stranger''s pattern is none');
select throws_ok(format('select worker.read_pattern(tests.id(''Max''), false, %L)', (select id from public.patterns where slug = 'one')), 'P0002', null, 'by its id too');
select throws_ok($$ select pg_temp.change('Max', 'one', '{"name": "Mine"}') $$, 'P0002', null, 'and cannot be changed');
select throws_ok($$ select worker.duplicate_pattern(tests.id('Max'), false, 'one', null, null) $$, 'P0002', null, 'nor copied');
select throws_ok($$ select worker.switch_pattern(tests.id('Max'), false, 'one', 1) $$, 'P0002', null, 'nor switched');
select throws_ok($$ select worker.read_pattern_metrics(tests.id('Max'), 'one', 30) $$, 'P0002', null, 'nor measured');
select throws_ok($$ select worker.read_pattern(tests.id('Ada'), false, 'one') $$, 'P0002', null, 'not even by an admin');
select is(worker.read_pattern(tests.id('Max'), false, 'till-receipts') ->> 'name', 'Till receipts', 'Of two with the same slug, one''s own is meant');

-- The library's.
select is(worker.read_pattern(tests.id('Mia'), false, 'library-tags') - 'id' - 'created_at' - 'versions' - 'live_version' - 'revision',
  '{"slug": "library-tags", "name": "Library tags", "is_library": true, "can_edit": false, "live": 1, "draft": null, "archived_at": null, "draft_version": null}',
  'Members read the library''s patterns');
select throws_ok($$ select pg_temp.change('Mia', 'library-tags', '{"name": "Mine"}') $$, '28000', 'Only admins can change the library''s patterns', 'and do not change them');
select throws_ok($$ select worker.publish_pattern(tests.id('Mia'), false, 'library-tags') $$, '28000', null, 'nor publish them');
select throws_ok($$ select pg_temp.change('Ada', 'library-tags', '{"name": "Mine"}', by_key => true) $$, '28000', 'No key can change the library''s patterns',
  'An admin''s key does not either');
select is(pg_temp.versions(pg_temp.change('Ada', 'library-tags', '{"instructions": "Look: [TERMS]", "publish": true}')), '2* 1', 'Admins do, in versions');
select is(worker.read_pattern(tests.id('Ada'), false, 'library-tags') #>> '{live_version,created_by}', 'ada@example.com', 'which say who wrote them');
select is(worker.read_pattern(tests.id('Mia'), false, 'library-tags') #>> '{live_version,created_by}', null, 'to admins alone');
select throws_ok($$ select worker.archive_pattern(tests.id('Ada'), false, 'library-tags', true) $$, '55000',
  'The library works with this pattern: it cannot be archived', 'It cannot be put away');

-- Which version read a picture, and how versions do.
select tests.picture('cookies', owner => 'Mia', status => 'tagging');
select tests.enqueue('tag', 'cookies', cause => 'Mia');
create temp table claimed as select * from tests.claim('tag');
select is(worker.begin_tag(id, claim_id + 1), null, 'Who holds no claim is told of no version') from claimed;
select is(worker.begin_tag(id, claim_id) ->> 'instructions', 'Look: [TERMS]', 'Pictures of the library are read by the version that runs') from claimed;
select worker.record_charge(id, 'openai', 'request-1', 'lexicon-1', '{"usd": "0.012"}') from claimed;
select private.move_clock('3 seconds');
select worker.finish_tag(id, claim_id, '{"model_id": "lexicon-1", "description": "Cookies", "alt": "Cookies", "category": "cookies", "tags": []}') from claimed;
select is((select v.number from public.image_descriptions d join public.pattern_versions v on v.id = d.pattern_version_id where d.image_id = tests.id('cookies')), 2,
  'which stands with what was read');
create function pg_temp.metrics(who text, days integer default 30) returns jsonb language sql as $$
  select jsonb_agg(v - 'usd' order by v -> 'number') from jsonb_array_elements(worker.read_pattern_metrics(tests.id(who), 'library-tags', days) -> 'versions') v $$;
select is(pg_temp.metrics('Ada'), '[{"number": 1, "runs": 0, "failures": 0, "p50_ms": null, "p95_ms": null},
  {"number": 2, "runs": 1, "failures": 0, "p50_ms": 3000, "p95_ms": 3000}]', 'A version''s runs are counted and timed');
select is(pg_temp.metrics('Max') -> 1 -> 'runs', '0', 'for others than whoever caused them not');
select is(worker.read_pattern_metrics(tests.id('Ada'), 'library-tags', 30) #>> '{versions,0,usd}',
  (select private.usd(sum(amount_usd)) from public.charges where job_id = (select id from claimed)), 'with what they cost');
select private.move_clock('30 days 1 second');
select is(pg_temp.metrics('Ada') -> 1 -> 'runs', '0', 'for as long as is asked');
select is(pg_temp.metrics('Ada', 31) -> 1 -> 'runs', '1', 'or longer');

-- Who writes a schema from a description.
select is(worker.find_schema_writer(1000), null, 'Nobody who reads offline understands a description');
update public.settings set extract_model_id = (select id from public.models where kind = 'extract' and provider = 'openai' and retires_on is null order by id limit 1);
insert into public.providers (name, configured) values ('openai', false) on conflict (name) do update set configured = excluded.configured;
select is(worker.find_schema_writer(1000), null, 'nor does who has no key');
update public.providers set configured = true where name = 'openai';
select is(worker.find_schema_writer(1000) - 'most_usd', (select private.model_ref(extract_model_id) from public.settings), 'Who reads the library''s pictures does');
select cmp_ok((worker.find_schema_writer(5000) ->> 'most_usd')::numeric, '>', (worker.find_schema_writer(1000) ->> 'most_usd')::numeric,
  'and costs more, the more there is to read');

-- As tables.
select tests.act_as('Max');
select is((select string_agg(slug, ' ' order by slug) from public.patterns), 'library-tags till-receipts', 'People read their own rows and the library''s');
select is((select count(*) from public.pattern_versions v join public.patterns p on p.id = v.pattern_id where p.slug not in ('library-tags', 'till-receipts')), 0::bigint,
  'and the versions of these');

select * from finish();
rollback;
