-- What the library cannot be asked for, it says by name.
begin;
select plan(47);
select tests.person('Mia');
select tests.act_as('Mia');

select throws_ok(format('select public.list_images(%L)', filter), '22023', message, format('It refuses %s: %s', filter, message))
from (values
  ('[]', 'A filter is an object, such as {"status": ["ready"]}'),
  ('"ready"', 'A filter is an object, such as {"status": ["ready"]}'),
  ('null', 'A filter is an object, such as {"status": ["ready"]}'),
  ('{"colour": "#aa3322"}', 'There is no filter ''colour'''),
  ('{"owner_id; drop table": 1}', 'There is no filter ''owner_id; drop table'''),
  ('{"status": "ready"}', 'The filter status takes a list of pending, processing, tagging, ready, approved, rejected, failed'),
  ('{"status": []}', 'The filter status takes a list of pending, processing, tagging, ready, approved, rejected, failed'),
  ('{"status": ["ready", "done"]}', 'The filter status takes a list of pending, processing, tagging, ready, approved, rejected, failed'),
  ('{"status": [7]}', 'The filter status takes a list of pending, processing, tagging, ready, approved, rejected, failed'),
  ('{"status": [["ready"]]}', 'The filter status takes a list of pending, processing, tagging, ready, approved, rejected, failed'),
  ('{"tags": [""]}', 'The filter tags takes a list of 1 to 20 tags'),
  ('{"tags": [null]}', 'The filter tags takes a list of 1 to 20 tags'),
  ('{"tags": {"a": "b"}}', 'The filter tags takes a list of 1 to 20 tags'),
  ('{"style": ""}', 'The filter style takes the slug of a style'),
  ('{"style": null}', 'The filter style takes the slug of a style'),
  ('{"color": "red"}', 'The filter color takes a hex colour such as #aa3322'),
  ('{"color": "#AA3322"}', 'The filter color takes a hex colour such as #aa3322'),
  ('{"color": ["#aa3322"]}', 'The filter color takes a hex colour such as #aa3322'),
  ('{"orientation": "round"}', 'The filter orientation takes landscape, portrait or square'),
  ('{"category": 1}', 'The filter category takes a category'),
  ('{"provider": true}', 'The filter provider takes the name of a provider'),
  ('{"origin": "stolen"}', 'The filter origin takes generated or uploaded'),
  ('{"from": "yesterday"}', 'The filter from takes a day such as 2026-11-21, or an instant such as 2026-11-21T09:30:00Z'),
  ('{"from": "infinity"}', 'The filter from takes a day such as 2026-11-21, or an instant such as 2026-11-21T09:30:00Z'),
  ('{"to": "2026-02-30"}', 'The filter to takes a day such as 2026-11-21, or an instant such as 2026-11-21T09:30:00Z'),
  ('{"to": 20260230}', 'The filter to takes a day such as 2026-11-21, or an instant such as 2026-11-21T09:30:00Z'),
  ('{"before": "2026-11-21T25:00:00Z"}', 'The filter before takes an instant such as 2026-11-21T09:30:00Z'),
  ('{"before": "2026-11-21T09:30:00"}', 'The filter before takes an instant such as 2026-11-21T09:30:00Z'),
  ('{"text": ""}', 'The filter text takes 1 to 500 characters'),
  ('{"meaning": ""}', 'The filter meaning takes 1 to 500 characters'),
  ('{"batch_id": "7"}', 'The filter batch_id takes the id of a batch'),
  ('{"trashed": "true"}', 'The filter trashed takes true or false'),
  ('{"trashed": 1}', 'The filter trashed takes true or false')
) refusals (filter, message);
select throws_ok(format('select public.list_images(%L)', jsonb_build_object('text', repeat('x', 501))), '22023',
  'The filter text takes 1 to 500 characters', 'It refuses a text of 501 characters');
select throws_ok(format('select public.list_images(%L)', jsonb_build_object('tags', array_fill('a'::text, array[21]))), '22023',
  'The filter tags takes a list of 1 to 20 tags', 'It refuses 21 tags');
select throws_ok('select public.list_images(null)', '22023', null, 'It refuses a filter that is null');
select throws_ok($$ select public.matching_image_ids('{"colour": "#aa3322"}') $$, '22023', 'There is no filter ''colour''',
  'Asked for the ids, it refuses the same');

select throws_ok(format('select public.list_images(sort => %L)', sort), '22023', message, message)
from (values ('best', 'Sort by newest, oldest or closest, not by ''best'''), (null, 'Sort by newest, oldest or closest, not by NULL'),
  ('closest', 'Sort by closest only with the filter meaning or color')) refusals (sort, message);
select throws_ok(format('select public.list_images(skip => %s, take => %s)', skip, take), '22023',
  'Skip 0 images or more, and take 1 to 200', format('It does not skip %s and take %s', skip, take))
from (values ('-1', '100'), ('0', '0'), ('0', '201'), ('null', '100'), ('0', 'null')) pages (skip, take);

select lives_ok($$ select public.list_images('{"status": ["ready"], "tags": ["a", "A"], "style": "rustic", "color": "#aa3322",
  "orientation": "square", "category": "breads", "provider": "sketch", "origin": "generated", "from": "2026-11-21",
  "to": "2026-11-21T09:30:00.123456+01:00", "text": "b", "batch_id": "0B7C0A52-3A9B-4B8C-9D57-0C8F4A1F2F10", "trashed": false,
  "before": "2026-11-21T09:30Z"}', 'closest', 0, 200) $$, 'It takes everything else at once');
select is(public.list_images('{"text": "x"}') -> 'images', '[]', 'Where nothing fits there is an empty list');

select * from finish();
rollback;
