-- Files in the bucket `ingest`: whose they are, which uploads can be used, and which the sweep removes.
begin;
select plan(14);
select tests.person('Ada', 'admin');
select tests.person('Mia');
select tests.person('Max');
create function pg_temp.put(path text, age interval default '0') returns void language sql as $$
  insert into storage.objects (bucket_id, name, created_at, updated_at) values ('ingest', path, private.now() - age, private.now() - age) $$;
create function pg_temp.sees() returns bigint language sql as $$ select count(*) from storage.objects where bucket_id = 'ingest' $$;
create function pg_temp.upload(person text, name text, file text default 'picture') returns text language sql as $$
  select tests.id(person) || '/' || tests.id(name) || '/' || file $$;
create function pg_temp.found(person text, variadic names text[]) returns jsonb language sql as $$
  select worker.find_uploads(tests.id(person), array(select tests.id(name) from unnest(names) name)) $$;
create function pg_temp.orphans() returns setof text language sql as $$
  select path from worker.orphaned_files(100) where bucket = 'ingest' order by 1 $$;
create function pg_temp.read_it(path text) returns void language sql as $$
  insert into public.patterns (id, owner_id, slug, name) values (tests.id('receipts'), tests.id('Mia'), 'receipts', 'Receipts');
  insert into public.pattern_versions (id, pattern_id, number, schema) values (tests.id('version'), tests.id('receipts'), 1, '{}');
  insert into public.ingests (id, owner_id, pattern_version_id) values (tests.id('ingest'), tests.id('Mia'), tests.id('version'));
  insert into public.extractions (ingest_id, position, source_path) values (tests.id('ingest'), 0, path) $$;
grant execute on all functions in schema pg_temp to public;

select results_eq('select public, file_size_limit, allowed_mime_types from storage.buckets where id = ''ingest''',
  $$ values (false, 10485760::bigint, '{image/jpeg,image/png}'::text[]) $$, 'The bucket is private and takes pictures of up to 10 MiB');

select pg_temp.put(pg_temp.upload('Mia', 'one'));
select pg_temp.put(pg_temp.upload('Mia', 'two', 'picture-with-location'));
select pg_temp.put(pg_temp.upload('Max', 'other'));

select tests.act_as('Mia');
select is(pg_temp.sees(), 2::bigint, 'A member sees what they sent');
select throws_ok($$ select pg_temp.put(pg_temp.upload('Mia', 'three')) $$, '42501', null, 'and puts nothing there but by a signed address');
select tests.act_as('Max');
select is(pg_temp.sees(), 1::bigint, 'A stranger sees theirs alone');
select tests.act_as('Ada');
select is(pg_temp.sees(), 3::bigint, 'An admin sees all');
select tests.act_as_nobody();
select is(pg_temp.sees(), 0::bigint, 'Nobody sees nothing');

select tests.act_as_worker();
select is(pg_temp.found('Mia', 'one', 'two', 'none'), jsonb_build_object(
  tests.id('one'), pg_temp.upload('Mia', 'one'), tests.id('two'), pg_temp.upload('Mia', 'two', 'picture-with-location')),
  'Uploads that have a file are found, each where it lies');
select is(pg_temp.found('Mia', 'other'), '{}', 'those of another owner are not');

reset role;
select is_empty('select pg_temp.orphans()', 'An upload of today is no orphan');
select pg_temp.put(pg_temp.upload('Mia', 'old'), '25 hours');
select is(pg_temp.found('Mia', 'old'), '{}', 'One of yesterday that nobody used is not found');
select results_eq('select pg_temp.orphans()', format('values (%L)', pg_temp.upload('Mia', 'old')), 'and is one');
select pg_temp.read_it(pg_temp.upload('Mia', 'old'));
select is_empty('select pg_temp.orphans()', 'One that a reading is of stays');
select isnt(pg_temp.found('Mia', 'old'), '{}', 'and can be read again');
delete from public.ingests;
update storage.objects set updated_at = private.now() where name = pg_temp.upload('Mia', 'old');
select is_empty('select pg_temp.orphans()', 'What was just sent again stays, however old it is');

select * from finish();
rollback;
