-- The lock. A new table is merged only when somebody has written down here who may see it.
begin;
select plan(68);

select tables_are('public', array['api_keys', 'batch_rows', 'batches', 'budgets', 'charges', 'error_reports', 'extractions', 'failovers', 'image_colors', 'image_descriptions',
  'image_embeddings', 'image_mockups', 'image_references', 'image_tags', 'image_uses', 'image_variants', 'image_words', 'images', 'ingests', 'job_kinds', 'jobs', 'members', 'model_qualities', 'models', 'moderations', 'palettes', 'pattern_versions', 'patterns', 'products',
  'provider_callbacks', 'provider_calls', 'providers', 'query_embeddings', 'recipe_versions', 'recipes', 'scene_prompts', 'search_documents', 'search_facets', 'search_results', 'search_vectors', 'searches',
  'settings', 'synonyms', 'token_sets', 'vocabulary', 'webhook_attempts', 'webhook_deliveries', 'webhook_endpoints', 'webhook_events', 'wish_sites', 'wish_wordings', 'wishes'], 'Every public table is on this list');
select views_are('public', array['batch_progress'], 'Every public view is on this list');

select is_empty($$
  select relname from pg_class
  where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relrowsecurity
$$, 'Every public table has row level security');
select is_empty($$
  select relname from pg_class
  where relnamespace = 'public'::regnamespace and relkind = 'v' and not coalesce('security_invoker=true' = any (reloptions), false)
$$, 'Every public view reads as the person who asks');
select is_empty($$
  select relname from pg_class
  where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and obj_description(oid, 'pg_class') is null
$$, 'Every public table says what it is for');
select is_empty($$
  select conrelid::regclass, conname from pg_constraint
  where contype = 'f' and connamespace in ('public'::regnamespace, 'private'::regnamespace) and not exists (
    select from pg_index where indrelid = conrelid and (indkey::int2[])[0:cardinality(conkey) - 1] operator(pg_catalog.@>) conkey
  )
$$, 'Every foreign key has an index');

select is_empty($$
  select indexrelid::regclass from pg_index join pg_class on pg_class.oid = indexrelid join pg_am on pg_am.oid = relam
  where relnamespace = 'public'::regnamespace and amname = 'btree' and not indisunique
$$, 'Every index ends with the primary key, so that pages have a stable order');

select policies_are('public', 'api_keys', array['Members can read their own keys, admins all']);
select policies_are('public', 'batch_rows', array['Members can read the rows of batches they can read']);
select policies_are('public', 'batches', array['Owners can read their batches, admins all']);
select policies_are('public', 'budgets', array['Admins can change caps', 'Admins can read budgets']);
select policies_are('public', 'charges', array['Owners can read their charges, admins all']);
select policies_are('public', 'error_reports', array['Admins can read error reports']);
select policies_are('public', 'extractions', array['Members can read what was read for them, admins all']);
select policies_are('public', 'failovers', array['Whoever sees a job sees its failovers']);
select policies_are('public', 'image_colors', array['Whoever sees an image sees its colors']);
select policies_are('public', 'image_descriptions', array['Whoever sees an image sees its description']);
select policies_are('public', 'image_embeddings', array['Whoever sees an image sees its embeddings']);
select policies_are('public', 'image_mockups', array['Whoever sees an image sees its mockups']);
select policies_are('public', 'image_references', array['Members can read the references of pictures they can read']);
select policies_are('public', 'image_tags', array['Whoever sees an image sees its tags']);
select policies_are('public', 'image_uses', array['Admins can read uses']);
select policies_are('public', 'image_variants', array['Whoever sees an image sees its variants']);
select policies_are('public', 'image_words', array['Whoever sees an image sees its words']);
select policies_are('public', 'images', array['Owners can read their images, admins all']);
select policies_are('public', 'ingests', array['Members can read what they sent, admins all']);
select policies_are('public', 'job_kinds', array['Admins can change job kinds', 'Members can read job kinds']);
select policies_are('public', 'jobs', array['People can read the jobs they caused, admins all']);
select policies_are('public', 'members', array['Admins can add members', 'Admins can change the role of others',
  'Admins can remove others', 'Members can read their own membership, admins every one']);
select policies_are('public', 'model_qualities', array['Admins can add qualities', 'Admins can change qualities',
  'Admins can remove qualities', 'Members can read qualities']);
select policies_are('public', 'models', array['Admins can add models', 'Admins can change models',
  'Admins can remove models', 'Members can read models']);
select policies_are('public', 'moderations', array['Whoever sees an image sees what was held against it']);
select policies_are('public', 'palettes', array['Members can add their own palettes, admins common ones',
  'Members can change their own palettes, admins common ones', 'Members can read common palettes and their own',
  'Members can remove their own palettes, admins common ones']);
select policies_are('public', 'pattern_versions', array['Members can read the versions of patterns they can read']);
select policies_are('public', 'patterns', array['Members can read their patterns and the library''s, admins all']);
select policies_are('public', 'products', array['Owners can read their products, admins all']);
select policies_are('public', 'provider_callbacks', array['Admins can read callbacks']);
select policies_are('public', 'provider_calls', array['Admins can read provider calls']);
select policies_are('public', 'providers', array['Members can read providers']);
select policies_are('public', 'query_embeddings', array['Admins can read cached queries']);
select policies_are('public', 'recipes', array['Members can add their own recipes, admins common ones',
  'Members can change their own recipes, admins all', 'Members can read recipes that are shared or theirs, admins all',
  'Members can remove their own recipes, admins all']);
select policies_are('public', 'recipe_versions', array['Members can read the versions of recipes they can read']);
select policies_are('public', 'scene_prompts', array['Members can read their own words for scenes']);
select policies_are('public', 'search_documents', array['Members can read published documents']);
select policies_are('public', 'search_facets', array['Members can read published facets']);
select policies_are('public', 'search_results', array['Admins can read what searches answered']);
select policies_are('public', 'search_vectors', array['Members can read published vectors']);
select policies_are('public', 'searches', array['Admins can read searches']);
select policies_are('public', 'settings', array['Admins can change the settings', 'Members can read the settings']);
select policies_are('public', 'synonyms', array['Admins can add synonyms', 'Admins can change synonyms',
  'Admins can remove synonyms', 'Members can read synonyms']);
select policies_are('public', 'token_sets', array['Members can add their token sets', 'Members can change their token sets',
  'Members can read their token sets', 'Members can remove their token sets']);
select policies_are('public', 'vocabulary', array['Admins can add terms', 'Admins can change terms',
  'Admins can remove terms', 'Members can read the vocabulary']);
select policies_are('public', 'webhook_attempts', array['Members can read the attempts of deliveries they can read']);
select policies_are('public', 'webhook_deliveries', array['Members can read the deliveries to endpoints they can read']);
select policies_are('public', 'webhook_endpoints', array['Members can read their endpoints, admins all']);
select policies_are('public', 'webhook_events', array['Members can read the events that were told to them']);
select policies_are('public', 'wish_sites', array['Admins can read who wished']);
select policies_are('public', 'wish_wordings', array['Admins can read the wordings of wishes']);
select policies_are('public', 'wishes', array['Admins can read wishes']);
select is_empty($$
  select policyname from pg_policies where schemaname = 'public' and (roles <> '{authenticated}' or cmd = 'ALL')
$$, 'Every policy is for signed-in people and one command');

-- Every right of a whole table or view, by who holds it. `=` stands for everybody.
select results_eq($$
  select a.grantee::regrole::text collate "default", string_agg(distinct relname, ' ' order by relname) collate "default"
  from pg_class, aclexplode(relacl) a
  where relnamespace = 'public'::regnamespace and relkind <> 'S' and a.grantee <> relowner and a.privilege_type = 'SELECT'
  group by 1 order by 1
$$, $$
  select role, 'batch_progress batch_rows batches budgets charges error_reports extractions failovers image_colors image_descriptions image_embeddings image_mockups image_references image_tags '
    'image_uses image_variants image_words images ingests job_kinds jobs members model_qualities models moderations palettes pattern_versions patterns products provider_callbacks provider_calls providers query_embeddings recipe_versions recipes '
    'scene_prompts search_documents search_facets search_results search_vectors searches settings synonyms token_sets vocabulary webhook_attempts webhook_deliveries webhook_endpoints webhook_events wish_sites wish_wordings wishes'
  from (values ('authenticated'), ('service_role')) as roles (role)
$$, 'Signed-in people and the service role can ask for all but the keys; nobody else has a right');
select results_eq($$
  select relname::text collate "default", a.grantee::regrole::text collate "default",
    string_agg(lower(a.privilege_type), ' ' order by a.privilege_type)
  from pg_class, aclexplode(relacl) a
  where relnamespace = 'public'::regnamespace and a.grantee <> relowner and a.privilege_type <> 'SELECT'
  group by 1, 2 order by 1, 2
$$, $$ values
  ('job_kinds', 'service_role', 'update'),
  ('members', 'authenticated', 'delete insert update'), ('members', 'service_role', 'delete insert update'),
  ('model_qualities', 'authenticated', 'delete insert update'), ('model_qualities', 'service_role', 'delete insert update'),
  ('models', 'authenticated', 'delete insert update'), ('models', 'service_role', 'delete insert update'),
  ('palettes', 'authenticated', 'delete insert update'), ('palettes', 'service_role', 'delete insert update'),
  ('recipes', 'authenticated', 'delete'), ('recipes', 'service_role', 'delete insert update'),
  ('settings', 'authenticated', 'update'), ('settings', 'service_role', 'update'),
  ('synonyms', 'authenticated', 'delete insert update'), ('synonyms', 'service_role', 'delete insert update'),
  ('token_sets', 'authenticated', 'delete insert update'), ('token_sets', 'service_role', 'delete insert update'),
  ('vocabulary', 'authenticated', 'delete insert update'), ('vocabulary', 'service_role', 'delete insert update')
$$, 'What people and the service role may write is written down');
select results_eq($$
  select relname::text collate "default", a.grantee::regrole::text collate "default", lower(a.privilege_type),
    string_agg(attname, ' ' order by attname) collate "default"
  from pg_class join pg_attribute on attrelid = pg_class.oid, aclexplode(attacl) a
  where relnamespace = 'public'::regnamespace group by 1, 2, 3 order by 1, 2
$$, $$ values
  ('api_keys', 'authenticated', 'select',
    'allowed_addresses allowed_origins created_at expires_at id is_test last_used_address last_used_at name owner_id prefix rate_per_minute revoked_at scopes'),
  ('api_keys', 'service_role', 'select',
    'allowed_addresses allowed_origins created_at expires_at id is_test last_used_address last_used_at name owner_id prefix rate_per_minute revoked_at scopes'),
  ('budgets', 'authenticated', 'update', 'cap_usd'), ('budgets', 'service_role', 'update', 'cap_usd'),
  ('job_kinds', 'authenticated', 'update', 'batch_size concurrency lease_seconds max_attempts paused_at tick_seconds wait_seconds'),
  ('recipes', 'authenticated', 'insert',
    'aspect category description fields kind model_ids name negative_prompt operation overlays owner_id preview_image_id prompt quality slug stand'),
  ('recipes', 'authenticated', 'update',
    'aspect category description fields kind model_ids name negative_prompt operation overlays owner_id preview_image_id prompt quality slug stand')
$$, 'So are the single columns');
select is_empty($$
  select relname from pg_class, aclexplode(relacl) a
  where relnamespace in ('private'::regnamespace, 'worker'::regnamespace) and a.grantee <> relowner
    and (relname, a.grantee::regrole::text, a.privilege_type) <> ('queues', 'service_role', 'SELECT')
$$, 'Nobody can read the private tables, and only the service role the queues');
select results_eq($$
  select nspname::text collate "default", a.grantee::regrole::text collate "default", lower(a.privilege_type)
  from pg_namespace, aclexplode(nspacl) a
  where nspname in ('private', 'worker') and a.grantee <> nspowner order by 1, 2
$$, $$ values
  ('private', 'authenticated', 'usage'), ('private', 'service_role', 'usage'), ('worker', 'service_role', 'usage')
$$, 'The worker schema is the service role''s alone');

select tests.person('Mia');
select tests.act_as_nobody();
select throws_ok('select from public.images', '42501', null, 'Nobody cannot even ask for images');
select throws_ok('select private.now()', '42501', null, 'Nobody cannot reach the private schema');
select tests.act_as('Mia');
select throws_ok('select worker.metrics()', '42501', null, 'A member cannot reach the worker schema');

select * from finish();
rollback;
