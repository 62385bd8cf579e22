-- A request that is sent twice, because its answer was lost, makes one batch: whoever sends it says which request it is.

alter table public.batches add column request_id uuid;
-- Nobody's batches are the operator's.
create unique index batches_request_id_key on public.batches (request_id, owner_id) nulls not distinct where request_id is not null;

-- Who is gone sends nothing again; and two of them may have used the same id, which would be the operator's twice.
create function private.forget_request_id() returns trigger
language plpgsql set search_path = ''
as $$
begin
  new.request_id := null;
  return new;
end;
$$;
create trigger batches_without_an_owner_answer_no_request before update of owner_id on public.batches
  for each row when (new.owner_id is null and old.owner_id is not null) execute function private.forget_request_id();

drop function public.create_batch(text[], text[], text, text, jsonb, integer, text, text, numeric, uuid, bigint),
  private.create_batch(jsonb, numeric, uuid);

-- A request as a batch keeps it: see private.plan_batch.
create function private.tidy_request(request jsonb) returns jsonb
language sql immutable set search_path = ''
as $$
  select coalesce(jsonb_object_agg(key, value) filter (where value <> 'null'), '{}') || jsonb_build_object('prompts', array(
    select btrim(regexp_replace(prompt, '\s+', ' ', 'g'))
    from jsonb_array_elements_text(coalesce(nullif(request -> 'prompts', 'null'), '[]')) prompt))
  from jsonb_each(request)
$$;

-- What create_batch answered when it made the batch of a request; null where there is none yet.
create function private.repeat_answer(request jsonb, request_id uuid, owner uuid) returns jsonb
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
  return (
    select jsonb_build_object('batch_id', batch.id, 'images', total, 'estimated_usd', batch.estimated_usd,
      'estimated_seconds', ceil(m.seconds_per_image * total), 'image_ids', (
        select coalesce(jsonb_agg(i.id order by array_position(batch.prompts, i.prompt), i.id), '[]')
        from public.images i where i.batch_id = batch.id))
    from public.models m, lateral (select cardinality(batch.prompts) * batch.count_per_prompt as total) counted
    where m.id = batch.model_id
  );
end;
$$;

-- Plans a batch, refuses it above max_usd, and starts it; once, where the request has an id.
create function private.create_batch(request jsonb, max_usd numeric, owner_id uuid, request_id uuid) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
  plan       private.batch_plan;
  batch      public.batches;
  new_images uuid[];
  owner      uuid;
  answered   jsonb;
begin
  perform private.require_member();
  if max_usd < 0 or max_usd = 'NaN' then
    raise invalid_parameter_value using message = 'max_usd is an amount of dollars, 0 or more';
  end if;
  owner := case when private.is_operator() then create_batch.owner_id else auth.uid() end;
  answered := private.repeat_answer(request, request_id, owner);
  if answered is not null then
    return answered;
  end if;
  plan := private.plan_batch(request, owner);
  if plan.estimated_usd > max_usd then
    raise invalid_parameter_value using
      message = format('This batch costs about $%s, more than the $%s allowed', round(plan.estimated_usd, 2), max_usd);
  end if;

  insert into public.batches as b (owner_id, recipe_id, model_id, prompts, colors, count_per_prompt, width, height,
    estimated_usd, reserved_usd, request, request_id)
  values (plan.owner_id, plan.recipe_id, plan.model_id, plan.prompts, plan.colors, plan.count_per_prompt,
    split_part(plan.size, 'x', 1)::integer, split_part(plan.size, 'x', 2)::integer, plan.estimated_usd, plan.estimated_usd,
    plan.request, create_batch.request_id)
  on conflict do nothing
  returning * into batch;
  if not found then
    -- The same request came a moment ago, and has just been answered.
    return private.repeat_answer(request, request_id, owner);
  end if;

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

create function public.create_batch(prompts text[] default '{}', colors text[] default '{}', style text default null,
  template text default null, tokens jsonb default '{}', count_per_prompt integer default 1, model_id text default null,
  size text default null, max_usd numeric default null, owner_id uuid default null, seed bigint default null,
  request_id uuid default null) returns jsonb
language sql set search_path = ''
as $$
  select private.create_batch(jsonb_build_object('prompts', prompts, 'colors', colors, 'style', style, 'template', template,
    'tokens', tokens, 'count_per_prompt', count_per_prompt, 'model_id', model_id, 'size', size, 'seed', seed),
    max_usd, owner_id, request_id)
$$;

revoke execute on function private.forget_request_id(), private.tidy_request(jsonb), private.repeat_answer(jsonb, uuid, uuid),
  private.create_batch(jsonb, numeric, uuid, uuid),
  public.create_batch(text[], text[], text, text, jsonb, integer, text, text, numeric, uuid, bigint, uuid) from public, anon;
grant execute on function private.create_batch(jsonb, numeric, uuid, uuid),
  public.create_batch(text[], text[], text, text, jsonb, integer, text, text, numeric, uuid, bigint, uuid)
  to authenticated, service_role;
