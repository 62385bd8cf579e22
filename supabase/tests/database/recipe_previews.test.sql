-- Who can read a recipe sees its preview's colors and small files; all else of the picture stays its owner's.
begin;
select plan(18);
select tests.person('Ada', 'admin');
select tests.person('Mia');
select tests.person('Max');
select tests.person('Eve', null);
insert into public.images (id, owner_id, origin, prompt, thumbhash, dominant_color)
values (tests.id('tart'), tests.id('Mia'), 'uploaded', 'A secret tart', 'aGFzaA==', '#aa7744'), (tests.id('other'), tests.id('Mia'), 'uploaded', 'Another', null, null);
create function pg_temp.path(picture text, preset text) returns text language sql as $$
  select tests.id('Mia') || '/' || tests.id(picture) || '/' || preset || '-0.jpg' $$;
insert into public.image_variants (image_id, preset, path, mime, width, height, bytes, hash)
select tests.id(picture), preset, pg_temp.path(picture, preset), 'image/jpeg', 4, 3, 10, '0123456789abcdef'
from unnest('{tart,other}'::text[]) picture, unnest('{thumbnail,product_card,full_res}'::text[]) preset;
insert into storage.objects (bucket_id, name) select 'studio', path from public.image_variants where image_id in (tests.id('tart'), tests.id('other'));
insert into public.recipes (id, slug, name, kind, prompt, owner_id, preview_image_id)
values (tests.id('recipe'), 'tart', 'Tart', 'template', 'A tart', tests.id('Mia'), tests.id('tart'));

create function pg_temp.files() returns text language sql as $$
  select string_agg(split_part(name, '/', 3), ' ' order by name) from storage.objects where bucket_id = 'studio' $$;
create function pg_temp.shown() returns text language sql as $$
  select string_agg(shown ->> 'dominant_color', ' ') from jsonb_array_elements(public.read_recipe_previews()) shown $$;
grant execute on all functions in schema pg_temp to public;

-- While it is Mia's alone.
select tests.act_as('Mia');
select is(public.read_recipe_previews('{tart}'), jsonb_build_array(jsonb_build_object('recipe_id', tests.id('recipe'), 'id', tests.id('tart'),
  'thumbhash', 'aGFzaA==', 'dominant_color', '#aa7744', 'thumbnail', pg_temp.path('tart', 'thumbnail'), 'product_card', pg_temp.path('tart', 'product_card'))),
  'Its owner sees the preview of a recipe: its colors and its small files');
select is(public.read_recipe_previews('{cake}'), '[]', 'by the name of the recipe');
select tests.act_as('Max');
select is(pg_temp.shown(), null, 'Another member sees nothing of one that is not shared');
select is(pg_temp.files(), null, 'nor its files');

-- Shared.
select tests.act_as('Mia');
select isnt(public.share_recipe(tests.id('recipe')), null, 'Shared,');
select tests.act_as('Max');
select is(pg_temp.shown(), '#aa7744', 'it is seen by them');
select is(pg_temp.files(), 'product_card-0.jpg thumbnail-0.jpg', 'with its small files, and no other');
select is_empty($$ select from public.images $$, 'They see no row of the picture');
select is_empty($$ select from public.image_variants $$, 'nor of its files');
select tests.act_as('Ada');
select is(pg_temp.shown(), '#aa7744', 'An admin sees it');
select tests.act_as('Eve');
select throws_ok($$ select public.read_recipe_previews() $$, '42501', 'Only members can do this', 'Who is no member asks for none');
select is(pg_temp.files(), null, 'and sees no file');
select tests.act_as_nobody();
select is(pg_temp.files(), null, 'Nobody sees none');

-- Thrown away, and not shared any more.
reset role;
update public.images set deleted_at = private.now() where id = tests.id('tart');
select tests.act_as('Max');
select is(coalesce(pg_temp.shown(), '') || coalesce(pg_temp.files(), ''), '', 'A picture in the trash shows nothing any more');
reset role;
update public.images set deleted_at = null where id = tests.id('tart');
update public.recipes set owner_id = null, shared_at = null where slug = 'tart';
select tests.act_as('Max');
select is(pg_temp.shown(), '#aa7744', 'The preview of everybody''s recipe is everybody''s to see');
reset role;
update public.recipes set owner_id = tests.id('Mia') where slug = 'tart';
select tests.act_as('Max');
select is(coalesce(pg_temp.shown(), '') || coalesce(pg_temp.files(), ''), '', 'Not shared any more, it shows nothing');
reset role;

-- Whatever is read, the files are found but once.
create function pg_temp.plan() returns text language plpgsql as $$
declare line text; lines text := '';
begin
  for line in explain (costs off) select from storage.objects where bucket_id = 'studio' loop lines := lines || line || e'\n'; end loop;
  return lines;
end; $$;
grant execute on function pg_temp.plan() to public;
select tests.act_as('Max');
select alike(pg_temp.plan(), '%hashed SubPlan%', 'The files of previews are looked up in one list');
select tests.act_as_worker();
select is(pg_temp.shown(), '#aa7744', 'The operator sees all');

select * from finish();
rollback;
