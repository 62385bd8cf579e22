-- What is not approved is not public, whoever comes late.
begin;
select plan(31);
select tests.person('Mia');
select tests.picture(name, owner => 'Mia', status => 'ready') from unnest('{cookies,bread,jam,cake}'::text[]) name;
create function pg_temp.found() returns text language sql as $$
  select coalesce(string_agg(format('%s %s', prompt, d.publication), ', ' order by prompt), 'nothing')
  from public.search_documents d join public.images on id = image_id $$;
create function pg_temp.live(picture text) returns text language sql as $$
  select coalesce(string_agg(kind || ' ' || state, ', ' order by kind), 'nothing') from public.jobs
  where image_id = tests.id(picture) and finished_at is null $$;
create function pg_temp.publish(picture text, publication integer) returns boolean language sql as $$
  select worker.finish_publish(id, claim_id, publication) from tests.job(picture, 'publish') $$;

-- The usual way.
select public.approve_images(array[tests.id('cookies')]);
select is(pg_temp.found(), 'nothing', 'An approved picture cannot be found before its files are public');
select tests.claim('publish');
select is((worker.read_image(tests.id('cookies')) ->> 'publication')::integer, 1, 'Its worker reads under which number to publish');
select is(worker.finish_publish(id, claim_id - 1, 1), false, 'A late worker publishes nothing') from tests.job('cookies', 'publish');
select is(pg_temp.publish('cookies', 1), true, 'The right one does');
select is(pg_temp.found(), 'cookies 1', 'Now the picture can be found');
select is(pg_temp.live('cookies'), 'nothing', 'and nothing is left to do');
select results_eq('select card ->> ''alt'', card -> ''tags'', card -> ''sizes'' -> ''thumbnail'' ->> ''path'' from public.search_documents',
  $$ select 'cookies', '["homemade"]'::jsonb, tests.id('cookies') || '/1/thumbnail-0123456789abcdef.jpg' $$,
  'Its card says all that a site wants to know');
select ok(words @@ to_tsquery('english', 'cookie & homemade & picture'), 'Its words are those of prompt, tags and description')
from public.search_documents;
select is(count(*), 1::bigint, 'and its vector is with them') from public.search_vectors;

-- Withdrawal.
select public.withdraw_images(array[tests.id('cookies')]);
select is(pg_temp.found(), 'nothing', 'A picture that is withdrawn cannot be found from that moment');
select is_empty('select from public.search_vectors', 'by its vector neither');
select is(pg_temp.live('cookies'), 'withdraw queued', 'Its public files are to be removed');
select worker.finish_withdraw(id, claim_id) from tests.claim('withdraw');
select is(pg_temp.live('cookies'), 'nothing', 'which ends the matter');

-- Withdrawn while its files were being copied.
select public.approve_images(array[tests.id('bread')]);
select tests.claim('publish');
select public.withdraw_images(array[tests.id('bread')]);
select worker.finish_withdraw(id, claim_id) from tests.claim('withdraw');
select is(pg_temp.publish('bread', 1), true, 'A worker that published what was withdrawn meanwhile may hand in');
select is(pg_temp.found(), 'nothing', 'but the picture cannot be found');
select is(pg_temp.live('bread'), 'withdraw queued', 'and what was copied is to be removed');

-- Withdrawn and approved again while its files were being copied.
select public.approve_images(array[tests.id('jam')]);
select tests.claim('publish');
select public.withdraw_images(array[tests.id('jam')]);
select public.approve_images(array[tests.id('jam')]);
select is(pg_temp.live('jam'), 'publish running, withdraw queued', 'A second approval does not start a second worker');
select is(pg_temp.publish('jam', 1), true, 'The first hands in under an old number');
select is(pg_temp.found(), 'nothing', 'with which the picture cannot be found');
select is(pg_temp.live('jam'), 'publish queued, withdraw queued', 'and it is published anew');
select tests.claim('publish');
select pg_temp.publish('jam', 3);
select is(pg_temp.found(), 'jam 3', 'under the number of its approval');

-- Edited.
select public.edit_image(tests.id('jam'), alt => 'Strawberry jam');
select worker.finish_embed(id, claim_id, 1, 'ngram-1536', 'new', tests.vector(7)) from tests.claim('embed');
select is(card ->> 'alt', 'Strawberry jam', 'An edit of a published picture is seen by search') from public.search_documents;
select is(embedding::text, tests.vector(7), 'as is its new vector') from public.search_vectors;

select public.edit_image(tests.id('jam'), subject => '{"x": 0, "y": 0, "width": 0.5, "height": 0.5}');
select private.cancel_job((tests.job('jam', 'embed')).id);
select worker.finish_variants(id, claim_id, '{"revision": 2, "width": 10, "height": 10, "palette": [], "variants": [{"preset": "thumbnail",
  "path": "x", "mime": "image/jpeg", "width": 150, "height": 150, "bytes": 9, "hash": "fedcba9876543210"}]}') from tests.claim('variants');
select is(pg_temp.found(), 'jam 3', 'Sizes that were cut again leave the old ones to be found');
select is(pg_temp.live('jam'), 'publish queued, withdraw queued', 'until they are public too');
select tests.claim('publish');
select pg_temp.publish('jam', 4);
select is(card #>> '{sizes,thumbnail,path}', tests.id('jam') || '/4/thumbnail-fedcba9876543210.jpg', 'Then they take their place')
from public.search_documents;
select is(pg_temp.live('jam'), 'withdraw queued', 'and the old ones are removed');

-- Edited between approval and publication.
select public.edit_image(tests.id('cake'), alt => 'Layer cake');
select public.approve_images(array[tests.id('cake')]);
select worker.finish_embed(id, claim_id, 1, 'ngram-1536', 'new', tests.vector(3)) from tests.claim('embed');
select is(pg_temp.found(), 'jam 4', 'A new vector does not make a picture found whose files are not public yet');
select tests.claim('publish');
select pg_temp.publish('cake', 1);
select is(pg_temp.found(), 'cake 1, jam 4', 'Its publication does');
select is(card ->> 'alt', 'Layer cake', 'with the newest words') from public.search_documents where image_id = tests.id('cake');
delete from public.images where id = tests.id('cake');
select is(pg_temp.found(), 'jam 4', 'What is deleted is not found');

select * from finish();
rollback;
