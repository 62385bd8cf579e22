-- Models as data: what each can do, what a picture may cost, until when it is there.
begin;
select plan(65);
select tests.person('Ada', 'admin');
select tests.person('Mia');
select tests.person('Eve', null);

-- The rows that come with Larder.
select is_empty($$ select provider from (values ('openai'), ('gemini'), ('leonardo'), ('runware'), ('reve'), ('modal'), ('sketch')) v (provider)
  where not exists (select from public.models m where m.provider = v.provider and 'generate' = any (m.operations) and private.is_available(m)) $$,
  'Every vendor has a model that makes pictures');
select is_empty($$ select id from public.models where retires_on is not null and private.find_successor(id) is null $$,
  'What retires names what to use instead');
select is_empty($$ select m.id from public.models m join public.models s on s.id = private.find_successor(m.id)
  where s.retires_on is not null or s.enabled_at is null or s.kind <> m.kind $$, 'which does the same and stays');
select is_empty($$ select id, style from public.models, unnest(styles) style
  where not exists (select from public.recipes r where r.slug = style and r.kind = 'style' and r.owner_id is null) $$,
  'A style that a model knows is a recipe for all the others');
select is((select count(*) from public.models, unnest(styles) where id = 'qwen-image'), 9::bigint, 'Our own worker knows nine');
select is_empty($$ select m.id from public.models m where 'make' = kind and enabled_at is not null and not private.is_offline(provider)
    and (retires_on <= private.now()) is not true and not exists (select from public.model_qualities q where q.model_id = m.id and q.high_usd > 0) $$,
  'What a vendor sells has an upper bound');
select is_empty($$ select id from public.models where provider in ('openai', 'gemini', 'reve', 'leonardo') and repeats_safely $$,
  'Whose vendor bills twice is not asked twice');
select set_eq($$ select kind, id from (select distinct on (kind) kind, id from public.models m where private.is_available(m) order by kind, place) first $$,
  $$ values ('make', 'gpt-image-2.5-flare'), ('extract', 'gpt-6-luna'), ('embed', 'text-embedding-3-small'), ('moderate', 'omni-moderation-latest') $$,
  'Of each kind one is preferred');

-- Who may see and change them.
select tests.act_as('Eve');
select is_empty('select from public.model_qualities', 'Who is no member sees no prices');
select tests.act_as('Mia');
select isnt_empty('select from public.model_qualities', 'Members do');
select is_empty('update public.model_qualities set high_usd = 0 returning 1', 'and cannot change them');
select throws_ok($$ insert into public.model_qualities values ('sketch-1', 1, 'low', false, 0, 0) $$, '42501', null, 'nor add any');
select is_empty('delete from public.model_qualities returning 1', 'nor take any away');
select tests.act_as('Ada');
select lives_ok($$ insert into public.model_qualities values ('sketch-1', 1, 'plain', false, 0.01, 0.02), ('sketch-1', 2, 'rich', true, 0.03, 0.05) $$, 'Admins can');
select throws_like($$ insert into public.model_qualities values ('sketch-1', 3, 'plain', false, 0, 0) $$, '%a_level_is_there_once%', 'A level is there once');
select throws_like($$ insert into public.model_qualities values ('sketch-1', 3, 'new', true, 0, 0) $$, '%model_qualities_usual_key%', 'One level is the usual one');
select throws_like($$ insert into public.model_qualities values ('sketch-1', 3, 'new', false, 2, 1) $$, '%low_is_at_most_high%', 'Low is not above high');
select throws_like($$ update public.models set usd_per_second = 'NaN' where id = 'sketch-1' $$, '%prices_of_a_model_are_numbers%', 'A price is a number');
select throws_like($$ insert into public.model_qualities values ('sketch-1', 3, 'new', false, 0, 'NaN') $$, '%what_a_picture_costs_is_a_number%', 'and so is what a picture costs');
select throws_like($$ update public.models set operations = '{dance}' where id = 'sketch-1' $$, '%operations_are_known%', 'An operation is one of three');
update public.models set features = '{seed,colors}', max_sources = 0 where id = 'sketch-1';
select throws_like($$ update public.models set operations = '{edit}' where id = 'sketch-1' $$, '%what_changes_pictures_takes_them%', 'What changes pictures takes some');
select throws_like($$ update public.models set features = '{references}' where id = 'sketch-1' $$, '%what_looks_at_pictures_takes_them%', 'and so does what makes others after them');
select throws_like($$ update public.models set features = '{taste}' where id = 'sketch-1' $$, '%features_are_known%', 'A feature is one that there is');
insert into public.models (id, provider, name, kind, sizes, priced_on) values ('plain-1', 'x', 'Plain', 'make', '{512x512}', '2026-01-01');
select is(operations, '{generate}', 'A maker of which nobody says more makes pictures') from public.models where id = 'plain-1';

-- Versions of prices.
update public.models set name = 'Sketch' where id = 'sketch-1';
select is(price_version, 1, 'A name is no price') from public.models where id = 'sketch-1';
update public.models set usd_per_image = 0.04 where id = 'sketch-1';
update public.models set usd_per_input_token = 0.000001, price_version = 1 where id = 'sketch-1';
select is(price_version, 3, 'A price that changes is a new version, whatever is said of it') from public.models where id = 'sketch-1';

-- What a picture may cost follows them.
create function pg_temp.ends(model text) returns text
language sql as $$
  select string_agg(low_usd::real || ' to ' || high_usd::real, ', ' order by place) || ', from a picture ' || (select usd_per_source::real from public.models where id = model)
  from public.model_qualities where model_id = model
$$;
update public.models set usd_per_image = 0, usd_per_input_token = 0 where id = 'sketch-1';
update public.model_qualities set low_usd = 0.01 * place, high_usd = 0.02 * place where model_id = 'sketch-1';
update public.models set usd_per_image = 0.04 where id = 'sketch-1';
select is(pg_temp.ends('sketch-1'), '0.01 to 0.06, 0.02 to 0.08, from a picture 0', 'A price for a picture that had none is added to the most that it may cost');
select is(pg_temp.ends('gpt-image-2'), '0.004 to 0.007, 0.039 to 0.056, 0.158 to 0.222, from a picture 0.064', 'The others stay');
update public.models set usd_per_output_token = usd_per_output_token * 3 where id = 'gpt-image-2';
select is(pg_temp.ends('gpt-image-2'), '0.012 to 0.021, 0.117 to 0.168, 0.474 to 0.666, from a picture 0.064', 'Tokens at three times the price make a picture cost three times as much');
update public.models set usd_per_output_token = usd_per_output_token / 3 where id = 'gpt-image-2';
select is(pg_temp.ends('gpt-image-2'), '0.004 to 0.007, 0.039 to 0.056, 0.158 to 0.222, from a picture 0.064', 'and a third of it a third');
update public.models set usd_per_input_image_token = usd_per_input_image_token * 2 where id = 'gpt-image-2';
select is(pg_temp.ends('gpt-image-2'), '0.004 to 0.007, 0.039 to 0.056, 0.158 to 0.222, from a picture 0.128', 'Pictures to start from have a price of their own');
update public.models set usd_per_source = 0.064, usd_per_input_image_token = usd_per_input_image_token / 2 where id = 'gpt-image-2';
select is(pg_temp.ends('gpt-image-2'), '0.004 to 0.007, 0.039 to 0.056, 0.158 to 0.222, from a picture 0.064', 'which an admin may set');
update public.models set usd_per_credit = usd_per_credit * 1.0000004 where id = 'reve-latest';
select is(pg_temp.ends('reve-latest'), '0.024 to 0.080001, from a picture 0.010001', 'The most is never rounded down');
update public.models set usd_per_credit = 0 where id = 'reve-latest';
select is(pg_temp.ends('reve-latest'), '0 to 0.080001, from a picture 0.010001', 'A price that is taken away makes nothing free');
select throws_ok(format('update public.models set %I = 0.001 where id = %L', price, model), '22023', message, what) from (values
  ('usd_per_output_token', 'sketch-1', 'Nobody knows how many output tokens a picture of sketch-1 takes: disable it, set the price and what a picture costs at most (high_usd of its qualities), and enable it again',
    'A price of which nobody knows what it makes of a picture is refused, with what to do'),
  ('usd_per_second', 'gpt-image-2', 'Nobody knows how many seconds a picture of gpt-image-2 takes: disable it, set the price and what a picture costs at most (high_usd of its qualities), and enable it again',
    'also beside prices that are known'),
  ('usd_per_input_token', 'runware-flux-2-dev', 'Nobody knows how many tokens of a picture to start from a picture of runware-flux-2-dev takes: disable it, set the price and what a picture costs at most (usd_per_source), and enable it again',
    'also of what is read')
) refused (price, model, message, what);
select lives_ok($$ update public.models set enabled_at = null, usd_per_second = 0.001 where id = 'gpt-image-2' $$, 'A model that is not offered may get it');
update public.models set enabled_at = private.now(), usd_per_second = 0 where id = 'gpt-image-2';
select is(pg_temp.ends('gpt-image-2'), '0 to 0.007, 0 to 0.056, 0 to 0.222, from a picture 0.064', 'and lose it');
update public.model_qualities q set low_usd = given.low_usd
from (values (1, 0.004), (2, 0.039), (3, 0.158)) given (place, low_usd) where q.model_id = 'gpt-image-2' and q.place = given.place;

-- Estimates.
select tests.act_as_operator();
delete from public.model_qualities where model_id = 'sketch-1';
create function pg_temp.estimate(model text, quality text, size text, sources integer default 0, bytes integer default 0) returns text
language sql as $$ select low_usd || ' to ' || high_usd from private.estimate_image(model, quality, size, sources, bytes) $$;
select is(pg_temp.estimate('sketch-1', null, '2048x2048'), '0.040000 to 0.040000', 'Without levels a picture costs what the model costs');
select is(pg_temp.estimate('gpt-image-2', 'high', '1024x1024'), '0.158000 to 0.222500', 'A level has its price');
select is(pg_temp.estimate('gpt-image-2', 'dreamy', '1024x1024'), pg_temp.estimate('gpt-image-2', 'medium', '1024x1024'), 'An unknown one is priced as the usual one');
select is(pg_temp.estimate('gpt-image-2', 'high', '2048x2048'), '0.158000 to 0.888500', 'Four times the pixels cost four times as much at most');
select is(pg_temp.estimate('gpt-image-2', 'high', '512x512'), '0.039500 to 0.222500', 'fewer may cost less, and are reserved in full');
select is(pg_temp.estimate('gemini-3-pro-image', null, '2048x2048'), pg_temp.estimate('gemini-3-pro-image', null, '1024x1024'), 'not where the vendor does not count them');
select is(pg_temp.estimate('gpt-image-2', 'high', '1024x1024', 2), '0.158000 to 0.350500', 'A picture to start from adds to the most it can cost');
select is(pg_temp.estimate('gpt-image-2', 'high', '1024x1024', 0, 2000), '0.158000 to 0.232500', 'and so does a long prompt, a token a byte');
select is((select high_usd from private.estimate_image('gpt-image-2', 'high', '1024x1024', 0)), 0.2425, 'for which room is left where it is not known');
select ok(pg_temp.estimate('runware-bria-rmbg-2', null, null) like '%0.03%', 'A size may not matter at all');

-- Successors of successors.
insert into public.models (id, provider, name, kind, sizes, priced_on, retires_on, successor_id) values
  ('old-2', 'x', 'Old 2', 'make', '{512x512}', '2026-01-01', '2026-02-01', 'plain-1'), ('old-1', 'x', 'Old 1', 'make', '{512x512}', '2026-01-01', '2026-01-01', 'old-2');
select is(private.find_successor('old-1'), 'plain-1', 'One that has retired as well is passed over');
update public.models set successor_id = 'old-1', retires_on = '2026-01-01' where id = 'plain-1';
select is(private.find_successor('old-1'), null, 'A ring of them ends');
update public.models set retires_on = null, enabled_at = null where id = 'old-1';
select is(private.find_successor('old-1'), null, 'and leads nobody back to where it began');
update public.models set retires_on = null, enabled_at = null where id = 'plain-1';
select is(private.find_successor('old-2'), null, 'What is not offered is no successor');

-- Sizes that are near.
select is(private.nearest_size('{1024x1024,1536x1024,1264x848}', 1248, 832), '1264x848', 'The nearest size has the shape first, then the pixels');
select is(private.nearest_size('{1024x1024,1024x1536}', 600, 1920), '1024x1536', 'however far it is');

-- Defaults.
select tests.act_as('Ada');
select throws_ok(format('update public.settings set %I = %L', setting, model), '22023', message, what) from (values
  ('image_model_id', 'dall-e-3', 'The model dall-e-3 retired on 2026-05-12: use gpt-image-2.5-flare', 'A default that has retired names its successor'),
  ('extract_model_id', 'gpt-4-vision-preview', 'The model gpt-4-vision-preview retired on 2024-12-06: use gpt-6-luna', 'of every kind'),
  ('image_model_id', 'gpt-image-1.5', 'The model gpt-image-1.5 is not available: use gpt-image-2.5-sunburst', 'and so does one that is not offered')
) refused (setting, model, message, what);
select throws_like($$ update public.settings set image_model_id = 'runware-bria-rmbg-2' $$, 'runware-bria-rmbg-2 does not make pictures from words: use %',
  'A default makes pictures from words');
select lives_ok($$ update public.settings set image_model_id = 'gpt-image-2' $$, 'What is there can be one');

-- Vendors whose key is missing.
select tests.act_as_operator();
insert into public.providers (name, configured) values ('openai', false), ('modal', false), ('sketch', false)
on conflict (name) do update set configured = false;
select tests.act_as('Mia');
select throws_ok(format('select public.quote_batch(''{jam}'', model_id => %L)', model), '22023', message, what) from (values
  ('gpt-image-2', 'The model gpt-image-2 cannot be used here: its provider needs OPENAI_API_KEY', 'A model without a key is refused with the variable that it needs'),
  ('qwen-image', 'The model qwen-image cannot be used here: its provider needs MODAL_URL, MODAL_KEY and MODAL_SECRET', 'or all of them'),
  ('sketch-1', 'The model sketch-1 cannot be used here: its provider needs npm start', 'What draws offline is not on every stack')
) refused (model, message, what);
select throws_ok($$ select public.quote_batch('{jam}', fallback_model_ids => '{gpt-image-2}', model_id => 'reve-latest') $$, '22023', null, 'Nor does such a model take over');
select tests.act_as_operator();
select unalike(private.list_image_models('generate'), '%gpt-image%', 'and no list names it');

select * from finish();
rollback;
