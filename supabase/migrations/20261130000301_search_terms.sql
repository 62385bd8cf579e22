-- A query is read once, not a time for each of its words: how a word was written is looked for where nobody has written its stem.

-- The words of a query, each as what is looked for. Small words say nothing.
--   own       the word, or the nearest there is to a word that nobody has written
--   others    what means the same; null where nothing does
--   weight    what it says: the rarer, the more; less where it was guessed
--   documents in how many documents it is, about
create or replace function private.search_terms(query text, locale text, weights private.search_weights)
  returns table (own tsquery, others tsquery, weight double precision, documents bigint)
language plpgsql stable security definer
set search_path = '' set enable_seqscan = off set jit = off
as $$
declare
  asked   text[];
  -- Where each stands first: both ways of reading a query count the same places.
  places  smallint[];
  -- In how many documents each is; null where in none.
  known   integer[];
  certain real[];
  total   double precision := greatest(1, private.published_total());
  written text;
  meant   record;
begin
  select array_agg(lexeme order by place, lexeme), array_agg(place order by place, lexeme),
    array_agg((select max(w.documents) from private.search_words w where w.lexeme = words.lexeme) order by place, lexeme)
  into asked, places, known
  from (
    select lexeme, positions[1] as place from unnest(to_tsvector('english', search_terms.query)) order by place, lexeme limit 32
  ) words;
  if asked is null then
    return;
  end if;
  certain := array_fill(1::real, array[cardinality(asked)]);
  for at in 1 .. cardinality(asked) loop
    -- A word of which a synonym is known is no misspelled one.
    if known[at] is null and weights.typo > 0 and length(asked[at]) >= 4
      and not exists (select from private.synonym_terms s where asked[at] = any (s.stems)) then
      written := coalesce((
        select w.lexeme from unnest(to_tsvector('simple', search_terms.query)) w where places[at] = any (w.positions) limit 1), asked[at]);
      select w.lexeme, w.documents into meant
      from private.search_words w,
      lateral (select greatest(extensions.similarity(w.word, written), extensions.similarity(w.word, asked[at]),
        extensions.similarity(w.lexeme, asked[at])) as likeness) l
      where (w.word operator(extensions.%) written or w.word operator(extensions.%) asked[at]) and l.likeness >= weights.typo_likeness
      order by l.likeness desc, w.documents desc, w.word limit 1;
      if found then
        asked[at] := meant.lexeme;
        known[at] := meant.documents;
        certain[at] := weights.typo;
      end if;
    end if;
  end loop;

  return query
  with groups as (
    -- Groups of which a term stands in the query, whole.
    select t.synonym_id, t.place, t.stems
    from private.synonym_terms t join public.synonyms s on s.id = t.synonym_id
    where weights.synonym > 0 and t.stems[1] = any (asked) and t.stems operator(pg_catalog.<@) asked
      and (s.locale is null or search_terms.locale is null or lower(search_terms.locale) = lower(s.locale)
        or lower(search_terms.locale) like lower(s.locale) || '-%')
  ), meaning as (
    select g.stem, string_agg(distinct '(' || o.words::text || ')', ' | ')::tsquery as words
    from (select unnest(groups.stems) as stem, synonym_id, place from groups) g
    join private.synonym_terms o on o.synonym_id = g.synonym_id and o.place <> g.place
    group by g.stem
  )
  select quote_literal(t.stem)::tsquery, m.words,
    -- As BM25 weighs rareness; half a document is the rarest there is.
    t.trust * ln(1 + (total - least(total, t.documents) + 0.5) / (t.documents + 0.5)), t.documents::bigint
  from (
    select u.stem, coalesce(u.known, 0) as documents, u.trust, u.place
    from unnest(asked, known, certain) with ordinality as u (stem, known, trust, place)
  ) t left join meaning m on m.stem = t.stem
  order by t.place;
end;
$$;
