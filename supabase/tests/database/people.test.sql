-- People as admins see them, and the right to invite more.
begin;
select plan(22);
select tests.person('Ada', 'admin');
select private.move_clock('1 minute');
select tests.person('Mia');
select tests.person('Eve', null);
update auth.users set last_sign_in_at = '2026-11-21 12:00:00+00' where id = tests.id('Mia');

select tests.act_as('Eve');
select throws_ok('select public.read_members()', '42501', 'Only admins can do this', 'Who is no member sees nobody');
select throws_ok('select public.take_invite_token()', '42501', 'Only admins can do this', 'and invites nobody');
select tests.act_as('Mia');
select throws_ok('select public.read_members()', '42501', 'Only admins can do this', 'Members do not see the others');
select throws_ok('select public.take_invite_token()', '42501', 'Only admins can do this', 'or invite more');
select throws_ok($$ select worker.admit(tests.id('Eve'), 'admin', null) $$, '42501', null, 'by no way');

select tests.act_as('Ada');
select results_eq($$ select m ->> 'email', m ->> 'role', (m ->> 'invited')::boolean from jsonb_array_elements(public.read_members()) m $$,
  $$ values ('ada@example.com', 'admin', true), ('mia@example.com', 'member', false) $$, 'Admins see who may come in, and who has never come');
select is(m - 'joined_at', jsonb_build_object('user_id', tests.id('Mia'), 'email', 'mia@example.com', 'role', 'member',
  'last_sign_in_at', '2026-11-21T12:00:00+00:00', 'invited', false), 'and when they were here last')
from jsonb_array_elements(public.read_members()) m where m ->> 'email' = 'mia@example.com';
select is(public.take_invite_token() - 'rate', jsonb_build_object('status', 'taken', 'admin_id', tests.id('Ada')), 'An admin may invite');
select public.take_invite_token() from generate_series(1, 19);
select is(public.take_invite_token() ->> 'status', 'rate_limited', 'twenty times a minute');

select tests.act_as_worker();
select is(worker.find_account('EVE@example.com'), tests.id('Eve'), 'An account is found by its address');
select is(worker.find_account('eve@example.net'), null, 'and no other is');
select is(worker.admit(tests.id('Eve'), null, tests.id('Ada')), 'member', 'Who is let in is a member');
select is(worker.admit(tests.id('Eve'), 'admin', tests.id('Ada')), 'admin', 'unless they are to be more');
select is(worker.admit(tests.id('Eve'), null, tests.id('Ada')), 'admin', 'Who is something already stays so');
select is(worker.admit(tests.id('Eve'), 'member', tests.id('Ada')), 'member', 'unless they are to be something else');
select is(worker.admit(tests.id('Mia'), 'admin', tests.id('Ada')), 'member', 'Who has been here keeps their role, whatever an invitation says');
select is(worker.admit(tests.id('Ada'), 'member', tests.id('Ada')), 'admin', 'Nobody makes less of themselves, so that there is always one admin');
select is(worker.admit(tests.id('Ada'), 'member', null), 'member', 'The operator may');
select throws_like($$ select worker.admit(tests.id('Eve'), 'boss', null) $$, '%a_member_is_an_admin_or_a_member%', 'There are two roles');

select tests.act_as_operator();
-- What two admins can do to each other in the same moment, which no policy sees.
update public.members set role = 'admin' where user_id = tests.id('Ada');
create function pg_temp.make_less_of_all() returns void language sql security definer as
  $$ update public.members set role = 'member' where role = 'admin' $$;
grant execute on function pg_temp.make_less_of_all() to authenticated;
select tests.act_as('Ada');
select throws_ok('select pg_temp.make_less_of_all()', 'P0001', 'There must be an admin: make somebody else one first', 'The last admin stays');
select tests.act_as_operator();
update public.members set role = 'member' where user_id = tests.id('Ada');

select tests.act_as('Ada');
select throws_ok('select public.read_members()', '42501', 'Only admins can do this', 'Who is no admin any more sees nobody from that moment');
select throws_ok('select public.take_invite_token()', '42501', 'Only admins can do this', 'and invites nobody');

select * from finish();
rollback;
