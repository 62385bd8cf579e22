-- How a batch does: in total, row by row, and at its end as lines of a table, each with what it cost.

-- What a picture of a batch is at: done, failed, running, waiting, held by a budget, or paused. Its job is the live one, if any.
create function private.picture_state(status text, job public.jobs) returns text
language sql immutable set search_path = ''
as $$
  select case
    when status = 'failed' then 'failed'
    when status not in ('pending', 'processing', 'tagging') then 'done'
    when job.state = 'queued' and job.message_id is null then 'paused'
    when job.state = 'queued' and job.error_code = 'budget_exhausted' then 'held'
    when status = 'pending' and job.state = 'queued' then 'waiting'
    else 'running' end
$$;

-- The pictures of these rows of a batch, of all where none are named, each with what is being done with it. Of what was begun a
-- moment ago no statistics are there yet, and a nested loop would look through all jobs for each picture.
create function private.batch_pictures(batch_id uuid, first integer, last integer)
returns table (row_position integer, image public.images, state text, job public.jobs)
language sql stable security definer set search_path = '' set enable_nestloop = off
as $$
  select i.batch_row, i, private.picture_state(i.status, j.live), j.live
  from public.images i
  left join (
    select distinct on (live.image_id) live.image_id, live from public.jobs live
    where live.batch_id = batch_pictures.batch_id and live.state in ('queued', 'running', 'waiting')
    order by live.image_id, live.queued_at, live.id
  ) j on j.image_id = i.id
  where i.batch_id = batch_pictures.batch_id and (first is null or i.batch_row between first and last)
$$;

-- {rows, left_out, pictures, done, failed, running, waiting, held, paused, held_by, lane, paused_at, cancelled_at, estimated_usd,
-- reserved_usd, spent_usd, estimated_seconds}
create function private.read_batch_progress(batch_id uuid) returns jsonb
language plpgsql stable security definer set search_path = '' set plan_cache_mode = 'force_custom_plan'
as $$
declare
  batch public.batches := private.require_batch(batch_id);
begin
  return (
    select jsonb_build_object('batch_id', batch.id, 'name', batch.name, 'rows', batch.rows,
      'left_out', (select count(*) from public.batch_rows r where r.batch_id = batch.id and r.problem is not null),
      'pictures', count(*), 'done', count(*) filter (where state = 'done'), 'failed', count(*) filter (where state = 'failed'),
      'running', count(*) filter (where state = 'running'), 'waiting', count(*) filter (where state = 'waiting'),
      'held', count(*) filter (where state = 'held'), 'paused', count(*) filter (where state = 'paused'),
      'held_by', min((job).error_detail) filter (where state = 'held'),
      'lane', min((job).lane) filter (where state in ('waiting', 'held', 'paused')),
      'paused_at', batch.paused_at, 'cancelled_at', batch.cancelled_at, 'estimated_usd', private.usd(batch.estimated_usd),
      'reserved_usd', private.usd(batch.reserved_usd), 'spent_usd', private.usd(batch.spent_usd),
      'estimated_seconds', ceil(coalesce(sum(m.seconds_per_image) filter (where state not in ('done', 'failed')), 0))::integer)
    from private.batch_pictures(batch.id, null, null) p join public.models m on m.id = (p.image).model_id
  );
end;
$$;

-- The rows after this place, from 0, with their pictures and what each of these is at; of one state only, if it is named. A row is what the
-- first of these is true of: left_out, failed, held, paused, running, waiting, done, gone.
--   {rows: [{row, place, tokens, file_name, folder, state, problem, pictures: [{image_id, model_id, prompt, state, thumbnail_path,
--   error_code, error_detail, cost_usd}]}], next}
create function private.read_batch_rows(batch_id uuid, after integer, take integer, state text) returns jsonb
language plpgsql stable security definer set search_path = '' set plan_cache_mode = 'force_custom_plan'
as $$
declare
  states constant text[] := '{failed,held,paused,running,waiting,done}';
  batch  public.batches := private.require_batch(batch_id);
  places integer[];
begin
  if (take between 1 and 500) is not true then
    raise invalid_parameter_value using message = 'A page has 1 to 500 rows';
  elsif state <> all (states || '{left_out,gone}') then
    raise invalid_parameter_value using message = 'A row is left_out, failed, held, paused, running, waiting, done or gone';
  end if;
  -- Put together rather than joined: nobody has counted yet what was just begun.
  places := array(
    select position
    from (
      select r.position, r.problem is not null as is_wrong, null::integer as place
      from public.batch_rows r where r.batch_id = batch.id and r.position > coalesce(after, -1)
      union all
      select p.row_position, false, array_position(states, p.state) from private.batch_pictures(batch.id, least(coalesce(after, -1), 10000) + 1, 10000) p
      where read_batch_rows.state is not null
    ) seen
    group by position
    having read_batch_rows.state is null
      or read_batch_rows.state = case when bool_or(is_wrong) then 'left_out' else coalesce(states[min(place)], 'gone') end
    order by position limit take + 1);
  return (
    select jsonb_build_object(
      'next', case when cardinality(places) > take then places[take] end,
      'rows', coalesce(jsonb_agg(jsonb_build_object('row', r.number, 'place', r.position, 'tokens', r.tokens, 'file_name', r.file_name, 'folder', r.folder,
        'problem', r.problem, 'state', case when r.problem is not null then 'left_out' else coalesce(states[made.worst], 'gone') end,
        'pictures', coalesce(made.pictures, '[]')) order by r.position), '[]'))
    from public.batch_rows r
    left join (
      select p.row_position, min(array_position(states, p.state)) as worst,
        jsonb_agg(jsonb_build_object('image_id', (p.image).id, 'model_id', (p.image).model_id, 'prompt', (p.image).prompt, 'state', p.state,
          'thumbnail_path', (select v.path from public.image_variants v where v.image_id = (p.image).id and v.preset = 'thumbnail'),
          'error_code', case when p.state in ('failed', 'held') or p.state = 'waiting' and (p.job).error_code = 'rate_limited' then coalesce((p.image).error_code, (p.job).error_code) end,
          'error_detail', case when p.state in ('failed', 'held') or p.state = 'waiting' and (p.job).error_code = 'rate_limited' then coalesce((p.image).error_detail, (p.job).error_detail) end,
          'cost_usd', private.usd(private.cost_of(batch.id, (p.image).id)))
          order by (p.image).prompt, (p.image).model_id, (p.image).id) as pictures
      from private.batch_pictures(batch.id, places[1], places[cardinality(places)]) p
      where p.row_position = any (places[1:take]) group by 1
    ) made on made.row_position = r.position
    where r.batch_id = batch.id and r.position = any (places[1:take])
  );
end;
$$;

-- The rows that have pictures: {places: from 0, as they were sent, rows: their numbers}.
create function private.list_made_rows(batch_id uuid) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
  batch public.batches := private.require_batch(batch_id);
begin
  return (
    select jsonb_build_object('places', coalesce(jsonb_agg(r.position order by r.position), '[]'), 'rows', coalesce(jsonb_agg(r.number order by r.position), '[]'))
    from public.batch_rows r
    where r.batch_id = batch.id and exists (select from public.images i where i.batch_id = batch.id and i.batch_row = r.position)
  );
end;
$$;

-- What a picture has cost its batch.
create function private.cost_of(batch_id uuid, image_id uuid) returns numeric
language sql stable security definer set search_path = ''
as $$
  select coalesce(sum(c.amount_usd), 0) from public.charges c
  where c.image_id = cost_of.image_id and c.batch_id = cost_of.batch_id
$$;

-- A line for every picture of the rows after this place, and for every row that has none; the last page ends with what was paid
-- for pictures that are gone. The costs of all lines are what the batch has cost. `url` is there while a picture is public,
-- `path` in the bucket `studio` as long as it is there at all.
--   {results: [{row, tokens, file_name, folder, prompt, model_id, image_id, state, status, path, url, cost_usd, error}], next}
create function private.list_batch_results(batch_id uuid, after integer, take integer) returns jsonb
language plpgsql stable security definer set search_path = '' set plan_cache_mode = 'force_custom_plan'
as $$
declare
  batch    public.batches := private.require_batch(batch_id);
  files    text := (select decrypted_secret from vault.decrypted_secrets where name = 'project_url') || '/storage/v1/object/public/library/';
  last_row integer;
  ends     boolean;
  results  jsonb;
  gone     numeric;
begin
  if (take between 1 and 1000) is not true then
    raise invalid_parameter_value using message = 'A page has 1 to 1000 rows';
  end if;
  last_row := least(coalesce(after, -1), 10000) + take;
  ends := last_row >= batch.rows - 1;
  with lines as (
    select r.number as row, r.tokens, r.file_name, r.folder, r.problem, p.image, p.state, p.job
    from public.batch_rows r
    left join private.batch_pictures(batch.id, least(coalesce(after, -1), 10000) + 1, last_row) p on p.row_position = r.position
    where r.batch_id = batch.id and r.position > coalesce(after, -1) and r.position <= last_row
    union all
    -- Of a batch without rows a row is a prompt.
    select array_position(batch.prompts, (p.image).prompt), '{}', null, null, null, p.image, p.state, p.job
    from private.batch_pictures(batch.id, null, null) p where batch.rows = 0 and after is null
  )
  select coalesce(jsonb_agg(jsonb_build_object('row', l.row, 'tokens', l.tokens, 'file_name', l.file_name, 'folder', l.folder,
      'prompt', (l.image).prompt, 'model_id', (l.image).model_id, 'image_id', (l.image).id,
      'state', coalesce(l.state, case when l.problem is null then 'gone' else 'left_out' end), 'status', (l.image).status,
      'path', (l.image).master_path, 'url', files || (d.card #>> '{sizes,full_res,path}'), 'cost_usd', private.usd(private.cost_of(batch.id, (l.image).id)),
      'error', coalesce(l.problem, case when l.state in ('failed', 'held') then
        coalesce((l.image).error_detail, (l.job).error_detail, (l.image).error_code, (l.job).error_code) end))
    order by l.row, (l.image).prompt, (l.image).model_id, (l.image).id), '[]') into results
  from lines l left join public.search_documents d on d.image_id = (l.image).id;
  if ends then
    select batch.spent_usd - coalesce(sum(c.amount_usd), 0) into gone
    from public.charges c join public.images i on i.id = c.image_id and i.batch_id = batch.id where c.batch_id = batch.id;
    if gone <> 0 then
      results := results || jsonb_build_object('row', null, 'tokens', '{}'::jsonb, 'file_name', null, 'folder', null, 'prompt', null,
        'model_id', null, 'image_id', null, 'state', 'gone', 'status', null, 'path', null, 'url', null, 'cost_usd', private.usd(gone), 'error', null);
    end if;
  end if;
  return jsonb_build_object('results', results, 'next', case when not ends then last_row end);
end;
$$;

create function public.read_batch_progress(batch_id uuid) returns jsonb
language sql stable set search_path = '' as $$ select private.read_batch_progress(batch_id) $$;
create function public.read_batch_rows(batch_id uuid, after integer default null, take integer default 100, state text default null) returns jsonb
language sql stable set search_path = '' as $$ select private.read_batch_rows(batch_id, after, take, state) $$;
create function public.list_made_rows(batch_id uuid) returns jsonb
language sql stable set search_path = '' as $$ select private.list_made_rows(batch_id) $$;
create function public.list_batch_results(batch_id uuid, after integer default null, take integer default 1000) returns jsonb
language sql stable set search_path = '' as $$ select private.list_batch_results(batch_id, after, take) $$;

revoke execute on function private.picture_state(text, public.jobs), private.batch_pictures(uuid, integer, integer),
  private.read_batch_progress(uuid), private.read_batch_rows(uuid, integer, integer, text), private.cost_of(uuid, uuid),
  private.list_made_rows(uuid), private.list_batch_results(uuid, integer, integer), public.read_batch_progress(uuid),
  public.read_batch_rows(uuid, integer, integer, text), public.list_made_rows(uuid), public.list_batch_results(uuid, integer, integer) from public, anon;
grant execute on function private.read_batch_progress(uuid), private.read_batch_rows(uuid, integer, integer, text),
  private.list_made_rows(uuid), private.list_batch_results(uuid, integer, integer), public.read_batch_progress(uuid),
  public.read_batch_rows(uuid, integer, integer, text), public.list_made_rows(uuid), public.list_batch_results(uuid, integer, integer) to authenticated, service_role;
