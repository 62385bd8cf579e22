-- Who may use Larder, and who decides that.
begin;
select plan(20);
select tests.person('Ada', 'admin');
select tests.person('Mia');
select tests.person('Eve', null);
select tests.picture('bread', 'Ada', 'ready');

select tests.act_as_nobody();
select throws_ok('select from public.members', '42501', null, 'Nobody cannot ask who the members are');
select tests.act_as('Eve');
select is_empty('select from public.members', 'Who signs up is no member yet');
select throws_ok($$ insert into public.members (user_id, role) values (tests.id('Eve'), 'admin') $$, '42501', null,
  'and cannot become one alone');
select ok(not private.is_member() and not private.is_admin(), 'nor is taken for one');

select tests.act_as('Mia');
select results_eq('select user_id, role from public.members', $$ values (tests.id('Mia'), 'member') $$, 'Members see their own membership');
select is_empty($$ update public.members set role = 'admin' returning 1 $$, 'and cannot rise by themselves');
select is_empty('delete from public.members returning 1', 'or leave others out');
select throws_ok($$ insert into public.members (user_id) values (tests.id('Eve')) $$, '42501', null, 'or let others in');
select ok(private.is_member() and not private.is_admin(), 'They are members, not admins');

select tests.act_as('Ada');
select is(count(*), 2::bigint, 'Admins see every member') from public.members;
select lives_ok($$ insert into public.members (user_id) values (tests.id('Eve')) $$, 'and let people in');
select lives_ok($$ update public.members set role = 'admin' where user_id = tests.id('Mia') $$, 'and make others admins');
select is_empty($$ update public.members set role = 'member' where user_id = tests.id('Ada') returning 1 $$, 'They cannot step down by mistake');
select is_empty($$ delete from public.members where user_id = tests.id('Ada') returning 1 $$, 'or leave, so that there is always one left');
select throws_like($$ update public.members set role = 'boss' where user_id = tests.id('Mia') $$, '%a_member_is_an_admin_or_a_member%',
  'There are two roles');

select tests.act_as('Mia');
select ok(private.is_admin(), 'A new role counts at once');
select lives_ok($$ delete from public.members where user_id = tests.id('Ada') $$, 'and may be used');
select tests.act_as('Ada');
select ok(not private.is_admin() and not private.is_member(), 'A role that is taken away is gone at once');
select is_empty('select from public.images', 'and with it the sight of what was their own');
select is_empty('select from public.recipes', 'and of what is everybody''s');

select * from finish();
rollback;
