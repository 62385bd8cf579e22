-- One picture of the library, from request to approval.
create table public.images (
  id             uuid primary key default gen_random_uuid(),
  owner_id       uuid references auth.users (id) on delete set null,
  batch_id       uuid references public.batches (id) on delete set null,
  parent_id      uuid references public.images (id) on delete set null,
  model_id       text references public.models (id),
  origin         text not null constraint an_image_is_generated_or_uploaded check (origin in ('generated', 'uploaded')),
  status         text not null default 'pending' constraint image_status_is_known
    check (status in ('pending', 'processing', 'tagging', 'ready', 'approved', 'rejected', 'failed')),
  -- What was asked for, and the same with style and colours as it is sent to the model.
  prompt         text constraint an_image_prompt_has_1_to_2000_characters check (char_length(prompt) between 1 and 2000),
  full_prompt    text,
  colors         text[] not null default '{}',
  seed           bigint not null default floor(random() * 2147483647)::bigint,
  -- First what is asked for, then what the master really has, in pixels.
  width          integer,
  height         integer,
  master_path    text,
  category       text constraint a_category_has_1_to_50_characters check (char_length(category) between 1 and 50),
  dominant_color text constraint dominant_color_is_hex check (dominant_color ~ '^#[0-9a-f]{6}$'),
  thumbhash      text,
  -- {x, y, width, height} as fractions of the master, from its top left. Crops keep it in view.
  subject        jsonb,
  -- Goes up with every edit by a person: work that read an older one is done again.
  revision       integer not null default 0,
  error_code     text,
  error_detail   text,
  -- Goes up with every approval and withdrawal: what runs late can see that it is late.
  publication    integer not null default 0,
  approved_at    timestamptz,
  approved_by    uuid references auth.users (id) on delete set null,
  rejected_at    timestamptz,
  reject_reason  text constraint a_reject_reason_has_at_most_500_characters check (char_length(reject_reason) <= 500),
  created_at     timestamptz not null default private.now(),
  deleted_at     timestamptz,
  constraint generated_images_have_a_prompt_and_a_model
    check (origin <> 'generated' or (prompt is not null and full_prompt is not null and model_id is not null)),
  constraint only_pending_and_failed_images_lack_a_master
    check (status in ('pending', 'failed') or master_path is not null),
  constraint approved_iff_approved_at check ((status = 'approved') = (approved_at is not null)),
  constraint rejected_iff_rejected_at check ((status = 'rejected') = (rejected_at is not null)),
  constraint master_path_leads_nowhere_else check (master_path !~ '(^|/)\.{1,2}(/|$)' and master_path !~ '[%\\]'),
  constraint only_rejected_images_have_a_reason check (reject_reason is null or status = 'rejected'),
  constraint failed_iff_error check ((status = 'failed') = (error_code is not null)),
  constraint deleted_images_are_not_approved check (deleted_at is null or status <> 'approved'),
  constraint subject_is_inside_the_picture check (
    subject is null or (
      jsonb_typeof(subject) = 'object'
      and (subject ->> 'x')::real >= 0 and (subject ->> 'y')::real >= 0
      and (subject ->> 'width')::real > 0 and (subject ->> 'height')::real > 0
      and (subject ->> 'x')::real + (subject ->> 'width')::real <= 1.0001
      and (subject ->> 'y')::real + (subject ->> 'height')::real <= 1.0001
    ) is true
  )
);
comment on table public.images is 'Pictures of the library, from request to approval.';
create unique index images_owner_id_idx on public.images (owner_id, created_at desc, id);
create unique index images_status_idx on public.images (status, created_at desc, id);
create unique index images_batch_id_idx on public.images (batch_id, id);
create unique index images_parent_id_idx on public.images (parent_id, id);
create unique index images_model_id_idx on public.images (model_id, id);
create unique index images_approved_by_idx on public.images (approved_by, id);
create unique index images_deleted_at_idx on public.images (deleted_at, id) where deleted_at is not null;

create table public.image_variants (
  image_id uuid not null references public.images (id) on delete cascade,
  preset   text not null constraint preset_is_known
    check (preset in ('thumbnail', 'product_card', 'full_product', 'hero_image', 'full_res')),
  -- In the bucket `studio`.
  path     text not null,
  mime     text not null constraint a_variant_is_jpeg_or_png check (mime in ('image/jpeg', 'image/png')),
  width    integer not null constraint a_variant_is_1_to_8192_wide check (width between 1 and 8192),
  height   integer not null constraint a_variant_is_1_to_8192_high check (height between 1 and 8192),
  bytes    integer not null constraint a_variant_has_bytes check (bytes > 0),
  hash     text not null constraint a_hash_has_16_hex_digits check (hash ~ '^[0-9a-f]{16}$'),
  primary key (image_id, preset)
);
comment on table public.image_variants is 'The sizes of an image, with their real pixels and bytes.';

create table public.image_tags (
  image_id   uuid not null references public.images (id) on delete cascade,
  tag        text not null constraint a_tag_has_1_to_50_characters check (char_length(tag) between 1 and 50),
  confidence real not null constraint confidence_is_0_to_1 check (confidence between 0 and 1),
  source     text not null constraint a_tag_is_auto_manual_or_template check (source in ('auto', 'manual', 'template')),
  -- Null: a free tag, outside the vocabulary.
  term       text references public.vocabulary (term) on update cascade on delete set null,
  -- A person took the tag away: it stays away, whatever a model says later.
  removed_at timestamptz,
  primary key (image_id, tag),
  constraint only_people_remove_tags check (removed_at is null or source = 'manual')
);
comment on table public.image_tags is 'What is on an image, by a model or a person.';
create unique index image_tags_tag_idx on public.image_tags (tag, image_id);
create unique index image_tags_term_idx on public.image_tags (term, image_id, tag);

create table public.image_descriptions (
  image_id     uuid primary key references public.images (id) on delete cascade,
  description  text not null constraint a_description_has_1_to_1000_characters check (char_length(description) between 1 and 1000),
  alt          text not null constraint alt_has_1_to_250_characters check (char_length(alt) between 1 and 250),
  source       text not null constraint a_description_is_auto_or_manual check (source in ('auto', 'manual')),
  -- What analysed it, and the answer as it came.
  model_id     text references public.models (id),
  raw          jsonb,
  described_at timestamptz not null default private.now()
);
comment on table public.image_descriptions is 'The description and alt text of an image, with the analysis they came from.';
create unique index image_descriptions_model_id_idx on public.image_descriptions (model_id, image_id);

create table public.image_colors (
  image_id   uuid not null references public.images (id) on delete cascade,
  position   smallint not null constraint position_is_1_to_5 check (position between 1 and 5),
  hex        text not null constraint color_is_hex check (hex ~ '^#[0-9a-f]{6}$'),
  percentage numeric(4, 1) not null constraint percentage_is_0_to_100 check (percentage between 0 and 100),
  primary key (image_id, position)
);
comment on table public.image_colors is 'The palette of an image with real shares of its pixels, the largest first.';

create table public.image_embeddings (
  image_id     uuid not null references public.images (id) on delete cascade,
  model_id     text not null references public.models (id),
  content_hash text not null,
  embedding    extensions.vector(1536) not null,
  primary key (image_id, model_id)
);
comment on table public.image_embeddings is 'One vector per image and model; the published ones are copied to search_vectors.';
create unique index image_embeddings_model_id_idx on public.image_embeddings (model_id, image_id);

revoke all on public.images, public.image_variants, public.image_tags, public.image_descriptions,
  public.image_colors, public.image_embeddings from anon, authenticated;
grant select on public.images, public.image_variants, public.image_tags, public.image_descriptions,
  public.image_colors, public.image_embeddings to authenticated, service_role;

alter table public.images enable row level security;
alter table public.image_variants enable row level security;
alter table public.image_tags enable row level security;
alter table public.image_descriptions enable row level security;
alter table public.image_colors enable row level security;
alter table public.image_embeddings enable row level security;

create policy "Owners can read their images, admins all" on public.images
  for select to authenticated
  using ((select private.is_member()) and (owner_id = (select auth.uid()) or (select private.is_admin())));
-- The policy of images decides who sees the parts.
create policy "Whoever sees an image sees its variants" on public.image_variants
  for select to authenticated using (exists (select from public.images where id = image_id));
create policy "Whoever sees an image sees its tags" on public.image_tags
  for select to authenticated using (exists (select from public.images where id = image_id));
create policy "Whoever sees an image sees its description" on public.image_descriptions
  for select to authenticated using (exists (select from public.images where id = image_id));
create policy "Whoever sees an image sees its colors" on public.image_colors
  for select to authenticated using (exists (select from public.images where id = image_id));
create policy "Whoever sees an image sees its embeddings" on public.image_embeddings
  for select to authenticated using (exists (select from public.images where id = image_id));

-- Where the files of an image live in the private bucket.
create function private.image_folder(image public.images) returns text
language sql immutable set search_path = ''
as $$ select coalesce(image.owner_id::text, 'larder') || '/' || image.id $$;

-- Raises the same error for an image of somebody else and for one that is not there.
create function private.require_image(image_id uuid) returns public.images
language plpgsql security definer set search_path = ''
as $$
declare
  image public.images;
begin
  perform private.require_member();
  select * into image from public.images
  where id = require_image.image_id and deleted_at is null
    and (private.is_operator() or private.is_admin() or owner_id = (select auth.uid()))
  for update;
  if not found then
    raise exception using message = 'There is no such image';
  end if;
  return image;
end;
$$;

-- Many images are always locked in the same order, so that two decisions on the same ones take turns.
create function private.lock_images(image_ids uuid[]) returns void
language plpgsql security definer set search_path = ''
as $$
begin
  perform from public.images where id = any (image_ids) order by id for no key update;
end;
$$;
revoke execute on function private.image_folder(public.images), private.require_image(uuid), private.lock_images(uuid[]) from public;
