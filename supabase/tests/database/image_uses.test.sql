-- Sites tell which pictures they show.
begin;
select plan(48);
select tests.person('Ada', 'admin');
select tests.person('Mia');
select tests.person('Max');
select tests.picture(name, owner => 'Mia', status => 'ready') from unnest('{cookies,bread,jam,secret}'::text[]) name;
select public.create_api_key('bakery'), public.create_api_key('market'), public.create_api_key('ingest', '{jobs:read}', owner_id => tests.id('Ada'));
create function pg_temp.key(name text) returns text language sql as $$ select hash from public.api_keys k where k.name = key.name $$;
create function pg_temp.publish(picture text) returns void language sql as $$
  select public.approve_images(array[tests.id(picture)]);
  select worker.finish_publish(id, claim_id, (worker.read_image(image_id) ->> 'publication')::integer) from tests.claim('publish') $$;
create function pg_temp.use(picture text, site text default 'rosies', slot text default 'hero', used boolean default true,
  size text default null, key text default 'bakery') returns jsonb language sql as $$
  select worker.use_image(pg_temp.key(key), tests.id(picture), site, slot, size, used) $$;
-- What is in use, as `site slot picture publication`.
create function pg_temp.shown() returns text language sql as $$
  select coalesce(string_agg(concat_ws(' ', site_id, slot, prompt, u.publication), ', ' order by site_id, slot), 'nothing')
  from public.image_uses u join public.images i on i.id = u.image_id where ended_at is null $$;
create function pg_temp.kept(picture text) returns text language sql as $$
  select array(select unnest(private.kept_publications(tests.id(picture))) order by 1)::text $$;
-- A worker looks for files to remove.
create function pg_temp.withdrawn(picture text) returns text language sql as $$
  select coalesce((tests.job(picture, 'withdraw')).state, 'nothing') $$;
create function pg_temp.remove() returns void language sql as $$
  select worker.finish_withdraw(id, claim_id) from worker.claim_jobs('withdraw') $$;
select pg_temp.publish(name) from unnest('{cookies,bread,jam}'::text[]) name;

-- Who may tell.
select is(worker.use_image('nobody', tests.id('cookies'), 'rosies', 'hero', null, true), '{"status": "unauthenticated"}', 'A key that nobody made is refused');
select is(pg_temp.use('cookies', key => 'ingest'), '{"status": "forbidden"}', 'So is one that is not for searching');
update public.api_keys set allowed_origins = '{https://rosies.example}' where name = 'market';
select is(pg_temp.use('cookies', key => 'market'), '{"status": "wrong_origin"}', 'and one that is bound to other pages');
select is(worker.use_image(pg_temp.key('market'), tests.id('jam'), 'stall', 'hero', null, true, 'https://rosies.example') ->> 'status', 'ok', 'On its own pages it works');
select is(pg_temp.use('cookies') #>> '{rate,remaining}', '99', 'It takes a token of the key');
update public.api_keys set rate_per_minute = 2 where name = 'market';
select worker.take_key_token(pg_temp.key('market'), 'search', 'https://rosies.example') from generate_series(1, 3);
select is(worker.use_image(pg_temp.key('market'), tests.id('bread'), 'stall', 'hero', null, true, 'https://rosies.example') ->> 'status',
  'rate_limited', 'and is refused without one');
update public.api_keys set rate_per_minute = 100, allowed_origins = '{}' where name = 'market';
delete from private.rate_limits;

-- What is told.
select is(pg_temp.shown(), 'rosies hero cookies 1, stall hero jam 1', 'A use is noted with the publication that the site shows');
create temp table told as select pg_temp.use('cookies', size => 'hero_image') as answer;
select is(answer - 'rate', jsonb_build_object('status', 'ok', 'used', true, 'sizes', jsonb_build_object('thumbnail', jsonb_build_object(
  'path', tests.id('cookies') || '/1/thumbnail-0123456789abcdef.jpg', 'width', 150, 'height', 150))), 'The answer has the addresses that are kept')
from told;
select results_eq($$ select count(*), max(preset) from public.image_uses where image_id = tests.id('cookies') $$, $$ values (1::bigint, 'hero_image') $$,
  'Told twice it is one use, of the size that was told last');
select pg_temp.use('cookies', slot => 'about'), pg_temp.use('cookies', site => 'bobs');
select is(pg_temp.shown(), 'bobs hero cookies 1, rosies about cookies 1, rosies hero cookies 1, stall hero jam 1', 'A picture can be in many slots and sites');
select pg_temp.use('bread');
select is(pg_temp.shown(), 'bobs hero cookies 1, rosies about cookies 1, rosies hero bread 1, stall hero jam 1', 'A slot shows one picture: the last');
select pg_temp.use('cookies', used => false);
select is(pg_temp.shown(), 'bobs hero cookies 1, rosies about cookies 1, rosies hero bread 1, stall hero jam 1', 'The end of what it shows no longer ends nothing');
select is(pg_temp.use('bread', used => false) - 'rate', '{"status": "ok", "used": false, "sizes": null}', 'A use is ended');
select is(pg_temp.use('bread', used => false) ->> 'status', 'ok', 'and may be told again');
select is(pg_temp.use('nothing', used => false) ->> 'status', 'ok', 'The end of what never was is told as any other');
select is(pg_temp.shown(), 'bobs hero cookies 1, rosies about cookies 1, stall hero jam 1', 'It is over');
select is(pg_temp.withdrawn('bread'), 'nothing', 'Its files are not removed: search shows it');
select is(pg_temp.use('secret') - 'rate', '{"status": "not_found"}', 'A picture that is not published cannot be used');
select is(pg_temp.use('secret') - 'rate', pg_temp.use('never made') - 'rate', 'and is refused as one that there is not');
select pg_temp.use('secret', site => 'bobs');
select is(pg_temp.shown(), 'bobs hero cookies 1, rosies about cookies 1, stall hero jam 1', 'which ends nothing else');

-- What is in use keeps its files.
select public.withdraw_images(array[tests.id('cookies')]);
select is(worker.read_image(tests.id('cookies')) -> 'kept_publications', '[1]', 'A picture that is withdrawn keeps the files in use');
select pg_temp.remove();
select is(pg_temp.use('cookies', site => 'bobs') -> 'sizes', answer -> 'sizes', 'Who shows it may tell so again, and is told the same') from told;
select is(pg_temp.use('cookies', site => 'carls') ->> 'status', 'not_found', 'but nobody else may begin to');
select pg_temp.publish('cookies');
select pg_temp.use('cookies', site => 'carls');
select is(pg_temp.kept('cookies'), '{1,3}', 'Approved anew it has two publications: what some sites show, and what others do');
select is(pg_temp.shown(), 'bobs hero cookies 1, carls hero cookies 3, rosies about cookies 1, stall hero jam 1', 'each site its own');
select pg_temp.remove();
select pg_temp.use('cookies', site => 'bobs', used => false);
select is(pg_temp.withdrawn('cookies'), 'done', 'While one site shows it nothing is removed');
select pg_temp.use('bread', slot => 'about');
select is(pg_temp.withdrawn('cookies'), 'queued', 'When the last shows something else, its files are to be removed');
select is(pg_temp.kept('cookies'), '{3}', 'all but those of the other publication');
select pg_temp.remove();
select pg_temp.use('cookies', site => 'carls', used => false);
select is(pg_temp.withdrawn('cookies'), 'done', 'What search shows stays');

-- Purge.
select pg_temp.use('cookies', site => 'carls');
select public.trash_images(array[tests.id('cookies')]);
select pg_temp.remove();
select private.move_clock('31 days');
select private.purge_trash();
select is((tests.job('cookies', 'purge')).id, null, 'A picture in use is not purged');
select tests.enqueue('purge', 'cookies');
select worker.finish_purge(id, claim_id) from tests.claim('purge');
select isnt_empty($$ select from public.images where id = tests.id('cookies') $$, 'not even by a worker that came too early');
select pg_temp.use('cookies', site => 'carls', used => false);
select pg_temp.remove();
select private.purge_trash();
select is((tests.job('cookies', 'purge')).state, 'queued', 'When its last use has ended it is');

-- The weekly sweep.
create function pg_temp.orphans() returns text language sql as $$
  select coalesce(string_agg(split_part(path, '/', 2), ' ' order by path), 'nothing') from worker.orphaned_files(100) where bucket = 'library' $$;
insert into storage.objects (bucket_id, name, created_at)
select 'library', tests.id('bread') || '/' || publication || '/thumbnail-0.jpg', private.now() - interval '2 days' from generate_series(1, 3) publication;
select is(pg_temp.orphans(), '2 3', 'The sweep leaves the files that search shows');
select public.withdraw_images(array[tests.id('bread')]);
select is(pg_temp.orphans(), '2 3', 'and those in use');
select pg_temp.use('bread', slot => 'about', used => false);
select is(pg_temp.orphans(), '1 2 3', 'until they are not');

-- Taken down all the same.
select pg_temp.remove(), pg_temp.publish('bread'), pg_temp.use('bread'), pg_temp.use('bread', site => 'bobs');
select public.withdraw_images(array[tests.id('bread')]);
select pg_temp.remove();
select tests.act_as('Mia');
select throws_ok($$ select public.take_down_images(array[tests.id('bread')]) $$, '42501', null, 'Members take nothing down');
select tests.act_as('Ada');
select is(tests.names(public.take_down_images(array[tests.id('bread'), tests.id('jam'), tests.id('secret')])), 'bread jam',
  'Admins take down what is public, in search or on sites');
select tests.act_as_operator();
select is(pg_temp.shown(), 'nothing', 'Nothing of it is in use');
select is(pg_temp.withdrawn(picture), 'queued', 'All its public files are to be removed: ' || picture) from unnest('{bread,jam}'::text[]) picture;
select is(pg_temp.kept('bread') || pg_temp.kept('jam'), '{}{}', 'and none is kept');

-- Who reads.
select pg_temp.remove(), pg_temp.publish('jam'), pg_temp.use('jam', size => 'thumbnail'), pg_temp.use('jam', slot => 'about'),
  pg_temp.use('jam', key => 'market'), pg_temp.use('jam', site => 'bobs'), pg_temp.use('jam', site => 'bobs', used => false);
select tests.act_as('Ada');
select is((public.read_uses(tests.id('jam')) ->> 'sites')::integer, 2, 'A site is one by its key and its name');
select results_eq($$ select concat_ws(' ', u ->> 'key_name', u ->> 'site_id', u ->> 'slot', u ->> 'size'), u ->> 'ended_at' is null
    from jsonb_array_elements(public.read_uses(tests.id('jam')) -> 'uses') with ordinality uses (u, place) order by place $$,
  $$ values ('bakery rosies hero thumbnail', true), ('bakery rosies about', true), ('market rosies hero', true),
    ('bakery bobs hero', false), ('market stall hero', false) $$, 'Admins read every use, those in use first, the latest ended one after them');
select is(public.count_used_images(array[tests.id('jam'), tests.id('bread'), tests.id('secret')]), 1,
  'Of many pictures admins read how many are in use: each once, and none that no site uses any more');
select tests.act_as('Mia');
select throws_ok($$ select public.count_used_images(array[tests.id('jam')]) $$, '42501', null, 'Members do not');
select is(public.read_uses(tests.id('jam')), '{"sites": 2, "uses": []}', 'The owner reads how many sites there are, and not which');
select tests.act_as('Max');
select throws_ok($$ select public.read_uses(tests.id('jam')) $$, 'P0001', 'There is no such image', 'another member nothing');
select tests.act_as_operator();

select private.move_clock('31 days');
select private.prune_uses();
select is(count(*) filter (where ended_at is null) || ' of ' || count(*), '3 of 3', 'Uses that ended a month ago are forgotten') from public.image_uses;

select * from finish();
rollback;
