-- What a request comes to, before anything runs. Quoting and starting a batch both read this plan, so they cannot disagree.
-- A request is {prompts, template, tokens, style, colors, count_per_prompt, model_id, size, seed}: see batches.request.
create type private.batch_plan as (
  request           jsonb,
  owner_id          uuid,
  recipe_id         uuid,
  model_id          text,
  size              text,
  colors            text[],
  prompts           text[],
  -- The prompts as they are sent to the model, in the same order.
  full_prompts      text[],
  count_per_prompt  integer,
  seed              bigint,
  images            integer,
  usd_per_image     numeric,
  estimated_usd     numeric,
  estimated_seconds integer
);

alter table public.images
  add constraint a_seed_is_0_to_2147483647 check (seed between 0 and 2147483647);

-- A model that makes pictures and can be used today, by its id.
create function private.find_image_model(wanted text) returns public.models
language plpgsql stable set search_path = ''
as $$
declare
  model public.models;
begin
  select * into model from public.models where id = wanted and kind = 'make';
  if not found then
    raise invalid_parameter_value using message = format('There is no image model %L: the models are %s', wanted,
      (select string_agg(id, ', ' order by id) from public.models
       where kind = 'make' and enabled_at is not null and (retires_on <= private.now()) is not true));
  elsif model.enabled_at is null or model.retires_on <= private.now() then
    raise invalid_parameter_value using
      message = format('The model %s is not available%s', model.id, coalesce(': use ' || model.successor_id, ''));
  end if;
  return model;
end;
$$;

-- The style or template of that slug, among the common ones and the person's own; an admin may use all.
create function private.find_recipe(wanted_kind text, wanted_slug text, owner uuid) returns public.recipes
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
      message = format('There is no %s %L: the %ss are %s', wanted_kind, wanted_slug, wanted_kind,
        (select string_agg(slug, ', ' order by slug) from public.recipes
         where kind = wanted_kind and operation = 'generate' and (owner_id is null or owner_id = owner)));
  end if;
  return recipe;
end;
$$;

-- The prompt a template stands for: its tokens filled with what was given, and with their defaults where nothing was.
create function private.fill_template(template public.recipes, given jsonb) returns text
language sql immutable set search_path = ''
as $$
  select private.fill_tokens(template.prompt, coalesce(jsonb_object_agg(token ->> 'name', token ->> 'default'), '{}') || given)
  from jsonb_array_elements(template.tokens) token
  where token ->> 'name' is not null and token ->> 'default' is not null
$$;

-- The names of [TOKENS] that nobody has filled in.
create function private.unfilled_tokens(prompts text[]) returns text[]
language sql immutable set search_path = ''
as $$
  select coalesce(array_agg(distinct slot[1]), '{}')
  from unnest(prompts) prompt, regexp_matches(prompt, '\[([A-Z][A-Z0-9_]*)\]', 'g') slot
$$;

create function private.plan_batch(request jsonb, owner uuid) returns private.batch_plan
language plpgsql stable security definer set search_path = ''
as $$
declare
  plan     private.batch_plan;
  model    public.models;
  style    public.recipes;
  template public.recipes;
  tokens   jsonb;
begin
  -- What was left open is left out.
  request := (select coalesce(jsonb_object_agg(key, value), '{}') from jsonb_each(request) where value <> 'null');
  tokens := coalesce(request -> 'tokens', '{}');
  plan.owner_id := owner;
  plan.colors := array(select lower(color) from jsonb_array_elements_text(coalesce(request -> 'colors', '[]')) color);
  if cardinality(plan.colors) > 8
    or exists (select from unnest(plan.colors) color where color is null or color !~ '^#[0-9a-f]{6}$') then
    raise invalid_parameter_value using message = 'Colors are at most 8 hex values such as #f4d35e';
  elsif jsonb_typeof(tokens) <> 'object'
    or exists (select from jsonb_each(tokens) where jsonb_typeof(value) <> 'string' or char_length(value #>> '{}') > 1000)
    or (select count(*) > 50 or max(char_length(key)) > 50 from jsonb_object_keys(tokens) key) then
    raise invalid_parameter_value using
      message = 'Tokens are an object of at most 50 texts of 1000 characters each, such as {"SURFACE": "slate"}';
  end if;

  model := private.find_image_model(coalesce(request ->> 'model_id', (select image_model_id from public.settings)));
  plan.model_id := model.id;
  plan.size := coalesce(request ->> 'size', model.sizes[1]);
  if plan.size <> all (model.sizes) then
    raise invalid_parameter_value using
      message = format('%s does not make pictures of %s: use %s', model.id, plan.size, array_to_string(model.sizes, ', '));
  end if;

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
  end if;
  if cardinality(plan.prompts) = 0
    or exists (select from unnest(plan.prompts) prompt where coalesce(char_length(prompt), 0) not between 1 and 1000) then
    raise invalid_parameter_value using message = 'A batch needs prompts of 1 to 1000 characters each';
  end if;
  plan.count_per_prompt := request ->> 'count_per_prompt';
  if (plan.count_per_prompt between 1 and 20 and cardinality(plan.prompts)::bigint * plan.count_per_prompt <= 1000) is not true then
    raise invalid_parameter_value using message = 'A batch makes each prompt 1 to 20 times and 1000 pictures at most';
  end if;
  plan.images := cardinality(plan.prompts) * plan.count_per_prompt;
  plan.seed := request ->> 'seed';
  if plan.seed not between 0 and 2147483647 then
    raise invalid_parameter_value using message = 'A seed is a whole number from 0 to 2147483647';
  end if;

  plan.full_prompts := array(
    select private.compose_prompt(prompt, style, plan.colors) from unnest(plan.prompts) with ordinality as asked (prompt, place)
    order by place);
  plan.usd_per_image := private.price(model.id, 1, null, null);
  plan.estimated_usd := plan.usd_per_image * plan.images;
  plan.estimated_seconds := ceil(model.seconds_per_image * plan.images);
  return plan;
end;
$$;

revoke execute on function private.find_image_model(text), private.find_recipe(text, text, uuid),
  private.fill_template(public.recipes, jsonb), private.unfilled_tokens(text[]), private.plan_batch(jsonb, uuid) from public;
