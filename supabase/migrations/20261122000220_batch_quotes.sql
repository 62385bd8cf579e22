-- A batch says what it will make and cost before it runs, can be given a seed, and remembers what was asked for.

drop function public.create_batch(text[], text[], text, text, jsonb, integer, text, text, numeric, uuid);
drop function private.create_batch(text[], text[], text, text, jsonb, integer, text, text, numeric, uuid);

-- What create_batch would make of the same request. Writes nothing.
create function private.quote_batch(request jsonb) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
  plan private.batch_plan;
begin
  perform private.require_member();
  plan := private.plan_batch(request, auth.uid());
  return jsonb_build_object(
    'prompts', (
      select jsonb_agg(jsonb_build_object('prompt', prompt, 'full_prompt', full_prompt) order by place)
      from unnest(plan.prompts, plan.full_prompts) with ordinality as asked (prompt, full_prompt, place)),
    'images', plan.images, 'estimated_usd', plan.estimated_usd, 'estimated_seconds', plan.estimated_seconds,
    'model_id', plan.model_id, 'size', plan.size, 'unfilled', private.unfilled_tokens(plan.full_prompts));
end;
$$;

-- Plans a batch, refuses it above max_usd, and starts it.
create function private.create_batch(request jsonb, max_usd numeric, owner_id uuid) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
  plan       private.batch_plan;
  batch      public.batches;
  new_images uuid[];
begin
  perform private.require_member();
  if max_usd < 0 or max_usd = 'NaN' then
    raise invalid_parameter_value using message = 'max_usd is an amount of dollars, 0 or more';
  end if;
  plan := private.plan_batch(request, case when private.is_operator() then create_batch.owner_id else auth.uid() end);
  if plan.estimated_usd > max_usd then
    raise invalid_parameter_value using
      message = format('This batch costs about $%s, more than the $%s allowed', round(plan.estimated_usd, 2), max_usd);
  end if;

  insert into public.batches (owner_id, recipe_id, model_id, prompts, colors, count_per_prompt, width, height,
    estimated_usd, reserved_usd, request)
  values (plan.owner_id, plan.recipe_id, plan.model_id, plan.prompts, plan.colors, plan.count_per_prompt,
    split_part(plan.size, 'x', 1)::integer, split_part(plan.size, 'x', 2)::integer, plan.estimated_usd, plan.estimated_usd, plan.request)
  returning * into batch;

  -- In the order of the prompts, so that the seeds are the same when the request is.
  new_images := array(select gen_random_uuid() from generate_series(1, plan.images));
  insert into public.images (id, owner_id, batch_id, model_id, origin, prompt, full_prompt, colors, seed, width, height)
  select id, plan.owner_id, batch.id, plan.model_id, 'generated', plan.prompts[which], plan.full_prompts[which], plan.colors,
    -- After the highest seed comes 0.
    coalesce((plan.seed + place - 1) % 2147483648, floor(random() * 2147483648)::bigint), batch.width, batch.height
  from unnest(new_images) with ordinality as made (id, place),
    lateral (select ((place - 1) / plan.count_per_prompt + 1)::integer as which) of_prompts;
  perform private.enqueue_jobs('generate', new_images, case when plan.images <= 4 then 'people' else 'bulk' end,
    batch.id, plan.owner_id, plan.usd_per_image);

  return jsonb_build_object('batch_id', batch.id, 'images', plan.images, 'estimated_usd', plan.estimated_usd,
    'estimated_seconds', plan.estimated_seconds, 'image_ids', to_jsonb(new_images));
end;
$$;

create function public.quote_batch(prompts text[] default '{}', colors text[] default '{}', style text default null,
  template text default null, tokens jsonb default '{}', count_per_prompt integer default 1, model_id text default null,
  size text default null, seed bigint default null) returns jsonb
language sql stable set search_path = ''
as $$
  select private.quote_batch(jsonb_build_object('prompts', prompts, 'colors', colors, 'style', style, 'template', template,
    'tokens', tokens, 'count_per_prompt', count_per_prompt, 'model_id', model_id, 'size', size, 'seed', seed))
$$;

create function public.create_batch(prompts text[] default '{}', colors text[] default '{}', style text default null,
  template text default null, tokens jsonb default '{}', count_per_prompt integer default 1, model_id text default null,
  size text default null, max_usd numeric default null, owner_id uuid default null, seed bigint default null) returns jsonb
language sql set search_path = ''
as $$
  select private.create_batch(jsonb_build_object('prompts', prompts, 'colors', colors, 'style', style, 'template', template,
    'tokens', tokens, 'count_per_prompt', count_per_prompt, 'model_id', model_id, 'size', size, 'seed', seed), max_usd, owner_id)
$$;

revoke execute on function private.quote_batch(jsonb), private.create_batch(jsonb, numeric, uuid),
  public.quote_batch(text[], text[], text, text, jsonb, integer, text, text, bigint),
  public.create_batch(text[], text[], text, text, jsonb, integer, text, text, numeric, uuid, bigint) from public, anon;
grant execute on function private.quote_batch(jsonb), private.create_batch(jsonb, numeric, uuid),
  public.quote_batch(text[], text[], text, text, jsonb, integer, text, text, bigint),
  public.create_batch(text[], text[], text, text, jsonb, integer, text, text, numeric, uuid, bigint) to authenticated, service_role;
