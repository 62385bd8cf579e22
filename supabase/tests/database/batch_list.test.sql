-- Batches are listed, the newest first, by what they are at.
begin;
select plan(18);
select tests.person('Ada', 'admin');
select tests.person('Mia');
select tests.person('Max');
select tests.person('Guest', null);
update public.models set usd_per_image = 0.04 where id = 'sketch-1';
insert into public.recipes (slug, name, kind, prompt) values ('toy', 'Toy', 'template', 'A toy of [PERSON]');
create temp table made (name text, id uuid);
grant all on made to public;
create function pg_temp.batch(name text) returns uuid language sql as $$ select m.id from made m where m.name = batch.name $$;
create function pg_temp.listed(state text default null, made_of text default null, take integer default 50) returns text[] language sql as $$
  select coalesce(array_agg(coalesce(line ->> 'name', line ->> 'prompt') || ' ' || (line ->> 'state') order by place), '{}')
  from jsonb_array_elements(public.list_batches(state, made_of, take) -> 'batches') with ordinality as lines (line, place)
$$;
grant execute on function pg_temp.batch(text), pg_temp.listed(text, text, integer) to public;

select tests.act_as('Mia');
select is(public.list_batches(), '{"more": false, "batches": []}', 'Who has none sees none');
insert into made select name, (public.create_batch(template => 'toy', name => name, lane => 'people', skip_bad_rows => true,
  rows => '[{"tokens": {"PERSON": "Ann"}}, {"tokens": {"PERSON": "Bea"}}, {"tokens": {}}]') ->> 'batch_id')::uuid
from unnest('{done,failed,stopped,paused,held}'::text[]) name;
insert into made select 'jam', (public.create_batch(array['A jar of jam', 'Bread']) ->> 'batch_id')::uuid;
select public.cancel_batch(pg_temp.batch('stopped'));
select public.pause_batch(pg_temp.batch('paused'));

select tests.act_as_operator();
update public.batches b set created_at = private.now() + (array_position('{jam,held,paused,stopped,failed,done}', coalesce(b.name, 'jam')) * interval '1 second');
update public.images i set status = 'ready', master_path = 'made.jpg' where i.batch_id = pg_temp.batch('done');
update public.images i set status = case i.batch_row when 0 then 'ready' else 'failed' end, master_path = 'made.jpg',
  error_code = case i.batch_row when 1 then 'refused' end where i.batch_id = pg_temp.batch('failed');
delete from public.jobs j where j.batch_id in (pg_temp.batch('done'), pg_temp.batch('failed'));
update public.jobs j set error_code = 'budget_exhausted', error_detail = 'No room' where j.batch_id = pg_temp.batch('held');
update public.batches b set spent_usd = 0.0312 where b.id = pg_temp.batch('failed');

select tests.act_as('Mia');
select is(pg_temp.listed(), '{done done,failed failed,stopped cancelled,paused paused,held held,A jar of jam running}', 'Each says what it is at, the newest first');
select is(pg_temp.listed(state => wanted), listed, 'Only those that are ' || wanted || ' can be listed') from (values
  ('running', '{A jar of jam running}'::text[]), ('held', '{held held}'), ('paused', '{paused paused}'), ('cancelled', '{stopped cancelled}'),
  ('failed', '{failed failed}'), ('done', '{done done}')) states (wanted, listed);
select is(pg_temp.listed(made_of => 'prompts'), '{A jar of jam running}', 'or those of prompts');
select is(pg_temp.listed(made_of => 'rows', take => 2), '{done done,failed failed}', 'or of rows, so many of them');
select is(public.list_batches(take => 2) -> 'more', 'true', 'with whether there are more');
select is(public.list_batches(state => 'failed') #> '{batches,0}' #- '{created_at}', jsonb_build_object('id', pg_temp.batch('failed'), 'name', 'failed',
  'prompt', null, 'recipe', 'Toy', 'recipe_slug', 'toy', 'rows', 3, 'left_out', 1, 'pictures', 2, 'done', 1, 'failed', 1, 'state', 'failed',
  'estimated_usd', '0.08', 'spent_usd', '0.0312', 'owner', null), 'Each tells what it makes, how far it is and what it cost');
select throws_ok(call, '22023', message, 'Odd wishes are refused in words') from (values
  ('select public.list_batches(take => 0)', 'A page has 1 to 200 batches'),
  ('select public.list_batches(state => ''odd'')', 'A batch is running, paused, held, failed, cancelled or done'),
  ('select public.list_batches(made_of => ''clouds'')', 'A batch is made of rows or prompts')) calls (call, message);

-- Rights.
select tests.act_as('Max');
select is(pg_temp.listed(), '{}', 'Nobody sees those of others');
select tests.act_as('Ada');
select is((public.list_batches(take => 1) #>> '{batches,0,owner}'), 'mia@example.com', 'but admins, with whose they are');
select tests.act_as('Guest');
select throws_ok('select public.list_batches()', '42501', null, 'Who is no member sees nothing');
select * from finish();
rollback;
