-- [NAME] stands for a value, [NAME|friend] for a value or else for what follows the bar; {red|blue} for two texts. A backslash
-- before one of [ ] { } | \ makes it a plain character. Browsers preview the same: see shared/slots.ts, shared/variations.ts and
-- supabase/tests/slot-cases.json, which holds both to it.

-- What was escaped.
create function private.without_escapes(text text) returns text
language sql immutable set search_path = '' as $$ select regexp_replace(text, '\\([][{}|\\])', '\1', 'g') $$;

-- A text in its parts: what stands as it is, or the name of a slot with its fallback.
create function private.read_parts(text text) returns table (place bigint, plain text, name text, fallback text)
language sql immutable rows 10 set search_path = ''
as $$
  select place, case when part[3] is null then coalesce(part[2], part[1]) end, part[3], private.without_escapes(part[4])
  from regexp_matches(text,
    '((?:\\([][{}|\\])|\[([A-Z][A-Z0-9_]{0,49})(?:\|((?:\\[][{}|\\]|[^][{}\\]|\\(?![][{}|\\]))*))?\]|[^\\[]+|[\\[]))', 'g')
    with ordinality as parts (part, place)
$$;

-- Fills the slots of a text once: a value that looks like a slot stays as it is. A slot with neither a value nor a fallback is
-- left to be seen.
create function private.fill_slots(text text, tokens jsonb) returns text
language sql immutable set search_path = ''
as $$
  select coalesce(string_agg(case
    when part.name is null then part.plain
    when tokens ->> part.name ~ '[^ \t\r\n]' then tokens ->> part.name
    else coalesce(part.fallback, '[' || part.name || ']') end, '' order by part.place), '')
  from private.read_parts(text) part
$$;

-- The names of slots that have neither a value nor a fallback, in the order in which they stand.
create function private.missing_slots(text text, tokens jsonb) returns text[]
language sql immutable set search_path = ''
as $$
  select coalesce(array_agg(name order by first), '{}') from (
    select part.name, min(part.place) as first from private.read_parts(text) part
    where part.name is not null and part.fallback is null and (tokens ->> part.name ~ '[^ \t\r\n]') is not true
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
      '(\\[][{}|\\]|\[[A-Z][A-Z0-9_]{0,49}\|(?:\\[][{}|\\]|[^][{}\\]|\\(?![][{}|\\]))*\]|\||[^\\[|]+|[\\[])', 'g')
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
  for part in
    select regexp_matches(text, '(\\[][{}|\\]|\{((?:\\[][{}|\\]|[^{}\\]|\\(?![][{}|\\]))*)\}|[^\\{]+|[\\{])', 'g')
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
