-- What changed, live: who may listen, and how little is said.
begin;
select plan(22);
select tests.person('Ada', 'admin');
select tests.person('Mia');
select tests.person('Max');
-- What was sent since the last time, in order of topics.
create temp table known as select id from realtime.messages;
create function pg_temp.sent() returns table (topic text, "table" text, pictures bigint) language sql as $$
  with news as (select m.* from realtime.messages m where not exists (select from known where known.id = m.id)),
    kept as (insert into known select id from news)
  select replace(replace(topic, tests.id('Mia')::text, 'Mia'), tests.id('Max')::text, 'Max'), payload ->> 'table',
    jsonb_array_length(payload -> 'ids')::bigint
  from news order by 2, 1 $$;

insert into public.images (id, owner_id, origin, status, master_path)
select tests.id(name), tests.id(owner), 'uploaded', 'ready', 'x'
from (values ('cookies', 'Mia'), ('bread', 'Mia'), ('jam', 'Max'), ('stray', null)) pictures (name, owner);
select results_eq('select * from pg_temp.sent()',
  $$ values ('library', 'images', 4::bigint), ('member:Max', 'images', 1), ('member:Mia', 'images', 2) $$,
  'One statement sends one message to a topic, however many rows it wrote');
select is_empty($$ select payload from realtime.messages, jsonb_object_keys(payload) as said where said not in ('table', 'ids', 'id') $$,
  'A message says which rows, and nothing of what is in them');
select bag_eq($$ select jsonb_array_elements_text(payload -> 'ids')::uuid from realtime.messages where topic = 'member:' || tests.id('Mia') and payload ->> 'table' = 'images' $$,
  $$ values (tests.id('cookies')), (tests.id('bread')) $$, 'Each person hears of what is theirs');
select is_empty('select from realtime.messages where not private', 'Every message is private');

update public.images set thumbhash = 'abc' where owner_id = tests.id('Mia');
select results_eq('select * from pg_temp.sent()', $$ values ('library', 'images', 2::bigint), ('member:Mia', 'images', 2) $$,
  'The same goes for changes');
update public.images set thumbhash = 'abc' where false;
select is_empty('select * from pg_temp.sent()', 'A statement that changes nothing says nothing');
delete from public.images where id = tests.id('stray');
select results_eq('select * from pg_temp.sent()', $$ values ('library', 'images', 1::bigint) $$, 'What belongs to nobody is the library''s');
select private.enqueue_jobs('embed', array[tests.id('cookies'), tests.id('jam')], 'people', null, tests.id('Mia'));
select results_eq('select * from pg_temp.sent()', $$ values ('library', 'jobs', 2::bigint), ('member:Mia', 'jobs', 2) $$,
  'Of a job the person hears who caused it');
select tests.claim('embed');
select results_eq('select * from pg_temp.sent()', $$ values ('library', 'jobs', 1::bigint), ('member:Mia', 'jobs', 1) $$,
  'and so when it is taken');

update public.members set role = 'admin' where user_id = tests.id('Max');
select results_eq('select * from pg_temp.sent()', $$ values ('library', 'members', 1::bigint), ('member:Max', 'members', 1) $$,
  'Of a role hear the admins and whose it is');
delete from public.members where user_id = tests.id('Max');
select results_eq('select * from pg_temp.sent()', $$ values ('library', 'members', 1::bigint), ('member:Max', 'members', 1) $$,
  'and so of its end');

-- Who may listen.
select policies_are('realtime', 'messages', array['Admins hear of the library, members of what is theirs']);
create function pg_temp.hears(topic text) returns boolean language plpgsql as $$
begin
  perform set_config('realtime.topic', topic, true);
  return exists (select from realtime.messages);
end; $$;
grant execute on function pg_temp.hears(text) to public;
select tests.act_as('Mia');
select ok(pg_temp.hears('member:' || tests.id('Mia')), 'A member hears of what is theirs');
select ok(not pg_temp.hears('member:' || tests.id('Max')), 'not of what is another''s');
select ok(not pg_temp.hears('library'), 'nor of the library');
select ok(not pg_temp.hears('member:'), 'or of nobody');
select ok(not pg_temp.hears(''), 'or of nothing');
select tests.act_as('Ada');
select ok(pg_temp.hears('library'), 'An admin hears of the library');
select ok(not pg_temp.hears('member:' || tests.id('Mia')), 'which is enough');
select throws_ok($$ insert into realtime.messages (topic, extension, private) values ('library', 'broadcast', true) $$, '42501', null,
  'Nobody sends messages but the database');
select tests.act_as_operator();
delete from public.members where user_id = tests.id('Ada');
select tests.act_as('Ada');
select ok(not pg_temp.hears('library'), 'Who is no admin any more hears nothing from that moment');
select tests.act_as_nobody();
select ok(not pg_temp.hears('library'), 'Nobody hears nothing');

select * from finish();
rollback;
