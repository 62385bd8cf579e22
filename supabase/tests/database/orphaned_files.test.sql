-- Files that no row speaks of, which the weekly sweep removes.
begin;
select plan(6);
select tests.person('Mia');
select tests.picture('cake', 'Mia', 'approved');
create function pg_temp.put(bucket text, path text, age interval default '2 days') returns void language sql as $$
  insert into storage.objects (bucket_id, name, created_at) values (bucket, path, private.now() - age) $$;
create function pg_temp.orphans() returns setof text language sql as $$
  select bucket || ' ' || path from worker.orphaned_files(100) order by 1 $$;
create function pg_temp.cake(publication integer) returns text language sql as $$
  select tests.id('cake') || '/' || publication || '/thumbnail-0.jpg' $$;

select pg_temp.put('studio', 'someone/' || tests.id('cake') || '/' || file)
from unnest('{full_res-0.jpg,thumbnail-0123456789abcdef.jpg}'::text[]) file;
select pg_temp.put('library', pg_temp.cake((select publication from public.images where id = tests.id('cake'))));
select is_empty('select pg_temp.orphans()', 'Files of a picture are no orphans, nor are its published copies');

select pg_temp.put('studio', tests.id('Mia') || '/' || tests.id('never made') || '/full_res-0.jpg');
select results_eq('select pg_temp.orphans()',
  format('values (%L)', 'studio ' || tests.id('Mia') || '/' || tests.id('never made') || '/full_res-0.jpg'),
  'An upload that was never finished is one');
delete from storage.objects where name like '%' || tests.id('never made') || '%';

select pg_temp.put('studio', 'someone/' || tests.id('cake') || '/thumbnail-fedcba9876543210.jpg');
select results_eq('select pg_temp.orphans()',
  format('values (%L)', 'studio someone/' || tests.id('cake') || '/thumbnail-fedcba9876543210.jpg'),
  'A crop that a newer one replaced is one too');
delete from storage.objects where name like '%fedcba9876543210%';

select pg_temp.put('studio', tests.id('Mia') || '/' || tests.id('just now') || '/full_res-0.jpg', '1 hour');
select is_empty('select pg_temp.orphans()', 'but not within a day: it may still be on its way');

select private.withdraw_images(array[tests.id('cake')]);
select isnt_empty('select pg_temp.orphans()', 'A copy of a publication that is over is one');
select is((select count(*) from pg_temp.orphans() file where file like 'studio%'), 0::bigint, 'while the picture itself stays');

select * from finish();
rollback;
