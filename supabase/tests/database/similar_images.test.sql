-- Pictures like this one.
begin;
select plan(16);
select tests.person('Ada', 'admin');
select tests.person('Mia');
select tests.person('Max');
select tests.person('Eve', null);
select tests.picture(name, owner, status, axis) from (values ('bread', 'Mia', 'approved', 1), ('loaf', 'Mia', 'ready', 1), ('roll', 'Max', 'rejected', 1),
  ('jam', 'Mia', 'ready', 2), ('gone', 'Mia', 'ready', 1), ('pending', 'Mia', 'pending', 1)) pictures (name, owner, status, axis);
update public.image_embeddings set embedding = tests.vector(1, 2)::extensions.vector where image_id = tests.id('roll');
update public.images set deleted_at = private.now() where id = tests.id('gone');
create function pg_temp.like(name text, take integer default 12) returns text language sql as $$
  select coalesce(string_agg(format('%s %s', alt, similarity), ', ' order by place), 'nothing')
  from jsonb_array_elements(public.similar_images(tests.id(name), take)) with ordinality as results (result, place),
    jsonb_to_record(result) as image (alt text, similarity numeric) $$;
grant execute on function pg_temp.like(text, integer) to public;

select tests.act_as_nobody();
select throws_ok($$ select public.similar_images(tests.id('bread')) $$, '42501', null, 'Nobody cannot ask');
select tests.act_as('Eve');
select throws_ok($$ select public.similar_images(tests.id('bread')) $$, '42501', 'Only members can do this', 'nor can who is no member');
select tests.act_as('Max');
select throws_ok($$ select public.similar_images(tests.id('bread')) $$, 'P0001', 'There is no such image', 'nor a member about another''s picture');
select is(pg_temp.like('roll'), 'nothing', 'A member looks among their own');

select tests.act_as('Mia');
select is(pg_temp.like('bread'), 'loaf 1.0000', 'without those of others, those in the trash, and the picture itself');
select is(pg_temp.like('gone'), 'loaf 1.0000, bread 1.0000', 'A picture in the trash can be asked about');
select is(pg_temp.like('jam'), 'nothing', 'What is not like it at all is not similar');
select is(pg_temp.like('pending'), 'nothing', 'A picture without an embedding is like nothing yet');
select tests.act_as('Ada');
select is(pg_temp.like('bread'), 'loaf 1.0000, roll 0.7071', 'Admins look among all, whatever their status, the nearest first');
select is(pg_temp.like('bread', 1), 'loaf 1.0000', 'as many as they ask for');
select results_eq($$ select result - 'similarity' from jsonb_array_elements(public.similar_images(tests.id('bread'))) result limit 1 $$,
  $$ select jsonb_build_object('id', tests.id('loaf'), 'status', 'ready', 'alt', 'loaf', 'thumbhash', null,
    'thumbnail', jsonb_build_object('path', 'someone/' || tests.id('loaf') || '/thumbnail-0123456789abcdef.jpg', 'width', 150, 'height', 150)) $$,
  'Each brings what is needed to show it');
select throws_ok($$ select public.similar_images(tests.id('bread'), 0) $$, '22023', 'Take 1 to 50 images', 'None are no question');
select throws_ok($$ select public.similar_images(tests.id('bread'), 51) $$, '22023', 'Take 1 to 50 images', 'nor are too many');

select tests.act_as_operator();
delete from public.image_variants where image_id = tests.id('loaf');
delete from public.image_descriptions where image_id = tests.id('loaf');
select is(public.similar_images(tests.id('bread')) #> '{0,thumbnail}', 'null', 'One without files says so');
insert into public.models (id, provider, name, kind, max_dimensions, priced_on) values ('other', 'x', 'Other', 'embed', 1536, '2026-01-01');
update public.settings set embed_model_id = 'other';
select is(pg_temp.like('bread'), 'nothing', 'Likeness is that of the model of the settings');
insert into public.image_embeddings (image_id, model_id, content_hash, embedding)
select tests.id(name), 'other', name, tests.vector(5)::extensions.vector from unnest('{bread,jam}'::text[]) name;
select is(pg_temp.like('bread'), 'jam 1.0000', 'whichever it is');

select * from finish();
rollback;
