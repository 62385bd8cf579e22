-- What is wrong with a row is told in the words of the recipe's own form: its fields by their labels. What reads findings has the
-- names of slots in `field`, `names` and `name`, as before.

-- What people call what a row may say, by the names of slots: {FIRSTNAME: First name}. Where others are called the same, the name of
-- the slot stands behind it in parentheses. As shared/field-names.ts has it.
create function private.field_names(template public.recipes) returns jsonb
language sql stable set search_path = ''
as $$
  with called as (
    select n.name, coalesce(nullif(btrim(n.label), ''), n.name) as called from private.recipe_needs(template) n
    union all values ('file_name', 'File name'), ('folder', 'Folder')
  ), told as (
    select c.name, c.called, count(*) over (partition by upper(regexp_replace(normalize(c.called, NFKD), '[^[:alpha:][:digit:]]', '', 'g'))) as likes
    from called c
  )
  select jsonb_object_agg(name, case when likes = 1 or called = name or name in ('file_name', 'folder') then called else format('%s (%s)', called, name) end) from told
$$;

-- What is wrong with values, as a sentence that calls them by these names.
create function private.say_problem(missing text[], too_long text[], bad jsonb, names jsonb) returns text
language sql immutable set search_path = ''
as $$
  select left(concat_ws('; ',
    'Nothing fills ' || (select string_agg(coalesce(names ->> name, name), ', ' order by place) from unnest(missing) with ordinality as open (name, place)),
    'Too long: ' || (select string_agg(coalesce(names ->> name, name), ', ' order by place) from unnest(too_long) with ordinality as long (name, place)),
    (select string_agg(concat_ws(': ', coalesce(names ->> (item ->> 'field'), item ->> 'field'), item ->> 'message'), '; ' order by place)
     from jsonb_array_elements(bad) with ordinality as listed (item, place))), 1000)
$$;

-- What is wrong with the words that go into texts over a picture, each by its slot: [{field, message}]. Of what the recipe says
-- itself, or where a text is too long, it is the text's `problem` as a whole.
create function private.words_problems(overlays jsonb, filled jsonb, problem text) returns jsonb
language sql immutable set search_path = ''
as $$
  select coalesce(
    (select jsonb_agg(jsonb_build_object('field', said.name, 'message', said.problem) order by said.place)
     from (
       select part.name, min(overlay.place * 1000 + part.place) as place, private.letters_problem(jsonb_build_array(jsonb_build_object('text', filled ->> part.name))) as problem
       from jsonb_array_elements(overlays) with ordinality as overlay (item, place), private.read_parts(overlay.item ->> 'text') part
       where filled ? part.name group by part.name
     ) said where said.problem is not null),
    jsonb_build_array(jsonb_build_object('field', null, 'message', problem)))
$$;

-- What each row makes of a recipe, as before but for the words in which its problems are told.
create or replace function private.plan_rows(template public.recipes, tokens jsonb, rows jsonb, owner uuid) returns setof private.planned_row
language plpgsql stable security definer set search_path = '' set plan_cache_mode = 'force_custom_plan' set work_mem = '64MB'
as $$
declare
  texts text[] := private.expand_variations(template.prompt, 101);
  names jsonb := private.field_names(template);
begin
  if cardinality(texts) > 100 then
    raise invalid_parameter_value using message = 'The variations of a prompt are 100 at most';
  -- Before they are written: a million of them take minutes.
  elsif cardinality(texts) * jsonb_array_length(rows) > 40000 then
    raise invalid_parameter_value using message = format(
      'The %s variations of the prompt make more than 40000 pictures of %s rows: send fewer rows at a time', cardinality(texts), jsonb_array_length(rows));
  end if;
  return query
  -- In their order, in which all that is gathered of a row comes then: half a million values are not sorted.
  with needs as materialized (select * from private.recipe_needs(template) n order by n.place),
  sent as materialized (
    select (place - 1)::integer as position, coalesce((item ->> 'number')::integer, place::integer) as number, coalesce(nullif(item -> 'tokens', 'null'), '{}') as given,
      nullif(btrim(item ->> 'file_name'), '') as file_name, nullif(btrim(item ->> 'folder'), '') as folder
    from jsonb_array_elements(rows) with ordinality as listed (item, place)
  ),
  -- What goes for all is looked up once. A cell of spaces says nothing.
  usual as materialized (
    select n.*, coalesce(nullif(btrim(plan_rows.tokens ->> n.name, E' \t\r\n'), ''), n.usual) as otherwise from needs n
  ),
  looked as materialized (
    select distinct said.value from sent s cross join usual n,
      lateral (select coalesce(nullif(btrim(s.given ->> n.name, E' \t\r\n'), ''), n.otherwise) as value) said
    where n.type = 'picture' and said.value is not null
  ),
  shown as materialized (
    select private.visible_pictures(array(select value::uuid from looked where private.value_problem('picture', value, null, null, null) is null), plan_rows.owner) as ids
  ),
  checked as materialized (
    select s.position, c.*
    from sent s cross join shown h, lateral (
      select
        -- A picture is looked at, not named.
        coalesce(jsonb_object_agg(d.name, d.value) filter (where d.value is not null and d.type <> 'picture'), '{}') as filled,
        array_agg(d.value::uuid) filter (where d.type = 'picture' and d.value is not null and d.message is null) as named,
        array_agg(d.label) filter (where d.type = 'picture' and d.value is not null and d.message is null) as labels,
        array_agg(d.name) filter (where d.needed and d.value is null) as missing,
        array_agg(d.name) filter (where char_length(d.value) > d.longest) as too_long,
        jsonb_agg(jsonb_build_object('field', d.name, 'message', coalesce(d.message, 'There is no such picture')))
          filter (where d.message is not null or (d.type = 'picture' and d.value is not null and d.value::uuid <> all (h.ids))) as bad
      from (
        select n.name, n.type, n.needed, n.longest, n.label, said.value,
          case when n.type <> 'text' and said.value is not null then private.value_problem(n.type, said.value, n.choices, n.lowest, n.highest) end as message
        from usual n, lateral (select coalesce(nullif(btrim(s.given ->> n.name, E' \t\r\n'), ''), n.otherwise) as value offset 0) said
        offset 0
      ) d
    ) c
  ),
  -- Each variation of the prompt in its parts.
  parts as materialized (
    select v.place as which, array_agg(p.plain order by p.place) as plains, array_agg(p.name order by p.place) as names,
      array_agg(case when n.type = 'picture' then '' else coalesce(p.fallback, '[' || p.name || ']') end order by p.place) as otherwise
    from unnest(texts) with ordinality as v (text, place), private.read_parts(v.text) p left join needs n using (name)
    group by v.place
  ),
  written as materialized (
    select s.position, array(
        select (select btrim(regexp_replace(string_agg(coalesce(part.plain, c.filled ->> part.name, part.otherwise), ''), '\s+', ' ', 'g'))
          from unnest(p.plains, p.names, p.otherwise) as part (plain, name, otherwise))
        from parts p order by p.which) as prompts
    from sent s left join checked c using (position)
  ),
  lettered as materialized (
    select s.position, case when template.overlays = '[]' then '[]' else (
        -- A text that comes to nothing is not set.
        select coalesce(jsonb_agg(jsonb_set(overlay, '{text}', to_jsonb(set_text)) order by place), '[]')
        from jsonb_array_elements(template.overlays) with ordinality as listed (overlay, place),
          lateral (select private.fill_slots(overlay ->> 'text', coalesce(c.filled, '{}')) as set_text) filled where btrim(set_text, E' \t\r\n') <> '') end as overlays
    from sent s left join checked c using (position)
  ),
  found as (
    select s.position, s.number, s.given, s.file_name, s.folder, w.prompts, l.overlays,
      coalesce(c.named, '{}') as named, coalesce(c.labels, '{}') as labels, coalesce(c.missing, '{}') as missing, coalesce(c.too_long, '{}') as too_long,
      coalesce(c.bad, '[]')
        || case when s.file_name ~ '[/\\\x01-\x1f]' or char_length(s.file_name) > 150
          then '[{"field": "file_name", "message": "Use a name of 150 characters at most, without slashes"}]' else '[]' end::jsonb
        || case when s.folder ~ '(^|/)\.{0,2}(/|$)|[\\\x01-\x1f]' or char_length(s.folder) > 150
          then '[{"field": "folder", "message": "Use a folder of 150 characters at most, such as spring/cards"}]' else '[]' end::jsonb
        || case when (select max(char_length(prompt)) > 2000 from unnest(w.prompts) prompt)
          then '[{"field": null, "message": "The prompt comes to more than 2000 characters"}]'
          when '' = any (w.prompts) then '[{"field": null, "message": "The prompt says nothing"}]' else '[]' end::jsonb
        || case when l.overlays <> '[]' and private.texts_problem(l.overlays) is not null
          then private.words_problems(template.overlays, coalesce(c.filled, '{}'), private.texts_problem(l.overlays)) else '[]' end as bad
    from sent s left join checked c using (position) join written w using (position) join lettered l using (position)
  )
  select f.position, f.number, f.given, f.file_name, f.folder, f.prompts, f.overlays, f.named, f.labels, f.missing, f.too_long, f.bad,
    nullif(min(f.number) over (partition by f.prompts, f.named, f.overlays), f.number),
    case when f.missing <> '{}' or f.too_long <> '{}' or f.bad <> '[]' then private.say_problem(f.missing, f.too_long, f.bad, names) end
  from found f order by f.position;
end;
$$;

drop function private.say_problem(text[], text[], jsonb);
-- Refuses values that do not fit their fields, where a recipe is made once: what is not filled is told and left to be seen. Callers of
-- the API know fields by the names of their slots; the detail names the field where it is about one.
create or replace function private.require_fields(planned private.planned_row) returns void
language plpgsql immutable set search_path = ''
as $$
begin
  if planned.too_long <> '{}' or planned.bad <> '[]' then
    raise invalid_parameter_value using message = private.say_problem('{}', planned.too_long, planned.bad, '{}'),
      detail = coalesce((select 'tokens.' || (item ->> 'field') from jsonb_array_elements(planned.bad) item
        where planned.too_long = '{}' and jsonb_array_length(planned.bad) = 1), '');
  end if;
end;
$$;

revoke execute on function private.field_names(public.recipes), private.say_problem(text[], text[], jsonb, jsonb),
  private.words_problems(jsonb, jsonb, text) from public;
