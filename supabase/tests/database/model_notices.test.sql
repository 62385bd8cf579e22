-- Models that are about to go: who is warned, and of what. What vendors say of them.
begin;
select plan(24);
select tests.person('Ada', 'admin');
select tests.person('Mia');
select tests.person('Eve', null);
update public.models set retires_on = null;
create function pg_temp.day(days integer) returns date
language sql as $$ select (private.now() at time zone 'utc')::date + days $$;
-- The notices in short: model, days, in use.
create function pg_temp.notices() returns text
language sql as $$
  select coalesce(string_agg(concat_ws(' ', n ->> 'model_id', n ->> 'days', case when (n ->> 'in_use')::boolean then 'in use' end), ', ' order by place), 'nothing')
  from jsonb_array_elements(public.read_model_notices()) with ordinality as listed (n, place)
$$;
grant execute on function pg_temp.day(integer), pg_temp.notices() to public;

select tests.act_as('Eve');
select throws_ok('select public.read_model_notices()', '42501', 'Only members can do this', 'Who is no member is told nothing');
select tests.act_as('Mia');
select is(public.read_model_notices(), '[]', 'Where nothing goes there is no notice');

select tests.act_as_operator();
update public.models set retires_on = pg_temp.day(30) where id = 'gpt-image-2';
update public.models set retires_on = pg_temp.day(31) where id = 'reve-latest';
update public.models set retires_on = pg_temp.day(3), enabled_at = null where id = 'gpt-image-1.5';
update public.models set retires_on = pg_temp.day(-5) where id = 'dall-e-3';
update public.models set retires_on = pg_temp.day(7), successor_id = 'gemini-3.8-flash' where id = 'gpt-6-luna';
select tests.act_as('Mia');
select is(pg_temp.notices(), 'gpt-6-luna 7, gpt-image-2 30', 'People are warned of what goes within 30 days and can be chosen, the next to go first');
select is(public.read_model_notices() -> 0 ->> 'successor_id', 'gemini-3.8-flash', 'and told what to use instead');

-- In use.
select tests.act_as_operator();
update public.settings set image_model_id = 'gpt-image-2', extract_model_id = 'gpt-6-luna';
update public.models set retires_on = pg_temp.day(-1) where id = 'gpt-image-2';
select tests.act_as('Mia');
select is(pg_temp.notices(), 'gpt-image-2 -1 in use, gpt-6-luna 7 in use', 'A default that has retired is still told');
select tests.act_as('Ada');
select lives_ok($$ update public.settings set tagging = false $$, 'It keeps nobody from changing something else');
select throws_ok($$ update public.settings set image_model_id = 'dall-e-3' $$, '22023', null, 'Another one that has retired is not taken');
select lives_ok($$ update public.settings set image_model_id = 'sketch-1' $$, 'one that is there is');
select tests.act_as('Mia');
select is(pg_temp.notices(), 'gpt-6-luna 7 in use', 'Then nothing is to be said of it');
select public.create_batch('{jam}', fallback_model_ids => '{reve-latest}');
select tests.act_as_operator();
update public.models set retires_on = pg_temp.day(-2) where id = 'reve-latest';
select tests.act_as('Mia');
select is(pg_temp.notices(), 'reve-latest -2 in use, gpt-6-luna 7 in use', 'One that work waits for is in use, also when it may only take over');

-- Without a key nobody need be warned.
select tests.act_as_operator();
insert into public.providers (name, configured) values ('gemini', false) on conflict (name) do update set configured = false;
update public.models set retires_on = pg_temp.day(2) where id = 'gemini-3-pro-image';
select tests.act_as('Mia');
select unalike(pg_temp.notices(), '%gemini%', 'Of a vendor without a key nothing is said');

-- What a vendor says.
select tests.act_as('Ada');
select throws_ok($$ select worker.note_models('openai', '[]') $$, '42501', null, 'Only workers tell what vendors say');
select tests.act_as_worker();
select worker.note_models('openai', jsonb_build_array(
  jsonb_build_object('vendor_id', 'gpt-image-2.5-flare', 'retires_on', pg_temp.day(20)),
  jsonb_build_object('vendor_id', 'gpt-6-luna', 'retires_on', null),
  jsonb_build_object('vendor_id', 'text-embedding-3-small', 'retires_on', null),
  jsonb_build_object('vendor_id', 'whisper-9', 'retires_on', pg_temp.day(1))));
select is(retires_on, pg_temp.day(20), 'A day that the vendor tells is ours') from public.models where id = 'gpt-image-2.5-flare';
select is(retires_on, pg_temp.day(7), 'one that it does not tell stays') from public.models where id = 'gpt-6-luna';
select is(missing_since, null, 'What it lists is there') from public.models where id = 'text-embedding-3-small';
select is(missing_since, private.now(), 'what it no longer lists is missing') from public.models where id = 'gpt-image-2.5-sunburst';
select is(missing_since, null, 'but not what has retired') from public.models where id = 'dall-e-3';
select is(missing_since, null, 'nor what is another vendor''s') from public.models where id = 'qwen-image';
select is_empty($$ select id from public.models where id = 'whisper-9' $$, 'What we do not use is not added');
select tests.act_as_operator();
update public.settings set image_model_id = 'gpt-image-2.5-sunburst';
select tests.act_as('Mia');
select alike(pg_temp.notices(), '%, gpt-image-2.5-sunburst in use%', 'A default that its vendor no longer lists is told of');
select tests.act_as_worker();
select worker.note_models('openai', '[]'), worker.note_models('openai', '[{"vendor_id": "llama", "retires_on": null}]');
select isnt(missing_since, null, 'A list of something else changes nothing') from public.models where id = 'gpt-image-2.5-sunburst';
select is(missing_since, null, 'and loses nothing') from public.models where id = 'gpt-6-luna';
select worker.note_models('openai', '[{"vendor_id": "gpt-image-2.5-sunburst"}, {"vendor_id": "gpt-image-2.5-sunburst", "retires_on": "2027-05-01"}]');
select results_eq($$ select missing_since, retires_on from public.models where id = 'gpt-image-2.5-sunburst' $$, $$ values (null::timestamptz, '2027-05-01'::date) $$,
  'What comes back is there again, however often it is listed');
select worker.note_models('reve', '[{"vendor_id": "latest"}]');
select is(missing_since, null, 'Models go by the vendor''s names') from public.models where id = 'reve-latest';

select * from finish();
rollback;
