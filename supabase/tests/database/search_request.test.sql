-- All that a search can ask for beside words, alone and together.
begin;
select plan(42);
create function pg_temp.picture(name text, width integer, height integer, category text, tags text[], colors text[], axis integer)
returns void language plpgsql as $$
begin
  perform tests.picture(name, status => 'approved', axis => axis);
  update public.images i set width = picture.width, height = picture.height, category = picture.category where id = tests.id(name);
  insert into public.image_tags (image_id, tag, confidence, source) select tests.id(name), tag, 0.9, 'auto' from unnest(tags) tag;
  delete from public.image_colors where image_id = tests.id(name);
  insert into public.image_colors (image_id, position, hex, percentage)
  select tests.id(name), place, split_part(color, ' ', 1), split_part(color, ' ', 2)::numeric
  from unnest(colors) with ordinality as palette (color, place);
  perform private.write_search_document(i) from public.images i where i.id = tests.id(name);
end; $$;
select pg_temp.picture('rye bread', 1600, 900, 'bread', '{rustic,loaf}', '{#6f4424 70,#f5ead2 30}', 1);
select pg_temp.picture('white roll', 900, 1600, 'bread', '{rustic}', '{#ffffff 80,#d9c7a8 20}', 2);
select pg_temp.picture('cherry jam', 1000, 1040, 'preserves', '{jar,Rustic}', '{#6b1a2c 40,#f6f5f2 60}', 3);
select pg_temp.picture('plum jam', 1600, 900, 'preserves', '{jar}', '{#4a2a6b 99,#6b1a2c 1}', 4);

create function pg_temp.ask(request jsonb, axis integer default 1) returns jsonb language sql as $$
  select to_jsonb(found) from private.find_published(private.read_search_request('{"query": "picture"}' || request), 'ngram-1536',
    tests.vector(axis)::extensions.vector) found $$;
-- The names of what is found as it comes, and how many there are.
create function pg_temp.list(answer jsonb) returns text language sql as $$
  select concat_ws(' of ', coalesce((select string_agg(r ->> 'alt', ', ' order by n) from jsonb_array_elements(answer -> 'results') with ordinality as found (r, n)),
    nullif(answer ->> 'status', 'ok'), 'nothing'), answer ->> 'total') $$;
create function pg_temp.found(request jsonb, axis integer default 1) returns text language sql as $$ select pg_temp.list(pg_temp.ask(request, axis)) $$;

-- Filters.
select is(pg_temp.found(request::jsonb, axis), names, what) from (values
  ('{"orientation": "portrait"}', 1, 'white roll of 1', 'Portraits are higher than wide'),
  ('{"orientation": "landscape"}', 4, 'plum jam, rye bread of 2', 'landscapes wider than high'),
  ('{"orientation": "square"}', 1, 'cherry jam of 1', 'and a twentieth more is still a square'),
  ('{"category": "Preserves"}', 3, 'cherry jam, plum jam of 2', 'A category, however it is written'),
  ('{"tags": ["rustic"]}', 3, 'cherry jam, white roll, rye bread of 3', 'A tag, however it is written'),
  ('{"tags": ["Rustic", "jar"]}', 1, 'cherry jam of 1', 'All tags, not any'),
  ('{"tags": ["rusti"]}', 1, 'nothing of 0', 'and whole ones'),
  ('{"colors": ["#6b1a2c", "#800020"]}', 1, 'cherry jam of 1', 'A color, of which a hundredth of a picture is not enough'),
  ('{"colors": ["#6b1a2f"]}', 1, 'cherry jam of 1', 'It need not be the very same'),
  ('{"colors": ["#f8f0e0"]}', 1, 'rye bread, white roll, cherry jam of 3', 'Any color of the palette counts, not the first alone'),
  ('{"colors": ["#00ff00"]}', 1, 'nothing of 0', 'and none that is not there'),
  ('{"orientation": "landscape", "category": "preserves", "tags": ["jar"], "colors": ["#4a2a6b"]}', 1, 'plum jam of 1', 'All of it together'),
  ('{"orientation": "portrait", "category": "preserves"}', 1, 'nothing of 0', 'and nothing where it contradicts itself'),
  ('{"tags": ["rustic"], "min_score": 0.5}', 1, 'rye bread of 1', 'Of those that fit, those that are near enough'),
  ('{"tags": ["rustic"], "max_results": 1}', 2, 'white roll of 3', 'The total counts what did not fit the page')
) asked (request, axis, names, what);
select is(pg_temp.found(jsonb_build_object('exclude_ids', array[tests.id('rye bread'), tests.id('nobody')])), 'cherry jam, white roll, plum jam of 3',
  'Without those that are not wanted') where pg_temp.found('{}') ~ '^rye bread, .* of 4$';
select is(pg_temp.found(jsonb_build_object('category', 'bread', 'exclude_ids', array[tests.id('rye bread')])), 'white roll of 1', 'with a filter too');
select matches(pg_temp.found('{"palette": ["#4a2a6b"]}', 9), '^plum jam, ', 'What goes with the colors of a page comes first among equals');
select matches(pg_temp.found('{"palette": ["#4a2a6b"]}', 1), '^rye bread, ', 'and before nothing that is nearer');

-- The index answers filters that fit many just so.
update private.search_weights set few = 0;
select is(pg_temp.found('{"tags": ["rustic"]}', 3), 'cherry jam, white roll, rye bread of 3', 'A filter that fits many is answered alike');
select is(pg_temp.found('{"tags": ["rustic"], "min_score": 0.5}', 3), 'cherry jam of 1', 'with its total');
select is(pg_temp.found('{"colors": ["#6b1a2c"], "category": "preserves"}', 1), 'cherry jam of 1', 'and together with others');
update private.search_weights set few = 2000;

-- More like this.
create function pg_temp.like_picture(name text) returns text language sql as $$
  select pg_temp.list(worker.preview_search(jsonb_build_object('image_id', tests.id(name)))) $$;
update public.search_vectors set embedding = tests.vector(3, 4)::extensions.vector where image_id = tests.id('plum jam');
select matches(pg_temp.like_picture('cherry jam'), '^plum jam, .* of 3$', 'Pictures like one are found by its vector, without itself and without a query');
select tests.picture('waiting', status => 'ready');
select is(worker.preview_search(jsonb_build_object('image_id', tests.id(name))), '{"status": "not_found"}', format('Nothing is like a picture that is %s', name))
from (values ('waiting'), ('nowhere')) pictures (name);

-- Pages.
create function pg_temp.walk(size integer, request jsonb default '{}') returns text language plpgsql as $$
declare
  answer jsonb;
  seen   text;
begin
  for turn in 1 .. 10 loop
    answer := pg_temp.ask(request || jsonb_build_object('max_results', size) || coalesce(jsonb_build_object('cursor', answer -> 'next_cursor'), '{}'));
    seen := concat_ws(' | ', seen, pg_temp.list(answer));
    exit when answer ->> 'next_cursor' is null;
  end loop;
  return seen;
end; $$;
select is(replace(pg_temp.walk(1), ' of 4 |', ','), pg_temp.found('{}'), 'Pages of one bring what one page of all brings');
select is(replace(pg_temp.walk(3), ' of 4 |', ','), pg_temp.found('{}'), 'and pages of three');
select is(replace(pg_temp.walk(1, '{"tags": ["rustic"]}'), ' of 3 |', ','), pg_temp.found('{"tags": ["rustic"]}'), 'with a filter too');
create temp table page as select pg_temp.ask('{"max_results": 2}') as first, pg_temp.found('{}') as all_of_it;
create function pg_temp.second(change jsonb default '{}', cursor text default null) returns text language sql as $$
  select pg_temp.found('{"max_results": 2}' || jsonb_build_object('cursor', coalesce(cursor, first ->> 'next_cursor')) || change) from page $$;
select private.move_clock('1 minute');
select pg_temp.picture('new bread', 900, 900, 'bread', '{}', '{#ffffff 100}', 1);
select is(rtrim(pg_temp.list(first), ' of4') || ', ' || replace(pg_temp.second(), ' of 4', ''), replace(all_of_it, ' of 4', ''),
  'What is published meanwhile moves nothing from one page to another') from page;
select is(pg_temp.second('{"max_results": 1, "size": "hero_image"}'), split_part(pg_temp.second(), ',', 1) || ' of 4', 'A page may have another length');
select is(pg_temp.second(change::jsonb), 'invalid_cursor', what || ' is another search') from (values
  ('{"query": "bread"}', 'Another query'), ('{"tags": ["rustic"]}', 'Another filter'), ('{"min_score": 0.1}', 'Another score')) changes (change, what);
create function pg_temp.rewritten(cursor text, what text, as_what text) returns text language sql as $$
  select rtrim(translate(encode(convert_to(replace(convert_from(decode(rpad(base64, (length(base64) + 3) / 4 * 4, '='), 'base64'), 'UTF8'),
    what, as_what), 'UTF8'), 'base64'), '+/' || chr(10), '-_'), '=') from translate(cursor, '-_', '+/') base64 $$;
select is(pg_temp.second(cursor => cursor), 'invalid_cursor', 'So is a cursor that ' || what)
from page, lateral (values ('abc', 'nobody made'), (overlay(first ->> 'next_cursor' placing 'A' from 12), 'somebody changed'),
  (pg_temp.rewritten(first ->> 'next_cursor', '"place": 2', '"place": 1'), 'somebody wrote anew'),
  (left(first ->> 'next_cursor', -1), 'lost its end'), (repeat('x', 1000), 'is long')) cursors (cursor, what);
-- While the embedder goes and comes.
create function pg_temp.by_words(request jsonb, vector text default null) returns jsonb language sql as $$
  select to_jsonb(found) from private.find_published(private.read_search_request('{"query": "jam roll bread", "max_results": 1}' || request),
    'ngram-1536', vector::extensions.vector) found $$;
create temp table told as select pg_temp.by_words('{}') as first, pg_temp.by_words('{}', tests.vector(2)) as by_meaning;
select is(pg_temp.by_words(jsonb_build_object('cursor', by_meaning -> 'next_cursor')) ->> 'status', 'invalid_cursor',
  'Pages that began by meaning do not go on by words') from told;
create temp table second as select pg_temp.by_words(jsonb_build_object('cursor', first -> 'next_cursor')) as page from told;
select is(page ->> 'status', 'ok', 'Pages that began by words') from second;
select is(pg_temp.by_words(jsonb_build_object('cursor', first -> 'next_cursor'), tests.vector(3)), page,
  'go on by words, also when somebody knows again what they mean') from told, second;
select private.move_clock('1 day');
select is(pg_temp.second(), 'invalid_cursor', 'or that is a day old');

select * from finish();
rollback;
