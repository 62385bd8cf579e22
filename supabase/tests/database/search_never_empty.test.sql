-- Where nothing answers, something comes all the same: marked weak, and never what a filter forbids.
begin;
select plan(16);
create function pg_temp.picture(name text, axis integer, width integer) returns void language plpgsql as $$
begin
  perform tests.picture(name, status => 'approved', axis => axis);
  update public.images i set width = picture.width, height = 1000 where id = tests.id(name);
  perform private.write_search_document(i) from public.images i where i.id = tests.id(name);
  perform private.move_clock('1 minute');
end; $$;
select pg_temp.picture('apple', 1, 2000), pg_temp.picture('bread', 2, 2000), pg_temp.picture('cake', 3, 500), pg_temp.picture('donut', 4, 500);

create function pg_temp.ask(request jsonb, vector text) returns jsonb language sql as $$
  select to_jsonb(found) from private.find_published(private.read_search_request('{"query": "zeppelin"}' || request), 'ngram-1536',
    vector::extensions.vector) found $$;
-- Names with what each is called, and the total.
create function pg_temp.found(request jsonb, vector text default tests.vector(1, 2)) returns text language sql as $$
  select concat_ws(' of ', coalesce(string_agg(concat_ws(' ', r ->> 'alt', r ->> 'match'), ', ' order by n) filter (where n > 0), 'nothing'), answer ->> 'total')
  from pg_temp.ask(request, vector) answer left join jsonb_array_elements(answer -> 'results') with ordinality as found (r, n) on true group by answer $$;

-- Below the floor.
select matches(pg_temp.found('{"min_score": 0.9}'), '^(apple weak, bread|bread weak, apple) weak, (cake weak, donut|donut weak, cake) weak of 0$',
  'Where nothing has the score the nearest come, weak, and nothing is counted');
select is(pg_temp.ask('{"min_score": 0.9, "max_results": 2}', tests.vector(1, 2)) -> 'next_cursor', 'null', 'There are no more pages of that');
select is(pg_temp.ask('{"min_score": 0.9}', tests.vector(1, 2)) ->> 'best_match', 'weak', 'The best of them is weak too');
select matches(pg_temp.found('{"query": "apple", "min_score": 0.9}'), '^apple weak, bread weak, ', 'however well its words fit');
select matches(pg_temp.found('{"min_score": 0.7}'), '^(apple|bread) weak, (apple|bread) weak of 2$', 'Where something has it nothing else comes');
select matches(pg_temp.found('{"min_score": 0.9, "orientation": "portrait"}'), '^(cake weak, donut|donut weak, cake) weak of 0$', 'Filters hold');
select is(pg_temp.found(jsonb_build_object('min_score', 0.9, 'exclude_ids', array[tests.id('apple'), tests.id('cake'), tests.id('donut')])), 'bread weak of 0',
  'What is not wanted does not come either');
select is(pg_temp.found('{"min_score": 0.9, "category": "none"}'), 'nothing of 0', 'Where nothing fits nothing comes');

-- By words alone, of which nobody has any.
select is(pg_temp.found('{}', null), 'donut weak, cake weak, bread weak, apple weak of 0', 'Where nobody knows what is meant the latest come, weak');
select is(pg_temp.ask('{}', null) #> '{results,0,score}', '0', 'worth nothing');
select is(pg_temp.found('{"max_results": 2}', null), 'donut weak, cake weak of 0', 'as many as are asked for');
select is(pg_temp.found(jsonb_build_object('orientation', 'landscape', 'exclude_ids', array[tests.id('bread')]), null), 'apple weak of 0', 'of those that fit');
select is(pg_temp.found('{"query": "cake"}', null), 'cake good of 1', 'but only where no word is known');
select is(pg_temp.found('{"query": "cake", "orientation": "landscape"}', null), 'bread weak, apple weak of 0', 'of those that fit');

-- Before the first picture has a vector of a new model.
delete from public.search_vectors;
select is(pg_temp.found('{}'), 'donut weak, cake weak, bread weak, apple weak of 0', 'Where no picture has a vector the latest come');
select is(pg_temp.found('{"query": "cake"}'), 'cake weak of 4', 'or those with the word');

select * from finish();
rollback;
