-- Words that a recipe itself sets over its pictures, and that no font has the letters of, are refused when it is saved: nothing could
-- ever be made by it. The detail names the text. What fills its slots is looked at when it is used.
create function private.check_texts() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
  place   bigint;
  problem text;
begin
  select said.place - 1, said.problem into place, problem
  from (
    select overlay.place, (
      select private.letters_problem(jsonb_build_array(jsonb_build_object('text', string_agg(concat(part.plain, part.fallback), ' '))))
      from private.read_parts(overlay.item ->> 'text') part) as problem
    from jsonb_array_elements(new.overlays) with ordinality as overlay (item, place)
  ) said
  where said.problem is not null order by said.place limit 1;
  if problem is not null then
    raise invalid_parameter_value using message = problem, detail = format('overlays.%s.text', place);
  end if;
  return new;
end;
$$;
revoke execute on function private.check_texts() from public;

-- After those that look whether the texts are any.
create trigger recipes_words_insert_check before insert on public.recipes for each row when (new.overlays <> '[]') execute function private.check_texts();
create trigger recipes_words_update_check before update of overlays on public.recipes
for each row when (new.overlays <> '[]' and new.overlays is distinct from old.overlays) execute function private.check_texts();
