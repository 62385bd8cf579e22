-- Saved values for the slots of prompts: each person's own.
begin;
select plan(16);
select tests.person('Ada', 'admin');
select tests.person('Mia');
select tests.person('Max');
select tests.person('Eve', null);

select tests.act_as('Mia');
select lives_ok($$ insert into public.token_sets (owner_id, name, tokens) values (tests.id('Mia'), 'Bakery', '{"COMPANY": "Mia''s", "FIRSTNAME": ""}') $$, 'A member keeps values');
select throws_like($$ insert into public.token_sets (owner_id, name, tokens) values (tests.id('Mia'), 'Bakery', '{}') $$, '%a_token_set_name_is_its_owners_once%',
  'under a name of their own');
select throws_ok($$ insert into public.token_sets (owner_id, name, tokens) values (tests.id('Max'), 'Bakery', '{}') $$, '42501', null, 'not for another');
select throws_like(format('insert into public.token_sets (owner_id, name, tokens) values (tests.id(''Mia''), ''X'', %L)', tokens), '%tokens_are_texts_by_name%', what) from (values
  ('["COMPANY"]', 'Values have names'), ('{"first name": "x"}', 'as slots have them'), ('{"AGE": 7}', 'and are texts'), ('{"A": null}', 'which are there'),
  ((select jsonb_build_object('A', repeat('x', 5001))::text), 'and no essays'),
  ((select jsonb_object_agg('A' || n, 'x')::text from generate_series(1, 101) n), 'a hundred of them at most')) v (tokens, what);
select isnt_empty($$ update public.token_sets set tokens = '{"COMPANY": "Mia & Max"}' where name = 'Bakery' returning 1 $$, 'They change them');
select throws_ok($$ update public.token_sets set owner_id = tests.id('Max') where name = 'Bakery' $$, '42501', null, 'but give them to nobody');
select tests.act_as('Max');
select is_empty('select from public.token_sets', 'Strangers see none of them');
select is_empty($$ delete from public.token_sets returning 1 $$, 'and remove none');
select tests.act_as('Ada');
select is_empty('select from public.token_sets', 'nor do admins: they are a person''s');
select tests.act_as('Eve');
select throws_ok($$ insert into public.token_sets (owner_id, name, tokens) values (tests.id('Eve'), 'X', '{}') $$, '42501', null, 'Who is no member keeps none');
select tests.act_as('Mia');
select isnt_empty($$ delete from public.token_sets where name = 'Bakery' returning 1 $$, 'Their owner removes them');

select * from finish();
rollback;
