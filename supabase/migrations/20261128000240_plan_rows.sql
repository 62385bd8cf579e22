-- A recipe filled in for many: what each row of values makes of it, and what is wrong with those that make nothing.

alter table public.batch_rows
  -- Why no picture is made of it, as a sentence; null: its pictures are made.
  add column problem text constraint a_problem_has_1_to_1000_characters check (char_length(problem) between 1 and 1000);
create unique index batch_rows_problem_idx on public.batch_rows (batch_id, position) where problem is not null;

create type private.planned_row as (
  -- From 0, as it was sent.
  position      integer,
  -- As people count it: where it stands in its file; else its place, from 1.
  number        integer,
  tokens        jsonb,
  file_name     text,
  folder        text,
  -- The recipe filled in: one prompt for each of its variations, on one line.
  prompts       text[],
  overlays      jsonb,
  -- The pictures that its fields name, in the order of the fields.
  reference_ids uuid[],
  -- How each of those fields is called.
  reference_labels text[],
  -- Names of what nothing fills, and of what is too long.
  missing       text[],
  too_long      text[],
  -- [{field, message}]
  bad           jsonb,
  -- The number of the first row that says the same.
  same_as       integer,
  -- Why nothing is made of it.
  problem       text
);

-- Refuses rows that nobody means to send: too many, too large, or no values by name at all.
create function private.require_rows(request jsonb) returns void
language plpgsql immutable set search_path = ''
as $$
declare
  wrong text;
begin
  if coalesce(request -> 'rows', 'null') = 'null' then
    return;
  elsif private.length_of(request, 'rows') not between 1 and 10000 then
    raise invalid_parameter_value using message = 'A batch has 1 to 10000 rows';
  elsif private.length_of(request, 'prompts') > 0 then
    raise invalid_parameter_value using message = 'A batch is made of prompts or of rows, not of both';
  elsif coalesce(request ->> 'template', '') = '' then
    raise invalid_parameter_value using message = 'Rows fill the slots of a template: choose one';
  end if;
  select case when item ->> 'number' ~ '^[1-9][0-9]{0,8}$' then item ->> 'number' else place::text end into wrong
  from jsonb_array_elements(request -> 'rows') with ordinality as sent (item, place)
  where case when jsonb_typeof(item) = 'object' then private.are_tokens(coalesce(item -> 'tokens', '{}'))
    and coalesce(jsonb_typeof(item -> 'file_name'), 'null') in ('string', 'null') and char_length(coalesce(item ->> 'file_name', '')) <= 1000
    and coalesce(jsonb_typeof(item -> 'folder'), 'null') in ('string', 'null') and char_length(coalesce(item ->> 'folder', '')) <= 1000
    and coalesce(item ->> 'number', '1') ~ '^[1-9][0-9]{0,8}$'
  end is not true
  order by place limit 1;
  if wrong is not null then
    raise invalid_parameter_value using message = format(
      'Row %s cannot be read: a row has 100 values of 5000 characters at most, by names such as FIRSTNAME, the name of a file and a folder that are texts, and a number from 1', wrong);
  end if;
  select number into wrong
  from (
    select number, lag(number, 1, 0) over (order by place) as before
    from jsonb_array_elements(request -> 'rows') with ordinality as sent (item, place),
      lateral (select coalesce((item ->> 'number')::integer, place::integer) as number) numbered
  ) counted
  where number <= before limit 1;
  if wrong is not null then
    raise invalid_parameter_value using message = format('The numbers of rows rise: row %s comes after one of the same or a higher number', wrong);
  end if;
end;
$$;

-- Why a picture cannot be looked at to make others for somebody: they may use their own and those that are approved, admins
-- and nobody's batches any; none that was rejected. Null where it can.
create function private.why_not_looked_at(picture public.images, owner uuid) returns text
language sql stable security definer set search_path = ''
as $$
  select case
    when picture.id is null or picture.deleted_at is not null then 'is gone'
    when picture.master_path is null then 'is not made yet'
    when picture.status = 'rejected' then 'was rejected'
    when picture.status <> 'approved' and picture.owner_id is distinct from owner and owner is not null
      and not exists (select from public.members m where m.user_id = owner and m.role = 'admin') then 'is no longer approved' end
$$;

-- The pictures among these that can be looked at to make others for somebody.
create function private.visible_pictures(image_ids uuid[], owner uuid) returns uuid[]
language sql stable security definer set search_path = ''
as $$
  select array(select i.id from public.images i where i.id = any (image_ids) and private.why_not_looked_at(i, owner) is null)
$$;

-- The pictures that one is made after, in their order: {id, label, path, why_not}. Of those that are gone only the label is left.
create function private.references_of(image public.images) returns jsonb
language sql stable set search_path = ''
as $$
  select coalesce(jsonb_agg(jsonb_build_object('id', r.reference_id, 'label', r.label, 'path', p.master_path,
    'why_not', private.why_not_looked_at(p, references_of.image.owner_id)) order by r.position), '[]')
  from public.image_references r left join public.images p on p.id = r.reference_id
  where r.image_id = references_of.image.id
$$;

-- What a recipe needs, by name: [{name, place, type, is_slot, needed, usual, choices, lowest, highest, longest, label}]. A slot that no
-- field speaks of takes any text.
create function private.recipe_needs(template public.recipes)
returns table (name text, place bigint, type text, is_slot boolean, needed boolean, usual text, choices jsonb, lowest numeric, highest numeric, longest integer, label text)
language sql stable set search_path = ''
as $$
  with slots as (
    select part.name, bool_and(part.fallback is not null) as falls_back, min(part.place) as place
    from private.read_parts(template.prompt || ' ' || coalesce((select string_agg(overlay ->> 'text', ' ') from jsonb_array_elements(template.overlays) overlay), '')) part
    where part.name is not null group by part.name
  ), fields as (
    select field, field ->> 'name' as name, place from jsonb_array_elements(template.fields) with ordinality as listed (field, place)
  )
  select name, coalesce(f.place, 1000 + s.place), coalesce(f.field ->> 'type', 'text'), s.name is not null,
    coalesce((f.field ->> 'required')::boolean, false) or (s.falls_back is false and coalesce(f.field ->> 'type', 'text') <> 'picture'),
    nullif(btrim(f.field ->> 'default'), ''), f.field -> 'choices', (f.field ->> 'min')::numeric, (f.field ->> 'max')::numeric,
    coalesce((f.field ->> 'max_length')::integer, 1000), f.field ->> 'label'
  from slots s full join fields f using (name)
$$;

-- What is wrong with values, as a sentence.
create function private.say_problem(missing text[], too_long text[], bad jsonb) returns text
language sql immutable set search_path = ''
as $$
  select left(concat_ws('; ',
    'Nothing fills ' || (select string_agg('[' || name || ']', ', ') from unnest(missing) name),
    'Too long: ' || nullif(array_to_string(too_long, ', '), ''),
    (select string_agg(concat_ws(': ', item ->> 'field', item ->> 'message'), '; ') from jsonb_array_elements(bad) item)), 1000)
$$;

-- What each row makes of a recipe, with these values for what a row says nothing of. Writes nothing. Ten thousand rows of fifty values
-- are kept in memory: on disk they took a fifth longer.
create function private.plan_rows(template public.recipes, tokens jsonb, rows jsonb, owner uuid) returns setof private.planned_row
language plpgsql stable security definer set search_path = '' set plan_cache_mode = 'force_custom_plan' set work_mem = '64MB'
as $$
declare
  texts text[] := private.expand_variations(template.prompt, 101);
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
          then jsonb_build_array(jsonb_build_object('field', null, 'message', private.texts_problem(l.overlays))) else '[]' end as bad
    from sent s left join checked c using (position) join written w using (position) join lettered l using (position)
  )
  select f.position, f.number, f.given, f.file_name, f.folder, f.prompts, f.overlays, f.named, f.labels, f.missing, f.too_long, f.bad,
    nullif(min(f.number) over (partition by f.prompts, f.named, f.overlays), f.number),
    case when f.missing <> '{}' or f.too_long <> '{}' or f.bad <> '[]' then private.say_problem(f.missing, f.too_long, f.bad) end
  from found f order by f.position;
end;
$$;

-- Names of values that the recipe has no use for.
create function private.unused_tokens(template public.recipes, tokens jsonb, rows jsonb) returns text[]
language sql stable set search_path = ''
as $$
  select array(
    select distinct name from (
      select jsonb_object_keys(unused_tokens.tokens) as name
      union select key from jsonb_array_elements(rows) item, jsonb_object_keys(coalesce(nullif(item -> 'tokens', 'null'), '{}')) key
    ) named
    where name not in (select n.name from private.recipe_needs(template) n) order by name)
$$;

-- What a dry run found. Each list is of 100 at most and has the number of all beside it; rows are named by their numbers.
create function private.row_findings(planned private.planned_row[], unused text[]) returns jsonb
language sql stable set search_path = ''
as $$
  with found as (
    select r.number as row, r.missing, r.too_long, r.bad, r.same_as, r.problem is not null as is_wrong from unnest(planned) r
  ), kinds (kind, row, place, item) as (
    select 'missing', row, 0::bigint, jsonb_build_object('row', row, 'names', missing) from found where missing <> '{}'
    union all select 'duplicates', row, 0, jsonb_build_object('row', row, 'of', same_as) from found where same_as is not null
    union all select 'too_long', row, place, jsonb_build_object('row', row, 'name', name) from found, unnest(too_long) with ordinality as named (name, place)
    union all select 'bad', row, place, jsonb_build_object('row', row) || item from found, jsonb_array_elements(bad) with ordinality as listed (item, place)
  ), listed as (
    select kind, count(*) as count, jsonb_agg(item order by row, place) filter (where turn <= 100) as list
    from (select *, row_number() over (partition by kind order by row, place) as turn from kinds) numbered group by kind
  )
  select jsonb_build_object('count', (select count(*) from found), 'good', (select count(*) from found where not is_wrong), 'unused', to_jsonb(unused[1:100]))
    || (select jsonb_object_agg(kind, jsonb_build_object('count', coalesce(count, 0), 'list', coalesce(list, '[]')))
        from unnest('{missing,duplicates,too_long,bad}'::text[]) kind left join listed using (kind))
$$;

revoke execute on function private.require_rows(jsonb), private.why_not_looked_at(public.images, uuid), private.references_of(public.images), private.visible_pictures(uuid[], uuid), private.recipe_needs(public.recipes),
  private.say_problem(text[], text[], jsonb), private.plan_rows(public.recipes, jsonb, jsonb, uuid),
  private.unused_tokens(public.recipes, jsonb, jsonb), private.row_findings(private.planned_row[], text[]) from public;
