-- Styles and templates: those that come with Larder, and people's own.
begin;
select plan(23);
select tests.person('Ada', 'admin');
select tests.person('Mia');
select tests.person('Max');
select tests.person('Eve', null);

-- What comes with Larder.
select results_eq('select slug from public.recipes where kind = ''style'' order by slug',
  $$ values ('abstract'), ('anime'), ('artistic'), ('flat-logo'), ('grunge'), ('lifestyle'), ('line-art'), ('minimalist'),
    ('product-photography'), ('standard'), ('vintage'), ('watercolor') $$, 'There are twelve styles');
select cmp_ok(count(*), '>=', 30::bigint, 'and thirty templates or more') from public.recipes where kind = 'template';
select cmp_ok(count(distinct category), '>=', 10::bigint, 'of ten foods or more') from public.recipes where kind = 'template';
select is_empty($$ select category from public.recipes where kind = 'template' group by 1 having count(*) < 3 $$, 'each in three views');
select is_empty($$ select slug from public.recipes where kind = 'template' and not exists (
  select from jsonb_array_elements(fields) token where token ->> 'name' = 'SURFACE' and jsonb_array_length(token -> 'choices') = 4) $$,
  'on four surfaces');
select is_empty($$ select slug, token ->> 'name' from public.recipes, jsonb_array_elements(fields) token
  where strpos(prompt, '[' || (token ->> 'name') || ']') = 0 or token ->> 'default' is null
    or (token ->> 'type' = 'choice' and not (token -> 'choices') @> (token -> 'default')) $$, 'Every token has its place and a default of its choices');
select is_empty($$ select slug, slot[1] from public.recipes, regexp_matches(prompt, '\[([A-Z_]+)\]', 'g') slot
  where not fields @> jsonb_build_array(jsonb_build_object('name', slot[1])) $$, 'and every place its token');

-- Prompts.
select is(private.fill_slots('[A] and [B]', '{"A": "[B]", "B": "jam"}'), '[B] and jam', 'A value that looks like a slot is no slot');
select is(private.fill_slots('Jam on [SURFACE] by [LIGHT]', '{"SURFACE": "oak", "OTHER": "x"}'), 'Jam on oak by [LIGHT]',
  'A slot that nobody fills is left to be seen');

-- People's own.
select tests.act_as('Mia');
select lives_ok($$ insert into public.recipes (slug, name, kind, prompt, owner_id) values ('mias-style', 'Mine', 'style', '[PROMPT], pink', tests.id('Mia')) $$,
  'A member adds a recipe');
select throws_ok($$ insert into public.recipes (slug, name, kind, prompt, owner_id) values ('x', 'X', 'template', 'x', tests.id('Max')) $$, '42501', null,
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
select throws_like($$ insert into public.recipes (slug, name, kind, prompt) values ('y', 'Y', 'style', 'no slot') $$, '%a_style_takes_a_prompt%',
  'A style takes a prompt');
select throws_like($$ insert into public.recipes (slug, name, kind, prompt) values ('Not So', 'Y', 'template', 'y') $$,
  '%a_slug_is_lower_case_words_and_hyphens%', 'A slug can stand in an address');

select * from finish();
rollback;
