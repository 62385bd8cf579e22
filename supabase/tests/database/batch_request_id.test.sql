-- A request that is sent twice makes one batch.
begin;
select plan(18);
select tests.person('Mia');
select tests.person('Max');
update public.models set usd_per_image = 0.04 where id = 'sketch-1';
create temp table made (answer jsonb);
grant all on made to public;

select tests.act_as('Mia');
insert into made select public.create_batch('{jam, "rye   bread"}', count_per_prompt => 2, seed => 5, request_id => tests.id('request'));
select is(public.create_batch('{jam, "rye   bread"}', count_per_prompt => 2, seed => 5, request_id => tests.id('request')) - 'image_ids',
  answer - 'image_ids', 'The same request is answered the same') from made;
select is(count(*), 1::bigint, 'One batch came of it') from public.batches;
select is(count(*), 4::bigint, 'and its pictures') from public.images;
select is(count(*), 4::bigint, 'each to be made once') from public.jobs;
select is(reserved_usd, 0.16, 'for its price') from public.batches;
select is(array(select i.prompt from jsonb_array_elements_text(public.create_batch('{jam, "rye bread"}', count_per_prompt => 2, seed => 5,
  request_id => tests.id('request')) -> 'image_ids') with ordinality as asked (id, place) join public.images i on i.id = asked.id::uuid order by place),
  '{jam,jam,rye bread,rye bread}', 'Its pictures are in the order of the prompts');
select set_eq($$ select jsonb_array_elements_text(public.create_batch('{jam, "rye bread"}', count_per_prompt => 2, seed => 5, request_id => tests.id('request')) -> 'image_ids') $$,
  $$ select jsonb_array_elements_text(answer -> 'image_ids') from made $$, 'and they are the same');
select throws_ok($$ select public.create_batch('{jam}', request_id => tests.id('request')) $$, '22023',
  'This request id was used for another request: make a new one', 'Another request has another id');
select throws_ok($$ select public.create_batch('{jam, "rye bread"}', count_per_prompt => 2, seed => 6, request_id => tests.id('request')) $$, '22023', null,
  'also where little is different');

-- What has changed since says nothing against it.
select tests.act_as_operator();
update public.models set usd_per_image = 9, enabled_at = null where id = 'sketch-1';
select tests.act_as('Mia');
select is(public.create_batch('{jam, "rye bread"}', count_per_prompt => 2, seed => 5, max_usd => 0.16, request_id => tests.id('request')) - 'image_ids',
  answer - 'image_ids', 'What was begun is begun, whatever became of its model and price') from made;
select tests.act_as_operator();
update public.models set usd_per_image = 0.04, enabled_at = private.now() where id = 'sketch-1';

-- Others.
select tests.act_as('Max');
select isnt(public.create_batch('{jam}', request_id => tests.id('request')) -> 'batch_id', answer -> 'batch_id', 'Somebody else''s request is another') from made;
select tests.act_as('Mia');
select isnt(public.create_batch('{jam}') -> 'batch_id', public.create_batch('{jam}') -> 'batch_id', 'Without an id every request is one of its own');
select isnt(public.create_batch('{jam}', request_id => tests.id('second')) -> 'batch_id', public.create_batch('{jam}', request_id => tests.id('third')) -> 'batch_id',
  'and so it is with another');
select throws_ok($$ select public.create_batch('{jam}', max_usd => 0.01, request_id => tests.id('dear')) $$, '22023', null, 'A request that is refused');
select lives_ok($$ select public.create_batch('{jam}', max_usd => 0.04, request_id => tests.id('dear')) $$, 'may come again with its id');
select tests.act_as_worker();
select is(public.create_batch('{tea}', request_id => tests.id('request')) -> 'batch_id', public.create_batch('{tea}', request_id => tests.id('request')) -> 'batch_id',
  'The operator''s requests have ids as well');

-- Who is gone.
select tests.act_as_operator();
select lives_ok($$ delete from auth.users where id in (tests.id('Mia'), tests.id('Max')) $$, 'Two who used the same id can both go');
select is(count(*), 1::bigint, 'and theirs are not the operator''s') from public.batches where request_id = tests.id('request');

select * from finish();
rollback;
