-- What came of a batch: in total, row by row, and as lines that account for every row and cent.
begin;
select plan(36);
select tests.person('Ada', 'admin');
select tests.person('Mia');
select tests.person('Max');
update public.models set usd_per_image = 0.04 where id = 'sketch-1';
insert into public.recipes (slug, name, kind, prompt, fields) values
  ('toy', 'Toy', 'template', 'A toy of [PERSON]', '[{"name": "PERSON", "label": "Person", "type": "text", "required": true}]');
create temp table batch (id uuid);
grant all on batch to public;
create function pg_temp.image(place integer) returns uuid language sql as $$ select i.id from public.images i where i.batch_row = place $$;
create function pg_temp.states() returns text[] language sql as $$
  select array_agg((line ->> 'row') || ' ' || (line ->> 'state') order by (line ->> 'row')::integer)
  from batch, jsonb_array_elements(public.read_batch_rows(id) -> 'rows') line
$$;
grant execute on function pg_temp.image(integer), pg_temp.states() to public;
select tests.act_as('Mia');
-- Of a file whose fourth row is empty.
insert into batch select (public.create_batch(template => 'toy', skip_bad_rows => true, name => 'Team', rows => '[
  {"number": 2, "tokens": {"PERSON": "Ann"}, "file_name": "ann", "folder": "team"}, {"number": 3, "tokens": {"PERSON": " "}}, {"number": 5, "tokens": {"PERSON": "Bea"}},
  {"number": 6, "tokens": {"PERSON": "Cid"}}, {"number": 7, "tokens": {"PERSON": "Dot"}}, {"number": 8, "tokens": {"PERSON": "Eli"}}]') ->> 'batch_id')::uuid;
select tests.act_as_nobody();
select throws_ok('select public.read_batch_progress(null)', '42501', null, 'Nobody cannot look');
select tests.act_as('Max');
select throws_ok(format(call, id), 'P0001', 'There is no such batch', 'A stranger finds nothing')
from batch, (values ('select public.read_batch_progress(%L)'), ('select public.read_batch_rows(%L)'), ('select public.list_batch_results(%L)'), ('select public.list_made_rows(%L)')) calls (call);

-- One is made, one is refused, one runs, one is held, one waits.
select tests.act_as_operator();
create temp table claimed as select * from worker.claim_jobs('generate', 3);
select worker.record_charge(id, 'sketch', 'request-' || image_id, 'sketch-1', '{"usd": "0.0312"}') from claimed where image_id <> pg_temp.image(3);
select worker.finish_generate(id, claim_id, 'ann.jpg', 10, 10) from claimed where image_id = pg_temp.image(0);
update public.images set status = 'ready' where id = pg_temp.image(0);
insert into public.image_variants (image_id, preset, path, mime, width, height, bytes, hash)
values (pg_temp.image(0), 'thumbnail', 'ann-small.jpg', 'image/jpeg', 150, 150, 1000, repeat('a', 16));
select private.cancel_job(id) from public.jobs where image_id = pg_temp.image(0) and state = 'queued';
select worker.fail_job(id, claim_id, 'refused', 'No logos', false) from claimed where image_id = pg_temp.image(2);
update public.budgets set cap_usd = 0.10 where period = 'day' and owner_id is null;
update public.jobs set not_before = private.now() + interval '1 hour', error_code = 'rate_limited', error_detail = 'sketch takes no more'
where image_id = pg_temp.image(5);
select worker.claim_jobs('generate', 1);

select tests.act_as('Mia');
select is(pg_temp.states(), '{2 done,3 left_out,5 failed,6 running,7 held,8 waiting}', 'Every row is somewhere');
select is(public.read_batch_progress(id) - 'batch_id' - 'paused_at' - 'cancelled_at', '{"name": "Team", "rows": 6, "left_out": 1, "pictures": 5, "done": 1, "failed": 1, "running": 1,
  "held": 1, "waiting": 1, "paused": 0, "held_by": "The budget of this day is used up: raise the cap, or wait for the next day", "lane": "bulk",
  "estimated_usd": "0.2", "reserved_usd": "0.12", "spent_usd": "0.0624", "estimated_seconds": 6}', 'All of them are counted, with why some wait') from batch;
select is(public.read_batch_rows(id, take => 1), jsonb_build_object('next', 0, 'rows', jsonb_build_array(jsonb_build_object('row', 2, 'place', 0, 'tokens', '{"PERSON": "Ann"}'::jsonb,
  'file_name', 'ann', 'folder', 'team', 'problem', null, 'state', 'done', 'pictures', jsonb_build_array(jsonb_build_object('image_id', pg_temp.image(0), 'model_id', 'sketch-1',
    'prompt', 'A toy of Ann', 'state', 'done', 'thumbnail_path', 'ann-small.jpg', 'error_code', null, 'error_detail', null, 'cost_usd', '0.0312'))))), 'A row tells its values, its pictures and what they cost') from batch;
select is(public.read_batch_rows(id, after => 0, take => 1) #- '{rows,0,tokens}', '{"next": 1, "rows": [{"row": 3, "place": 1, "file_name": null, "folder": null,
  "problem": "Nothing fills Person", "state": "left_out", "pictures": []}]}', 'or why it has none') from batch;
select is(public.read_batch_rows(id, after => 3, take => 2) ->> 'next', null, 'The last page is the last') from batch;
select is(public.read_batch_rows(id, after => 5) -> 'rows', '[]', 'After it comes nothing') from batch;
select is(public.read_batch_rows(id, state => wanted) #>> '{rows,0,row}', row, 'Only what is ' || wanted || ' can be looked at')
from batch, (values ('done', '2'), ('left_out', '3'), ('failed', '5'), ('running', '6'), ('held', '7'), ('waiting', '8')) states (wanted, row);
select is(public.read_batch_rows(id, state => 'failed') #> '{rows,0,pictures,0}' ->> 'error_detail', 'No logos', 'with what went wrong') from batch;
select is(public.read_batch_rows(id, state => 'waiting') #> '{rows,0,pictures,0}' ->> 'error_detail', 'sketch takes no more', 'or why its provider is not asked yet') from batch;
select throws_ok('select public.read_batch_rows(id, take => 501) from batch', '22023', 'A page has 1 to 500 rows', 'A page has an end');
select throws_ok('select public.read_batch_rows(id, state => ''odd'') from batch', '22023', 'A row is left_out, failed, held, paused, running, waiting, done or gone', 'A state is one of these');

select is(public.list_made_rows(id), '{"places": [0, 2, 3, 4, 5], "rows": [2, 5, 6, 7, 8]}', 'What was left out has no pictures to look at') from batch;

-- Results.
select is(array(select (line ->> 'row') || ' ' || (line ->> 'state') || coalesce(' ' || (line ->> 'error'), '') || ' ' || (line ->> 'cost_usd')
    from jsonb_array_elements(public.list_batch_results(id) -> 'results') with ordinality as lines (line, place) order by place),
  array['2 done 0.0312', '3 left_out Nothing fills Person 0', '5 failed No logos 0.0312', '6 running 0',
    '7 held The budget of this day is used up: raise the cap, or wait for the next day 0', '8 waiting 0'], 'Every row has its line') from batch;
select is((select sum((line ->> 'cost_usd')::numeric) from jsonb_array_elements(public.list_batch_results(b.id) -> 'results') line), b.spent_usd, 'and every cent its row')
from public.batches b join batch using (id);
select is(public.list_batch_results(id) #> '{results,0}' ->> 'path', 'ann.jpg', 'A picture is found by its file') from batch;
select is(public.list_batch_results(id, after => 1, take => 2) ->> 'next', '3', 'Pages follow each other') from batch;
select is(jsonb_array_length(public.list_batch_results(id, after => 3, take => 2) -> 'results'), 2, 'and end') from batch;
select is(jsonb_array_length(public.list_batch_results(id, after => 2147483647) -> 'results'), 0, 'after which nothing comes, wherever one looks') from batch;
select is(public.read_batch_rows(id, after => 2147483647, state => 'done') -> 'rows', '[]', 'nor is there a row') from batch;
select throws_ok('select public.list_batch_results(id, take => 1001) from batch', '22023', 'A page has 1 to 1000 rows', 'A page of them has an end too');
select public.pause_batch(id) from batch;
select is(pg_temp.states(), '{2 done,3 left_out,5 failed,6 running,7 paused,8 paused}', 'What is paused says so');

-- What is gone.
select tests.act_as_operator();
update public.charges set image_id = null where image_id = pg_temp.image(0);
delete from public.jobs where image_id = pg_temp.image(0);
delete from public.images where id = pg_temp.image(0);
select tests.act_as('Mia');
select is(public.list_made_rows(id) -> 'rows', '[5, 6, 7, 8]', 'nor has what is gone') from batch;
select is(public.list_batch_results(id) #> '{results,0}' ->> 'state', 'gone', 'A row whose picture was removed is told') from batch;
select is((public.list_batch_results(id) -> 'results' -> -1) - 'tokens' ->> 'cost_usd', '0.0312', 'and what was paid for it') from batch;

-- Of prompts.
truncate batch;
insert into batch select (public.create_batch('{jam,bread}', count_per_prompt => 2) ->> 'batch_id')::uuid;
select is(array(select (line ->> 'row') || ' ' || (line ->> 'prompt') from jsonb_array_elements(public.list_batch_results(id) -> 'results') with ordinality as lines (line, place) order by place),
  '{1 jam,1 jam,2 bread,2 bread}', 'A batch of prompts has results as well') from batch;

select tests.act_as_operator();
update public.budgets set cap_usd = null;
select worker.finish_generate(id, claim_id, 'jam.jpg', 10, 10) from worker.claim_jobs('generate', 1);
select worker.record_charge(id, 'sketch', 'later', 'sketch-1', '{"usd": "0.001"}') from public.jobs where kind = 'variants' and state = 'queued';
select is(public.read_batch_progress(id) ->> 'spent_usd', '0.001', 'What a later stage costs is paid by the batch as well') from batch;

select * from finish();
rollback;
