-- A batch of many: a recipe made once for each row of tokens, by each of its models. It can be paused and named.

create table public.batch_rows (
  batch_id  uuid not null references public.batches (id) on delete cascade,
  -- From 0, as they were sent.
  position  integer not null constraint rows_count_from_0 check (position >= 0),
  -- As people count it: where it stands in its file, in which the names of the columns are row 1; else its place, from 1.
  number    integer not null constraint rows_are_numbered_from_1 check (number >= 1),
  tokens    jsonb not null constraint row_tokens_are_texts_by_name check (private.are_tokens(tokens)),
  -- How its pictures are called in what is downloaded, without an ending, and in which folder they lie.
  file_name text constraint a_file_name_has_1_to_150_characters check (char_length(file_name) between 1 and 150 and file_name !~ '[/\\\x01-\x1f]'),
  folder    text constraint a_folder_has_1_to_150_characters
    check (char_length(folder) between 1 and 150 and folder !~ '(^|/)\.{0,2}(/|$)|[\\\x01-\x1f]'),
  primary key (batch_id, position)
);
comment on table public.batch_rows is 'What fills the slots of a recipe for each row of a batch.';

alter table public.batches
  add column name text constraint a_batch_name_has_1_to_100_characters check (char_length(name) between 1 and 100),
  -- The version of its recipe.
  add column recipe_version integer,
  -- How many rows it has; 0: it is made of prompts.
  add column rows integer not null default 0 constraint a_batch_has_10000_rows_at_most check (rows between 0 and 10000),
  add column paused_at timestamptz,
  drop constraint a_batch_has_1_to_1000_prompts,
  add constraint a_batch_has_1_to_1000_prompts_or_rows check (case when rows = 0 then cardinality(prompts) between 1 and 1000 else prompts = '{}' end);

alter table public.images
  -- Of which row of its batch it is.
  add column batch_row integer constraint only_a_batch_has_rows check (batch_row is null or batch_id is not null),
  -- Texts set over the picture once it is made, filled in: see shared/recipes.ts.
  add column overlays jsonb not null default '[]' constraint image_overlays_are_a_list check (jsonb_typeof(overlays) = 'array'),
  -- Chosen before others that were made of the same; see pick_winner.
  add column won_at timestamptz;
create unique index images_batch_row_idx on public.images (batch_id, batch_row, id) where batch_row is not null;

-- Pictures that a model looks at to make another one: somebody's face, a product, a logo.
create table public.image_references (
  image_id     uuid not null references public.images (id) on delete cascade,
  position     integer not null constraint references_count_from_0_to_15 check (position between 0 and 15),
  reference_id uuid references public.images (id) on delete set null,
  -- What it shows, as the field of the recipe is called that names it.
  label        text constraint a_label_has_1_to_100_characters check (char_length(label) between 1 and 100),
  primary key (image_id, position)
);
comment on table public.image_references is 'Pictures that another one was made after.';
create unique index image_references_reference_id_idx on public.image_references (reference_id, image_id, position);

revoke all on public.batch_rows, public.image_references from anon, authenticated;
grant select on public.batch_rows, public.image_references to authenticated, service_role;
alter table public.batch_rows enable row level security;
alter table public.image_references enable row level security;
create policy "Members can read the rows of batches they can read" on public.batch_rows
  for select to authenticated using (exists (select from public.batches b where b.id = batch_id));
create policy "Members can read the references of pictures they can read" on public.image_references
  for select to authenticated using (exists (select from public.images i where i.id = image_id));
