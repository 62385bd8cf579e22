-- What a member may mean by a prompt: the recipes that they can make pictures with. A member may ask 60 times a minute. Answers
-- {allowed, rate, recipes: [{slug, name, kind, category, fields}]}.
create function private.request_prompt_reading() returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
  rate jsonb;
begin
  perform private.require_member();
  rate := worker.take_token('reading:' || auth.uid(), 60);
  return jsonb_build_object('allowed', rate -> 'allowed', 'rate', rate, 'recipes', case when (rate ->> 'allowed')::boolean then (
      select coalesce(jsonb_agg(jsonb_build_object('slug', r.slug, 'name', r.name, 'kind', r.kind, 'category', r.category, 'fields', r.fields) order by r.slug), '[]')
      from public.recipes r
      where r.operation = 'generate' and r.archived_at is null and (r.owner_id is null or r.shared_at is not null or r.owner_id = auth.uid()))
    else '[]' end);
end;
$$;
create function public.request_prompt_reading() returns jsonb
language sql set search_path = '' as $$ select private.request_prompt_reading() $$;

revoke execute on function private.request_prompt_reading(), public.request_prompt_reading() from public, anon;
grant execute on function private.request_prompt_reading(), public.request_prompt_reading() to authenticated;
