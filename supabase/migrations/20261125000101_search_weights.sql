-- Every number that decides what is found before what, in one row. Measured by `npm run bench -- relevance`.
create table private.search_weights (
  singleton   boolean primary key default true constraint there_is_one_row_of_weights check (singleton),
  -- What a picture is ranked by: cosine similarity and the share of the query's words, both 0 to 1, each times its weight.
  vector      double precision not null default 1,
  text        double precision not null default 0.7,
  -- What a word is worth by where it stands.
  prompt      real not null default 1,
  tag         real not null default 0.9,
  category    real not null default 0.9,
  description real not null default 0.8,
  -- What a synonym is worth of its word, and a word that was guessed from a misspelled one; 0: none.
  synonym     real not null default 0.8,
  typo        real not null default 0.8,
  -- How alike letter triplets of a misspelled word and of what it could mean must be, 0 to 1.
  typo_likeness real not null default 0.45,
  -- What is added for a palette all of whose pixels have an asked-for colour, or go with the page's.
  color       double precision not null default 0.2,
  palette     double precision not null default 0.1,
  -- A filter that fits so many pictures or fewer is answered exactly, without the index; no query reads more documents for
  -- its words than so many, but for the rarest word.
  few         integer not null default 1000,
  constraint no_weight_is_negative check (least(vector, text, prompt, tag, category, description, synonym, typo, color, palette) >= 0),
  constraint labels_and_guesses_are_worth_at_most_1 check (greatest(prompt, tag, category, description, synonym, typo) <= 1)
);
insert into private.search_weights default values;
