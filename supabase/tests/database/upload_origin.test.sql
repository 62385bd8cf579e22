-- A file that comes again is known by what it was on its owner's machine.
begin;
select plan(11);
select tests.person('Ada', 'admin');
select tests.person('Mia');
select tests.person('Max');
insert into storage.objects (bucket_id, name)
select 'studio', tests.id('Mia') || '/' || tests.id(picture) || '/full_res-0.jpg' from unnest('{photo,again}'::text[]) picture;
create function pg_temp.upload(picture text, name text, hash text) returns uuid language sql as $$
  select public.create_upload(tests.id(picture), tests.id('Mia') || '/' || tests.id(picture) || '/full_res-0.jpg',
    source_name => name, source_sha256 => hash) $$;
create function pg_temp.known() returns bigint language sql as $$
  select count(*) from public.images where source_sha256 in (repeat('a', 64), repeat('b', 64)) $$;
grant execute on all functions in schema pg_temp to public;

select tests.act_as('Mia');
select throws_ok(format('select pg_temp.upload(''photo'', %L, %L)', name, hash), '22023', told, what)
from (values
  ('', null, 'The name of a file has 1 to 255 characters', 'A file has a name'),
  (repeat('🍪', 256), null, 'The name of a file has 1 to 255 characters', 'of bearable length'),
  (null, repeat('A', 64), 'A SHA-256 is 64 hex digits in lower case', 'and one way to write its hash'),
  (null, repeat('a', 63), 'A SHA-256 is 64 hex digits in lower case', 'in full')
) refused (name, hash, told, what);
select is(pg_temp.upload('photo', repeat('🍪', 255), repeat('a', 64)), tests.id('photo'), 'Any other is taken');
select results_eq('select source_name, source_sha256 from public.images', $$ values (repeat('🍪', 255), repeat('a', 64)) $$, 'and kept');
select lives_ok($$ select pg_temp.upload('again', 'cookie.jpg', repeat('a', 64)) $$, 'The same file may come twice');
select is(pg_temp.known(), 2::bigint, 'Its owner finds both by their hash');
select tests.act_as('Ada');
select is(pg_temp.known(), 2::bigint, 'Admins do too');
select tests.act_as('Max');
select is(pg_temp.known(), 0::bigint, 'A stranger does not');
select tests.act_as_operator();
select index_is_unique('public', 'images', 'images_source_sha256_idx', 'Hashes are looked up in an index of their own');

select * from finish();
rollback;
