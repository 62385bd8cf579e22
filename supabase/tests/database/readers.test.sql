-- Who reads what workers and searches leave behind. Nobody writes to it.
begin;
select plan(16);
select tests.person('Ada', 'admin');
select tests.person('Mia');
select tests.person('Max');
select tests.person('Eve', null);
select tests.picture('cookies', owner => 'Mia', status => 'approved');
select private.write_search_document(i) from public.images i;
select tests.enqueue('generate', 'cookies', cause => 'Mia');
select worker.begin_call(id, claim_id, 'sketch', 'sketch-1') from tests.claim('generate');
select worker.record_charge(id, 'sketch', 'request-1', 'sketch-1', '{"images": 1}') from tests.job('cookies', 'generate');
select worker.receive_callback('sketch-later', 'ring-1', 'order-1', null);
insert into public.searches (query, result_count, milliseconds, weight) values ('cookies', 1, 5, 1);
insert into public.search_results (image_id, search_id, place, score) select tests.id('cookies'), id, 1, 0.5 from public.searches;
insert into public.query_embeddings (model_id, query, embedding, expires_at)
values ('ngram-1536', 'cookies', tests.vector(1)::extensions.vector, private.now() + interval '1 hour');
insert into public.error_reports (short_id, message) values ('AAAAAAAA', 'It broke');
select public.create_api_key('site');
insert into public.image_uses (image_id, api_key_id, site_id, slot, publication)
select tests.id('cookies'), id, 'rosies', 'hero', 1 from public.api_keys;
create temp table trails (name text);
insert into trails values ('charges'), ('error_reports'), ('image_uses'), ('jobs'), ('provider_callbacks'), ('provider_calls'), ('query_embeddings'),
  ('search_documents'), ('search_results'), ('search_vectors'), ('searches');
grant select on trails to public;
-- The tables in which somebody sees anything.
create function pg_temp.reads() returns text language plpgsql as $$
declare
  trail text;
  seen  boolean;
  all_seen text[] := '{}';
begin
  for trail in select name from trails order by name loop
    execute format('select exists (select from public.%I)', trail) into seen;
    if seen then
      all_seen := all_seen || trail;
    end if;
  end loop;
  return array_to_string(all_seen, ' ');
end; $$;
grant execute on function pg_temp.reads() to public;

select tests.act_as('Ada');
select is(pg_temp.reads(), (select string_agg(name, ' ' order by name) from trails), 'Admins read everything');
select tests.act_as('Mia');
select is(pg_temp.reads(), 'charges jobs search_documents search_vectors', 'Members read the work they caused, its cost, and what is published');
select tests.act_as('Max');
select is(pg_temp.reads(), 'search_documents search_vectors', 'Other members read what is published');
select tests.act_as('Eve');
select is(pg_temp.reads(), '', 'Who is no member reads nothing');
select tests.act_as_nobody();
select throws_ok('select pg_temp.reads()', '42501', null, 'Nobody may not even ask');

select tests.act_as('Ada');
select throws_ok(format('insert into public.%I default values', name), '42501', null, 'Not even an admin writes to ' || replace(name, '_', ' '))
from trails order by name;

select * from finish();
rollback;
