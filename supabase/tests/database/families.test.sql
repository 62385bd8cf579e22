-- Which published pictures are as good as the same to whoever looks at a page.
begin;
select plan(12);
select tests.picture(name, status => 'ready', axis => axis)
from (values ('cookies', 1), ('cookies brighter', 2), ('cookies brighter yet', 3), ('bread', 4), ('bread again', 4), ('cake', 4),
  ('bun', 5), ('jam', 6), ('jam too', 6)) pictures (name, axis);
update public.images set parent_id = tests.id('cookies') where prompt = 'cookies brighter';
update public.images set parent_id = tests.id('cookies brighter') where prompt = 'cookies brighter yet';
create function pg_temp.look(picture text, bits text) returns void language sql as $$
  update public.images set look = rpad(bits, 64, '0')::bit(64) where id = tests.id(picture) $$;
create function pg_temp.publish(picture text) returns void language sql as $$
  update public.images set status = 'approved', approved_at = private.now(), publication = publication + 1 where id = tests.id(picture);
  select private.write_search_document(i) from public.images i where id = tests.id(picture) $$;
-- The families of more than one.
create function pg_temp.families() returns text language sql as $$
  select coalesce(string_agg(names, '; ' order by names), 'none')
  from (select tests.names(array_agg(image_id)) as names, count(*) from public.search_facets group by family_id) f where count > 1 $$;

select pg_temp.publish('cookies brighter yet');
select results_eq('select family_id from public.search_facets', $$ select tests.id('cookies brighter yet') $$,
  'A picture that is like no other is a family of its own');
select pg_temp.publish('cookies');
select is(pg_temp.families(), 'cookies cookies brighter yet', 'A picture and what was made of it are one, whatever lies between');
select pg_temp.publish('cookies brighter');
select is(pg_temp.families(), 'cookies cookies brighter cookies brighter yet', 'and so are all that were made of it');

select pg_temp.look(picture, bits) from (values ('bread', '1111'), ('cake', '11110000001111111'), ('bun', '1111')) looks (picture, bits);
select pg_temp.publish(picture) from unnest('{bread,bread again,cake,bun}'::text[]) picture;
select is(pg_temp.families(), 'cookies cookies brighter cookies brighter yet',
  'Pictures are none where one''s look is unknown, where looks differ, or where the words do');
select pg_temp.look('bread again', '1111111111');
select pg_temp.publish('bread again');
select is(pg_temp.families(), 'bread bread again; cookies cookies brighter cookies brighter yet',
  'They are one where looks differ in six bits, and words in little');
select pg_temp.look('bread again', '11111111111');
delete from public.search_documents where image_id = tests.id('bread again');
select is(pg_temp.families(), 'cookies cookies brighter cookies brighter yet', 'What is withdrawn is in none');
select pg_temp.publish('bread again');
select is(pg_temp.families(), 'cookies cookies brighter cookies brighter yet', 'and comes back to it only if it is still like it: seven bits are too many');

-- One that is like two families makes one of them.
select pg_temp.look('jam', '1'), pg_temp.look('jam too', '1' || repeat('0', 50) || '11111111');
select pg_temp.publish(picture) from unnest('{jam,jam too}'::text[]) picture;
select is(pg_temp.families(), 'cookies cookies brighter cookies brighter yet', 'Two that are far apart are two families');
select tests.picture('jam between', status => 'ready', axis => 6);
select pg_temp.look('jam between', '1' || repeat('0', 50) || '1111');
select pg_temp.publish('jam between');
select is(pg_temp.families(), 'cookies cookies brighter cookies brighter yet; jam jam between jam too', 'until one comes that is like both');
create temp table before as select image_id, family_id from public.search_facets;
select pg_temp.publish(picture) from unnest('{jam,bread,cookies}'::text[]) picture;
select set_eq('select image_id, family_id from public.search_facets', 'select * from before', 'Being published again changes no family');
delete from public.search_documents where image_id = tests.id('jam between');
select is(pg_temp.families(), 'cookies cookies brighter cookies brighter yet; jam jam too', 'nor does losing one of it');

-- What nothing is known of.
select is(private.look_alikes(tests.id('never made')), '{}', 'A picture that is no more is like none');

select * from finish();
rollback;
