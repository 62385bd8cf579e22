-- What a member may mean by a prompt.
begin;
select plan(8);
select tests.person('Ada', 'admin');
select tests.person('Mia');
select tests.person('Max');
select tests.person('Eve', null);
insert into public.recipes (slug, name, kind, prompt, owner_id, shared_at, archived_at) values
  ('mias-own', 'Mine', 'template', 'x', tests.id('Mia'), null, null), ('maxs-own', 'His', 'template', 'x', tests.id('Max'), null, null),
  ('maxs-shared', 'Ours', 'template', 'x', tests.id('Max'), private.now(), null), ('mias-old', 'Old', 'template', 'x', tests.id('Mia'), null, private.now());
create function pg_temp.known(slug text) returns boolean
language sql as $$ select exists (select from jsonb_array_elements(public.request_prompt_reading() -> 'recipes') r where r ->> 'slug' = known.slug) $$;

grant execute on function pg_temp.known(text) to authenticated;

select tests.act_as_nobody();
select throws_ok('select public.request_prompt_reading()', '42501', null, 'Nobody cannot ask');
select tests.act_as('Eve');
select throws_ok('select public.request_prompt_reading()', '42501', 'Only members can do this', 'nor can who is no member');
select tests.act_as_worker();
select throws_ok('select public.request_prompt_reading()', '42501', null, 'nor the service role, which is nobody in particular');
select tests.act_as('Mia');
select results_eq($$ select slug, pg_temp.known(slug) from (values ('mias-own'), ('maxs-own'), ('maxs-shared'), ('mias-old'), ('watercolor'), ('meme'), ('scene-stone')) as asked (slug) $$,
  $$ values ('mias-own', true), ('maxs-own', false), ('maxs-shared', true), ('mias-old', false), ('watercolor', true), ('meme', true), ('scene-stone', false) $$,
  'A member is told of what they can make pictures with');
select is(jsonb_object_keys, key, 'Of each recipe what tells whether it is meant') from (
  select jsonb_object_keys(public.request_prompt_reading() #> '{recipes,0}') order by 1 limit 1) told, (values ('category')) named (key);
select results_eq($$ select answer -> 'allowed', answer #> '{rate,limit}' from public.request_prompt_reading() answer $$, $$ values ('true'::jsonb, '60'::jsonb) $$,
  'and of what is left of 60 times a minute');
select public.request_prompt_reading() from generate_series(1, 60);
select results_eq($$ select answer -> 'allowed', answer -> 'recipes' from public.request_prompt_reading() answer $$, $$ values ('false'::jsonb, '[]'::jsonb) $$, 'after which there is nothing');
select tests.act_as('Max');
select ok(pg_temp.known('maxs-own'), 'Others are not kept from asking');
select * from finish();
rollback;
