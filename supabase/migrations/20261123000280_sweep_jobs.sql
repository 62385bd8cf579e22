-- Mends what a crash between row and queue could leave: a live job whose message is gone gets a new one. Looks first, and
-- locks only what seems to be lost: the sweep of a long queue stands in nobody's way.
create or replace function private.sweep_jobs() returns integer
language plpgsql security definer set search_path = ''
as $$
declare
  job_kind  text;
  job_queue text;
  lost      uuid[];
  job       public.jobs;
  present   boolean;
  mended    integer := 0;
begin
  for job_kind, job_queue in
    select kind, queue from public.job_kinds, lateral (values (kind), (kind || '_bulk')) lanes (queue) order by 2
  loop
    execute format($sql$
      select array(
        select j.id from public.jobs j
        where j.kind = $1 and j.queue = $2 and j.state in ('queued', 'running', 'waiting')
          and not exists (select from pgmq.%I m where m.msg_id = j.message_id)
        order by j.message_id)
    $sql$, 'q_' || job_queue) into lost using job_kind, job_queue;
    for job in
      select * from public.jobs where id = any (lost) and state in ('queued', 'running', 'waiting') order by message_id for update skip locked
    loop
      -- It was seen without a lock: it may have been given another message since.
      execute format('select exists (select from pgmq.%I where msg_id = $1)', 'q_' || job.queue) into present using job.message_id;
      if not present then
        update public.jobs
        set message_id = (select send from pgmq.send(job.queue, jsonb_build_object('job_id', job.id),
          greatest(0, ceil(extract(epoch from job.not_before - private.now())))::integer))
        where id = job.id;
        mended := mended + 1;
      end if;
    end loop;
  end loop;
  return mended;
end;
$$;

notify pgrst, 'reload schema';
