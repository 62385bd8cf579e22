-- The words that published pictures are described by: how rare each is, and what a misspelled one could have meant.
create extension if not exists pg_trgm with schema extensions;

create table private.search_words (
  word      text primary key,
  -- Its stem, as documents have it.
  lexeme    text not null,
  -- In how many documents; what is new counts for one until the next count.
  documents integer not null
);
create unique index search_words_lexeme_idx on private.search_words (lexeme, word);
create index search_words_letters_idx on private.search_words using gin (word extensions.gin_trgm_ops) with (fastupdate = off);

create function private.stem_of(word text) returns text
language sql immutable set search_path = ''
as $$ select (ts_lexize('pg_catalog.english_stem', word))[1] $$;

-- Learns the words of a document. In the order of the alphabet, as everywhere, so that no two wait for each other.
create function private.learn_search_words(text text) returns void
language sql security definer set search_path = ''
as $$
  insert into private.search_words (word, lexeme, documents)
  select word, private.stem_of(word), 1 from unnest(tsvector_to_array(to_tsvector('simple', text))) word
  where word ~ '^[[:alpha:]]{2,40}$' and private.stem_of(word) is not null
  order by word
  on conflict on constraint search_words_pkey do nothing
$$;

-- Counts in how many documents each word is, and forgets those that are in none.
create function private.count_search_words() returns void
language sql security definer set search_path = ''
as $$
  with counted as materialized (
    select word as lexeme, ndoc as documents from ts_stat('select words from public.search_documents')
  ), forgotten as (
    delete from private.search_words where lexeme not in (select lexeme from counted)
  )
  insert into private.search_words (word, lexeme, documents)
  select w.word, w.lexeme, c.documents from private.search_words w join counted c on c.lexeme = w.lexeme
  where c.documents <> w.documents order by w.word
  on conflict on constraint search_words_pkey do update set documents = excluded.documents
$$;
select cron.schedule('count-search-words', '*/10 * * * *', 'select private.count_search_words()');

-- The words of a query, each as what is looked for. Small words say nothing.
--   own       the word, or the nearest there is to a word that nobody has written
--   others    what means the same; null where nothing does
--   weight    what it says: the rarer, the more; less where it was guessed
--   documents in how many documents it is, about
create function private.search_terms(query text, locale text, weights private.search_weights)
  returns table (own tsquery, others tsquery, weight double precision, documents bigint)
language plpgsql stable security definer
set search_path = '' set enable_seqscan = off set jit = off
as $$
declare
  stems  text[] := array(select lexeme from unnest(to_tsvector('english', search_terms.query)) order by positions[1], lexeme limit 32);
  total  double precision := greatest(1, private.published_total());
begin
  return query
  with typed as (
    select stem, place, (select max(w.documents) from private.search_words w where w.lexeme = stem) as known
    from unnest(stems) with ordinality as given (stem, place)
  ), guessed as (
    select t.stem, t.place, t.known, meant.lexeme
    from typed t left join lateral (
      select w.lexeme from private.search_words w
      where t.known is null and weights.typo > 0 and length(t.stem) >= 4 and w.word operator(extensions.%) t.stem
        -- A word of which a synonym is known is no misspelled one.
        and not exists (select from private.synonym_terms s where t.stem = any (s.stems))
        and greatest(extensions.similarity(w.word, t.stem), extensions.similarity(w.lexeme, t.stem)) >= weights.typo_likeness
      order by greatest(extensions.similarity(w.word, t.stem), extensions.similarity(w.lexeme, t.stem)) desc, w.documents desc, w.word limit 1
    ) meant on true
  ), meant as (
    select g.place, coalesce(g.lexeme, g.stem) as stem, case when g.lexeme is not null then weights.typo else 1 end as trust,
      coalesce(g.known, (select max(w.documents) from private.search_words w where w.lexeme = g.lexeme), 0) as documents
    from guessed g
  ), groups as (
    -- Groups of which a term stands in the query, whole.
    select t.synonym_id, t.place, t.stems
    from private.synonym_terms t join public.synonyms s on s.id = t.synonym_id
    where weights.synonym > 0 and t.stems[1] in (select m.stem from meant m)
      and t.stems operator(pg_catalog.<@) (select array_agg(m.stem) from meant m)
      and (s.locale is null or search_terms.locale is null or lower(search_terms.locale) = lower(s.locale)
        or lower(search_terms.locale) like lower(s.locale) || '-%')
  )
  select quote_literal(m.stem)::tsquery,
    (select string_agg('(' || o.words::text || ')', ' | ')::tsquery
     from private.synonym_terms o
     where exists (select from groups g where g.synonym_id = o.synonym_id and g.place <> o.place and m.stem = any (g.stems))),
    -- As BM25 weighs rareness; half a document is the rarest there is.
    m.trust * ln(1 + (total - least(total, m.documents) + 0.5) / (m.documents + 0.5)),
    m.documents::bigint
  from meant m order by m.place;
end;
$$;

revoke execute on function private.stem_of(text), private.learn_search_words(text), private.count_search_words(),
  private.search_terms(text, text, private.search_weights) from public;
