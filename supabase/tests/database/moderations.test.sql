-- What a moderator holds against prompts and pictures, who reads it, and when a picture is looked at.
begin;
select plan(28);
select tests.person('Ada', 'admin');
select tests.person('Mia');
select tests.person('Max');
insert into public.models (id, provider, name, kind, priced_on) values ('judge-1', 'judge', 'Judge', 'moderate', '2026-11-21');
insert into public.providers (name, configured) values ('judge', true), ('openai', false);
select is(provider, 'openai', 'Larder comes with a moderator') from public.models m join public.settings s on s.moderation_model_id = m.id;
select is(private.is_moderating(), false, 'who is not asked without a key');
select tests.picture('cookies', owner => 'Mia', status => 'processing');
select tests.picture('jam', owner => 'Mia', status => 'processing');
create function pg_temp.live(picture text) returns text language sql as $$
  select coalesce(string_agg(kind, ' '), 'nothing') from public.jobs where image_id = tests.id(picture) and finished_at is null $$;
create function pg_temp.cut(picture text) returns boolean language plpgsql as $$
declare job public.jobs;
begin
  perform tests.enqueue('variants', picture);
  job := tests.claim('variants');
  return worker.finish_variants(job.id, job.claim_id, '{"revision": 0, "width": 10, "height": 10, "thumbhash": "a",
    "dominant_color": "#aabbcc", "variants": [], "palette": []}');
end; $$;
create function pg_temp.judge(picture text, subject text, flagged text[], blocked text[] default '{}') returns boolean language sql as $$
  select worker.record_moderation(tests.id(picture), subject, 'judge-1', flagged, '{"violence": 0.5}', blocked) $$;

-- Settings.
select tests.act_as('Ada');
select ok(public.change_settings('{"moderation_model_id": "judge-1", "moderation_blocked": ["violence"]}', revision) > revision,
  'Admins choose the moderator, and what it ends') from public.settings;
select ok(public.change_settings('{"moderation_model_id": null, "moderation_blocked": []}', revision) > revision, 'also none, and nothing') from public.settings;
select throws_ok(format('select public.change_settings(%L, %s)', changes, revision), '22023', message, what)
from public.settings, (values
  ('{"moderation_blocked": [""]}', 'This cannot be set: blocked categories are at most 50 names', 'A category has a name'),
  ('{"moderation_blocked": [null]}', 'This cannot be set: blocked categories are at most 50 names', 'each of them'),
  ('{"moderation_blocked": null}', 'A setting has a value: none of them can be empty', 'None is an empty list')
) refused (changes, message, what);
select throws_like(format('select public.change_settings(%L, %s)', '{"moderation_model_id": "sketch-1"}', revision),
  '%''sketch-1'' is no model that moderates%', 'A moderator moderates') from public.settings;
select tests.act_as_operator();
select is(private.is_moderating(), false, 'Without a moderator nothing is moderated');
update public.settings set moderation_model_id = 'judge-1', moderation_blocked = '{violence}';
select is(private.is_moderating(), true, 'with one that has a key everything is');
select is(worker.read_image(tests.id('jam')) #> '{settings,moderation_model}',
  '{"id": "judge-1", "provider": "judge", "vendor_id": "judge-1"}', 'Workers are told who moderates');
select is(worker.read_image(tests.id('jam')) #> '{settings,moderation_blocked}', '["violence"]', 'and what ends the work');

-- Judgements.
select is(pg_temp.judge('cookies', 'prompt', '{}'), true, 'A judgement is kept');
select is(pg_temp.judge('cookies', 'prompt', '{violence,hate}', '{violence}'), true, 'A newer one');
select results_eq('select flagged, blocked, scores from public.moderations',
  $$ values ('{violence,hate}'::text[], '{violence}'::text[], '{"violence": 0.5}'::jsonb) $$, 'takes its place');
select is(pg_temp.judge('nothing', 'prompt', '{}'), false, 'Of an image that is gone nothing is kept');
select throws_like($$ select pg_temp.judge('cookies', 'prompt', '{}', '{hate}') $$, '%what_is_blocked_is_flagged%', 'What ends the work was held against it');
select throws_like($$ select pg_temp.judge('cookies', 'sound', '{}') $$, '%a_prompt_or_a_picture_is_moderated%', 'Only words and pictures are judged');
select tests.act_as('Mia');
select is(count(*), 1::bigint, 'Owners read what was held against their pictures') from public.moderations;
select tests.act_as('Max');
select is(count(*), 0::bigint, 'others do not') from public.moderations;
select tests.act_as('Ada');
select is(count(*), 1::bigint, 'admins do') from public.moderations;
select throws_ok('delete from public.moderations', '42501', null, 'and nobody changes it');
select tests.act_as_operator();

-- Who is looked at.
update public.settings set tagging = false;
select pg_temp.cut('cookies');
select is(pg_temp.live('cookies'), 'tag', 'Where tagging is off a picture is looked at all the same, by the moderator');
select pg_temp.judge('cookies', 'picture', '{}');
select worker.finish_tag(id, claim_id, null) from tests.claim('tag');
select is(pg_temp.live('cookies'), 'embed', 'and goes on from there');
select is_empty('select from public.image_descriptions', 'without a description');
update public.jobs set state = 'cancelled', finished_at = private.now() where finished_at is null;
select pg_temp.cut('cookies');
select is(pg_temp.live('cookies'), 'embed', 'It is not looked at a second time');
update public.settings set moderation_model_id = null;
select pg_temp.cut('jam');
select is(pg_temp.live('jam'), 'embed', 'Where nobody looks pictures go straight to their vector');
update public.jobs set state = 'cancelled', finished_at = private.now() where finished_at is null;
delete from public.images where id = tests.id('cookies');
select is_empty('select from public.moderations', 'Judgements go with the image');

select * from finish();
rollback;
