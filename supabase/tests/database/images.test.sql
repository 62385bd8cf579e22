-- Pictures: who sees them, and which rows cannot be.
begin;
select plan(34);
select tests.person('Ada', 'admin');
select tests.person('Mia');
select tests.person('Max');
select tests.person('Eve', null);
select tests.picture('cookies', owner => 'Mia', status => 'ready');
select tests.picture('bread', owner => 'Max', status => 'approved');
select tests.picture('stray', status => 'ready');
-- How many rows of each table somebody sees: the picture and its parts.
create function pg_temp.sees() returns text language sql as $$
  select concat_ws(' ', (select count(*) from public.images), (select count(*) from public.image_variants), (select count(*) from public.image_tags),
    (select count(*) from public.image_descriptions), (select count(*) from public.image_colors), (select count(*) from public.image_embeddings)) $$;
grant execute on function pg_temp.sees() to public;

select tests.act_as('Mia');
select is(pg_temp.sees(), '1 1 1 1 1 1', 'Owners see their pictures with all parts');
select is(prompt, 'cookies', 'and no others, not even approved ones') from public.images;
select tests.act_as('Max');
select is(pg_temp.sees(), '1 1 1 1 1 1', 'So does every owner');
select tests.act_as('Eve');
select is(pg_temp.sees(), '0 0 0 0 0 0', 'Strangers see nothing');
select tests.act_as('Ada');
select is(pg_temp.sees(), '3 3 3 3 3 3', 'Admins see all, also what belongs to nobody');
select tests.act_as_nobody();
select throws_ok('select pg_temp.sees()', '42501', null, 'Nobody may not even look');
select tests.act_as('Mia');
select throws_ok('update public.images set prompt = ''x''', '42501', null, 'Owners change nothing but through the verbs');
select throws_ok('delete from public.image_tags', '42501', null, 'nor any part');
select throws_ok($$ insert into public.images (origin) values ('uploaded') $$, '42501', null, 'and add nothing so');
select tests.act_as_operator();

-- Rows that cannot be.
create function pg_temp.refuses(change text, rule text) returns text language sql as $$
  select throws_like(format('update public.images set %s where id = tests.id(''cookies'')', change), format('%%"%s"%%', rule),
    replace(rule, '_', ' ')) $$;
select pg_temp.refuses('origin = ''found''', 'an_image_is_generated_or_uploaded');
select pg_temp.refuses('status = ''lost''', 'image_status_is_known');
select pg_temp.refuses('prompt = null', 'generated_images_have_a_prompt_and_a_model');
select pg_temp.refuses('prompt = ''''', 'an_image_prompt_has_1_to_2000_characters');
select pg_temp.refuses('master_path = null', 'only_pending_and_failed_images_lack_a_master');
select pg_temp.refuses('status = ''approved''', 'approved_iff_approved_at');
select pg_temp.refuses('approved_at = now()', 'approved_iff_approved_at');
select pg_temp.refuses('status = ''rejected''', 'rejected_iff_rejected_at');
select pg_temp.refuses('reject_reason = ''ugly''', 'only_rejected_images_have_a_reason');
select pg_temp.refuses('status = ''failed''', 'failed_iff_error');
select pg_temp.refuses('error_code = ''odd''', 'failed_iff_error');
select pg_temp.refuses('status = ''approved'', approved_at = now(), deleted_at = now()', 'deleted_images_are_not_approved');
select pg_temp.refuses('dominant_color = ''red''', 'dominant_color_is_hex');
select pg_temp.refuses('subject = ''{"x": 0, "y": 0, "width": 2, "height": 1}''', 'subject_is_inside_the_picture');
select pg_temp.refuses('subject = ''{"x": 0, "y": 0}''', 'subject_is_inside_the_picture');

create function pg_temp.refuses_part(part text, change text, rule text) returns text language sql as $$
  select throws_like(format('update public.%I set %s where image_id = tests.id(''cookies'')', part, change), format('%%"%s"%%', rule),
    replace(rule, '_', ' ')) $$;
select pg_temp.refuses_part('image_variants', 'preset = ''poster''', 'preset_is_known');
select pg_temp.refuses_part('image_variants', 'mime = ''image/gif''', 'a_variant_is_jpeg_or_png');
select pg_temp.refuses_part('image_variants', 'bytes = 0', 'a_variant_has_bytes');
select pg_temp.refuses_part('image_variants', 'hash = ''x''', 'a_hash_has_16_hex_digits');
select pg_temp.refuses_part('image_tags', 'confidence = 1.1', 'confidence_is_0_to_1');
select pg_temp.refuses_part('image_tags', 'removed_at = now()', 'only_people_remove_tags');
select pg_temp.refuses_part('image_descriptions', 'alt = ''''', 'alt_has_1_to_250_characters');
select pg_temp.refuses_part('image_colors', 'percentage = 101', 'percentage_is_0_to_100');

-- What stays when a person goes.
delete from auth.users where id = tests.id('Mia');
select is(owner_id, null, 'A picture outlives its owner') from public.images where id = tests.id('cookies');
delete from public.images where id = tests.id('cookies');
select is_empty($$ select from public.image_embeddings where image_id = tests.id('cookies') $$, 'Its parts do not outlive the picture');

select * from finish();
rollback;
