-- What is told: by whom it happened, to whom, and as what.
begin;
select plan(42);
select tests.person('Ada', 'admin');
select tests.person('Mia');
select tests.person('Max');
select tests.picture(name, owner => 'Mia', status => status) from (values ('cookies', 'ready'), ('bread', 'ready'), ('cake', 'tagging')) pictures (name, status);
select tests.listen();
select vault.update_secret(id, 'https://larder.example') from vault.secrets where name = 'project_url';
create function pg_temp.all_events() returns text[] language sql as $$ select
  '{job.succeeded,job.failed,image.ready,image.approved,image.withdrawn,product.ready,product.failed,budget.reached,endpoint.disabled}'::text[] $$;
create function pg_temp.endpoint(owner text, events text[], hears_all boolean default false) returns uuid language sql as $$
  select (private.create_endpoint('https://' || lower(owner) || '.example/', events, '', hears_all, tests.id(owner)) ->> 'id')::uuid $$;
-- What was told since it was last asked, as `owner of the endpoint: type, …`.
create temp table heard (id uuid);
create function pg_temp.told() returns text language plpgsql as $$
declare
  told text;
begin
  with new as (
    select d.id, u.email, v.type from public.webhook_deliveries d join public.webhook_events v on v.id = d.event_id
    join public.webhook_endpoints e on e.id = d.endpoint_id join auth.users u on u.id = e.owner_id
    where d.id not in (select heard.id from heard)
  ), noted as (insert into heard select new.id from new)
  select coalesce(string_agg(types, '; ' order by types), 'nothing') into told
  from (select split_part(email, '@', 1) || ': ' || string_agg(type, ', ' order by type) as types from new group by email) lines;
  -- What happens next happens later.
  perform private.move_clock('1 second');
  return told;
end $$;
create function pg_temp.latest(wanted text) returns jsonb language sql as $$
  select private.payload_of(v)::jsonb -> 'data' from public.webhook_events v where type = wanted order by occurred_at desc, id limit 1 $$;

-- Nobody listens.
select public.approve_images(array[tests.id('cookies')]);
select is_empty('select from public.webhook_events', 'What nobody hears of is not kept');

select pg_temp.endpoint('Ada', pg_temp.all_events(), true), pg_temp.endpoint('Mia', pg_temp.all_events()), pg_temp.endpoint('Max', pg_temp.all_events());

-- Approval and withdrawal.
select public.approve_images(array[tests.id('bread')]);
select is(pg_temp.told(), 'nothing', 'A picture is not told of before its files are public');
create temp table publishing as select * from tests.claim('publish');
select worker.finish_publish(id, claim_id, 1) from publishing;
select worker.finish_publish(id, claim_id, 1) from tests.claim('publish');
select is(pg_temp.told(), 'ada: image.approved, image.approved; mia: image.approved, image.approved', 'then its owner hears of it, and who hears of all');
select is(tests.rings(), 'deliver 2, publish 2', 'at once');
select is(pg_temp.latest('image.approved') -> 'image' ->> 'alt' in ('bread', 'cookies'), true, 'with its text');
select matches(pg_temp.latest('image.approved') #>> '{image,sizes,thumbnail,url}',
  '^https://larder\.example/storage/v1/object/public/library/[0-9a-f-]{36}/1/thumbnail-0123456789abcdef\.jpg$', 'and the addresses of its files');
select private.write_search_document(i) from public.images i where id = tests.id('bread');
select is(pg_temp.told(), 'nothing', 'What is published anew is no news');
select public.withdraw_images(array[tests.id('bread'), tests.id('cookies')]);
select is(pg_temp.told(), 'ada: image.withdrawn, image.withdrawn; mia: image.withdrawn, image.withdrawn', 'Pictures that are withdrawn are');

-- Ready.
update public.images set status = 'ready' where id = tests.id('cake');
select is(pg_temp.told(), 'ada: image.ready; mia: image.ready', 'A picture that is finished is told');
select is(pg_temp.latest('image.ready') -> 'image' ->> 'id', tests.id('cake')::text, 'by its id');
select public.reject_images(array[tests.id('cake')]), public.reopen_images(array[tests.id('cake')]);
select is(pg_temp.told(), 'nothing', 'once');

-- Jobs.
select tests.picture(name, owner => 'Mia') from unnest('{pie,jam,tart}'::text[]) name;
select tests.enqueue('generate', name, cause => 'Mia') from unnest('{pie,jam,tart}'::text[]) name;
select worker.finish_generate(id, claim_id, 'a/full_res-0.png', 2048, 1536) from worker.claim_jobs('generate', 1);
select is(pg_temp.told(), 'ada: job.succeeded; mia: job.succeeded', 'A picture that was generated is told');
select is(pg_temp.latest('job.succeeded') -> 'job' ->> 'status', 'succeeded', 'as what it is');
select worker.fail_job(id, claim_id, 'provider_unavailable', 'It answered 503', true) from worker.claim_jobs('generate', 1);
select is(pg_temp.told(), 'nothing', 'One that is tried again is not');
select worker.fail_job(id, claim_id, 'refused', 'Not that', false) from worker.claim_jobs('generate', 1);
select is(pg_temp.told(), 'ada: job.failed; mia: job.failed', 'one that ended badly is');
select is(pg_temp.latest('job.failed') #> '{job,error}', '{"code": "refused", "detail": "Not that"}', 'and why');
select private.cancel_job(j.id) from public.jobs j where kind = 'generate' and finished_at is null;
select is(pg_temp.told() || (pg_temp.latest('job.failed') #>> '{job,error,code}') , 'ada: job.failed; mia: job.failedcancelled', 'or that somebody stopped it');

-- Readings.
insert into public.patterns (id, owner_id, slug, name) values (tests.id('pattern'), tests.id('Max'), 'labels', 'Labels');
insert into public.pattern_versions (id, pattern_id, number, schema) values (tests.id('version'), tests.id('pattern'), 3, '{}');
insert into public.ingests (id, owner_id, pattern_version_id, is_test) values (tests.id('ingest'), tests.id('Max'), tests.id('version'), true);
insert into public.extractions (id, ingest_id, position, source_url) values (tests.id('reading'), tests.id('ingest'), 0, 'https://max.example/one.jpg');
insert into public.jobs (id, kind, lane, queue, message_id, extraction_id, subject_key, created_by)
select job_id, 'extract', 'people', 'extract', (select send from pgmq.send('extract', jsonb_build_object('job_id', job_id))), tests.id('reading'),
  tests.id('reading')::text, tests.id('Max') from (values (tests.id('reading job'))) work (job_id);
create temp table reading as select * from tests.claim('extract');
select private.finish_job(id, claim_id) from reading;
select is(pg_temp.told(), 'nothing', 'A reading is not told of before its data is there');
update public.extractions set data = '{"price": "4.50"}', confidence = '{"price": 0.9}', model_id = 'lexicon-1', is_offline = true, finished_at = private.now()
where id = tests.id('reading');
select is(pg_temp.told(), 'ada: job.succeeded; max: job.succeeded', 'Then whose it is hears of it');
select is(pg_temp.latest('job.succeeded') - 'event_id' - 'job', jsonb_build_object('image_id', null, 'ingest_id', tests.id('ingest'),
  'extraction_id', tests.id('reading'), 'position', 0, 'is_test', true, 'source_url', 'https://max.example/one.jpg', 'source_name', null,
  'pattern', jsonb_build_object('id', tests.id('pattern'), 'slug', 'labels', 'name', 'Labels'), 'version', 3,
  'result', '{"data": {"price": "4.50"}, "confidence": {"price": 0.9}, "repairs": [], "model_id": "lexicon-1", "is_offline": true}'::jsonb),
  'with the pattern, the version that ran and the result');
select is((pg_temp.latest('job.succeeded') #>> '{job,id}')::uuid, (select id from reading), 'and its job');
select is(about, 'https://max.example/one.jpg · Labels', 'The log says what it was about')
from (select distinct private.describe_event(v) as about from public.webhook_events v where v.data ->> 'extraction_id' = tests.id('reading')::text) told;

-- Products.
insert into public.products (id, owner_id, title, kind) select tests.id(title), tests.id('Mia'), title, 'food' from unnest('{Marmalade,Rye}'::text[]) title;
select tests.picture(name, owner => 'Mia', status => status) from (values ('on slate', 'tagging'), ('on linen', 'pending'), ('on oak', 'pending')) scenes (name, status);
insert into public.images (id, owner_id, origin, status, prompt, master_path, product_part, product_run, product_id)
select tests.id(title || ' ' || part), tests.id('Mia'), 'uploaded', 'kept', title || ' ' || part, 'someone/' || part || '.jpg', part, 1, tests.id(title)
from unnest('{Marmalade,Rye}'::text[]) title, unnest('{photo,cut_out}'::text[]) part;
update public.images i set product_part = 'scene', product_run = 1, product_id = tests.id(title), scene_position = position, scene_recipe = 'scene-slate', scene_stand = private.usual_stand()
from (values ('on slate', 'Marmalade', 0), ('on linen', 'Marmalade', 1), ('on oak', 'Rye', 0)) scenes (name, title, position) where i.prompt = name;
update public.products p set photo_id = tests.id(title || ' photo'), cut_out_id = tests.id(title || ' cut_out');
create function pg_temp.fail_scene(name text) returns void language sql as $$
  select tests.enqueue('generate', name, cause => 'Mia') where not exists (select from public.jobs j where j.image_id = tests.id(name) and j.finished_at is null);
  select worker.fail_job(id, claim_id, 'refused', 'Not that', false) from worker.claim_jobs('generate', 1) $$;
select tests.enqueue('generate', 'on linen', cause => 'Mia');
select pg_temp.told();
update public.images set status = 'ready' where id = tests.id('on slate');
select is(pg_temp.told(), 'ada: image.ready; mia: image.ready', 'A product with a scene on its way is not told of');
select pg_temp.fail_scene('on linen');
select is(pg_temp.told(), 'ada: job.failed, product.ready; mia: job.failed, product.ready', 'It is once its last scene has ended, whichever way');
select is(pg_temp.latest('product.ready') - 'event_id', jsonb_build_object('product', jsonb_build_object('id', tests.id('Marmalade'), 'title', 'Marmalade', 'kind', 'food',
  'status', 'ready', 'run', 1, 'is_test', false, 'error', null, 'scene_image_ids', jsonb_build_array(tests.id('on slate')))), 'with the scenes that there are');
select private.retry_images(array[tests.id('on linen')]);
select is(pg_temp.told(), 'nothing', 'A scene that is tried again is no news');
select pg_temp.fail_scene('on linen');
select is(pg_temp.told(), 'ada: job.failed, product.ready; mia: job.failed, product.ready', 'but how it ends then is');
update public.products set title = 'Orange marmalade' where id = tests.id('Marmalade');
select is(pg_temp.told(), 'nothing', 'nor is another title');
select pg_temp.fail_scene('on oak');
select is(pg_temp.told(), 'ada: job.failed, product.failed; mia: job.failed, product.failed', 'A product without a scene has failed');
select is(pg_temp.latest('product.failed') -> 'product' -> 'error', '{"code": "refused", "detail": "Not that"}', 'and why');
select is(about, 'Rye', 'The log says which product it was')
from (select distinct private.describe_event(v) as about from public.webhook_events v where v.type = 'product.failed') told;
update public.products set deleted_at = private.now(), status = 'ready', error_code = null, error_detail = null where id = tests.id('Rye');
select is(pg_temp.told(), 'nothing', 'What was deleted is told of no more');

-- Budgets.
select private.set_budget('day', 1, tests.id('Mia'));
select is(private.reserve_budget(1.5, tests.id('Mia')) is null, false, 'Work that costs more than a whole budget');
select is(pg_temp.told(), 'nothing', 'has not used it up');
select private.reserve_budget(0.9, tests.id('Mia')), private.reserve_budget(0.2, tests.id('Mia')), private.reserve_budget(0.2, tests.id('Mia'));
select is(pg_temp.told(), 'ada: budget.reached; mia: budget.reached', 'A budget that is used up is told once');
select is(pg_temp.latest('budget.reached') -> 'budget' ->> 'cap_usd', '1', 'with its cap');
select private.set_budget('day', 1.05, tests.id('Mia')), private.reserve_budget(0.2, tests.id('Mia'));
select is(pg_temp.told(), 'ada: budget.reached; mia: budget.reached', 'and again with another one');
select private.set_budget('month', 0.5, null), private.reserve_budget(0.2, tests.id('Mia'));
select is(pg_temp.told(), 'ada: budget.reached', 'That of everybody is told to admins');

-- Who hears.
update public.members set role = 'member' where user_id = tests.id('Ada') and exists (select tests.person('Bo', 'admin'));
select tests.picture('rolls', owner => 'Mia', status => 'tagging');
update public.images set status = 'ready' where id = tests.id('rolls');
select is(pg_temp.told(), 'mia: image.ready', 'Who is no admin any more hears of their own');
delete from public.members where user_id = tests.id('Mia');
select tests.picture('scones', owner => 'Mia', status => 'tagging');
update public.images set status = 'ready' where id = tests.id('scones');
select is(pg_temp.told(), 'nothing', 'and who is no member of nothing');
select lives_ok($$ delete from auth.users where id = tests.id('Max') $$, 'Who goes takes their endpoints along');
select is_empty($$ select from public.jobs j where j.kind = 'deliver' and j.delivery_id is null and j.finished_at is null $$, 'and what was on its way to them');

select * from finish();
rollback;
