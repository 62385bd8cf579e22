-- A product goes its way: photo, cut-out, all scenes at once, ready.
begin;
select plan(17);
select tests.person('Mia');
select tests.person('Max');

select is(tests.product('Ring', 'Mia') - '{product_id,photo_path}'::text[], '{"status": "accepted", "estimated_usd": "0.03"}', 'A product is begun');
select is(tests.parts('Ring'), 'processing variants queued, pending, pending, pending, pending, pending', 'Its photo is looked at, all else waits');
select is(tests.is_now('Ring'), 'processing', 'It is under way');
select is(tests.make(tests.part('Ring', 'photo')), 'kept', 'A photo is kept');
select is(tests.parts('Ring'), 'kept, pending generate queued, pending, pending, pending, pending', 'Then its background is removed');
select is(tests.do(tests.part('Ring', 'cut_out')), 'generate', 'The remover hands its picture in');
select is(tests.do(tests.part('Ring', 'cut_out')), 'compose', 'which is fitted to the photo');
select is(tests.make(tests.part('Ring', 'cut_out')), 'kept', 'and kept');
select is(tests.parts('Ring'), 'kept, kept, pending generate queued, pending generate queued, pending generate queued, pending generate queued',
  'All scenes begin at the same time');
select is(tests.make(tests.part('Ring', '0')), 'ready', 'A scene goes to its end by itself');
select is(tests.is_now('Ring'), 'processing', 'and its product waits for the others');
select is(tests.fail(tests.part('Ring', '1')), true, 'One of them fails');
select is(tests.make(tests.part('Ring', position)), 'ready', 'the others do not') from unnest('{2,3}'::text[]) position;
select is(tests.is_now('Ring'), 'ready', 'With the last of them the product is ready');
select results_eq($$ select finished_at, run from public.products $$, $$ values (private.now(), 1) $$, 'and says when');
select is_empty('select from public.batches where reserved_usd <> 0', 'Nothing is kept aside for it');

select * from finish();
rollback;
