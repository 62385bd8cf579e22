-- The work on many pictures at once: their sizes made again, what failed retried, what runs stopped.
begin;
select plan(39);
select tests.person('Ada', 'admin');
select tests.person('Mia');
select tests.person('Max');
select tests.person('Eve', null);
select tests.picture(name, owner => 'Mia', status => name) from unnest('{approved,failed,pending,ready,tagging}'::text[]) name;
select tests.picture('binned', owner => 'Mia', status => 'ready');
select public.trash_images(array[tests.id('binned')]);
select tests.picture('other', owner => 'Max', status => 'ready');
create function pg_temp.ids(variadic names text[] default '{approved,binned,failed,other,pending,ready,tagging}') returns uuid[]
language sql as $$ select array_agg(tests.id(name)) from unnest(names) name $$;
create function pg_temp.live() returns text language sql as $$
  select coalesce(string_agg(format('%s %s %s', i.prompt, j.kind, j.state), ', ' order by i.prompt, j.kind), 'nothing')
  from public.jobs j join public.images i on i.id = j.image_id where j.finished_at is null $$;
create function pg_temp.status(picture text) returns text language sql as $$
  select concat_ws(' ', status, error_code) from public.images where id = tests.id(picture) $$;
-- What was told to the screens since the last time.
create temp table known as select id from realtime.messages;
create function pg_temp.told() returns text language sql as $$
  with news as (select m.* from realtime.messages m where topic = 'library' and not exists (select from known where known.id = m.id)),
    kept as (insert into known select id from news)
  select string_agg(format('%s %s', payload ->> 'table', jsonb_array_length(payload -> 'ids')), ', ' order by payload ->> 'table') from news $$;
grant execute on all functions in schema pg_temp to public;

-- Who may.
select tests.act_as_nobody();
select throws_ok(format('select public.%s(''{}'')', verb), '42501', null, 'Nobody cannot ' || verb)
from unnest('{remake_variants,retry_images,cancel_images}'::text[]) verb;
select tests.act_as('Eve');
select throws_ok(format('select public.%s(''{}'')', verb), '42501', 'Only members can do this', 'nor can who is no member ' || verb)
from unnest('{remake_variants,retry_images,cancel_images}'::text[]) verb;

-- Sizes.
select tests.act_as_operator();
select tests.enqueue('variants', 'tagging', cause => 'Mia');
select tests.act_as('Mia');
select is(tests.names(public.remake_variants(pg_temp.ids())), 'approved ready',
  'A member has their sizes made again, where there is a master and nobody is at it');
select is(tests.names(public.remake_variants(pg_temp.ids())), 'nothing', 'once');
select tests.act_as('Ada');
select is(tests.names(public.remake_variants(pg_temp.ids())), 'other', 'An admin everybody''s');
select is(lane || ' ' || (created_by = tests.id('Ada')), 'people true', 'A few at once go first') from tests.job('other', 'variants');
select tests.act_as_operator();
select is(pg_temp.live(), 'approved variants queued, other variants queued, ready variants queued, tagging variants queued', 'Each has one job');

-- Stopping.
select tests.enqueue('generate', 'pending', cause => 'Mia', estimate => 0.04);
select tests.enqueue('publish', 'approved');
select worker.claim_jobs('generate');
select is(reserved_usd, 0.04, 'Work that runs is paid for from a budget') from public.budgets where period = 'day' and owner_id is null;
select pg_temp.told();
select tests.act_as('Max');
select is(tests.names(public.cancel_images(pg_temp.ids('approved', 'pending', 'tagging'))), 'nothing', 'A stranger stops nothing');
select tests.act_as('Mia');
select is(tests.names(public.cancel_images(pg_temp.ids())), 'approved pending ready tagging', 'A member stops what is theirs');
select tests.act_as_operator();
select is(pg_temp.live(), 'approved publish queued, other variants queued', 'but for what has been decided');
select is(pg_temp.told(), 'images 2, jobs 4', 'The screens are told once');
select is(pg_temp.status('pending') || ', ' || pg_temp.status('tagging'), 'failed cancelled, failed cancelled',
  'What was not ready ends as failed, and says why');
select is(pg_temp.status('ready') || ', ' || pg_temp.status('approved'), 'ready, approved', 'What was stays as it was');
select is(error_code, null, 'To be cancelled is no error of the work') from tests.job('pending', 'generate');
select is(reserved_usd, 0::numeric, 'The budget has its money back') from public.budgets where period = 'day' and owner_id is null;
select is(count(*), 0::bigint, 'Its messages are in the archive') from pgmq.q_generate;
select is(worker.finish_generate(id, 1, 'x.jpg', 1, 1), false, 'A worker that was at it cannot hand in') from tests.job('pending', 'generate');
select tests.act_as('Mia');
select is(tests.names(public.cancel_images(pg_temp.ids())), 'nothing', 'Stopping twice is stopping once');
select tests.act_as('Ada');
select is(tests.names(public.cancel_images(pg_temp.ids('other'))), 'other', 'An admin stops anybody''s');

-- Retrying.
select tests.act_as_operator();
select tests.listen();
select pg_temp.told();
select tests.act_as('Max');
select is(tests.names(public.retry_images(pg_temp.ids())), 'nothing', 'A stranger retries nothing');
select tests.act_as('Mia');
select is(tests.names(public.retry_images(pg_temp.ids())), 'pending tagging', 'A member retries what failed of theirs and was work');
select tests.act_as_operator();
select is(pg_temp.live(), 'approved publish queued, pending generate queued, tagging variants queued', 'from the stage that failed');
select is(pg_temp.status('pending') || ', ' || pg_temp.status('tagging'), 'pending, processing', 'They are where that stage begins');
select is(pg_temp.told(), 'images 2, jobs 2', 'The screens are told once');
select is(tests.rings(), 'generate 1, variants 1', 'and each worker is rung once');
select is(tests.names(public.retry_images(pg_temp.ids())), 'nothing', 'Retrying twice is retrying once');

-- The stage that failed last; of those that were stopped together, the first.
select private.cancel_job((tests.job('tagging', 'variants')).id);
select private.move_clock('1 minute');
update public.images set status = 'tagging', error_code = null where id = tests.id('tagging');
select tests.enqueue('tag', 'tagging');
select worker.fail_job(id, claim_id, 'refused', 'It showed a logo', false) from tests.claim('tag');
select is(tests.names(public.retry_images(pg_temp.ids('tagging'))), 'tagging', 'A picture that failed twice');
select is((tests.job('tagging', 'tag')).state, 'queued', 'goes on where it failed last');
select tests.enqueue('variants', 'tagging');
select public.trash_images(pg_temp.ids('tagging'));
select is(tests.names(public.retry_images(pg_temp.ids('tagging'))), 'nothing', 'What is in the trash is not retried');
select public.restore_images(pg_temp.ids('tagging'));
select tests.act_as('Ada');
select is(tests.names(public.retry_images(pg_temp.ids('tagging'))), 'tagging', 'What came out of it is, by an admin too');
select tests.act_as_operator();
select is(pg_temp.live(), 'approved publish queued, pending generate queued, tagging variants queued', 'from the first of its stages');

-- A batch.
insert into public.batches (id, owner_id, model_id, prompts, count_per_prompt, width, height, estimated_usd, reserved_usd)
values (tests.id('batch'), tests.id('Mia'), 'sketch-1', '{pie}', 2, 8, 8, 0.08, 0.08);
insert into public.images (id, owner_id, batch_id, origin, prompt, full_prompt, model_id)
select tests.id(name), tests.id('Mia'), tests.id('batch'), 'generated', name, name, 'sketch-1' from unnest('{pie,tart}'::text[]) name;
select private.enqueue_jobs('generate', pg_temp.ids('pie', 'tart'), 'people', tests.id('batch'), tests.id('Mia'), 0.04);
select public.cancel_images(pg_temp.ids('pie'));
select is(reserved_usd, 0.04, 'What is stopped costs its batch nothing') from public.batches;
select public.cancel_images(pg_temp.ids('tart'));
select is(tests.names(public.retry_images(pg_temp.ids('pie', 'tart'))), 'pie tart', 'What is retried');
select is(reserved_usd, 0.08, 'does again') from public.batches;

select * from finish();
rollback;
