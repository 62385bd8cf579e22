-- What a request comes to, now with a recipe made for each of many rows, with references, and with what a recipe prefers where
-- nothing is asked for. A request has besides {rows: [{tokens, file_name, folder}], reference_image_ids, name, lane,
-- skip_bad_rows}; a batch keeps all but the rows, and a hash of those: see private.tidy_request.

alter type private.model_plan add attribute negative_prompt text;
alter type private.batch_plan
  add attribute recipe_version integer,
  add attribute planned private.planned_row[],
  -- Whose prompts these are, one for each; null for those of no row.
  add attribute rows_of_prompts integer[],
  add attribute unused text[],
  -- Names of slots that nothing fills.
  add attribute unfilled text[],
  add attribute overlays jsonb,
  add attribute reference_ids uuid[],
  -- What each of those shows, where a field of the recipe says so.
  add attribute reference_labels text[];

-- The most bytes that are said besides a prompt of so many pictures that one is made after, and of one that is changed. As long
-- as a label can be: see _core/prompts/name-pictures.ts.
create function private.bytes_of_names(count integer) returns integer
language sql immutable set search_path = '' as $$ select case count when 0 then 0 else 100 + 500 * count end $$;

-- What a picture may cost counts the pictures that it is made after.
create or replace function private.estimate_picture(image public.images) returns numeric
language sql stable set search_path = ''
as $$
  select price.high_usd
  from public.models m, lateral (select count(*)::integer as count from public.image_references r where r.image_id = image.id) looked_at,
    lateral private.estimate_image(m.id, image.quality, image.width || 'x' || image.height,
      case image.operation when 'generate' then 0 else 1 end + looked_at.count,
      octet_length(coalesce(image.full_prompt, '')) + octet_length(coalesce(image.negative_prompt, '')) + private.bytes_of_names(looked_at.count)) price
  where m.id = image.model_id
$$;

-- Refuses what nobody means to send before anything reads it: longer lists and longer texts than any batch has. Prompts
-- have their idle spaces yet.
create or replace function private.require_readable(request jsonb) returns void
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
  elsif private.length_of(request, 'reference_image_ids') > 16 then
    raise invalid_parameter_value using message = 'A picture is made after 16 others at most';
  elsif char_length(request ->> 'negative_prompt') > 4000 then
    raise invalid_parameter_value using message = 'What must not be in the picture is said in 1000 characters at most';
  elsif (char_length(btrim(request ->> 'name')) between 1 and 100) is false then
    raise invalid_parameter_value using message = 'The name of a batch has 1 to 100 characters';
  elsif request ->> 'lane' not in ('people', 'bulk') then
    raise invalid_parameter_value using message = 'A lane is people or bulk';
  elsif private.length_of(request, 'prompts') > 0
    and exists (select from jsonb_array_elements_text(request -> 'prompts') prompt where char_length(prompt) > 4000) then
    raise invalid_parameter_value using message = 'A batch needs prompts of 1 to 1000 characters each';
  end if;
end;
$$;

-- The size of a model whose shape comes closest to an aspect such as 16:9, of those the one nearest to what it makes usually.
create function private.size_of_aspect(model public.models, aspect text) returns text
language sql immutable set search_path = ''
as $$
  select private.nearest_size(model.sizes, round(sqrt(pixels * shape))::integer, round(sqrt(pixels / shape))::integer)
  from (
    select split_part(model.sizes[1], 'x', 1)::numeric * split_part(model.sizes[1], 'x', 2)::numeric as pixels,
      split_part(aspect, ':', 1)::numeric / split_part(aspect, ':', 2)::numeric as shape
  ) wanted where model.sizes <> '{}'
$$;

-- The first model that a recipe prefers and that can be used today.
create function private.preferred_model(template public.recipes, operation text) returns text
language sql stable set search_path = ''
as $$
  select m.id from unnest(template.model_ids) with ordinality as listed (id, place) join public.models m using (id)
  where m.kind = 'make' and preferred_model.operation = any (m.operations) and private.is_available(m)
  order by listed.place limit 1
$$;

-- A request as a batch keeps it: without its rows, which are rows of their own; a hash of them tells whether they are the same.
create or replace function private.tidy_request(request jsonb) returns jsonb
language sql immutable set search_path = ''
as $$
  select coalesce(jsonb_object_agg(key, value) filter (where value <> 'null' and key <> 'rows'), '{}') || jsonb_build_object('prompts', array(
    select btrim(regexp_replace(prompt, '\s+', ' ', 'g'))
    from jsonb_array_elements_text(coalesce(nullif(request -> 'prompts', 'null'), '[]')) prompt))
    || case when coalesce(request -> 'rows', 'null') = 'null' then '{}'
      else jsonb_build_object('rows_sha256', encode(sha256(convert_to((request -> 'rows')::text, 'utf8')), 'hex')) end
  from jsonb_each(request)
$$;

-- The pictures that one is made after, each of them once however often it is named, with the first name that it is given.
create function private.each_reference(reference_ids uuid[], labels text[])
returns table (place bigint, reference_id uuid, label text)
language sql immutable set search_path = ''
as $$
  select row_number() over (order by min(named.place)), named.id, (array_agg(named.label order by named.place) filter (where named.label is not null))[1]
  from unnest(reference_ids, labels) with ordinality as named (id, label, place)
  group by named.id
$$;

-- The most pictures that one of a batch is made after.
create function private.most_references(plan private.batch_plan) returns integer
language sql immutable set search_path = ''
as $$
  select greatest(
    (select count(distinct id) from unnest(plan.reference_ids) id),
    (select max((select count(distinct id) from unnest(plan.reference_ids || r.reference_ids) id))
     from unnest(plan.planned) r where r.problem is null and r.reference_ids <> '{}'))::integer
$$;

-- Refuses values that do not fit their fields, where a recipe is made once: what is not filled is told and left to be seen.
create function private.require_fields(planned private.planned_row) returns void
language plpgsql immutable set search_path = ''
as $$
begin
  if planned.too_long <> '{}' or planned.bad <> '[]' then
    raise invalid_parameter_value using message = private.say_problem('{}', planned.too_long, planned.bad);
  end if;
end;
$$;

-- Refuses models that cannot look at pictures, or at so many: what is changed is one of them.
create function private.require_references(models public.models[], operation text, count integer) returns void
language plpgsql stable set search_path = ''
as $$
declare
  model public.models;
begin
  if operation = 'remove_background' then
    raise invalid_parameter_value using message = 'A background is removed without looking at other pictures: leave them out';
  end if;
  foreach model in array models loop
    if 'references' <> all (model.features) then
      raise invalid_parameter_value using message = format('%s makes no pictures after others: leave them out, or use %s', model.id,
        private.list_image_models(operation, 'references'));
    elsif count > model.max_sources then
      raise invalid_parameter_value using message = format('%s looks at %s pictures at most, not at %s: leave some out', model.id, model.max_sources, count);
    end if;
  end loop;
end;
$$;

-- Refuses pictures that whoever this is cannot have looked at: a stranger's is not there.
create function private.require_visible(image_ids uuid[], owner uuid) returns void
language plpgsql stable set search_path = ''
as $$
begin
  if image_ids <@ private.visible_pictures(image_ids, owner) is not true then
    raise invalid_parameter_value using message = 'There is no such picture to make others after';
  end if;
end;
$$;

-- What one model makes of the prompts. A size or quality that it does not have becomes the nearest and the usual one.
create or replace function private.plan_model(model public.models, plan private.batch_plan, style public.recipes, wanted_size text,
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
    when style.id is null or does_it then array(
      select prompt || coalesce('. Colors: ' || nullif(array_to_string(plan.colors, ', '), ''), '')
      from unnest(plan.prompts) with ordinality as asked (prompt, place) order by place)
    else array(
      select private.compose_prompt(prompt, style, plan.colors, plan.request -> 'tokens')
      from unnest(plan.prompts) with ordinality as asked (prompt, place) order by place) end;
  made.negative_prompt := case when 'negative_prompt' = any (model.features) then plan.negative_prompt end;
  made.images := cardinality(plan.prompts) * plan.count_per_prompt;
  select low_usd, high_usd, high_usd into made.low_usd, made.own_usd, made.high_usd
  from private.estimate_image(model.id, made.quality, made.size, case when plan.source_id is null then 0 else 1 end + private.most_references(plan),
    coalesce((select max(octet_length(prompt)) from unnest(made.full_prompts) prompt), 0) + coalesce(octet_length(plan.negative_prompt), 0)
      + private.bytes_of_names(private.most_references(plan)));
  made.seconds := ceil(model.seconds_per_image * made.images);
  return made;
end;
$$;

create or replace function private.plan_batch(request jsonb, owner uuid) returns private.batch_plan
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
  asked    uuid[];
begin
  perform private.require_readable(request);
  perform private.require_rows(request);
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

  if request ? 'template' then
    template := private.find_recipe('template', request ->> 'template', owner, array['generate', plan.operation]);
  end if;
  models := private.chosen_models(case when request ? 'model_id' or request ? 'model_ids' then request
    else request || jsonb_strip_nulls(jsonb_build_object('model_id', private.preferred_model(template, plan.operation))) end);
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
  plan.recipe_id := coalesce(template.id, style.id);
  plan.recipe_version := case when template.id is null then style.version else template.version end;

  -- What a recipe and a style do not want is told to the models that can be told.
  plan.negative_prompt := coalesce(plan.negative_prompt, nullif(left(concat_ws(', ', template.negative_prompt, style.negative_prompt), 1000), ''));

  asked := array(select jsonb_array_elements_text(coalesce(request -> 'reference_image_ids', '[]'))::uuid);
  perform private.require_visible(asked, owner);
  plan.reference_ids := asked;
  plan.reference_labels := array_fill(null::text, array[cardinality(asked)]);
  plan.prompts := array(
    select btrim(regexp_replace(prompt, '\s+', ' ', 'g')) from jsonb_array_elements_text(coalesce(request -> 'prompts', '[]')) prompt);
  plan.request := private.tidy_request(request);
  if exists (select from unnest(plan.prompts) prompt where coalesce(char_length(prompt), 0) not between 1 and 1000) then
    raise invalid_parameter_value using message = 'A batch needs prompts of 1 to 1000 characters each';
  end if;
  if exists (select from unnest(plan.prompts) prompt where strpos(prompt, '|') > 0 and cardinality(private.expand_variations(prompt, 101)) > 100) then
    raise invalid_parameter_value using message = 'The variations of a prompt are 100 at most';
  end if;
  -- Told from what is asked: a value that looks like a slot is none.
  plan.unfilled := array(
    select name from unnest(plan.prompts) prompt, unnest(private.missing_slots(prompt, tokens)) name where strpos(prompt, '[') > 0)
    || private.missing_slots(style.prompt, private.recipe_values(style.fields, tokens || '{"PROMPT": "any"}'));
  plan.prompts := array(
    select private.fill_slots(text, tokens)
    from unnest(plan.prompts) with ordinality as sent (prompt, place),
      lateral unnest(private.expand_variations(prompt, 101)) with ordinality as varied (text, variation) order by place, variation);
  -- What is changed keeps the texts that are set over it.
  plan.overlays := coalesce(source.overlays, '[]');
  if template.id is not null then
    if not request ? 'rows' then
      -- What is made once may have a choice of one's own.
      template.fields := (
        select coalesce(jsonb_agg(case field ->> 'type' when 'choice' then field || '{"type": "text"}' else field end order by place), '[]')
        from jsonb_array_elements(template.fields) with ordinality as listed (field, place));
    end if;
    plan.planned := array(
      select r from private.plan_rows(template, tokens, coalesce(request -> 'rows', '[{}]'), owner) r order by r.position);
    plan.unused := private.unused_tokens(template, tokens, coalesce(request -> 'rows', '[]'));
    if request ? 'rows' then
      plan.rows_of_prompts := array(select r.position from unnest(plan.planned) r, unnest(r.prompts) where r.problem is null order by 1);
      plan.prompts := array(
        select prompt from unnest(plan.planned) r, unnest(r.prompts) with ordinality as made (prompt, variation)
        where r.problem is null order by r.position, variation);
    else
      perform private.require_fields(plan.planned[1]);
      plan.unfilled := plan.unfilled || plan.planned[1].missing;
      plan.prompts := plan.prompts || plan.planned[1].prompts;
      plan.overlays := coalesce(nullif(plan.planned[1].overlays, '[]'), plan.overlays);
      plan.reference_ids := plan.reference_ids || plan.planned[1].reference_ids;
      plan.reference_labels := plan.reference_labels || plan.planned[1].reference_labels;
      plan.planned := null;
    end if;
  elsif plan.prompts = '{}' and plan.operation = 'remove_background' then
    -- Nothing has to be said: it shows what the picture showed.
    plan.prompts := array[left(coalesce(source.prompt,
      (select d.description from public.image_descriptions d where d.image_id = source.id), 'Cut-out'), 1000)];
  end if;
  if not request ? 'rows' and (cardinality(plan.prompts) = 0
    or exists (select from unnest(plan.prompts) prompt where coalesce(char_length(prompt), 0) not between 1 and 2000)) then
    raise invalid_parameter_value using message = 'A batch needs prompts of 1 to 1000 characters each';
  end if;
  perform private.require_references(models || array(select m from public.models m where m.id = any (plan.fallback_model_ids)),
    plan.operation, private.most_references(plan) + case when source.id is null then 0 else 1 end) where private.most_references(plan) > 0;
  plan.count_per_prompt := request ->> 'count_per_prompt';
  if (plan.count_per_prompt between 1 and 20) is not true
    or cardinality(plan.prompts)::bigint * plan.count_per_prompt * cardinality(models) > (case when request ? 'rows' then 40000 else 1000 end) then
    raise invalid_parameter_value using message = case when request ? 'rows'
      then 'A batch of rows makes each of them 1 to 20 times and 40000 pictures at most'
      else 'A batch makes each prompt 1 to 20 times and 1000 pictures at most' end;
  end if;
  plan.seed := request ->> 'seed';
  if plan.seed not between 0 and 2147483647 then
    raise invalid_parameter_value using message = 'A seed is a whole number from 0 to 2147483647';
  end if;

  plan.models := array(
    select private.plan_model(models[place], plan, style, coalesce(request ->> 'size', private.size_of_aspect(models[place], coalesce(template.aspect, case when source.id is null then style.aspect end))),
      coalesce(request ->> 'quality', template.quality, style.quality), source)
    from generate_subscripts(models, 1) place order by place);
  -- Who takes over makes the picture as near as it can to the batch's first model, and may cost more: see refit_image.
  others := array(
    select private.plan_model(private.find_image_model(id), plan, style,
      coalesce(request ->> 'size', case when source.id is null then plan.models[1].size end), coalesce(request ->> 'quality', template.quality, style.quality), source)
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

revoke execute on function private.size_of_aspect(public.models, text), private.preferred_model(public.recipes, text),
  private.each_reference(uuid[], text[]), private.most_references(private.batch_plan), private.require_fields(private.planned_row), private.bytes_of_names(integer),
  private.require_references(public.models[], text, integer), private.require_visible(uuid[], uuid) from public;
