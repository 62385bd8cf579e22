-- Search for people who look at a screen: members in the playground, visitors on the public page. It touches no key and
-- logs nothing, so that the sites' figures stay theirs.

alter table public.settings add column visitors_may_search boolean not null default true;

-- Takes a token of a member for a preview, 120 a minute. Answers `taken` or `rate_limited`.
create function private.take_preview_token() returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
  rate jsonb;
begin
  perform private.require_member();
  rate := worker.take_token('preview:' || auth.uid(), 120);
  return jsonb_build_object('status', case when (rate ->> 'allowed')::boolean then 'taken' else 'rate_limited' end, 'rate', rate);
end;
$$;

create function public.take_preview_token() returns jsonb
language sql set search_path = '' as $$ select private.take_preview_token() $$;

-- Takes a token of a visitor for a preview, 20 a minute for an address and 300 for all together. The address comes hashed.
--   taken, rate_limited
--   busy    all visitors together have asked too often
--   closed  the settings do not let visitors search
create function worker.take_visitor_token(visitor text) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
  rate   jsonb;
  of_all jsonb;
begin
  if not (select visitors_may_search from public.settings) then
    return jsonb_build_object('status', 'closed');
  end if;
  rate := worker.take_token('preview:' || visitor, 20);
  if not (rate ->> 'allowed')::boolean then
    return jsonb_build_object('status', 'rate_limited', 'rate', rate);
  end if;
  -- After the address's own, so that one address cannot use up what there is for all.
  of_all := worker.take_token('preview', 300);
  if not (of_all ->> 'allowed')::boolean then
    return jsonb_build_object('status', 'busy', 'rate', of_all);
  end if;
  return jsonb_build_object('status', 'taken', 'rate', rate);
end;
$$;

-- Searches for somebody whose token is taken. Answers `ok` with results and total, or `needs_embedding` with the model:
-- embed the query and call again with it and with the model that made it. It is asked for anew where the setting has
-- changed meanwhile: a vector of one model is never compared with those of another.
create function worker.preview_search(query text, max_results integer, min_score real, embedding text default null,
  embedded_by text default null) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
declare
  model        text := (select embed_model_id from public.settings);
  query_vector extensions.vector := case when embedded_by = model then embedding::extensions.vector
    else private.cached_vector(model, query) end;
  found        record;
begin
  if embedding is not null then
    perform worker.keep_query_embedding(query, embedded_by, embedding);
  end if;
  if query_vector is null then
    return jsonb_build_object('status', 'needs_embedding', 'model', model);
  end if;
  found := private.find_published(model, query, query_vector, max_results, min_score);
  return jsonb_build_object('status', 'ok', 'total', found.total, 'results', found.results);
end;
$$;

revoke execute on function private.take_preview_token(), public.take_preview_token(), worker.take_visitor_token(text),
  worker.preview_search(text, integer, real, text, text) from public, anon;
grant execute on function private.take_preview_token(), public.take_preview_token() to authenticated;
grant execute on function worker.take_visitor_token(text), worker.preview_search(text, integer, real, text, text) to service_role;
