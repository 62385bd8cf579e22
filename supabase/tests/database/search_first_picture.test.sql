-- The first picture of a library has no others to stand out from: what it says is what it is worth.
begin;
select plan(2);
do $$ begin perform tests.picture('plum cake', status => 'approved', axis => 1); end $$;
select private.write_search_document(i) from public.images i where i.id = tests.id('plum cake');
select private.count_search_words();
create function pg_temp.match(query text, axis integer) returns text language sql as $$
  select private.match_of('ngram-1536', query, null, tests.vector(axis)::extensions.vector, tests.id('plum cake')) $$;
select is(pg_temp.match('plum cake', 1), 'strong', 'It answers what it shows');
select is(pg_temp.match('rubber boots', 7), 'weak', 'and nothing else');
select * from finish();
rollback;
