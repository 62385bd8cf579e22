-- [NAME] stands for a value, [NAME|friend] for a value or else for what follows the bar; {red|blue} for two texts. A backslash
-- before one of [ ] { } | \ makes it a plain character. Browsers preview the same: see shared/slots.ts, shared/variations.ts and
-- supabase/tests/slot-cases.json, which holds both to it.

-- What was escaped.
create function private.without_escapes(text text) returns text
language sql immutable set search_path = '' as $$ select regexp_replace(text, '\\([][{}|\\])', '\1', 'g') $$;

-- A text in its parts: what stands as it is, or the name of a slot with its fallback. Marks and what stands between them are found
-- apart: a pattern that captures takes several times as long.
create function private.read_parts(text text) returns table (place bigint, plain text, name text, fallback text)
language sql immutable rows 10 set search_path = ''
as $$
  select 2 * number, case when mark like '\\%' then substr(mark, 2) end,
    case when mark not like '\\%' then rtrim(split_part(substr(mark, 2), '|', 1), ']') end,
    case when mark not like '\\%' and mark like '%|%' then private.without_escapes(substr(mark, strpos(mark, '|') + 1, length(mark) - strpos(mark, '|') - 1)) end
  from regexp_matches(text, '\\[][{}|\\]|\[[A-Z][A-Z0-9_]*(?:\|(?:\\.|[^][\\])*)?\]', 'g') with ordinality as marks (found, number),
    lateral (select found[1] as mark) of_text
  union all
  select 2 * number - 1, plain, null, null
  from regexp_split_to_table(text, '\\[][{}|\\]|\[[A-Z][A-Z0-9_]*(?:\|(?:\\.|[^][\\])*)?\]') with ordinality as between (plain, number)
  order by 1
$$;

-- Fills the slots of a text once: a value that looks like a slot stays as it is. A slot with neither a value nor a fallback is
-- left to be seen; a value of spaces is none. Thousands of texts are filled at a time, which arrays do ten times as fast as rows.
create function private.fill_slots(text text, tokens jsonb) returns text
language plpgsql immutable set search_path = ''
as $$
declare
  marks   text[];
  between text[];
  filled  text;
  mark    text;
  bar     integer;
  value   text;
begin
  if text !~ '[[\\]' then
    return text;
  end if;
  marks := array(select m[1] from regexp_matches(text, '\\[][{}|\\]|\[[A-Z][A-Z0-9_]*(?:\|(?:\\.|[^][\\])*)?\]', 'g') m);
  between := regexp_split_to_array(text, '\\[][{}|\\]|\[[A-Z][A-Z0-9_]*(?:\|(?:\\.|[^][\\])*)?\]');
  filled := between[1];
  for place in 1 .. cardinality(marks) loop
    mark := marks[place];
    bar := strpos(mark, '|');
    if mark like '\\%' then
      mark := substr(mark, 2);
    else
      value := tokens ->> case bar when 0 then substr(mark, 2, length(mark) - 2) else substr(mark, 2, bar - 2) end;
      mark := case when btrim(value, E' \t\r\n') <> '' then value when bar = 0 then mark
        else private.without_escapes(substr(mark, bar + 1, length(mark) - bar - 1)) end;
    end if;
    filled := filled || mark || between[place + 1];
  end loop;
  return filled;
end;
$$;

-- The names of slots that have neither a value nor a fallback, in the order in which they stand.
create function private.missing_slots(text text, tokens jsonb) returns text[]
language sql immutable set search_path = ''
as $$
  select coalesce(array_agg(name order by first), '{}') from (
    select part.name, min(part.place) as first from private.read_parts(text) part
    where part.name is not null and part.fallback is null and (btrim(tokens ->> part.name, E' \t\r\n') <> '') is not true
    group by part.name) missing
$$;

-- The choices between two braces: one where there is no bar. A bar in a slot is the slot's.
create function private.read_choices(body text) returns text[]
language plpgsql immutable set search_path = ''
as $$
declare
  choices text[] := '{""}';
  piece   text[];
begin
  for piece in
    select regexp_matches(body,
      '(\\[][{}|\\]|\[[A-Z][A-Z0-9_]*\|(?:\\.|[^][\\])*\]|\||[^\\[|]+|[\\[])', 'g')
  loop
    if piece[1] = '|' then
      choices := choices || ''::text;
    else
      choices[cardinality(choices)] := choices[cardinality(choices)] || piece[1];
    end if;
  end loop;
  return choices;
end;
$$;

-- Every text that a text with variations stands for: the first `most` of them; what is chosen last changes first.
create function private.expand_variations(text text, most integer) returns text[]
language plpgsql immutable set search_path = ''
as $$
declare
  texts   text[] := '{""}';
  part    text[];
  choices text[];
begin
  if strpos(text, '{') = 0 then
    return array[text];
  end if;
  for part in
    select regexp_matches(text, '(\\[][{}|\\]|\{((?:\\.|[^{}\\])*)\}|[^\\{]+|[\\{])', 'g')
  loop
    choices := private.read_choices(part[2]);
    if part[2] is null or cardinality(choices) = 1 then
      choices := part[1:1];
    end if;
    texts := array(
      select start || choice
      from unnest(texts) with ordinality as starts (start, first), unnest(choices) with ordinality as ends (choice, last)
      order by first, last limit most);
  end loop;
  return texts;
end;
$$;

revoke execute on function private.without_escapes(text), private.read_parts(text), private.fill_slots(text, jsonb),
  private.missing_slots(text, jsonb), private.read_choices(text), private.expand_variations(text, integer) from public;
