-- What a request comes to, before anything runs: now with several models side by side, models that take over, and pictures
-- that are changed. A request is {prompts, template, tokens, style, colors, count_per_prompt, model_id | model_ids,
-- fallback_model_ids, size, quality, seed, negative_prompt, transparent, operation, source_image_id}: see batches.request.

-- What each model of a batch makes, as it was quoted: [{model_id, size, quality, images, low_usd, high_usd, seconds}].
alter table public.batches
  add column models jsonb not null default '[]' constraint models_are_a_list check (jsonb_typeof(models) = 'array');

drop function private.quote_batch(jsonb), private.create_batch(jsonb, numeric, uuid, uuid), private.plan_batch(jsonb, uuid);
drop type private.batch_plan;

-- What one model of a batch is to make.
create type private.model_plan as (
  model_id     text,
  size         text,
  quality      text,
  -- The slug of a style that the model does by itself.
  style        text,
  -- The prompts as they are sent to this model, in the order of the batch.
  full_prompts text[],
  images       integer,
  -- Of one picture: at least and at most by this model, and at most by whichever of those that take over.
  low_usd      numeric,
  own_usd      numeric,
  high_usd     numeric,
  seconds      integer
);

create type private.batch_plan as (
  request            jsonb,
  owner_id           uuid,
  recipe_id          uuid,
  operation          text,
  source_id          uuid,
  colors             text[],
  prompts            text[],
  negative_prompt    text,
  transparent        boolean,
  count_per_prompt   integer,
  seed               bigint,
  fallback_model_ids text[],
  models             private.model_plan[],
  images             integer,
  low_usd            numeric,
  high_usd           numeric,
  estimated_seconds  integer
);

-- How long a list of a request is.
create function private.length_of(request jsonb, list text) returns integer
language sql immutable set search_path = ''
as $$ select case jsonb_typeof(request -> list) when 'array' then jsonb_array_length(request -> list) else 0 end $$;

-- Refuses what nobody means to send before anything reads it: longer lists and longer texts than any batch has. Prompts
-- have their idle spaces yet.
create function private.require_readable(request jsonb) returns void
language plpgsql immutable set search_path = ''
as $$
begin
  if private.length_of(request, 'prompts') > 1000 then
    raise invalid_parameter_value using message = 'A batch makes each prompt 1 to 20 times and 1000 pictures at most';
  elsif private.length_of(request, 'colors') > 8 then
    raise invalid_parameter_value using message = 'Colors are at most 8 hex values such as #f4d35e';
  elsif private.length_of(request, 'model_ids') > 4 then
    raise invalid_parameter_value using message = 'A batch is made by 1 to 4 models, each of them once';
  elsif private.length_of(request, 'fallback_model_ids') > 5 then
    raise invalid_parameter_value using message = 'At most 5 models take over, each of them once';
  elsif char_length(request ->> 'negative_prompt') > 4000 then
    raise invalid_parameter_value using message = 'What must not be in the picture is said in 1000 characters at most';
  elsif private.length_of(request, 'prompts') > 0
    and exists (select from jsonb_array_elements_text(request -> 'prompts') prompt where char_length(prompt) > 4000) then
    raise invalid_parameter_value using message = 'A batch needs prompts of 1 to 1000 characters each';
  end if;
end;
$$;

-- The style or template of that slug, among the common ones and the person's own; an admin may use all.
create or replace function private.find_recipe(wanted_kind text, wanted_slug text, owner uuid) returns public.recipes
language plpgsql stable set search_path = ''
as $$
declare
  recipe public.recipes;
begin
  select * into recipe from public.recipes
  where slug = wanted_slug and kind = wanted_kind and operation = 'generate'
    and (owner_id is null or owner_id = owner or private.is_admin());
  if not found then
    raise invalid_parameter_value using
      message = format('There is no %s %L: the %ss are %s', wanted_kind, left(wanted_slug, 100), wanted_kind,
        (select string_agg(slug, ', ' order by slug) from public.recipes
         where kind = wanted_kind and operation = 'generate' and (owner_id is null or owner_id = owner)));
  end if;
  return recipe;
end;
$$;

-- The picture to start from, for who may see it.
create function private.find_source(source_id uuid) returns public.images
language plpgsql stable security definer set search_path = ''
as $$
declare
  source public.images;
begin
  select * into source from public.images i
  where i.id = source_id and i.deleted_at is null
    and (private.is_operator() or private.is_admin() or i.owner_id = auth.uid());
  if not found then
    raise invalid_parameter_value using message = 'There is no such picture to start from';
  elsif source.master_path is null then
    raise invalid_parameter_value using message = 'The picture to start from is not made yet';
  end if;
  return source;
end;
$$;

-- The models of a request: those named, the one named, or the one of the settings.
create function private.chosen_models(request jsonb) returns public.models[]
language plpgsql stable set search_path = ''
as $$
declare
  ids text[] := array(select jsonb_array_elements_text(coalesce(request -> 'model_ids', '[]')));
begin
  if cardinality(ids) > 0 and request ? 'model_id' and ids <> array[request ->> 'model_id'] then
    raise invalid_parameter_value using message = 'Name the models in model_ids, or one in model_id, not both';
  elsif cardinality(ids) = 0 then
    ids := array[coalesce(request ->> 'model_id', (select image_model_id from public.settings))];
  end if;
  if cardinality(ids) <> (select count(distinct id) from unnest(ids) id) then
    raise invalid_parameter_value using message = 'A batch is made by 1 to 4 models, each of them once';
  end if;
  return array(select private.find_image_model(id) from unnest(ids) with ordinality as named (id, place) order by place);
end;
$$;

-- What is asked for and every model of a batch has to have: a size, a quality. What only some have, the others replace.
create function private.require_choices(models public.models[], size text, quality text) returns void
language plpgsql stable set search_path = ''
as $$
declare
  model  public.models := models[1];
  levels text[];
begin
  if size is not null and not exists (select from unnest(models) m where size = any (m.sizes)) then
    raise invalid_parameter_value using
      message = format('%s does not make pictures of %s: use %s', model.id, left(size, 100), array_to_string(model.sizes, ', '));
  end if;
  if quality is not null and not exists (
    select from unnest(models) m join public.model_qualities q on q.model_id = m.id where q.quality = require_choices.quality) then
    levels := array(select q.quality from public.model_qualities q where q.model_id = model.id and q.quality is not null order by q.place);
    raise invalid_parameter_value using message = case
      when levels = '{}' then format('%s has no levels of quality: leave the quality out', model.id)
      else format('%s has no quality %L: use %s', model.id, left(quality, 100), array_to_string(levels, ', ')) end;
  end if;
end;
$$;

-- The size in which a model makes what is wanted in another one: the same where it has it, else the nearest; the first of its
-- own where nothing is wanted. What only takes backgrounds away keeps the size; what draws the picture anew has its own.
create function private.fit_size(model public.models, wanted text, source public.images) returns text
language sql immutable set search_path = ''
as $$
  select case
    when model.sizes = '{}' then source.width || 'x' || source.height
    when wanted is null then model.sizes[1]
    when wanted = any (model.sizes) then wanted
    else private.nearest_size(model.sizes, split_part(wanted, 'x', 1)::integer, split_part(wanted, 'x', 2)::integer) end
$$;

-- What one model makes of the prompts. A size or quality that it does not have becomes the nearest and the usual one.
create function private.plan_model(model public.models, plan private.batch_plan, style public.recipes, wanted_size text,
  wanted_quality text, source public.images) returns private.model_plan
language plpgsql stable set search_path = ''
as $$
declare
  made    private.model_plan;
  does_it boolean := style.owner_id is null and style.slug = any (model.styles);
begin
  made.model_id := model.id;
  made.size := private.fit_size(model, coalesce(wanted_size, source.width || 'x' || source.height), source);
  made.quality := private.quality_for(model.id, wanted_quality);
  made.style := case when does_it then style.slug end;
  made.full_prompts := case
    -- Nothing is drawn, so that what the picture shows need not be said.
    when plan.operation = 'remove_background' and plan.request -> 'prompts' = '[]' then array_fill(''::text, array[cardinality(plan.prompts)])
    when plan.operation = 'remove_background' then plan.prompts
    else array(
      select private.compose_prompt(prompt, case when not does_it then style end, plan.colors)
      from unnest(plan.prompts) with ordinality as asked (prompt, place) order by place) end;
  made.images := cardinality(plan.prompts) * plan.count_per_prompt;
  select low_usd, high_usd, high_usd into made.low_usd, made.own_usd, made.high_usd
  from private.estimate_image(model.id, made.quality, made.size, case when plan.source_id is null then 0 else 1 end,
    (select max(octet_length(prompt)) from unnest(made.full_prompts) prompt) + coalesce(octet_length(plan.negative_prompt), 0));
  made.seconds := ceil(model.seconds_per_image * made.images);
  return made;
end;
$$;

create function private.plan_batch(request jsonb, owner uuid) returns private.batch_plan
language plpgsql stable security definer set search_path = ''
as $$
declare
  plan     private.batch_plan;
  models   public.models[];
  model    public.models;
  others   private.model_plan[];
  source   public.images;
  style    public.recipes;
  template public.recipes;
  tokens   jsonb;
begin
  perform private.require_readable(request);
  -- What was left open is left out.
  request := (select coalesce(jsonb_object_agg(key, value), '{}') from jsonb_each(request) where value <> 'null');
  tokens := coalesce(request -> 'tokens', '{}');
  plan.owner_id := owner;
  plan.colors := array(select lower(color) from jsonb_array_elements_text(coalesce(request -> 'colors', '[]')) color);
  if exists (select from unnest(plan.colors) color where color is null or color !~ '^#[0-9a-f]{6}$') then
    raise invalid_parameter_value using message = 'Colors are at most 8 hex values such as #f4d35e';
  elsif jsonb_typeof(tokens) <> 'object'
    or exists (select from jsonb_each(tokens) where jsonb_typeof(value) <> 'string' or char_length(value #>> '{}') > 1000)
    or (select count(*) > 50 or max(char_length(key)) > 50 from jsonb_object_keys(tokens) key) then
    raise invalid_parameter_value using
      message = 'Tokens are an object of at most 50 texts of 1000 characters each, such as {"SURFACE": "slate"}';
  end if;

  plan.operation := coalesce(request ->> 'operation', 'generate');
  if plan.operation not in ('generate', 'edit', 'remove_background') then
    raise invalid_parameter_value using message = 'An operation is generate, edit or remove_background';
  elsif (plan.operation = 'generate') = (request ? 'source_image_id') then
    raise invalid_parameter_value using message = case plan.operation
      when 'generate' then 'A picture to start from is for the operations edit and remove_background'
      else 'Say which picture to start from' end;
  end if;
  if request ? 'source_image_id' then
    source := private.find_source((request ->> 'source_image_id')::uuid);
    plan.source_id := source.id;
  end if;
  plan.transparent := coalesce((request ->> 'transparent')::boolean, false) or plan.operation = 'remove_background';
  plan.negative_prompt := nullif(btrim(regexp_replace(request ->> 'negative_prompt', '\s+', ' ', 'g')), '');
  if char_length(plan.negative_prompt) > 1000 then
    raise invalid_parameter_value using message = 'What must not be in the picture is said in 1000 characters at most';
  end if;

  models := private.chosen_models(request);
  foreach model in array models loop
    perform private.require_operation(model, plan.operation, plan.transparent);
    if plan.negative_prompt is not null and 'negative_prompt' <> all (model.features) then
      raise invalid_parameter_value using message = format(
        '%s cannot be told what must not be in the picture: leave that out, or use %s', model.id,
        private.list_image_models(plan.operation, 'negative_prompt'));
    end if;
  end loop;
  perform private.require_choices(models, request ->> 'size', request ->> 'quality');
  -- What takes over must be able to do the same, but for the negative prompt, which can be said in the prompt.
  plan.fallback_model_ids := array(select jsonb_array_elements_text(coalesce(request -> 'fallback_model_ids', '[]')));
  if cardinality(plan.fallback_model_ids) <> (select count(distinct id) from unnest(plan.fallback_model_ids) id) then
    raise invalid_parameter_value using message = 'At most 5 models take over, each of them once';
  end if;
  perform private.require_operation(private.find_image_model(id), plan.operation, plan.transparent)
  from unnest(plan.fallback_model_ids) id;

  if request ? 'style' then
    style := private.find_recipe('style', request ->> 'style', owner);
  end if;
  if request ? 'template' then
    template := private.find_recipe('template', request ->> 'template', owner);
  end if;
  plan.recipe_id := coalesce(template.id, style.id);

  plan.prompts := array(
    select btrim(regexp_replace(prompt, '\s+', ' ', 'g')) from jsonb_array_elements_text(coalesce(request -> 'prompts', '[]')) prompt);
  plan.request := request || jsonb_build_object('prompts', plan.prompts);
  if template.id is not null then
    plan.prompts := plan.prompts || btrim(regexp_replace(private.fill_template(template, tokens), '\s+', ' ', 'g'));
  elsif plan.prompts = '{}' and plan.operation = 'remove_background' then
    -- Nothing has to be said: it shows what the picture showed.
    plan.prompts := array[left(coalesce(source.prompt,
      (select d.description from public.image_descriptions d where d.image_id = source.id), 'Cut-out'), 1000)];
  end if;
  if cardinality(plan.prompts) = 0
    or exists (select from unnest(plan.prompts) prompt where coalesce(char_length(prompt), 0) not between 1 and 1000) then
    raise invalid_parameter_value using message = 'A batch needs prompts of 1 to 1000 characters each';
  end if;
  plan.count_per_prompt := request ->> 'count_per_prompt';
  if (plan.count_per_prompt between 1 and 20
    and cardinality(plan.prompts)::bigint * plan.count_per_prompt * cardinality(models) <= 1000) is not true then
    raise invalid_parameter_value using message = 'A batch makes each prompt 1 to 20 times and 1000 pictures at most';
  end if;
  plan.seed := request ->> 'seed';
  if plan.seed not between 0 and 2147483647 then
    raise invalid_parameter_value using message = 'A seed is a whole number from 0 to 2147483647';
  end if;

  plan.models := array(
    select private.plan_model(models[place], plan, style, request ->> 'size', request ->> 'quality', source)
    from generate_subscripts(models, 1) place order by place);
  -- Who takes over makes the picture as near as it can to the batch's first model, and may cost more: see refit_image.
  others := array(
    select private.plan_model(private.find_image_model(id), plan, style,
      coalesce(request ->> 'size', case when source.id is null then plan.models[1].size end), request ->> 'quality', source)
    from unnest(plan.fallback_model_ids) id);
  for place in 1 .. cardinality(plan.models) loop
    plan.models[place].high_usd := greatest(plan.models[place].own_usd,
      (select max(m.high_usd) from unnest(others) m where m.model_id <> plan.models[place].model_id));
  end loop;
  select sum(m.images), sum(m.low_usd * m.images), sum(m.high_usd * m.images), sum(m.seconds)
  into plan.images, plan.low_usd, plan.high_usd, plan.estimated_seconds
  from unnest(plan.models) m;
  return plan;
end;
$$;

-- The models of a plan as people read them.
create function private.plan_lines(plan private.batch_plan) returns jsonb
language sql stable set search_path = ''
as $$
  select jsonb_agg(jsonb_build_object('model_id', m.model_id, 'size', m.size, 'quality', m.quality, 'images', m.images,
    'low_usd', private.usd(m.low_usd * m.images), 'high_usd', private.usd(m.high_usd * m.images), 'seconds', m.seconds))
  from unnest(plan.models) m
$$;

revoke execute on function private.length_of(jsonb, text), private.require_readable(jsonb), private.find_source(uuid),
  private.chosen_models(jsonb), private.fit_size(public.models, text, public.images),
  private.require_choices(public.models[], text, text),
  private.plan_model(public.models, private.batch_plan, public.recipes, text, text, public.images),
  private.plan_batch(jsonb, uuid), private.plan_lines(private.batch_plan) from public;
