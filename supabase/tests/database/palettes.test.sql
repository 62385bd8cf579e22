-- Saved colours: those that come with Larder, and people's own.
begin;
select plan(27);
select tests.person('Ada', 'admin');
select tests.person('Mia');
select tests.person('Max');
select tests.person('Eve', null);

-- What comes with Larder.
select tests.act_as('Mia');
select is(count(*), 6::bigint, 'Six palettes come with Larder') from public.palettes;
select is_empty('select name from public.palettes where owner_id is not null or cardinality(colors) < 4', 'for everybody, with enough colors to choose of');

-- People's own.
select lives_ok($$ insert into public.palettes (name, colors) values ('Bea''s', '{#aa3322}') $$, 'A member saves a palette');
select results_eq($$ select owner_id, colors from public.palettes where name = 'Bea''s' $$, $$ values (tests.id('Mia'), '{#aa3322}'::text[]) $$, 'It is theirs');
select throws_ok($$ insert into public.palettes (name, colors) values ('Bea''s', '{#112233}') $$, '23505', null, 'They name each differently');
select lives_ok($$ insert into public.palettes (name, colors) values ('Warm crust', '{#112233}') $$, 'also as a common one is named');
select throws_ok($$ insert into public.palettes (owner_id, name, colors) values (tests.id('Max'), 'x', '{#112233}') $$, '42501', null,
  'They save none in another''s name');
select throws_ok($$ insert into public.palettes (owner_id, name, colors) values (null, 'x', '{#112233}') $$, '42501', null, 'nor a common one');
select throws_ok($$ update public.palettes set owner_id = null where name = 'Bea''s' $$, '42501', null, 'nor make one common');
select is_empty($$ update public.palettes set name = 'x' where owner_id is null returning 1 $$, 'They change none of the common ones');
select is_empty($$ delete from public.palettes where owner_id is null returning 1 $$, 'nor remove any');
select isnt_empty($$ update public.palettes set colors = '{#aa3322,#000000}' where name = 'Bea''s' returning 1 $$, 'They change their own');

select tests.act_as('Max');
select is(count(*), 6::bigint, 'Strangers see the common ones only') from public.palettes;
select lives_ok($$ insert into public.palettes (name, colors) values ('Bea''s', '{#aa3322}') $$, 'and may use a name that is taken by another');
select is_empty($$ delete from public.palettes where owner_id = tests.id('Mia') returning 1 $$, 'They remove none of another');
select tests.act_as('Eve');
select is_empty('select from public.palettes', 'Who is no member sees none');
select throws_ok($$ insert into public.palettes (name, colors) values ('x', '{#112233}') $$, '42501', null, 'and saves none');
select tests.act_as('Ada');
select lives_ok($$ insert into public.palettes (owner_id, name, colors) values (null, 'House', '{#112233}') $$, 'Admins add common ones');
select throws_ok($$ insert into public.palettes (owner_id, name, colors) values (null, 'House', '{#112233}') $$, '23505', null, 'each with a name of its own');
select is_empty($$ delete from public.palettes where owner_id = tests.id('Mia') returning 1 $$, 'and leave people''s own alone');
select tests.act_as('Mia');
select isnt_empty($$ delete from public.palettes where name = 'Bea''s' returning 1 $$, 'Members remove their own');

-- Values that cannot be.
select throws_like(format('insert into public.palettes (name, colors) values (%L, %L)', name, colors), '%' || rule || '%', what) from (values
  ('', '{#112233}', 'a_palette_name_has_1_to_60_characters', 'A palette has a name'),
  (repeat('x', 61), '{#112233}', 'a_palette_name_has_1_to_60_characters', 'of 60 characters at most'),
  ('x', '{}', 'a_palette_has_1_to_8_colors', 'and a color'),
  ('x', '{#111111,#222222,#333333,#444444,#555555,#666666,#777777,#888888,#999999}', 'a_palette_has_1_to_8_colors', 'and eight at most'),
  ('x', '{#112233,null}', 'palette_colors_are_hex', 'all of them said'),
  ('x', '{red}', 'palette_colors_are_hex', 'in hex')
) refused (name, colors, rule, what);

select * from finish();
rollback;
