-- The style, template or scene of that slug, among those that are common or shared and the person's own; admins may use all, and so
-- may operators who make something for nobody. What is made for somebody, by a key of theirs as well, is made of what they may use.
-- What was put away is told apart from what never was, and that with those that are called most like it.
create or replace function private.find_recipe(wanted_kind text, wanted_slug text, owner uuid, operations text[] default '{generate}')
returns public.recipes
language plpgsql stable set search_path = ''
as $$
declare
  called   constant text := case operations when '{scene}' then 'scene' else wanted_kind end;
  uses_all constant boolean := exists (select from public.members m where m.user_id = owner and m.role = 'admin')
    or owner is null and private.is_operator();
  recipe   public.recipes;
begin
  select * into recipe from public.recipes
  where slug = wanted_slug and kind = wanted_kind and operation = any (operations)
    and (owner_id is null or shared_at is not null or owner_id = owner or uses_all);
  if not found then
    raise invalid_parameter_value using
      message = format('There is no %s %L%s', called, left(wanted_slug, 100), (
        select ': the nearest are ' || string_agg(slug, ', ' order by likeness desc, uses desc, slug)
        from (
          select slug, uses, extensions.similarity(slug, left(wanted_slug, 100)) as likeness from public.recipes
          where kind = wanted_kind and operation = any (operations) and archived_at is null
            and (owner_id is null or shared_at is not null or owner_id = owner)
          order by likeness desc, uses desc, slug limit 5
        ) near));
  elsif recipe.archived_at is not null then
    raise invalid_parameter_value using message = format('The %s %L is put away: take it out again to use it', called, left(wanted_slug, 100));
  end if;
  return recipe;
end;
$$;
