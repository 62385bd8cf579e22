-- The batches of a person, of everybody for admins, the newest first.

-- What a batch is at: under way, paused, held by a budget, stopped, done with failures, or done.
create function private.batch_state(batch public.batches) returns text
language sql stable security definer set search_path = ''
as $$
  select case
    when not live.is_any and batch.cancelled_at is not null then 'cancelled'
    when not live.is_any and exists (select from public.images i where i.batch_id = batch.id and i.status = 'failed') then 'failed'
    when not live.is_any then 'done'
    when batch.paused_at is not null then 'paused'
    when exists (
      select from public.jobs j where j.batch_id = batch.id and j.state = 'queued' and j.error_code = 'budget_exhausted') then 'held'
    else 'running' end
  from (
    select exists (select from public.jobs j where j.batch_id = batch.id and j.state in ('queued', 'running', 'waiting')) as is_any
  ) live
$$;
create unique index jobs_live_batch_id_idx on public.jobs (batch_id, id) where state in ('queued', 'running', 'waiting');

-- Up to so many, of one state and made of `rows` or `prompts` only, if these are named. Their pictures are counted for the listed
-- ones alone.
--   {batches: [{id, name, prompt, recipe, recipe_slug, rows, left_out, pictures, done, failed, state, estimated_usd, spent_usd,
--   created_at, owner}], more}
create function private.list_batches(state text, made_of text, take integer) returns jsonb
language plpgsql stable security definer set search_path = '' set plan_cache_mode = 'force_custom_plan'
as $$
declare
  batch  public.batches;
  listed uuid[] := '{}';
  states text[] := '{}';
  is_at  text;
begin
  perform private.require_member();
  if (take between 1 and 200) is not true then
    raise invalid_parameter_value using message = 'A page has 1 to 200 batches';
  elsif state <> all ('{running,paused,held,failed,cancelled,done}') then
    raise invalid_parameter_value using message = 'A batch is running, paused, held, failed, cancelled or done';
  elsif made_of not in ('rows', 'prompts') then
    raise invalid_parameter_value using message = 'A batch is made of rows or prompts';
  end if;
  for batch in
    select b.* from public.batches b
    where (private.is_operator() or private.is_admin() or b.owner_id = auth.uid())
      and (made_of is null or (made_of = 'rows') = (b.rows > 0))
    order by b.created_at desc, b.id
  loop
    is_at := private.batch_state(batch);
    continue when state is not null and is_at <> state;
    listed := listed || batch.id;
    states := states || is_at;
    exit when cardinality(listed) > take;
  end loop;
  return (
    select jsonb_build_object('more', cardinality(listed) > take, 'batches', coalesce(jsonb_agg(jsonb_build_object(
        'id', b.id, 'name', b.name, 'prompt', left(b.prompts[1], 200), 'recipe', r.name, 'recipe_slug', r.slug, 'rows', b.rows,
        'left_out', (select count(*) from public.batch_rows w where w.batch_id = b.id and w.problem is not null),
        'pictures', made.pictures, 'done', made.done, 'failed', made.failed, 'state', item.state,
        'estimated_usd', private.usd(b.estimated_usd), 'spent_usd', private.usd(b.spent_usd), 'created_at', b.created_at,
        'owner', case when b.owner_id is distinct from auth.uid() then (select u.email from auth.users u where u.id = b.owner_id) end)
      order by item.place), '[]'))
    from unnest(listed[1:take], states[1:take]) with ordinality as item (id, state, place)
    join public.batches b using (id)
    left join public.recipes r on r.id = b.recipe_id,
    lateral (
      select count(*) as pictures, count(*) filter (where i.status in ('ready', 'approved', 'rejected')) as done,
        count(*) filter (where i.status = 'failed') as failed
      from public.images i where i.batch_id = b.id
    ) made
  );
end;
$$;

create function public.list_batches(state text default null, made_of text default null, take integer default 50) returns jsonb
language sql stable set search_path = '' as $$ select private.list_batches(state, made_of, take) $$;

revoke execute on function private.batch_state(public.batches), private.list_batches(text, text, integer),
  public.list_batches(text, text, integer) from public, anon;
grant execute on function private.list_batches(text, text, integer), public.list_batches(text, text, integer) to authenticated, service_role;
