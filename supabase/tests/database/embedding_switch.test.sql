-- The library changes its embedder while search goes on.
begin;
select plan(59);
select tests.person('Ada', 'admin');
select tests.person('Mia');
insert into public.models (id, provider, name, kind, max_dimensions, priced_on, enabled_at, retires_on, usd_per_input_token) values
  ('Words 2', 'wordsmith', 'Words', 'embed', 1536, '2026-11-21', private.now(), null, 0.00000002),
  ('words-3', 'wordsmith', 'Words', 'embed', 1536, '2026-11-21', private.now(), null, 0),
  ('short', 'wordsmith', 'Short', 'embed', 512, '2026-11-21', private.now(), null, 0),
  ('gone', 'wordsmith', 'Gone', 'embed', 1536, '2026-11-21', private.now(), '2020-01-01', 0),
  ('keyless-1', 'keyless', 'Keyless', 'embed', 1536, '2026-11-21', private.now(), null, 0);
update public.models set successor_id = 'words-3' where id = 'gone';
insert into public.providers (name, configured) values ('keyless', false), ('wordsmith', true)
on conflict (name) do update set configured = excluded.configured;
select tests.picture('cookies', owner => 'Mia', status => 'approved', axis => 1);
select tests.picture('jam', owner => 'Mia', status => 'ready', axis => 2);
select tests.picture('honey', owner => 'Mia', status => 'rejected', axis => 3);
select tests.picture('bread', owner => 'Mia', status => 'tagging');
select private.write_search_document(i) from public.images i where status = 'approved';

create function pg_temp.set_embedder(model text) returns void language plpgsql as $$
begin
  perform tests.act_as('Ada');
  perform public.change_settings(jsonb_build_object('embed_model_id', model), (select revision from public.settings));
  perform tests.act_as_operator();
end; $$;
create function pg_temp.settings() returns text language sql as
  $$ select embed_model_id || coalesce(' -> ' || next_embed_model_id, '') from public.settings $$;
create function pg_temp.live() returns text language sql as $$
  select coalesce(string_agg(i.prompt || ' ' || j.lane, ', ' order by i.prompt), 'nothing')
  from public.jobs j join public.images i on i.id = j.image_id where j.kind = 'embed' and j.finished_at is null $$;
-- A worker embeds the next picture by a model, or hands in that there is nothing to do.
create function pg_temp.embed(model text, hash text default null, axis integer default 9) returns boolean language plpgsql as $$
declare job public.jobs := tests.claim('embed');
begin
  return worker.finish_embed(job.id, job.claim_id, (select revision from public.images where id = job.image_id), model,
    coalesce(hash, (select prompt from public.images where id = job.image_id)),
    case when model is not null then tests.vector(axis) end);
end; $$;
create function pg_temp.models(picture text) returns text language sql as $$
  select coalesce(string_agg(model_id || ' ' || content_hash, ', ' order by model_id), 'nothing')
  from public.image_embeddings where image_id = tests.id(picture) $$;
create function pg_temp.found(axis integer, model text) returns text language sql as $$
  select coalesce(worker.preview_search('{"query": "nothing of the kind", "max_results": 1, "min_score": 0.5}', tests.vector(axis), model) #>> '{results,0,alt}', 'nothing') $$;

-- Who may, and to which.
select tests.act_as('Mia');
select throws_ok('select public.read_embedding_switch()', '42501', 'Only admins can do this', 'Members do not watch a switch');
select throws_ok('select public.cancel_embedding_switch()', '42501', 'Only admins can do this', 'nor stop one');
select tests.act_as('Ada');
select is(public.read_embedding_switch(), null, 'No switch goes on');
select is(public.cancel_embedding_switch(), false, 'and there is none to stop');
select throws_ok(format('select public.change_settings(%L, %s)', jsonb_build_object('embed_model_id', model), revision), '22023', message, what)
from public.settings, (values
  ('short', 'short makes vectors of 512 numbers, and search compares 1536: choose another model', 'A model makes vectors of the right length'),
  ('gone', 'The model gone retired on 2020-01-01: use words-3', 'is there'),
  ('keyless-1', 'The model keyless-1 cannot be used here: its provider needs KEYLESS_API_KEY', 'and has a key')
) refused (model, message, what);
select throws_like(format('select public.change_settings(%L, %s)', '{"embed_model_id": "sketch-1"}', revision),
  '%''sketch-1'' is no model that embeds texts%', 'It embeds') from public.settings;
select throws_ok(format('select public.change_settings(%L, %s)', changes, revision), '22023', format('There is no setting %L', setting),
  'A switch is not set by hand: ' || setting)
from public.settings, (values ('next_embed_model_id', '{"next_embed_model_id": "words-3"}'),
  ('embedding_switch_at', '{"embedding_switch_at": null}')) hand (setting, changes);
select throws_ok('update public.settings set embed_model_id = ''words-3''', '22023',
  'Every picture has to be embedded by the new model first: set it by change_settings, which has that done', 'nor around it');
select throws_ok('update public.settings set next_embed_model_id = ''words-3'', embedding_switch_at = now()', '22023', null, 'nor half of it');
select tests.act_as_operator();
select is(pg_temp.settings(), 'ngram-1536', 'All is as it was');

-- A switch begins.
select pg_temp.set_embedder('Words 2');
select is(pg_temp.settings(), 'ngram-1536 -> Words 2', 'A new embedder is on its way, and the old one stays');
select is(pg_temp.live(), 'cookies bulk, honey bulk, jam bulk', 'Every picture that has a vector is to be embedded, behind what people wait for');
select is(count(*), 1::bigint, 'with an index beside') from pg_indexes
where tablename = 'search_vectors' and indexdef like '%hnsw%Words 2%';
select is(worker.read_image(tests.id('jam')) #> '{settings,next_embed_model}',
  '{"id": "Words 2", "provider": "wordsmith", "vendor_id": "Words 2"}', 'Workers are told');
select is(worker.read_embeddings(tests.id('jam')), '{"ngram-1536": "jam"}', 'and what there is already');
select tests.act_as('Ada');
select is(public.read_embedding_switch() - 'started_at',
  '{"from": "ngram-1536", "to": "Words 2", "done": 0, "total": 3, "failed": 0, "usd": "0"}', 'Admins see how far it is');
select tests.act_as_operator();
select pg_temp.set_embedder('Words 2');
select is(pg_temp.live(), 'cookies bulk, honey bulk, jam bulk', 'Who begins it twice begins it once');
select is(pg_temp.found(1, 'ngram-1536'), 'cookies', 'Search goes on by the old one');
select is(worker.preview_search('{"query": "new"}') ->> 'model', 'ngram-1536', 'by which it has queries embedded');

-- Pictures come and change meanwhile.
select tests.enqueue('embed', 'bread');
select is(pg_temp.embed('ngram-1536'), true, 'A new picture is embedded by the old model first');
select is(status, 'ready', 'with which it is ready') from public.images where id = tests.id('bread');
select is(pg_temp.live(), 'bread bulk, cookies bulk, honey bulk, jam bulk', 'and then by the new one');
select is((select array_agg(prompt) from (select i.prompt from public.jobs j join public.images i on i.id = j.image_id
  where j.kind = 'embed' and j.finished_at is null order by j.message_id limit 3) first),
  (select array_agg(prompt order by id desc) from public.images where prompt in ('cookies', 'jam', 'honey')),
  'They are taken from the end of the index, so that the look for what is left ends at its beginning');
create temp table usage as select worker.record_charge(j.id, 'wordsmith', 'r1#1', 'Words 2', '{"input_tokens": 50}')
from public.jobs j where j.image_id = tests.id('jam') and kind = 'embed';
select is(pg_temp.embed('Words 2'), true, 'One after the other is embedded') from generate_series(1, 2);
select tests.act_as('Ada');
select is(public.read_embedding_switch() - 'started_at',
  '{"from": "ngram-1536", "to": "Words 2", "done": 2, "total": 4, "failed": 0, "usd": "0.000001"}', 'and counted, with what it cost');
select tests.act_as_operator();

-- What fails and what is lost.
create temp table third as select * from tests.claim('embed');
select worker.fail_job(id, claim_id, 'refused', 'No', false) from third;
select tests.act_as('Ada');
select is((public.read_embedding_switch() ->> 'failed')::integer, 1, 'A picture that cannot be embedded is counted as well');
select tests.act_as_operator();
select is(count(*), 0::bigint, 'and is as good as before') from public.images where status = 'failed';
update public.jobs set state = 'cancelled', finished_at = private.now() where kind = 'embed' and finished_at is null;
select is(pg_temp.live(), 'nothing', 'Work that somebody stopped');
select private.advance_embedding_switch();
select is(pg_temp.live(), 'bread bulk', 'is asked for again, and what failed is not');
select is(pg_temp.embed('Words 2'), true, 'With all but one');
select is(pg_temp.settings(), 'ngram-1536 -> Words 2', 'nothing is switched');
select private.retry_job(id) from third;
select is((private.read_embedding_switch() ->> 'failed')::integer, 0, 'What is tried again has not failed');

-- The last one switches.
select is(count(*), 0::bigint, 'So far not all that is public can be found by the new one') from public.search_vectors v
where v.model_id = 'Words 2' and not exists (select from public.image_embeddings e where e.image_id = v.image_id and e.model_id = 'Words 2');
update public.models set enabled_at = null where id = 'Words 2';
select is(pg_temp.embed('Words 2'), true, 'The last one is kept also where the model has been disabled meanwhile');
select is(pg_temp.settings(), 'ngram-1536 -> Words 2', 'and the switch waits');
update public.models set enabled_at = private.now() where id = 'Words 2';
select private.advance_embedding_switch();
select is(pg_temp.settings(), 'Words 2', 'which comes at once when it can be used again');
select is(private.read_embedding_switch(), null, 'and that was it');
select is(pg_temp.found(9, 'Words 2'), 'cookies', 'Search finds by the new model');
select is(pg_temp.live(), 'nothing', 'No work is left');
select is(pg_temp.models('jam'), 'Words 2 jam, ngram-1536 jam', 'What was made by the old model is kept');

-- There and back.
select tests.picture('pie', owner => 'Mia', status => 'tagging');
select tests.enqueue('embed', 'pie');
select pg_temp.embed('Words 2');
select pg_temp.set_embedder('ngram-1536');
select is(pg_temp.live(), 'pie bulk', 'On the way back only what has come since is embedded');
select pg_temp.set_embedder('Words 2');
select is(pg_temp.settings(), 'Words 2', 'Who sets what there is gives the change up');
select is(pg_temp.embed(null), true, 'What was asked for is handed in without a vector');
select is(pg_temp.models('pie'), 'Words 2 pie', 'and without a price');
select tests.act_as('Ada');
select public.change_settings('{"embed_model_id": "words-3", "max_tags": 20}', (select revision from public.settings));
select is(public.cancel_embedding_switch(), true, 'So does who cancels');
select tests.act_as_operator();
select results_eq('select pg_temp.settings(), max_tags, embedding_switch_at from public.settings', $$ values ('Words 2', 20, null::timestamptz) $$,
  'and all else that was set stays set');
select pg_temp.embed(null) from generate_series(1, 5);

-- Words that change make untrue what was made of them.
select tests.enqueue('embed', 'jam');
select is(pg_temp.embed('Words 2', 'jam, sweeter'), true, 'A picture of which more is known');
select is(pg_temp.models('jam'), 'Words 2 jam, sweeter', 'keeps no vector of the words before');
select tests.enqueue('embed', 'cookies');
select pg_temp.embed('Words 2', 'cookies, warm');
select is(string_agg(model_id, ' '), 'Words 2', 'nor is it found by one') from public.search_vectors where image_id = tests.id('cookies');

-- The model changes under a job's hands.
select tests.picture('cake', owner => 'Mia', status => 'tagging');
select tests.enqueue('embed', 'cake');
create temp table late as select * from tests.claim('embed');
update public.settings set embed_model_id = 'words-3';
select worker.finish_embed(id, claim_id, 0, 'Words 2', 'cake', tests.vector(1)) from late;
select is(status, 'tagging', 'A picture is not ready by a model that is no longer asked') from public.images where id = tests.id('cake');
select is(pg_temp.live(), 'cake people', 'but is embedded by the one that is');
select pg_temp.embed('words-3');
select is(status, 'ready', 'and ready then') from public.images where id = tests.id('cake');

-- An empty library, and the clock.
delete from public.image_embeddings;
select pg_temp.set_embedder('ngram-1536');
select is(pg_temp.settings(), 'ngram-1536', 'Where there is nothing to embed the switch is at once');
select is(count(*), 1::bigint, 'An index that is there is not built twice') from pg_indexes
where tablename = 'search_vectors' and indexdef like '%hnsw%ngram-1536%';
select is(command, 'select private.advance_embedding_switch()', 'The clock looks after it') from cron.job where jobname = 'embedding-switch';

select * from finish();
rollback;
