-- Pictures that are the contrary of a query are counted and shown, too.
begin;
select plan(7);
create function pg_temp.vector(n integer) returns extensions.vector language sql as $$
  select (array[cos(n / 30.0), sin(n / 30.0)] || array_fill(0::float8, array[1534]))::real[]::extensions.vector $$;
select tests.picture('picture ' || n, status => 'approved') from generate_series(1, 130) n;
insert into public.search_documents (image_id, publication, words, card)
select tests.id('picture ' || n), 1, to_tsvector('english', 'picture'), jsonb_build_object('id', tests.id('picture ' || n)) from generate_series(1, 130) n;
delete from public.search_vectors;
-- Along a circle, of which a quarter is on the side of the query: forty-seven pictures.
insert into public.search_vectors (image_id, model_id, embedding)
select tests.id('picture ' || n), 'ngram-1536', pg_temp.vector(n) from generate_series(1, 130) n;

create function pg_temp.walk() returns table (total integer, id text) language plpgsql as $$
declare
  answer record;
  cursor text;
begin
  loop
    select * into answer from private.find_published(private.read_search_request(jsonb_strip_nulls(jsonb_build_object(
      'query', 'zebra', 'max_results', 50, 'cursor', cursor))), 'ngram-1536', pg_temp.vector(0));
    return query select answer.total, result ->> 'id' from jsonb_array_elements(answer.results) result;
    cursor := answer.next_cursor;
    exit when cursor is null;
  end loop;
end;
$$;
create temp table walked as select * from pg_temp.walk();
select results_eq('select distinct total from walked', array[130], 'Every page counts all pictures, the contrary ones too');
select is(count(distinct id)::integer, 130, 'and the pages show them all') from walked;
select is(count(*)::integer, 130, 'each once') from walked;

-- Where the index brings fewer than have the score.
update private.search_weights set reach = 10, few = 0;
update public.search_facets f set category = 'odd' from generate_series(1, 130, 2) n where f.image_id = tests.id('picture ' || n);
create function pg_temp.ask(request jsonb) returns jsonb language sql as $$
  select to_jsonb(found) from private.find_published(private.read_search_request('{"query": "zebra", "min_score": 0.5, "max_results": 50}' || request),
    'ngram-1536', pg_temp.vector(0)) found $$;
select is(pg_temp.ask(request) ->> 'total', total, what) from (values
  ('{}'::jsonb, '31', 'All that have the score are counted'),
  ('{"category": "odd"}', '16', 'of those that fit the filters'),
  (jsonb_build_object('exclude_ids', array[tests.id('picture 1'), tests.id('picture 9')]), '29', 'and are wanted')
) asked (request, total, what);
select is(jsonb_array_length(pg_temp.ask('{"category": "odd"}') -> 'results'), 16, 'and as many are shown');

select * from finish();
rollback;
