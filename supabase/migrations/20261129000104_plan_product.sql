-- What a product comes to: who removes the background, which scenes are made of which words by whom, and what that may cost.

-- One picture of a product that is to be made.
create type private.part_plan as (
  -- Of the scene; null for the cut-out.
  recipe        text,
  name          text,
  stand         jsonb,
  prompt        text,
  made          private.model_plan,
  -- Who takes over, in this order. The most that it may cost counts them.
  fallback_model_ids text[]
);
create type private.product_plan as (
  -- Null where the cut-out of an earlier run is used again.
  removal       private.part_plan,
  scenes        private.part_plan[],
  low_usd       numeric,
  high_usd      numeric,
  seconds       integer
);

-- The scenes of a kind of product where none are chosen.
create function private.usual_scenes(kind text) returns text[]
language plpgsql stable security definer set search_path = ''
as $$
begin
  return array(
    select slug from unnest(case kind
      when 'jewelry' then '{scene-stone,scene-velvet,scene-marble,scene-charcoal}'::text[]
      else '{scene-breakfast-table,scene-farmhouse,scene-slate,scene-market}' end) with ordinality as usual (slug, place)
    where exists (select from public.recipes r where r.slug = usual.slug and r.operation = 'scene' and r.archived_at is null)
    order by place);
end;
$$;

-- Who removes backgrounds where nobody is named: the first that does nothing else and can be used. What also draws may draw the
-- product anew, and is taken only where it is named. What costs nothing comes last, and for a test first. Of a vendor that nobody
-- has told of yet it is not known whether there is a key: no product is to fail for want of one.
create function private.usual_remover(is_test boolean) returns text
language sql stable security definer set search_path = ''
as $$
  select m.id from public.models m
  where m.kind = 'make' and m.operations = '{remove_background}' and private.is_available(m)
    and (private.is_offline(m.provider) or exists (select from public.providers p where p.name = m.provider and p.configured))
  order by private.is_offline(m.provider) <> is_test, m.place, m.id limit 1
$$;

-- What one model makes of these words, and for how much. `photo` is what a background is removed from: null where it is not
-- known yet, and is counted as large as it can be.
create function private.plan_part(model public.models, operation text, words text, negative_prompt text, size text, quality text,
  photo public.images) returns private.model_plan
language plpgsql stable security definer set search_path = ''
as $$
declare
  plan private.batch_plan;
begin
  plan.operation := operation;
  plan.request := jsonb_build_object('prompts', case when words = '' then '[]' else jsonb_build_array(words) end);
  plan.prompts := array[words];
  plan.colors := '{}';
  plan.count_per_prompt := 1;
  plan.negative_prompt := negative_prompt;
  if operation = 'remove_background' then
    plan.source_id := coalesce(photo.id, gen_random_uuid());
    photo.width := coalesce(photo.width, 2048);
    photo.height := coalesce(photo.height, 2048);
  end if;
  return private.plan_model(model, plan, null, size, quality, photo);
end;
$$;

-- The same with who takes over where its model cannot: near the size and the quality of that one, and perhaps for more.
create function private.with_fallbacks(planned private.part_plan, others public.models[], operation text, negative_prompt text, quality text,
  photo public.images) returns private.part_plan
language plpgsql stable security definer set search_path = ''
as $$
begin
  planned.fallback_model_ids := array_remove(array(select m.id from unnest(others) m), (planned.made).model_id);
  planned.made.high_usd := greatest((planned.made).high_usd, (
    select max((private.plan_part(m, operation, planned.prompt, negative_prompt, (planned.made).size, quality, photo)).high_usd)
    from unnest(others) m));
  return planned;
end;
$$;

-- Plans the removal of the background as it is asked for.
create function private.plan_removal(request jsonb, owner uuid, is_test boolean, photo public.images) returns private.part_plan
language plpgsql stable security definer set search_path = ''
as $$
declare
  planned private.part_plan;
  model   public.models;
  field   text := 'removal_model_id';
  refusal text;
begin
  if request ->> 'removal_model_id' is null and private.usual_remover(is_test) is null then
    raise invalid_parameter_value using message = 'No model that only removes backgrounds can be used now: name one, or ask an administrator';
  end if;
  model := private.find_image_model(coalesce(request ->> 'removal_model_id', private.usual_remover(is_test)));
  perform private.require_operation(model, 'remove_background', true);
  planned.prompt := private.removal_words(request, owner);
  planned.made := private.plan_part(model, 'remove_background', planned.prompt, null, null, null, photo);
  field := 'removal_fallback_model_ids';
  return private.with_fallbacks(planned, private.find_fallbacks(request -> field, 'remove_background'), 'remove_background', null, null, photo);
exception when invalid_parameter_value then
  get stacked diagnostics refusal = message_text;
  raise invalid_parameter_value using message = refusal, detail = field;
end;
$$;

-- What is told to who removes the background: a call's own words before the account's; '' for none.
create function private.removal_words(request jsonb, owner uuid) returns text
language plpgsql stable security definer set search_path = ''
as $$
begin
  return coalesce(nullif(btrim(request ->> 'removal_prompt'), ''),
    (select s.prompt from public.scene_prompts s where s.owner_id = owner and s.recipe = 'removal'), '');
end;
$$;

-- Plans one scene: a call's own words go before the account's, and those before the recipe's.
create function private.plan_scene(request jsonb, owner uuid, slug text) returns private.part_plan
language plpgsql stable security definer set search_path = ''
as $$
declare
  scene   public.recipes;
  planned private.part_plan;
  model   public.models;
  field   text := 'scenes';
  refusal text;
begin
  scene := private.find_recipe('template', slug, owner, '{scene}');
  planned.recipe := scene.slug;
  planned.name := scene.name;
  planned.stand := coalesce(scene.stand, private.usual_stand());
  planned.prompt := coalesce(
    nullif(btrim(regexp_replace(request #>> array['prompts', slug], '\s+', ' ', 'g')), ''),
    (select s.prompt from public.scene_prompts s where s.owner_id = owner and s.recipe = slug),
    (private.expand_variations(private.fill_slots(scene.prompt, private.recipe_values(scene.fields, '{}')), 1))[1]);
  if char_length(planned.prompt) > 1000 and request #>> array['prompts', slug] is not null then
    field := 'prompts.' || slug;
    raise invalid_parameter_value using message = 'Use 1000 characters at most';
  end if;
  field := 'model_id';
  model := private.find_image_model(coalesce(request ->> 'model_id', private.preferred_model(scene, 'generate'),
    (select image_model_id from public.settings)));
  perform private.require_operation(model, 'generate', false);
  field := 'quality';
  perform private.require_choices(array[model], null, request ->> 'quality');
  planned.made := private.plan_part(model, 'generate', planned.prompt, scene.negative_prompt,
    private.size_of_aspect(model, coalesce(scene.aspect, '1:1')), coalesce(request ->> 'quality', scene.quality), null);
  field := 'fallback_model_ids';
  return private.with_fallbacks(planned, private.find_fallbacks(request -> field, 'generate'), 'generate', scene.negative_prompt,
    coalesce(request ->> 'quality', scene.quality), null);
exception when invalid_parameter_value then
  get stacked diagnostics refusal = message_text;
  raise invalid_parameter_value using message = refusal, detail = field;
end;
$$;

-- The scenes that are asked for, those of the kind where none are.
create function private.scenes_of(request jsonb) returns text[]
language plpgsql stable security definer set search_path = ''
as $$
declare
  asked text[] := private.usual_scenes(request ->> 'kind');
  stray text;
begin
  if coalesce(request -> 'scenes', 'null') <> 'null' then
    asked := array(select jsonb_array_elements_text(request -> 'scenes'));
  end if;
  if cardinality(asked) not between 1 and 8 or cardinality(asked) <> (select count(distinct slug) from unnest(asked) slug) then
    raise invalid_parameter_value using message = 'A product is set into 1 to 8 scenes, each of them once', detail = 'scenes';
  end if;
  select slug into stray
  from jsonb_object_keys(coalesce(nullif(request -> 'prompts', 'null'), '{}')) slug where slug <> all (asked) order by slug limit 1;
  if found then
    raise invalid_parameter_value using detail = 'prompts.' || stray,
      message = format('The scene %L is not asked for: add it to the scenes, or leave its words out', left(stray, 100));
  end if;
  return asked;
end;
$$;

-- Plans all of a run. Raises invalid_parameter_value for what cannot be made; its detail is the field of the request that it is
-- about. request: {kind, scenes, prompts, removal_prompt, model_id, fallback_model_ids, removal_model_id, removal_fallback_model_ids,
--   quality}
create function private.plan_product(request jsonb, owner uuid, is_test boolean, photo public.images, reuses_cut_out boolean)
returns private.product_plan
language plpgsql stable security definer set search_path = ''
as $$
declare
  plan private.product_plan;
begin
  if (request ->> 'kind' in ('jewelry', 'food')) is not true then
    raise invalid_parameter_value using message = 'A product is jewelry or food', detail = 'kind';
  elsif char_length(request ->> 'removal_prompt') > 1000 then
    raise invalid_parameter_value using message = 'Use 1000 characters at most', detail = 'removal_prompt';
  end if;
  plan.scenes := array(
    select private.plan_scene(request, owner, slug) from unnest(private.scenes_of(request)) with ordinality as asked (slug, place) order by place);
  if not reuses_cut_out then
    plan.removal := private.plan_removal(request, owner, is_test, photo);
  end if;
  -- The scenes are made at the same time.
  select sum((p.made).low_usd), sum((p.made).high_usd),
    coalesce(max((p.made).seconds) filter (where p.recipe is null), 0) + max((p.made).seconds) filter (where p.recipe is not null)
  into plan.low_usd, plan.high_usd, plan.seconds
  from (
    select s.recipe, s.made from unnest(plan.scenes) s
    union all select null, (plan.removal).made where not reuses_cut_out
  ) p;
  return plan;
end;
$$;

-- What a product that is made so would come to; with the id of one, what its next run would. Writes nothing.
--   {low_usd, high_usd, seconds, removal: {model_id, high_usd, reused}, scenes: [{recipe, name, model_id, high_usd, prompt}]}
create function private.quote_product(request jsonb, product_id uuid) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
  product public.products;
  cut_out public.images;
  plan    private.product_plan;
begin
  perform private.require_member();
  if product_id is not null then
    product := private.find_product(product_id);
    request := private.next_request(product, request);
    select * into cut_out from public.images i where i.id = private.kept_cut_out(product, request);
  end if;
  plan := private.plan_product(request, coalesce(product.owner_id, auth.uid()), coalesce(product.is_test, false), null, cut_out.id is not null);
  return jsonb_build_object('low_usd', private.usd(plan.low_usd), 'high_usd', private.usd(plan.high_usd), 'seconds', plan.seconds,
    'removal', jsonb_build_object('model_id', coalesce(cut_out.model_id, ((plan.removal).made).model_id),
      'high_usd', private.usd(coalesce(((plan.removal).made).high_usd, 0)), 'reused', cut_out.id is not null),
    'scenes', (
      select jsonb_agg(jsonb_build_object('recipe', s.recipe, 'name', s.name, 'model_id', (s.made).model_id,
        'high_usd', private.usd((s.made).high_usd), 'prompt', s.prompt) order by s.place)
      from unnest(plan.scenes) with ordinality as s (recipe, name, stand, prompt, made, fallback_model_ids, place)));
end;
$$;

create function public.quote_product(kind text, scenes text[] default null, prompts jsonb default null, removal_prompt text default null,
  model_id text default null, removal_model_id text default null, quality text default null, product_id uuid default null,
  fallback_model_ids text[] default null, removal_fallback_model_ids text[] default null) returns jsonb
language sql stable set search_path = ''
as $$
  select private.quote_product(jsonb_build_object('kind', kind, 'scenes', scenes, 'prompts', prompts, 'removal_prompt', removal_prompt,
    'model_id', model_id, 'fallback_model_ids', fallback_model_ids, 'removal_model_id', removal_model_id,
    'removal_fallback_model_ids', removal_fallback_model_ids, 'quality', quality), product_id)
$$;

revoke execute on function private.usual_scenes(text), private.usual_remover(boolean),
  private.plan_part(public.models, text, text, text, text, text, public.images),
  private.with_fallbacks(private.part_plan, public.models[], text, text, text, public.images),
  private.plan_removal(jsonb, uuid, boolean, public.images), private.removal_words(jsonb, uuid), private.plan_scene(jsonb, uuid, text),
  private.scenes_of(jsonb), private.plan_product(jsonb, uuid, boolean, public.images, boolean), private.quote_product(jsonb, uuid),
  public.quote_product(text, text[], jsonb, text, text, text, text, uuid, text[], text[]) from public, anon;
grant execute on function private.quote_product(jsonb, uuid), public.quote_product(text, text[], jsonb, text, text, text, text, uuid, text[], text[])
  to authenticated, service_role;
