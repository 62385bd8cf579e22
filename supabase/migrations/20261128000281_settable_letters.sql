-- Which letters can be set over a picture: those that one of our two fonts has. What they lack is refused by name, before anything is
-- paid for.

-- Letters that no font has, each once, in the order of the text; ten at most. A test compares the ranges with the fonts.
create function private.unsettable_letters(text text) returns text[]
language sql immutable set search_path = ''
as $$
  select array(
    select letter
    from (
      select letter, min(place) as place
      from regexp_split_to_table(regexp_replace(normalize(unsettable_letters.text, NFC),
        '[\u0009\u000a\u000d\u0020-\u007e\u00a0-\u0377\u037a-\u037f\u0384-\u038a\u038c\u038e-\u03a1\u03a3-\u03e1\u03f0-\u052f\u0900-\u097f\u10fb\u1ab0-\u1ac0\u1ac5\u1ac7-\u1ace\u1c80-\u1c88\u1d00-\u1df9\u1dfb-\u1f15\u1f18-\u1f1d\u1f20-\u1f45\u1f48-\u1f4d\u1f50-\u1f57\u1f59\u1f5b\u1f5d\u1f5f-\u1f7d\u1f80-\u1fb4\u1fb6-\u1fc4\u1fc6-\u1fd3\u1fd6-\u1fdb\u1fdd-\u1fef\u1ff2-\u1ff4\u1ff6-\u1ffe\u2000-\u2064\u2066-\u2071\u2074-\u208e\u2090-\u209c\u20a0-\u20c0\u20f0\u2100-\u215f\u2183-\u2184\u2189\u2190-\u2193\u2202\u2205-\u2206\u220f\u2211-\u2212\u2215\u2219-\u221a\u221e\u222b\u2248\u2260\u2264-\u2265\u25a0-\u25a1\u25b2-\u25b3\u25b6-\u25b7\u25bc-\u25bd\u25c0-\u25c1\u25c6-\u25c7\u25ca\u25cc\u27e8-\u27e9\u2c60-\u2c7f\u2de0-\u2e5d\ua640-\ua69f\ua700-\ua7ca\ua7d0-\ua7d1\ua7d3\ua7d5-\ua7d9\ua7f2-\ua7ff\ua8ff\ua92e\uab30-\uab6b\ufb00-\ufb06\ufe00-\ufe0f\ufe20-\ufe2f\ufeff\ufffc-\ufffd\U00010780-\U00010785\U00010787-\U000107b0\U000107b2-\U000107ba\U0001df00-\U0001df1e]+',
        '', 'g'), '') with ordinality as listed (letter, place)
      where letter <> ''
      group by letter
    ) lacking
    order by place limit 10
  )
$$;

-- What is wrong with the letters of texts, and what to do about it; null where all of them can be set.
create function private.letters_problem(overlays jsonb) returns text
language sql immutable set search_path = ''
as $$
  select 'A text over the picture has letters that we cannot set: ' || string_agg(
    -- What cannot be seen is told by its number.
    case when letter ~ '[[:cntrl:]]' then 'U+' || lpad(upper(to_hex(ascii(letter))), 4, '0') else letter end, ' ' order by place)
    || '. Leave them out, write the text in Latin, Greek, Cyrillic or Devanagari letters, or ask for it in the prompt: the model draws it then'
  from unnest(private.unsettable_letters(
    (select string_agg(overlay ->> 'text', ' ') from jsonb_array_elements(overlays) overlay))) with ordinality as lacking (letter, place)
  having count(*) > 0
$$;

-- What is wrong with texts as they are set over a picture, their slots filled, as a sentence; null where nothing is.
create function private.texts_problem(overlays jsonb) returns text
language sql immutable set search_path = ''
as $$
  select case
    when (select max(char_length(overlay ->> 'text')) > 500 from jsonb_array_elements(overlays) overlay)
      then 'A text over the picture comes to more than 500 characters'
    -- Most are: and ten thousand are looked at together.
    when overlays::text ~ '^[ -~]*$' and overlays::text !~ '\\' then null
    else private.letters_problem(overlays)
  end
$$;

revoke execute on function private.unsettable_letters(text), private.letters_problem(jsonb), private.texts_problem(jsonb) from public;
