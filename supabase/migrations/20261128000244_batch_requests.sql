-- Quoting and starting a batch, now of rows too.

drop function public.quote_batch(text[], text[], text, text, jsonb, integer, text, text, bigint, text[], text[], text, text, boolean, text, uuid),
  public.create_batch(text[], text[], text, text, jsonb, integer, text, text, numeric, uuid, bigint, uuid, text[], text[], text,
    text, boolean, text, uuid);

-- What create_batch would make of the same request. Writes nothing.
create or replace function private.quote_batch(request jsonb) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
  plan private.batch_plan;
begin
  perform private.require_member();
  plan := private.plan_batch(request, auth.uid());
  return jsonb_build_object(
    -- Of rows the first hundred.
    'prompts', (
      select coalesce(jsonb_agg(jsonb_build_object('prompt', prompt, 'full_prompt', full_prompt)
        || case when row is null then '{}' else jsonb_build_object('row', plan.planned[row + 1].number) end order by place), '[]')
      from unnest(plan.prompts, plan.models[1].full_prompts, plan.rows_of_prompts) with ordinality as asked (prompt, full_prompt, row, place)
      where row is null or place <= 100),
    'images', plan.images, 'low_usd', private.usd(plan.low_usd), 'high_usd', private.usd(plan.high_usd),
    'estimated_usd', private.usd(plan.high_usd), 'estimated_seconds', plan.estimated_seconds,
    'model_id', plan.models[1].model_id, 'size', plan.models[1].size, 'models', private.plan_lines(plan),
    'unfilled', case when plan.planned is null then array(select distinct name from unnest(plan.unfilled) name order by name) else '{}' end)
    || case when plan.planned is null then '{}' else jsonb_build_object('rows', private.row_findings(plan.planned, plan.unused)) end;
end;
$$;

-- What create_batch answered when it made the batch of a request; null where there is none yet.
create or replace function private.repeat_answer(request jsonb, request_id uuid, owner uuid) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
  batch public.batches;
begin
  select * into batch from public.batches b
  where b.request_id = repeat_answer.request_id and b.owner_id is not distinct from owner;
  if not found then
    return null;
  elsif batch.request <> private.tidy_request(request) then
    raise invalid_parameter_value using message = 'This request id was used for another request: make a new one';
  end if;
  return private.batch_answer(batch, array(
    select i.id from public.images i where i.batch_id = batch.id and batch.rows = 0 order by array_position(batch.prompts, i.prompt), i.id));
end;
$$;

-- Refuses rows of which nothing would be made, unless they are to be left out.
create function private.require_good_rows(plan private.batch_plan, leave_out boolean) returns void
language plpgsql immutable set search_path = ''
as $$
declare
  wrong private.planned_row;
  count bigint;
begin
  select r.* into wrong from unnest(plan.planned) r where r.problem is not null order by r.position limit 1;
  if not found then
    return;
  end if;
  select count(*) into count from unnest(plan.planned) r where r.problem is not null;
  if plan.prompts = '{}' then
    raise invalid_parameter_value using message = format('Nothing can be made of these rows, such as row %s: %s', wrong.number, left(wrong.problem, 300));
  elsif not leave_out then
    raise invalid_parameter_value using message = format('Nothing can be made of %s of the %s rows, such as row %s (%s): mend them, or leave them out',
      count, cardinality(plan.planned), wrong.number, left(wrong.problem, 300));
  end if;
end;
$$;

-- Plans a batch, refuses it above max_usd, and starts it; once, where the request has an id.
create or replace function private.create_batch(request jsonb, max_usd numeric, owner_id uuid, request_id uuid) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
  plan       private.batch_plan;
  model      private.model_plan;
  turn       integer := 0;
  batch      public.batches;
  new_images uuid[];
  owner      uuid;
  answered   jsonb;
begin
  perform private.require_member();
  if max_usd < 0 or max_usd = 'NaN' then
    raise invalid_parameter_value using message = 'max_usd is an amount of dollars, 0 or more';
  end if;
  perform private.require_readable(request);
  owner := case when private.is_operator() then create_batch.owner_id else auth.uid() end;
  answered := private.repeat_answer(request, request_id, owner);
  if answered is not null then
    return answered;
  end if;
  plan := private.plan_batch(request, owner);
  perform private.require_good_rows(plan, coalesce((plan.request ->> 'skip_bad_rows')::boolean, false));
  if plan.high_usd > max_usd then
    raise invalid_parameter_value using
      message = format('This batch may cost $%s, more than the $%s allowed', private.usd(plan.high_usd), max_usd);
  end if;

  insert into public.batches as b (owner_id, recipe_id, recipe_version, model_id, prompts, rows, colors, count_per_prompt, width, height,
    estimated_usd, reserved_usd, request, request_id, models, name)
  values (plan.owner_id, plan.recipe_id, plan.recipe_version, plan.models[1].model_id,
    case when plan.planned is null then plan.prompts else '{}' end, coalesce(cardinality(plan.planned), 0), plan.colors, plan.count_per_prompt,
    split_part(plan.models[1].size, 'x', 1)::integer, split_part(plan.models[1].size, 'x', 2)::integer, plan.high_usd, plan.high_usd,
    plan.request, create_batch.request_id, private.plan_lines(plan), btrim(plan.request ->> 'name'))
  on conflict do nothing
  returning * into batch;
  if not found then
    -- The same request came a moment ago, and has just been answered.
    return private.repeat_answer(request, request_id, owner);
  end if;
  insert into public.batch_rows (batch_id, position, number, tokens, file_name, folder, problem)
  select batch.id, r.position, r.number, r.tokens, case when r.problem is null then r.file_name end, case when r.problem is null then r.folder end, r.problem
  from unnest(plan.planned) r;

  -- In the order of the prompts, so that the seeds are the same when the request is; the models make each picture side by
  -- side, with the same seed.
  new_images := array(select gen_random_uuid() from generate_series(1, plan.images));
  insert into public.images (id, owner_id, batch_id, batch_row, parent_id, model_id, origin, operation, prompt, full_prompt, negative_prompt,
    style, quality, transparent, fallback_model_ids, colors, overlays, seed, width, height)
  select new_images[picture * cardinality(plan.models) + m.turn], plan.owner_id, batch.id, asked.row, plan.source_id, m.model_id, 'generated',
    plan.operation, asked.prompt, asked.full_prompt, m.negative_prompt, m.style, m.quality, plan.transparent,
    array_remove(plan.fallback_model_ids, m.model_id), plan.colors, coalesce(nullif(r.overlays, '[]'), plan.overlays),
    -- After the highest seed comes 0.
    coalesce((plan.seed + picture) % 2147483648, (floor(random() * 2147483648)::bigint)),
    split_part(m.size, 'x', 1)::integer, split_part(m.size, 'x', 2)::integer
  -- Prompts are unrolled once a model, for whoever looks one up in a list reads all of it.
  from unnest(plan.models) with ordinality as m (model_id, size, quality, style, full_prompts, images, low_usd, own_usd, high_usd,
      seconds, negative_prompt, turn),
    lateral unnest(plan.prompts, m.full_prompts, plan.rows_of_prompts) with ordinality as asked (prompt, full_prompt, row, which)
    left join unnest(plan.planned) r on r.position = asked.row,
    generate_series(1, plan.count_per_prompt) time,
    lateral (select (which - 1) * plan.count_per_prompt + time - 1 as picture) numbered
  order by picture, m.turn;
  insert into public.image_references (image_id, position, reference_id, label)
  select i.id, named.place - 1, named.reference_id, named.label
  from public.images i left join unnest(plan.planned) r on r.position = i.batch_row,
    lateral private.each_reference(plan.reference_ids || r.reference_ids, plan.reference_labels || r.reference_labels) named
  where i.batch_id = batch.id and private.most_references(plan) > 0;
  foreach model in array plan.models loop
    perform private.enqueue_jobs('generate', array(
        select id from unnest(new_images) with ordinality as made (id, place)
        where (place - 1) % cardinality(plan.models) = turn order by place),
      coalesce(plan.request ->> 'lane', case when plan.images <= 4 then 'people' else 'bulk' end), batch.id, plan.owner_id, model.own_usd, model.high_usd);
    turn := turn + 1;
  end loop;

  return private.batch_answer(batch, case when plan.planned is null then new_images else '{}' end);
end;
$$;

create function public.quote_batch(prompts text[] default '{}', colors text[] default '{}', style text default null,
  template text default null, tokens jsonb default '{}', count_per_prompt integer default 1, model_id text default null,
  size text default null, seed bigint default null, model_ids text[] default null, fallback_model_ids text[] default null,
  quality text default null, negative_prompt text default null, transparent boolean default null,
  operation text default null, source_image_id uuid default null, rows jsonb default null, reference_image_ids uuid[] default null,
  name text default null, lane text default null, skip_bad_rows boolean default null) returns jsonb
language sql stable set search_path = ''
as $$
  select private.quote_batch(jsonb_build_object('prompts', prompts, 'colors', colors, 'style', style, 'template', template,
    'tokens', tokens, 'count_per_prompt', count_per_prompt, 'model_id', model_id, 'size', size, 'seed', seed,
    'model_ids', model_ids, 'fallback_model_ids', fallback_model_ids, 'quality', quality, 'negative_prompt', negative_prompt,
    'transparent', transparent, 'operation', operation, 'source_image_id', source_image_id, 'rows', rows,
    'reference_image_ids', reference_image_ids, 'name', name, 'lane', lane, 'skip_bad_rows', skip_bad_rows))
$$;

create function public.create_batch(prompts text[] default '{}', colors text[] default '{}', style text default null,
  template text default null, tokens jsonb default '{}', count_per_prompt integer default 1, model_id text default null,
  size text default null, max_usd numeric default null, owner_id uuid default null, seed bigint default null,
  request_id uuid default null, model_ids text[] default null, fallback_model_ids text[] default null,
  quality text default null, negative_prompt text default null, transparent boolean default null,
  operation text default null, source_image_id uuid default null, rows jsonb default null, reference_image_ids uuid[] default null,
  name text default null, lane text default null, skip_bad_rows boolean default null) returns jsonb
language sql set search_path = ''
as $$
  select private.create_batch(jsonb_build_object('prompts', prompts, 'colors', colors, 'style', style, 'template', template,
    'tokens', tokens, 'count_per_prompt', count_per_prompt, 'model_id', model_id, 'size', size, 'seed', seed,
    'model_ids', model_ids, 'fallback_model_ids', fallback_model_ids, 'quality', quality, 'negative_prompt', negative_prompt,
    'transparent', transparent, 'operation', operation, 'source_image_id', source_image_id, 'rows', rows,
    'reference_image_ids', reference_image_ids, 'name', name, 'lane', lane, 'skip_bad_rows', skip_bad_rows), max_usd, owner_id, request_id)
$$;

drop function private.fill_template(public.recipes, jsonb), private.unfilled_tokens(text[]);

revoke execute on function private.require_good_rows(private.batch_plan, boolean),
  public.quote_batch(text[], text[], text, text, jsonb, integer, text, text, bigint, text[], text[], text, text, boolean, text, uuid,
    jsonb, uuid[], text, text, boolean),
  public.create_batch(text[], text[], text, text, jsonb, integer, text, text, numeric, uuid, bigint, uuid, text[], text[], text,
    text, boolean, text, uuid, jsonb, uuid[], text, text, boolean) from public, anon;
grant execute on function
  public.quote_batch(text[], text[], text, text, jsonb, integer, text, text, bigint, text[], text[], text, text, boolean, text, uuid,
    jsonb, uuid[], text, text, boolean),
  public.create_batch(text[], text[], text, text, jsonb, integer, text, text, numeric, uuid, bigint, uuid, text[], text[], text,
    text, boolean, text, uuid, jsonb, uuid[], text, text, boolean) to authenticated, service_role;
