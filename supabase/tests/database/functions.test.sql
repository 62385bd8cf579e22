-- The other half of the lock: who may call what.
begin;
select plan(9);

create temp view ours as
  select oid, pronamespace::regnamespace::text as audience, proname::text as name, prosecdef as definer, proconfig, proacl, proowner
  from pg_proc where pronamespace in ('public'::regnamespace, 'private'::regnamespace, 'worker'::regnamespace);
create temp view callers as
  select ours.audience, ours.name, case a.grantee when 0 then 'everybody' else a.grantee::regrole::text end as caller
  from ours, aclexplode(coalesce(proacl, acldefault('f', proowner))) a where a.grantee <> proowner;

select is_empty('select oid::regprocedure from ours where not coalesce(''search_path=""'' = any (proconfig), false)',
  'Every function names the schema of all it uses');
select is_empty('select oid::regprocedure from ours where audience = ''public'' and definer',
  'No public function runs with more rights than its caller');
select is_empty('select * from callers where caller in (''everybody'', ''anon'')', 'Nothing can be called by everybody, or by nobody');
select is_empty('select * from callers where audience = ''worker'' and caller <> ''service_role''',
  'Worker functions are the service role''s alone');
select is_empty('select oid::regprocedure from ours where audience = ''worker'' and not exists (
    select from callers where callers.name = ours.name and callers.audience = ''worker'')',
  'The service role can call every worker function');
select set_eq($$ select name from callers where audience = 'public' and caller = 'authenticated' $$, array[
  'approve_images', 'archive_recipe', 'cancel_batch', 'cancel_embedding_switch', 'cancel_images', 'cancel_ingest', 'cancel_job', 'change_settings', 'close_circuit', 'count_used_images', 'create_api_key', 'create_batch',
  'create_endpoint', 'delete_endpoint', 'disable_endpoint', 'enable_endpoint', 'list_deliveries', 'list_endpoints', 'read_delivery', 'replay_deliveries', 'replay_delivery',
  'rotate_endpoint_secret', 'test_endpoint', 'update_endpoint',
  'delete_product', 'list_products', 'quote_product', 'read_product', 'rename_product',
  'create_upload', 'dismiss_wish', 'duplicate_recipe', 'edit_api_key', 'edit_image', 'import_recipes', 'list_batch_results', 'list_batches', 'list_charges', 'list_images', 'list_jobs', 'list_made_rows', 'make_wish', 'matching_image_ids', 'move_batch', 'move_job', 'pause_batch', 'pause_stage', 'pick_winner',
  'quote_batch', 'read_batch_progress', 'read_batch_rows', 'read_dashboard', 'read_embedding_switch', 'read_failures', 'read_key_use', 'read_members', 'read_model_notices', 'read_money', 'read_own_quota', 'read_providers', 'read_recipe_previews', 'read_servings', 'read_stages', 'read_uses', 'read_winners', 'read_wins', 'read_wishes', 'reconcile_charge', 'reject_images',
  'remake_variants', 'remove_mockup', 'reopen_images', 'reopen_wish', 'report_error', 'request_prompt_reading', 'request_query_embedding', 'restore_images', 'restore_recipe_version', 'resume_batch', 'resume_stage',
  'retry_batch', 'retry_failed_jobs', 'retry_images', 'retry_ingest', 'retry_job', 'revoke_api_key', 'save_mockup', 'set_budget', 'set_overlays', 'set_scene_prompt', 'share_recipe', 'similar_images', 'tag_images', 'take_invite_token',
  'take_call_token', 'take_down_images', 'take_preview_token', 'trash_images', 'unpick_winner', 'withdraw_images'
], 'What people can call is written down');
select set_eq($$ select name from callers where audience = 'private' and caller = 'authenticated' $$,
  $$ select name from callers where audience = 'public' and caller = 'authenticated'
    union all values ('is_admin'), ('is_member'), ('now'), ('are_origins'), ('are_tokens'), ('preview_files'),
      ('matching_images'), ('oklab'), ('query_vector'), ('read_library_filter'), ('without_punctuation'), ('words_query') $$,
  'Of the private functions people reach those, who they are, what time it is, what checks what they write, and what reads the library with their rights');
select set_eq($$ select name from callers where audience = 'public' and caller = 'service_role' $$,
  $$ select name from callers where audience = 'public' and caller = 'authenticated'
    and name not in ('create_upload', 'read_own_quota', 'request_prompt_reading', 'request_query_embedding', 'set_scene_prompt', 'take_call_token', 'take_invite_token', 'take_preview_token') $$,
  'The operator can call what people can, except for uploading and asking as somebody');
select set_eq($$ select name from callers where audience = 'private' and caller = 'service_role' $$,
  $$ select name from callers where audience = 'public' and caller = 'service_role'
    union all values ('now'), ('are_origins'), ('are_tokens'),
      ('matching_images'), ('oklab'), ('query_vector'), ('read_library_filter'), ('without_punctuation'), ('words_query') $$,
  'and reaches no other private function but those of the library and what checks what is written');

select * from finish();
rollback;
