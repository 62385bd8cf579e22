-- Deleting is work: stop the jobs, wait, remove the files, then the row.
begin;
select plan(25);
select tests.person('Ada', 'admin');
select tests.person('Mia');
select tests.picture('cookies', owner => 'Mia', status => 'approved');
select tests.enqueue('publish', 'cookies');
select worker.finish_publish(id, claim_id, 1) from tests.claim('publish');
select tests.picture('bread', owner => 'Mia');
select tests.enqueue('generate', 'bread', cause => 'Mia');
create temp table making as select * from tests.claim('generate');

select tests.act_as('Mia');
select is(tests.names(public.trash_images(array[tests.id('cookies'), tests.id('bread')])), 'bread cookies', 'A person throws pictures away');
select tests.act_as_operator();
select is((tests.job('bread', 'generate')).state, 'cancelled', 'Work on them is cancelled');
select is(worker.finish_generate(id, claim_id, 'x.jpg', 10, 10), false, 'A worker that was at it cannot hand in') from making;
select is_empty('select from public.search_documents', 'They cannot be found any more');
select is_empty('select from public.search_vectors', 'by vector neither');
select is((tests.job('cookies', 'withdraw')).state, 'queued', 'Their public files are to be removed');
select is(status, 'ready', 'What was approved is so no longer') from public.images where id = tests.id('cookies');
select is(public.approve_images(array[tests.id('cookies')]), '{}', 'What is in the trash cannot be approved');

-- Out of the trash again.
select tests.picture('jam', owner => 'Mia', status => 'ready');
select tests.picture('tea', owner => 'Mia', status => 'ready');
select tests.enqueue(kind, picture) from unnest('{variants,embed}'::text[]) kind, unnest('{jam,tea}'::text[]) picture;
select public.cancel_images(array[tests.id('tea')]);
select private.move_clock('1 second');
select tests.act_as('Mia');
select public.trash_images(array[tests.id('jam'), tests.id('tea')]);
select tests.act_as_operator();
select is(string_agg(distinct state, ' '), 'cancelled', 'The work on a finished picture is stopped by the trash too')
from public.jobs where image_id in (tests.id('jam'), tests.id('tea'));
select tests.act_as('Mia');
select is(tests.names(public.restore_images(array[tests.id('jam'), tests.id('tea')])), 'jam tea', 'Finished pictures come out of it');
select tests.act_as_operator();
select results_eq($$ select kind from public.jobs where image_id = tests.id('jam') and state = 'queued' order by kind $$,
  $$ values ('embed'), ('variants') $$, 'with the work that it had stopped');
select is_empty($$ select from public.jobs where image_id = tests.id('tea') and state = 'queued' $$,
  'and without what a person had stopped before');
select is(status, 'ready', 'They stay as they were') from public.images where id = tests.id('jam');

-- Thirty days.
select private.move_clock('29 days');
select private.purge_trash();
select is_empty('select from public.jobs where kind = ''purge''', 'Trash is kept for 30 days');
select private.move_clock('1 day 1 second');
select private.purge_trash();
select is((tests.job('cookies', 'purge')).id, null, 'and longer while other work on a picture is not done');
select is((tests.job('bread', 'purge')).state, 'queued', 'Then it is purged');
select worker.finish_withdraw(id, claim_id) from tests.claim('withdraw');
select private.purge_trash();
select is((tests.job('cookies', 'purge')).state, 'queued', 'and so is the other, when its work is done');
select is(count(*), 2::bigint, 'Asking every night asks once') from public.jobs where kind = 'purge';

select tests.act_as('Mia');
select is(public.restore_images(array[tests.id('bread')]), '{}', 'What is being purged cannot be taken out of the trash');
select tests.act_as_operator();
create temp table purging as select * from worker.claim_jobs('purge');
select is(worker.finish_purge(id, claim_id - 1), false, 'A late worker purges nothing') from purging where image_id = tests.id('bread');
select is(worker.finish_purge(id, claim_id), true, 'When its files are gone') from purging where image_id = tests.id('bread');
select is_empty($$ select from public.images where id = tests.id('bread') $$, 'the row of a picture goes');
select results_eq($$ select kind, state, image_id from public.jobs where subject_key = tests.id('bread')::text order by kind $$,
  $$ values ('generate', 'cancelled', null::uuid), ('purge', 'done', null) $$, 'What was done on it is not forgotten');

update public.images set deleted_at = null where id = tests.id('cookies');
select is(worker.finish_purge(id, claim_id), true, 'A picture that came out of the trash after all') from purging where image_id = tests.id('cookies');
select isnt_empty($$ select from public.images where id = tests.id('cookies') $$, 'is not deleted');

select * from finish();
rollback;
