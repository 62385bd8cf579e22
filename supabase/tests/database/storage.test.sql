-- Files: `studio` is for their owners, `library` for everybody to read and nobody to write.
begin;
select plan(15);
select tests.person('Ada', 'admin');
select tests.person('Mia');
select tests.person('Max');
select tests.person('Eve', null);
create function pg_temp.put(bucket text, path text) returns void language sql as $$
  insert into storage.objects (bucket_id, name) values (bucket, path) $$;
create function pg_temp.sees() returns bigint language sql as $$ select count(*) from storage.objects $$;
grant execute on all functions in schema pg_temp to public;

select results_eq('select id, public from storage.buckets where id in (''studio'', ''library'') order by id',
  $$ values ('library', true), ('studio', false) $$, 'What is approved is public, what is not is not');
select is_empty($$ select from storage.buckets where id in ('studio', 'library')
  and (file_size_limit is distinct from 20971520 or allowed_mime_types is distinct from '{image/jpeg,image/png}') $$,
  'Both take pictures of up to 20 MiB, and nothing else');
select policies_are('storage', 'objects', array['Members can add files to their own folder',
  'Members can read their own files and previews, admins all']);

select tests.act_as('Mia');
select lives_ok($$ select pg_temp.put('studio', tests.id('Mia') || '/photo/full_res-0.jpg') $$, 'A member adds a file to their own folder');
select throws_ok($$ select pg_temp.put('studio', tests.id('Max') || '/photo/full_res-0.jpg') $$, '42501', null, 'but not to another''s');
select throws_ok($$ select pg_temp.put('studio', 'photo.jpg') $$, '42501', null, 'nor to none');
select throws_ok($$ select pg_temp.put('library', tests.id('Mia') || '/photo/full_res-0.jpg') $$, '42501', null,
  'and publishes nothing by themselves');
select is(pg_temp.sees(), 1::bigint, 'They see their file');
select tests.act_as('Max');
select is(pg_temp.sees(), 0::bigint, 'A stranger does not');
select tests.act_as('Ada');
select is(pg_temp.sees(), 1::bigint, 'An admin does');
select throws_ok($$ select pg_temp.put('studio', tests.id('Mia') || '/photo/full_res-1.jpg') $$, '42501', null,
  'but adds nothing to the folder of a member');
select tests.act_as('Eve');
select throws_ok($$ select pg_temp.put('studio', tests.id('Eve') || '/photo/full_res-0.jpg') $$, '42501', null,
  'Who is signed in but no member adds nothing');
select tests.act_as_nobody();
select is(pg_temp.sees(), 0::bigint, 'Nobody sees nothing');
select throws_ok($$ select pg_temp.put('studio', tests.id('Mia') || '/photo/full_res-2.jpg') $$, '42501', null, 'and adds nothing');
select tests.act_as_worker();
select lives_ok($$ select pg_temp.put('library', 'photo/1/thumbnail-0.jpg') $$, 'Workers publish');

select * from finish();
rollback;
