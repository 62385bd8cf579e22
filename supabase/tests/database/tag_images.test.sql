-- Many pictures get and lose tags at once.
begin;
select plan(27);
select tests.person('Ada', 'admin');
select tests.person('Mia');
select tests.person('Max');
select tests.person('Eve', null);
select tests.picture(name, owner => 'Mia', status => name) from unnest('{approved,failed,ready,rejected,tagging}'::text[]) name;
select tests.picture('binned', owner => 'Mia', status => 'ready');
select public.trash_images(array[tests.id('binned')]);
select tests.picture('other', owner => 'Max', status => 'ready');
create function pg_temp.tags(picture text) returns text language sql as $$
  select coalesce(string_agg(format('%s %s', tag, source), ', ' order by tag), 'none') from public.image_tags
  where image_id = tests.id(picture) and removed_at is null $$;
create function pg_temp.tag(add_tags text[], remove_tags text[] default '{}',
  variadic pictures text[] default '{approved,binned,failed,other,ready,rejected,tagging}') returns text language sql as $$
  select tests.names(public.tag_images((select array_agg(tests.id(name)) from unnest(pictures) name), add_tags, remove_tags)) $$;
create function pg_temp.embedding() returns text language sql as $$
  select coalesce(string_agg(i.prompt || ' ' || j.lane, ', ' order by i.prompt), 'nothing')
  from public.jobs j join public.images i on i.id = j.image_id where j.kind = 'embed' and j.state = 'queued' $$;
grant execute on all functions in schema pg_temp to public;

-- Who may.
select tests.act_as_nobody();
select throws_ok($$ select public.tag_images('{}') $$, '42501', null, 'Nobody cannot tag');
select tests.act_as('Eve');
select throws_ok($$ select public.tag_images('{}') $$, '42501', 'Only members can do this', 'nor can who is no member');
select tests.act_as('Mia');
select is(pg_temp.tag('{ Gift , homemade}'), 'failed ready rejected tagging',
  'A member tags what is theirs, is not in the trash and not approved');
select is(pg_temp.tags('ready'), 'gift manual, homemade manual', 'The tags are a person''s now, in lower case');
select is(pg_temp.tags('approved'), 'homemade auto', 'What is approved stays as it was reviewed');
select is(revision, 1, 'It was an edit') from public.images where id = tests.id('ready');
select tests.act_as_operator();
select is(pg_temp.tags('other') || ', ' || pg_temp.tags('binned'), 'homemade auto, homemade auto', 'So are the others');
select is(pg_temp.embedding(), 'ready people, rejected people', 'What had a vector gets a new one; the rest gets its first in time');
select tests.act_as('Ada');
select is(pg_temp.tag('{gift}'), 'approved other', 'An admin tags everybody''s; what has the tag already is left alone');
select is(revision, 1, 'and not edited again') from public.images where id = tests.id('ready');
select is(created_by, tests.id('Ada'), 'The work is the admin''s') from tests.job('approved', 'embed');

-- Tags of the vocabulary, and of a model.
select is(pg_temp.tag('{Cookie}', '{}', 'ready'), 'ready', 'A word of the vocabulary');
select is(term, 'cookie', 'is known as such') from public.image_tags where image_id = tests.id('ready') and tag = 'cookie';
select is(pg_temp.tag('{}', '{homemade}', 'other', 'ready', 'failed'), 'failed other ready', 'Tags are taken away, a person''s and a model''s');
select is(pg_temp.tags('other'), 'gift manual', 'and are gone');
select isnt(removed_at, null, 'for good, whatever a model says') from public.image_tags where image_id = tests.id('other') and tag = 'homemade';
select is(pg_temp.tag('{}', '{homemade,unheard}', 'other', 'ready'), 'nothing', 'What lacks them is left alone');
select is(pg_temp.tag('{homemade}', '{gift}', 'other'), 'other', 'A tag can come back while another goes');
select is(pg_temp.tags('other'), 'homemade manual', 'in one edit');
select is(pg_temp.tag(null, null, 'other'), 'nothing', 'No tag is no change');

-- What is refused.
select throws_ok($$ select pg_temp.tag('{cake}', '{Cake}') $$, '22023', 'A tag is added or taken away, not both', 'Not both at once');
select throws_ok($$ select pg_temp.tag(array['']) $$, '22023', 'An image has at most 50 tags of 1 to 50 characters each', 'No empty tag');
select throws_ok($$ select pg_temp.tag('{}', array[null]) $$, '22023', null, 'nor none at all');
select throws_ok($$ select pg_temp.tag(array[repeat('x', 51)]) $$, '22023', null, 'nor a long one');
select throws_ok($$ select pg_temp.tag(array(select 'tag ' || i from generate_series(1, 51) i)) $$, '22023', null, 'nor many');
select is(pg_temp.tag(array(select 'tag ' || i from generate_series(1, 49) i), '{}', 'other', 'ready'), 'other',
  'What would come to have more than 50 is left alone');
select is(count(*), 50::bigint, 'up to there is room') from public.image_tags where image_id = tests.id('other') and removed_at is null;

select * from finish();
rollback;
