-- What cuts products out where no vendor is set up: it floods the ground of a photo from its border. For those that do it better
-- there is room before it.
insert into public.models (id, provider, vendor_id, name, kind, repeats_safely, operations, features, max_sources, sizes, place,
  priced_on, seconds_per_image)
values ('flood-border', 'offline', 'flood-border', 'Border flood (offline)', 'make', true, '{remove_background}', '{transparent}', 1, '{}', 999,
  '2026-11-21', 2);
