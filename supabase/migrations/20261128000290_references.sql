-- Models that look at pictures to make others after them. How many a model looks at is its
-- max_sources: a picture that is changed is one of them.

alter table public.models
  drop constraint features_are_known,
  add constraint features_are_known check (features <@ '{seed,negative_prompt,transparent,colors,references}'),
  add constraint what_looks_at_pictures_takes_them check ('references' <> all (features) or max_sources > 0);

-- Whatever changes pictures by words makes others after them as well, and is asked in the same way. The sketches draw a frame
-- around them.
update public.models set max_sources = 16 where id in ('sketch-1', 'sketch-later-1');
update public.models set features = features || '{references}'
where id in ('gpt-image-2.5-flare', 'gpt-image-2.5-sunburst', 'gpt-image-2', 'gemini-nano-banana-2.1', 'gemini-3-pro-image', 'reve-latest',
  'runware-flux-2-dev', 'leonardo-nano-banana-2.1', 'leonardo-gemini-image-2', 'sketch-1', 'sketch-later-1');

-- Whether a model can look at what a picture is made after.
create function private.can_look(model public.models, image public.images) returns boolean
language sql stable set search_path = ''
as $$
  select count(*) = 0 or 'references' = any (model.features)
    and count(*) + case can_look.image.operation when 'generate' then 0 else 1 end <= model.max_sources
  from public.image_references r where r.image_id = can_look.image.id
$$;

-- Hands a job to the next model that its picture may be made by, as that one can make it. False where there is none: one
-- that by the prices of now costs more than was agreed to is passed over, as is one that cannot look at what it is made after.
-- The caller holds the job.
create or replace function private.fail_over(job public.jobs, reason_code text, reason text) returns boolean
language plpgsql security definer set search_path = ''
as $$
declare
  image      public.images;
  refit      public.images;
  next_model text;
begin
  select * into image from public.images i where i.id = job.image_id;
  for next_model in
    select m.id
    from unnest(image.fallback_model_ids) with ordinality as listed (model_id, place)
    join public.models m on m.id = listed.model_id
    where m.id <> image.model_id and private.is_available(m) and private.can_look(m, image)
      and not exists (select from public.failovers f where f.job_id = job.id and f.from_model_id = m.id)
    order by listed.place
  loop
    refit := private.refit_image(image, next_model);
    exit when private.estimate_picture(refit) <= greatest(job.most_usd, job.estimated_usd);
    refit := null;
  end loop;
  if refit.id is null then
    return false;
  end if;

  insert into public.failovers (job_id, image_id, from_model_id, to_model_id, reason_code, reason)
  values (job.id, image.id, image.model_id, refit.model_id, fail_over.reason_code, left(fail_over.reason, 2000))
  on conflict on constraint a_job_leaves_a_model_once do nothing;
  perform private.move_reservation(job, private.estimate_picture(refit));
  update public.images i
  set model_id = refit.model_id, quality = refit.quality, style = refit.style, full_prompt = refit.full_prompt,
    width = refit.width, height = refit.height
  where i.id = image.id;
  update public.jobs
  set state = 'queued', claim_id = null, attempt = 0, progress = 0, not_before = private.now(),
    provider = null, provider_job_id = null, waiting_since = null,
    error_code = fail_over.reason_code, error_detail = left(fail_over.reason, 2000)
  where id = job.id;
  perform pgmq.set_vt(job.queue, job.message_id, 0);
  return true;
end;
$$;

-- Refuses what a picture cannot be made by, with the field of the request for a detail. All else is left to private.create_batch.
create or replace function private.require_picture(request jsonb, owner uuid) returns void
language plpgsql stable security definer set search_path = ''
as $$
declare
  field   text := 'model_id';
  chosen  public.models[];
  looked  uuid[] := array(select distinct id::uuid from jsonb_array_elements_text(coalesce(request -> 'reference_image_ids', '[]')) id);
  refusal text;
begin
  chosen := private.chosen_models(request);
  perform private.require_operation(chosen[1], 'generate', false);
  field := 'transparent';
  perform private.require_operation(chosen[1], 'generate', coalesce((request ->> 'transparent')::boolean, false));
  field := 'size';
  perform private.require_choices(chosen, request ->> 'size', null);
  field := 'quality';
  perform private.require_choices(chosen, null, request ->> 'quality');
  field := 'style';
  perform private.find_recipe('style', request ->> 'style', owner) where request ->> 'style' is not null;
  field := 'reference_image_ids';
  perform private.require_visible(looked, owner);
  perform private.require_references(chosen, 'generate', cardinality(looked)) where looked <> '{}';
exception when invalid_parameter_value then
  get stacked diagnostics refusal = message_text;
  raise invalid_parameter_value using message = refusal, detail = field;
end;
$$;

revoke execute on function private.can_look(public.models, public.images) from public;
