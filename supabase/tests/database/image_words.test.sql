-- What the filter `text` finds: everything that is written about a picture.
begin;
select plan(29);
select tests.person('Ada', 'admin');
select tests.picture('cookies on a plate', status => 'ready');
select tests.picture('rustic sourdough bread', status => 'ready');
select tests.picture('fresh jam', status => 'pending');
-- Who is found, in alphabetical order.
create function pg_temp.found(words text) returns text language sql as $$
  select coalesce(string_agg(image ->> 'prompt', ', ' order by image ->> 'prompt'), 'nothing')
  from jsonb_array_elements(public.list_images(jsonb_build_object('text', words)) -> 'images') image $$;
grant execute on all functions in schema pg_temp to public;

-- How words are found.
select is(pg_temp.found('bread'), 'rustic sourdough bread', 'A word of the prompt finds a picture');
select is(pg_temp.found('BREAD, rustic!'), 'rustic sourdough bread', 'in any order, however it is written');
select is(pg_temp.found('bread cookies'), 'nothing', 'All words must be there');
select is(pg_temp.found('cookie'), 'cookies on a plate', 'One cookie finds many');
select is(pg_temp.found('cookies plates'), 'cookies on a plate', 'and many plates find one');
select is(pg_temp.found('rustic sourd'), 'rustic sourdough bread', 'The last word may be unfinished');
select is(pg_temp.found('sourd rustic'), 'nothing', 'the others not');
select is(pg_temp.found('ourdough'), 'nothing', 'A word is found by its beginning, not by its middle');
select is(pg_temp.found('plate of the cookies'), 'cookies on a plate', 'Small words between others say nothing');
select is(pg_temp.found('plate o'), 'cookies on a plate', 'but as the last they may become a longer one');
select is(pg_temp.found('jam cookies jam'), 'nothing', 'A word that is said twice is one word');
select is(pg_temp.found('fresh jam fresh'), 'fresh jam', 'and no harm');
select is(pg_temp.found(odd), 'nothing', 'A text may be ' || what)
from (values ('SQL', '''; drop table images; --'), ('full of operators', E'a\\ ''b'' "c" & | ! :* <-> (d'),
  ('in another script', 'パン'), ('long', repeat('x', 500))) odds (what, odd);
select is(pg_temp.found('...'), 'nothing', 'A text without a word finds nothing, not everything');

-- What is written.
update public.images set category = 'preserves', source_name = 'IMG_2031.jpg' where id = tests.id('fresh jam');
select is(pg_temp.found('preserves 2031'), 'fresh jam', 'The category and the name of the file count');
select is(pg_temp.found('homemade'), 'cookies on a plate, rustic sourdough bread', 'So do tags');
select is(pg_temp.found('picture of bread'), 'rustic sourdough bread', 'and the description');
select tests.act_as('Ada');
select public.edit_image(tests.id('cookies on a plate'), description => 'Macarons in a tower');
select is(pg_temp.found('tower macaron'), 'cookies on a plate', 'An edited description counts at once');
select tests.act_as_operator();
insert into public.image_tags (image_id, tag, confidence, source) values (tests.id('cookies on a plate'), 'pastel', 0.9, 'auto');
select is(pg_temp.found('pastel'), 'cookies on a plate', 'and a new tag');
update public.image_tags set source = 'manual', removed_at = private.now() where tag = 'pastel';
select is(pg_temp.found('pastel'), 'nothing', 'A tag that was taken away counts no more');
delete from public.image_tags where tag = 'homemade' and image_id = tests.id('cookies on a plate');
select is(pg_temp.found('homemade'), 'rustic sourdough bread', 'nor one that a model found no more');
update public.images set prompt = 'strawberry jam' where id = tests.id('fresh jam');
select is(pg_temp.found('strawberry'), 'strawberry jam', 'A new prompt counts');
select is(pg_temp.found('fresh'), 'nothing', 'instead of the old one');

-- A stranger learns no words.
select tests.person('Max');
select tests.act_as('Max');
select is_empty('select from public.image_words', 'Nobody reads the words of a picture that they do not see');

-- A long batch.
select tests.act_as_operator();
insert into public.images (origin, status, prompt, full_prompt, model_id, width, height)
select 'generated', 'pending', 'gnome ' || n, 'gnome ' || n, 'sketch-1', 1024, 1024 from generate_series(1, 1001) n;
select is(pg_temp.found('gnome'), 'nothing', 'Pictures of a long batch are found by their words later');
update public.images set status = 'failed', error_code = 'refused' where prompt = 'gnome 7';
select is(pg_temp.found('gnome'), 'gnome 7', 'when their turn has come, whatever came of it');

select * from finish();
rollback;
