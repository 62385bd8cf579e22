-- The clock's duties. Each is a verb, and cheap when there is nothing to do.
select cron.schedule('ring', '10 seconds', 'select private.tick()');
select cron.schedule('sweep-jobs', '* * * * *', 'select private.sweep_jobs()');
select cron.schedule('forget-old-queries', '*/10 * * * *',
  'delete from public.query_embeddings where expires_at <= private.now()');
select cron.schedule('forget-idle-rate-limits', '17 * * * *',
  $$delete from private.rate_limits where refilled_at < private.now() - interval '1 hour'$$);
select cron.schedule('prune-searches', '23 3 * * *', 'select private.prune_searches()');
select cron.schedule('prune-archives', '33 3 * * *', 'select private.prune_archives()');
select cron.schedule('purge-trash', '43 3 * * *', 'select private.purge_trash()');
select cron.schedule('prune-cron-history', '53 3 * * *',
  $$delete from cron.job_run_details where end_time < now() - interval '3 days'$$);
