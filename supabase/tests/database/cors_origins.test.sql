-- The origins whose pages may call with a key.
begin;
select plan(11);
select tests.person('Ada', 'admin');
select tests.person('Mia');

select tests.act_as_worker();
select is(worker.read_cors_origins(), '{*}', 'Every page may call with a key');
select tests.act_as('Mia');
select is_empty($$ update public.settings set cors_origins = '{}' returning 1 $$, 'Members cannot narrow it');
select tests.act_as('Ada');
select isnt_empty(format('update public.settings set cors_origins = %L returning 1', origins), 'Admins can set it to ' || what)
from (values ('{https://a.test,http://localhost:5173}', 'some origins'), ('{*,https://a.test}', 'all and one'), ('{}', 'none'),
  ('{https://bakery.test}', 'one')) origins (origins, what);
select throws_like(format('update public.settings set cors_origins = %L', origins), '%cors_origins_are_at_most_50_origins_or_all%', 'not to ' || what)
from (values ('{https://a.test/}', 'a path'), ('{https://*.a.test}', 'a pattern'), ('{NULL}', 'nothing'),
  (array_fill('https://a.test'::text, array[51])::text, 'more than fifty')) origins (origins, what);
select tests.act_as_worker();
select is(worker.read_cors_origins(), '{https://bakery.test}', 'Endpoints read what is set');

select * from finish();
rollback;
