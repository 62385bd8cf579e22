-- The clock's duties.
begin;
select plan(25);
select results_eq($$ select jobname::text collate "default", schedule::text from cron.job order by 1 $$, $$ values
  ('count-search-words' collate "default", '*/10 * * * *'), ('embedding-switch', '* * * * *'), ('forget-idempotency-keys', '23 * * * *'), ('forget-idle-rate-limits', '17 * * * *'), ('forget-old-queries', '*/10 * * * *'), ('forget-webhook-events', '33 5 * * *'), ('forget-wishes', '3 5 * * *'), ('prune-archives', '33 3 * * *'),
  ('prune-cron-history', '53 3 * * *'), ('prune-error-reports', '13 3 * * *'), ('prune-searches', '23 3 * * *'), ('prune-uses', '3 3 * * *'), ('purge-trash', '43 3 * * *'),
  ('refresh-models', '13 4 * * 1'), ('ring', '10 seconds'), ('settle-open-money', '*/10 * * * *'), ('sum-published', '*/5 * * * *'), ('sweep-files', '3 4 * * 0'), ('sweep-jobs', '* * * * *') $$, 'Every duty has its time');
select lives_ok(command, jobname || ' can be done') from cron.job order by jobname;

-- Searches are counted before they are forgotten.
insert into public.searches (query, result_count, milliseconds, weight, searched_at) values
  ('cookies', 1, 3, 1, private.now() - interval '31 days'), ('bread', 1, 30, 2, private.now() - interval '31 days'),
  ('jam', 1, 4, 1, private.now() - interval '29 days'), ('pie', 1, 60000, 1, private.now() - interval '31 days');
create temp table before as select worker.metrics() -> 'searches' as searches;
select private.prune_searches();
select results_eq('select query from public.searches', $$ values ('jam') $$, 'Searches are kept for 30 days');
select results_eq('select up_to_seconds, searches from private.search_totals where searches > 0 order by 1',
  $$ values (0.005::real, 1::double precision), (0.05, 2), ('infinity', 1) $$, 'and counted by how long they took');
select is(worker.metrics() -> 'searches', searches, 'so that no counter ever goes back') from before;

insert into public.query_embeddings (model_id, query, embedding, expires_at) values
  ('ngram-1536', 'old', tests.vector(1)::extensions.vector, private.now()),
  ('ngram-1536', 'new', tests.vector(1)::extensions.vector, private.now() + interval '1 minute');
do $$ begin execute (select command from cron.job where jobname = 'forget-old-queries'); end $$;
select results_eq('select query from public.query_embeddings', $$ values ('new') $$, 'Embeddings of queries are kept as long as the settings say');

insert into public.error_reports (short_id, message, reported_at) values
  ('AAAAAAAA', 'old', private.now() - interval '31 days'), ('BBBBBBBB', 'new', private.now() - interval '29 days');
do $$ begin execute (select command from cron.job where jobname = 'prune-error-reports'); end $$;
select results_eq('select message from public.error_reports', $$ values ('new') $$, 'Reports of errors are kept for 30 days');

select * from finish();
rollback;
