-- How pictures come into the library: asked for in a batch, or uploaded.

-- The prompt with its style and the colours worked into it, as it is sent to a model.
create function private.compose_prompt(prompt text, style public.recipes, colors text[]) returns text
language sql immutable set search_path = ''
as $$
  select private.fill_tokens(coalesce(style.prompt, '[PROMPT]'), jsonb_build_object('PROMPT', prompt))
    || case when cardinality(colors) > 0 then '. Colors: ' || array_to_string(colors, ', ') else '' end
$$;

-- Prices a batch, refuses it above max_usd, and starts it. A template stands for its own prompt, with its tokens.
create function private.create_batch(prompts text[], colors text[], style text, template text, tokens jsonb,
  count_per_prompt integer, model_id text, size text, max_usd numeric, owner_id uuid) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
  model         public.models;
  style_recipe  public.recipes;
  recipe        public.recipes;
  owner         uuid := case when private.is_operator() then create_batch.owner_id else auth.uid() end;
  total         integer;
  estimate      numeric;
  batch         public.batches;
  new_images    uuid[];
begin
  perform private.require_member();
  prompts := coalesce(prompts, '{}');
  colors := array(select lower(color) from unnest(colors) color);
  tokens := coalesce(tokens, '{}');
  if cardinality(colors) > 8 or exists (select from unnest(colors) color where color is null or color !~ '^#[0-9a-f]{6}$') then
    raise invalid_parameter_value using message = 'Colors are at most 8 hex values such as #f4d35e';
  elsif jsonb_typeof(tokens) <> 'object' or exists (select from jsonb_each(tokens) where jsonb_typeof(value) <> 'string') then
    raise invalid_parameter_value using message = 'Tokens are an object of texts, such as {"SURFACE": "slate"}';
  elsif max_usd < 0 or max_usd = 'NaN' then
    raise invalid_parameter_value using message = 'max_usd is an amount of dollars, 0 or more';
  end if;

  select m.* into model from public.models m
  where m.id = coalesce(create_batch.model_id, (select image_model_id from public.settings)) and m.kind = 'make';
  if not found then
    raise invalid_parameter_value using message = format('There is no image model %L', create_batch.model_id);
  elsif model.enabled_at is null or model.retires_on <= private.now() then
    raise invalid_parameter_value using
      message = format('The model %s is not available%s', model.id, coalesce(': use ' || model.successor_id, ''));
  end if;
  size := coalesce(size, model.sizes[1]);
  if size <> all (model.sizes) then
    raise invalid_parameter_value using
      message = format('%s does not make pictures of %s: use %s', model.id, size, array_to_string(model.sizes, ', '));
  end if;

  if style is not null then
    select r.* into style_recipe from public.recipes r where r.slug = style and r.kind = 'style' and r.operation = 'generate'
      and (r.owner_id is null or r.owner_id is not distinct from owner or private.is_admin());
    if not found then
      raise invalid_parameter_value using message = format('There is no style %L: the styles are %s', style,
        (select string_agg(slug, ', ' order by slug) from public.recipes r where r.kind = 'style' and r.owner_id is null));
    end if;
  end if;
  if template is not null then
    select r.* into recipe from public.recipes r where r.slug = template and r.kind = 'template' and r.operation = 'generate'
      and (r.owner_id is null or r.owner_id is not distinct from owner or private.is_admin());
    if not found then
      raise invalid_parameter_value using message = format('There is no template %L', template);
    end if;
    prompts := prompts || private.fill_tokens(recipe.prompt,
      (select coalesce(jsonb_object_agg(token ->> 'name', token ->> 'default'), '{}') from jsonb_array_elements(recipe.tokens) token)
      || tokens);
  end if;

  prompts := array(select btrim(regexp_replace(prompt, '\s+', ' ', 'g')) from unnest(prompts) prompt);
  if cardinality(prompts) = 0 or exists (select from unnest(prompts) prompt where coalesce(char_length(prompt), 0) not between 1 and 1000) then
    raise invalid_parameter_value using message = 'A batch needs prompts of 1 to 1000 characters each';
  end if;
  if count_per_prompt is null or count_per_prompt not between 1 and 20 or cardinality(prompts) * count_per_prompt > 1000 then
    raise invalid_parameter_value using message = 'A batch makes each prompt 1 to 20 times and 1000 pictures at most';
  end if;
  total := cardinality(prompts) * count_per_prompt;
  estimate := private.price(model.id, 1, null, null);
  if estimate * total > max_usd then
    raise invalid_parameter_value using
      message = format('This batch costs about $%s, more than the $%s allowed', round(estimate * total, 2), max_usd);
  end if;

  insert into public.batches (owner_id, recipe_id, model_id, prompts, colors, count_per_prompt, width, height, estimated_usd, reserved_usd)
  values (owner, coalesce(recipe.id, style_recipe.id), model.id, prompts, create_batch.colors, count_per_prompt,
    split_part(size, 'x', 1)::integer, split_part(size, 'x', 2)::integer, estimate * total, estimate * total)
  returning * into batch;

  with made as (
    insert into public.images (owner_id, batch_id, model_id, origin, prompt, full_prompt, colors, width, height)
    select owner, batch.id, model.id, 'generated', prompt, private.compose_prompt(prompt, style_recipe, batch.colors),
      batch.colors, batch.width, batch.height
    from unnest(prompts) with ordinality as asked (prompt, place), generate_series(1, count_per_prompt)
    order by place
    returning id
  )
  select array_agg(id) into new_images from made;
  perform private.enqueue_jobs('generate', new_images, case when total <= 4 then 'people' else 'bulk' end,
    batch.id, owner, estimate);

  return jsonb_build_object('batch_id', batch.id, 'images', total, 'estimated_usd', estimate * total,
    'estimated_seconds', ceil(model.seconds_per_image * total), 'image_ids', to_jsonb(new_images));
end;
$$;

create function public.create_batch(prompts text[] default '{}', colors text[] default '{}', style text default null,
  template text default null, tokens jsonb default '{}', count_per_prompt integer default 1, model_id text default null,
  size text default null, max_usd numeric default null, owner_id uuid default null) returns jsonb
language sql set search_path = ''
as $$
  select private.create_batch(prompts, colors, style, template, tokens, count_per_prompt, model_id, size, max_usd, owner_id)
$$;

-- Stops what has not been made yet.
create function private.cancel_batch(batch_id uuid) returns integer
language plpgsql security definer set search_path = ''
as $$
declare
  job       public.jobs;
  cancelled integer := 0;
begin
  perform private.require_member();
  if not exists (
    select from public.batches b
    where b.id = cancel_batch.batch_id and (private.is_operator() or private.is_admin() or b.owner_id = auth.uid())
  ) then
    raise exception using message = 'There is no such batch';
  end if;
  -- Lock order everywhere: jobs, all of them, then budgets, then their batch.
  perform from public.jobs j where j.batch_id = cancel_batch.batch_id order by j.id for update;
  for job in
    select * from public.jobs j
    where j.batch_id = cancel_batch.batch_id and j.kind = 'generate' and j.state in ('queued', 'running', 'waiting')
  loop
    perform private.settle_job(job, 'cancelled');
    cancelled := cancelled + 1;
  end loop;
  update public.batches b set cancelled_at = coalesce(b.cancelled_at, private.now()) where b.id = cancel_batch.batch_id;
  return cancelled;
end;
$$;

create function public.cancel_batch(batch_id uuid) returns integer
language sql set search_path = '' as $$ select private.cancel_batch(batch_id) $$;

-- Takes an uploaded file into the library. The file lies in the bucket `studio`, in the caller's own folder.
create function private.create_upload(image_id uuid, path text, prompt text) returns uuid
language plpgsql security definer set search_path = ''
as $$
begin
  perform private.require_member();
  -- A plain name in the caller's own folder: nothing in it may lead elsewhere.
  if coalesce(path ~ ('^' || auth.uid() || '/' || image_id || '/[A-Za-z0-9_-][A-Za-z0-9._-]{0,199}$') and path !~ '\.\.', false) then
    if not exists (select from storage.objects o where o.bucket_id = 'studio' and o.name = create_upload.path) then
      raise invalid_parameter_value using message = 'There is no such file in the bucket studio: upload it first';
    end if;
  else
    raise invalid_parameter_value using
      message = 'The file must lie in the bucket studio, at <your user id>/<image id>/<file name>';
  end if;
  if char_length(prompt) > 2000 then
    raise invalid_parameter_value using message = 'A prompt has 2000 characters at most';
  end if;
  insert into public.images (id, owner_id, origin, status, prompt, master_path)
  values (image_id, auth.uid(), 'uploaded', 'processing', nullif(btrim(prompt), ''), path)
  on conflict (id) do nothing;
  if not found then
    raise invalid_parameter_value using message = 'This image id is taken: make a new one';
  end if;
  perform private.enqueue_jobs('variants', array[image_id], 'people', null, auth.uid());
  return image_id;
end;
$$;

create function public.create_upload(image_id uuid, path text, prompt text default null) returns uuid
language sql set search_path = '' as $$ select private.create_upload(image_id, path, prompt) $$;

revoke execute on function private.compose_prompt(text, public.recipes, text[]),
  private.create_batch(text[], text[], text, text, jsonb, integer, text, text, numeric, uuid),
  public.create_batch(text[], text[], text, text, jsonb, integer, text, text, numeric, uuid),
  private.cancel_batch(uuid), public.cancel_batch(uuid),
  private.create_upload(uuid, text, text), public.create_upload(uuid, text, text) from public, anon;
grant execute on function
  private.create_batch(text[], text[], text, text, jsonb, integer, text, text, numeric, uuid),
  public.create_batch(text[], text[], text, text, jsonb, integer, text, text, numeric, uuid),
  private.cancel_batch(uuid), public.cancel_batch(uuid) to authenticated, service_role;
grant execute on function private.create_upload(uuid, text, text), public.create_upload(uuid, text, text) to authenticated;

-- How far a batch is, for its owner. Pictures are done when a person can review them.
create view public.batch_progress with (security_invoker = true) as
  select b.id as batch_id,
    count(i.id)::integer as total,
    count(i.id) filter (where i.status in ('ready', 'approved', 'rejected'))::integer as done,
    count(i.id) filter (where i.status = 'failed')::integer as failed,
    count(i.id) filter (where i.status in ('pending', 'processing', 'tagging'))::integer as left_to_do,
    m.finishes_later as is_async,
    ceil(m.seconds_per_image * count(i.id) filter (where i.status in ('pending', 'processing', 'tagging')))::integer as estimated_seconds
  from public.batches b
  join public.models m on m.id = b.model_id
  left join public.images i on i.batch_id = b.id
  group by b.id, m.finishes_later, m.seconds_per_image;
revoke all on public.batch_progress from anon, authenticated;
grant select on public.batch_progress to authenticated, service_role;
