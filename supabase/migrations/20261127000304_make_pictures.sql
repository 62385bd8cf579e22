-- A picture made for whoever calls, as `create_batch` makes it for whoever is signed in; and how it went.

-- Whether a new picture of a model costs nothing: it is described and embedded too. What it is moderated by is free.
create function private.is_made_offline(model_id text) returns boolean
language sql stable security definer set search_path = ''
as $$
  select bool_and(private.is_offline(m.provider))
  from public.settings s
  join public.models m on m.id in (coalesce(is_made_offline.model_id, s.image_model_id), s.extract_model_id, s.embed_model_id,
    s.next_embed_model_id)
$$;

-- Refuses what a picture cannot be made by, with the field of the request for a detail. All else is left to private.create_batch.
create function private.require_picture(request jsonb, owner uuid) returns void
language plpgsql stable security definer set search_path = ''
as $$
declare
  field   text := 'model_id';
  chosen  public.models[];
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
exception when invalid_parameter_value then
  get stacked diagnostics refusal = message_text;
  raise invalid_parameter_value using message = refusal, detail = field;
end;
$$;

-- Starts one picture, which is taken from its owner's quota.
create function private.make_picture(owner_id uuid, is_test boolean, request jsonb, max_usd numeric, idempotency_key text,
  body_hash text) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
  -- What a test key asked is no answer to a live one.
  route    constant text := case when is_test then 'images for tests' else 'images' end;
  answered jsonb := private.answer_again(owner_id, route, idempotency_key, body_hash);
  made     jsonb;
begin
  if answered is not null then
    return answered;
  elsif is_test and not private.is_made_offline(request ->> 'model_id') then
    return '{"status": "costs_money"}';
  end if;
  perform private.require_picture(request, owner_id);
  if idempotency_key is not null then
    -- Whoever sends the same at this moment waits here for the end of it.
    delete from private.idempotency_keys k
    where k.owner_id = make_picture.owner_id and k.endpoint = route and k.key = idempotency_key
      and k.created_at <= private.now() - interval '24 hours';
    insert into private.idempotency_keys (owner_id, endpoint, key, body_hash, answer)
    values (make_picture.owner_id, route, idempotency_key, make_picture.body_hash, '{}')
    on conflict do nothing;
    if not found then
      return private.answer_again(owner_id, route, idempotency_key, body_hash);
    end if;
  end if;
  if not is_test and not private.take_quota(owner_id, 1) then
    delete from private.idempotency_keys k
    where k.owner_id = make_picture.owner_id and k.endpoint = route and k.key = idempotency_key;
    return '{"status": "quota_exhausted"}';
  end if;
  made := private.create_batch(
    request - 'prompt' || jsonb_build_object('prompts', jsonb_build_array(request -> 'prompt'), 'count_per_prompt', 1),
    max_usd, owner_id, null);
  answered := jsonb_build_object('status', 'accepted', 'batch_id', made -> 'batch_id', 'image_id', made #> '{image_ids,0}',
    'estimated_usd', made -> 'estimated_usd', 'job_id', (
      select j.id from public.jobs j where j.image_id = (made #>> '{image_ids,0}')::uuid and j.kind = 'generate'));
  update private.idempotency_keys k set answer = answered
  where k.owner_id = make_picture.owner_id and k.endpoint = route and k.key = idempotency_key;
  return answered;
end;
$$;

-- The same for whoever has been let in. request: {prompt, model_id, size, quality, style, colors, negative_prompt, transparent, seed}
--   accepted         batch_id, image_id, job_id, estimated_usd, repeated?
--   conflict         the Idempotency-Key came with another request
--   costs_money      it would, and the key is for tests
--   quota_exhausted  the owner has no picture left this month
-- and what is left of the quota, null where there is none. Raises invalid_parameter_value for what cannot be made, or may cost
-- more than max_usd; its detail is the field that it is about, where that is one.
create function worker.make_picture(owner_id uuid, is_test boolean, request jsonb, max_usd numeric, idempotency_key text,
  body_hash text) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
  answered jsonb := private.make_picture(owner_id, is_test, request, max_usd, idempotency_key, body_hash);
begin
  return answered || jsonb_build_object('quota', case when not is_test then private.read_quota(owner_id) end);
end;
$$;

-- A picture that somebody had made: null while it is being made; then its file in the bucket `studio`, or why there is none.
--   {path, width, height, model_id, seed, seconds, cost_usd, error: {code, detail}}
create function worker.read_made_picture(owner_id uuid, image_id uuid) returns jsonb
language sql stable security definer set search_path = ''
as $$
  select jsonb_build_object('path', i.master_path, 'width', i.width, 'height', i.height, 'model_id', i.model_id, 'seed', i.seed,
    'seconds', extract(epoch from j.finished_at - j.queued_at),
    'cost_usd', (select private.usd(coalesce(sum(c.amount_usd), 0)) from public.charges c where c.job_id = j.id),
    'error', case when i.master_path is null then jsonb_build_object('code', coalesce(j.error_code, 'cancelled'), 'detail', j.error_detail) end)
  from public.images i join public.jobs j on j.image_id = i.id and j.kind = 'generate'
  where i.id = read_made_picture.image_id and i.owner_id = read_made_picture.owner_id and j.state in ('done', 'failed', 'cancelled')
$$;

revoke execute on function private.is_made_offline(text), private.require_picture(jsonb, uuid), private.make_picture(uuid, boolean, jsonb, numeric, text, text),
  worker.make_picture(uuid, boolean, jsonb, numeric, text, text),
  worker.read_made_picture(uuid, uuid) from public;
grant execute on function worker.make_picture(uuid, boolean, jsonb, numeric, text, text), worker.read_made_picture(uuid, uuid) to service_role;
