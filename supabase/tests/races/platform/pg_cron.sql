-- Keeps what is scheduled; nothing runs it.
create schema cron;
create table cron.job (jobid bigint generated always as identity primary key, jobname text unique, schedule text, command text);
create table cron.job_run_details (runid bigint primary key, end_time timestamptz);
create function cron.schedule(job_name text, schedule text, command text) returns bigint language sql security definer
as $$
  insert into cron.job (jobname, schedule, command) values (job_name, schedule, command)
  on conflict (jobname) do update set schedule = excluded.schedule, command = excluded.command returning jobid
$$;
grant usage on schema cron to @extowner@;
grant select on cron.job to @extowner@;
grant all on cron.job_run_details to @extowner@;
