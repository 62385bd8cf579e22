-- What people decide about pictures.
begin;
select plan(41);
select tests.person('Ada', 'admin');
select tests.person('Mia');
select tests.person('Max');
select tests.picture(name, owner => 'Mia', status => 'ready') from unnest('{cookies,bread,jam}'::text[]) name;
select tests.picture('pending', owner => 'Mia');
select tests.picture('rejected', owner => 'Mia', status => 'rejected');
select tests.picture('binned', owner => 'Mia', status => 'ready');
select public.trash_images(array[tests.id('binned')]);
create function pg_temp.ids(variadic names text[]) returns uuid[] language sql as $$ select array_agg(tests.id(name)) from unnest(names) name $$;
create function pg_temp.status(picture text) returns text language sql as $$ select status from public.images where id = tests.id(picture) $$;
grant execute on all functions in schema pg_temp to public;

-- Who decides.
select tests.act_as_nobody();
select throws_ok($$ select public.approve_images('{}') $$, '42501', null, 'Nobody cannot approve');
select tests.act_as('Mia');
select throws_ok($$ select public.approve_images(pg_temp.ids('cookies')) $$, '42501', 'Only admins can do this',
  'Members cannot approve, not even what is theirs');
select throws_ok($$ select public.reject_images(pg_temp.ids('cookies')) $$, '42501', 'Only admins can do this', 'nor reject');
select throws_ok($$ select public.withdraw_images(pg_temp.ids('cookies')) $$, '42501', 'Only admins can do this', 'nor withdraw');
select throws_ok($$ select public.reopen_images(pg_temp.ids('rejected')) $$, '42501', 'Only admins can do this', 'nor reopen');
select throws_ok($$ update public.images set status = 'approved' $$, '42501', null, 'nor write to a picture by themselves');
select tests.act_as_operator();
select is(pg_temp.status('cookies'), 'ready', 'So nothing has changed');

-- Approving.
select tests.act_as('Ada');
select is(tests.names(public.approve_images(pg_temp.ids('cookies', 'bread', 'rejected', 'pending', 'binned', 'nothing'))),
  'bread cookies rejected', 'Admins approve many at once and are told which; what cannot be approved is left alone');
select tests.act_as_operator();
select results_eq($$ select status, approved_by, approved_at, publication, rejected_at from public.images where id = tests.id('rejected') $$,
  $$ values ('approved', tests.id('Ada'), private.now(), 1, null::timestamptz) $$,
  'An approval knows by whom and when, and is the undo of a rejection');
select is(pg_temp.status('pending') || ' ' || pg_temp.status('binned'), 'pending ready', 'The others are as they were');
select results_eq('select lane, count(*) from public.jobs where kind = ''publish'' group by 1', $$ values ('people', 3::bigint) $$,
  'What is approved is published, soon if it is little');
select is(public.approve_images(pg_temp.ids('cookies')), '{}', 'Approving twice is approving once');

-- Rejecting.
select is(tests.names(public.reject_images(pg_temp.ids('jam', 'cookies', 'pending'), 'Blurred')), 'cookies jam', 'Admins reject what is ready, and what was approved');
select results_eq($$ select status, rejected_at, reject_reason from public.images where id in (tests.id('jam'), tests.id('cookies')) $$,
  $$ values ('rejected', private.now(), 'Blurred'), ('rejected', private.now(), 'Blurred') $$, 'and say why');
select is((tests.job('cookies', 'withdraw')).state, 'queued', 'Public files of what was approved are removed');
select is((tests.job('jam', 'withdraw')).id, null, 'Others have none');
select throws_ok($$ select public.reject_images(pg_temp.ids('bread'), repeat('x', 501)) $$, '22023',
  'A reason has 500 characters at most', 'A reason is no essay');
select is(tests.names(public.reopen_images(pg_temp.ids('jam', 'bread'))), 'jam', 'A rejection can be undone');
select results_eq($$ select status, rejected_at, reject_reason from public.images where id = tests.id('jam') $$,
  $$ values ('ready', null::timestamptz, null::text) $$, 'and leaves no trace');

-- Withdrawing.
select is(tests.names(public.withdraw_images(pg_temp.ids('bread', 'jam'))), 'bread', 'Only what is approved can be withdrawn');
select results_eq($$ select status, publication, approved_at, approved_by from public.images where id = tests.id('bread') $$,
  $$ values ('ready', 2, null::timestamptz, null::uuid) $$, 'It can be reviewed again');

-- Editing.
select tests.act_as('Max');
select throws_ok($$ select public.edit_image(tests.id('jam'), alt => 'Mine') $$, 'P0001', 'There is no such image',
  'A stranger finds no picture to edit');
select throws_ok($$ select public.edit_image(tests.id('nothing'), alt => 'Mine') $$, 'P0001', 'There is no such image',
  'just as if there were none');
select tests.act_as('Mia');
select lives_ok($$ select public.edit_image(tests.id('jam'), alt => 'Jam', category => 'jams') $$, 'The owner may');
select throws_like($$ select public.edit_image(tests.id('jam'), subject => '{"x": 0.9, "y": 0, "width": 0.5, "height": 0.5}') $$,
  'A subject is {x, y, width, height}%', 'but not say that its subject is outside of it');
select throws_like($$ select public.edit_image(tests.id('jam'), subject => '"middle"') $$,
  'A subject is {x, y, width, height}%', 'or is no box');
select throws_like($$ select public.edit_image(tests.id('jam'), tags => array['']) $$, 'An image has at most 50 tags%',
  'nor give it an empty tag');
select tests.act_as('Ada');
select is(public.edit_image(tests.id('jam'), category => 'preserves'), 2, 'An admin may, and is told the revision that it is now');
select results_eq($$ select category, alt, revision from public.images join public.image_descriptions on image_id = id where id = tests.id('jam') $$,
  $$ values ('preserves', 'Jam', 2) $$, 'and both edits count');
-- Two at once.
select tests.act_as('Mia');
select is(public.edit_image(tests.id('jam'), alt => 'Plum jam', expected_revision => 2), 3, 'Who has seen the newest revision may edit it');
select throws_ok($$ select public.edit_image(tests.id('jam'), alt => 'Pear jam', tags => '{pear}', expected_revision => 2) $$, 'P0001',
  'Somebody else has changed this picture meanwhile: look at it again', 'Who has seen an older one is told');
create function pg_temp.detail_of(statement text) returns text language plpgsql as $$
declare
  told text;
begin
  execute statement;
  return 'no error';
exception when others then
  get stacked diagnostics told = pg_exception_detail;
  return told;
end; $$;
grant execute on function pg_temp.detail_of(text) to public;
select is(pg_temp.detail_of($$ select public.edit_image(tests.id('jam'), alt => 'Pear jam', expected_revision => 2) $$), 'stale',
  'in a way that a screen understands');
select results_eq($$ select alt, revision, tags from public.images join public.image_descriptions on image_id = id,
    lateral (select array_agg(tag) as tags from public.image_tags where image_tags.image_id = id and removed_at is null) held
    where id = tests.id('jam') $$,
  $$ values ('Plum jam', 3, '{homemade}'::text[]) $$, 'and nothing of what they wrote is kept');
select is(public.edit_image(tests.id('jam'), alt => 'Fig jam', expected_revision => 3), 4, 'They look at it again and may');
select throws_ok($$ select public.edit_image(tests.id('cookies'), alt => 'Mine', expected_revision => 7) $$, 'P0001', null,
  'The same goes for a revision that was never there');

-- Trash.
select tests.act_as('Max');
select is(public.trash_images(pg_temp.ids('jam')), '{}', 'A stranger cannot throw a picture away');
select tests.act_as('Mia');
select is(tests.names(public.trash_images(pg_temp.ids('jam', 'pending'))), 'jam pending', 'The owner can');
select is(public.trash_images(pg_temp.ids('jam')), '{}', 'once');
select tests.act_as('Max');
select is(public.restore_images(pg_temp.ids('jam')), '{}', 'A stranger cannot take it out again');
select tests.act_as('Mia');
select is(tests.names(public.restore_images(pg_temp.ids('jam', 'bread'))), 'jam', 'The owner can');

select tests.act_as_operator();
delete from public.members where user_id = tests.id('Mia');
select tests.act_as('Mia');
select throws_ok($$ select public.edit_image(tests.id('jam'), alt => 'Bye') $$, '42501', 'Only members can do this',
  'Who is no member any more cannot edit');

select * from finish();
rollback;
