-- Styles and templates: those that come with Larder, and people's own.
begin;
select plan(29);
select tests.person('Ada', 'admin');
select tests.person('Mia');
select tests.person('Max');
select tests.person('Eve', null);

-- What comes with Larder.
select results_eq('select slug from public.recipes where kind = ''style'' order by slug',
  $$ values ('abstract'), ('anime'), ('artistic'), ('cartoon'), ('flat-logo'), ('grunge'), ('hand-drawn-animation'), ('lifestyle'), ('line-art'),
    ('minimalist'), ('product-photography'), ('standard'), ('vintage'), ('watercolor') $$, 'There are fourteen styles');
create view pg_temp.foods as
  select * from public.recipes r where kind = 'template' and exists (select from jsonb_array_elements(r.fields) field where field ->> 'name' = 'SURFACE');
select cmp_ok(count(*), '>=', 30::bigint, 'and thirty templates of foods or more') from pg_temp.foods;
select cmp_ok(count(distinct category), '>=', 10::bigint, 'of ten foods or more') from pg_temp.foods;
select is_empty($$ select category from pg_temp.foods group by 1 having count(*) < 3 $$, 'each in three views');
select is_empty($$ select slug from pg_temp.foods where not exists (
  select from jsonb_array_elements(fields) token where token ->> 'name' = 'SURFACE' and jsonb_array_length(token -> 'choices') = 4) $$,
  'on four surfaces');
select results_eq($$ select category, operation, count(*) from public.recipes where kind = 'template' and slug not in (select slug from pg_temp.foods) group by 1, 2 order by 1 $$,
  $$ values ('action figures', 'generate', 8::bigint), ('food scenes', 'scene', 4), ('jewelry scenes', 'scene', 4), ('memes', 'generate', 1), ('messages', 'generate', 4) $$,
  'and templates for people, messages and scenes');
select is_empty($$ select r.slug, need.name from public.recipes r, private.recipe_needs(r) need
  where (need.type <> 'picture' and not need.is_slot) or need.place > 1000
    or (need.needed and need.usual is null and need.name not in ('PROMPT', 'NAME')) $$,
  'Every field has its place, every place its field, and only who or what it is has to be said');
select is_empty($$ select slug from public.recipes where description = '' or category is null or negative_prompt is null $$,
  'All say what they are for and what spoils them');
select is_empty($$ select slug from public.recipes, regexp_matches(prompt || name || description, '\m(ghibli|miyazaki|disney|pixar|lego|barbie|funko|marvel|pokemon)\M', 'i') $$,
  'and name no studio, no maker and no artist');

-- A style has its shape, its quality and what it does not want, which hold where nothing else is asked for.
insert into public.recipes (slug, name, kind, prompt, negative_prompt, aspect) values
  ('tall', 'Tall', 'style', '[PROMPT], tall', 'clouds', '2:3'), ('flat', 'Flat', 'template', 'Flat land', 'trees', null), ('wide', 'Wide', 'template', 'Wide land', null, '3:2');
update public.models set features = features || '{negative_prompt}' where id = 'sketch-1';
select is((plan).negative_prompt || '; ' || (plan).models[1].size, told, what) from (values
  ('{"style": "tall", "prompts": ["a tree"]}', 'clouds; 1024x1536', 'A style has a shape and things that spoil it'),
  ('{"style": "tall", "template": "flat"}', 'trees, clouds; 1024x1536', 'as a template has'),
  ('{"style": "tall", "template": "wide"}', 'clouds; 1536x1024', 'whose shape goes before'),
  ('{"style": "tall", "template": "wide", "negative_prompt": "rain", "size": "1024x1024"}', 'rain; 1024x1024', 'What is asked for goes before both')
) asked (request, told, what), lateral (select private.plan_batch(request::jsonb || '{"count_per_prompt": 1}', null) as plan) planned;

-- Prompts.
select is(private.fill_slots('[A] and [B]', '{"A": "[B]", "B": "jam"}'), '[B] and jam', 'A value that looks like a slot is no slot');
select is(private.fill_slots('Jam on [SURFACE] by [LIGHT]', '{"SURFACE": "oak", "OTHER": "x"}'), 'Jam on oak by [LIGHT]',
  'A slot that nobody fills is left to be seen');

-- People's own.
select tests.act_as('Mia');
select lives_ok($$ insert into public.recipes (slug, name, kind, prompt, owner_id) values ('mias-style', 'Mine', 'style', '[PROMPT], pink', tests.id('Mia')) $$,
  'A member adds a recipe');
select throws_ok($$ insert into public.recipes (slug, name, kind, prompt, owner_id) values ('x', 'X', 'template', 'x', tests.id('Max')) $$, '42501', 'A member''s recipes are their own: owner_id is your id',
  'not in another''s name');
select throws_ok($$ insert into public.recipes (slug, name, kind, prompt) values ('x', 'X', 'template', 'x') $$, '42501', null, 'nor a common one');
select is_empty($$ update public.recipes set prompt = 'x' where owner_id is null returning 1 $$, 'and changes none of the common ones');
select throws_ok($$ update public.recipes set owner_id = null where slug = 'mias-style' $$, '42501', null, 'nor makes one common');
select isnt_empty($$ update public.recipes set prompt = '[PROMPT], rose' where slug = 'mias-style' returning 1 $$, 'They change their own');
select tests.act_as('Max');
select is_empty($$ select from public.recipes where slug = 'mias-style' $$, 'Strangers do not see it');
select isnt_empty($$ select from public.recipes where slug = 'lifestyle' $$, 'but the common ones');
select is_empty($$ delete from public.recipes where slug in ('mias-style', 'lifestyle') returning 1 $$, 'and remove neither');
select tests.act_as('Eve');
select is_empty('select from public.recipes', 'Who is no member sees none');
select tests.act_as('Ada');
select isnt_empty($$ select from public.recipes where slug = 'mias-style' $$, 'Admins see it');
select lives_ok($$ insert into public.recipes (slug, name, kind, prompt) values ('x', 'X', 'template', 'x') $$, 'and add common ones');
select throws_like($$ insert into public.recipes (slug, name, kind, prompt) values ('y', 'Y', 'style', 'no slot') $$, 'A style has [PROMPT] where the prompt goes',
  'A style takes a prompt');
select throws_like($$ insert into public.recipes (slug, name, kind, prompt) values ('Not So', 'Y', 'template', 'y') $$,
  'A slug is lower-case words and hyphens, such as my-recipe%', 'A slug can stand in an address');

select * from finish();
rollback;
