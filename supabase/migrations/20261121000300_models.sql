-- What makes, reads and embeds pictures, with prices in US dollars and the day it retires. Models are data:
-- a new one needs a row, and code only where its provider is new.
create table public.models (
  id                  text primary key,
  provider            text not null,
  name                text not null,
  kind                text not null constraint a_model_makes_extracts_or_embeds check (kind in ('make', 'extract', 'embed')),
  -- The provider accepts the work and finishes it later.
  finishes_later      boolean not null default false,
  -- The provider never does the same work twice for the same idempotency key, so a lost answer may be asked for again.
  repeats_safely      boolean not null default false,
  sizes               text[] not null default '{}',
  max_dimensions      integer,
  usd_per_image       numeric(12, 6) not null default 0 constraint an_image_costs_nothing_or_more check (usd_per_image >= 0),
  usd_per_input_token numeric(18, 12) not null default 0 constraint an_input_token_costs_nothing_or_more check (usd_per_input_token >= 0),
  usd_per_output_token numeric(18, 12) not null default 0 constraint an_output_token_costs_nothing_or_more check (usd_per_output_token >= 0),
  priced_on           date not null,
  seconds_per_image   real not null default 10,
  retires_on          date,
  successor_id        text references public.models (id),
  enabled_at          timestamptz default private.now(),
  constraint a_maker_has_sizes check (kind <> 'make' or cardinality(sizes) > 0),
  constraint sizes_are_width_x_height check (array_to_string(sizes, ' ') ~ '^(\d+x\d+( \d+x\d+)*)?$'),
  constraint an_embedder_has_dimensions check ((kind = 'embed') = (max_dimensions is not null))
);
comment on table public.models is 'Models of all providers: what they can do, what they cost, until when.';
create unique index models_successor_id_idx on public.models (successor_id, id);

revoke all on public.models from anon, authenticated;
grant select on public.models to authenticated;
grant insert, update, delete on public.models to authenticated;
grant select, insert, update, delete on public.models to service_role;
alter table public.models enable row level security;
create policy "Members can read models" on public.models
  for select to authenticated using ((select private.is_member()));
create policy "Admins can add models" on public.models
  for insert to authenticated with check ((select private.is_admin()));
create policy "Admins can change models" on public.models
  for update to authenticated using ((select private.is_admin())) with check ((select private.is_admin()));
create policy "Admins can remove models" on public.models
  for delete to authenticated using ((select private.is_admin()));

insert into public.models
  (id, provider, name, kind, finishes_later, repeats_safely, sizes, max_dimensions, priced_on, seconds_per_image)
values
  ('sketch-1', 'sketch', 'Sketch (offline drawing)', 'make', false, true,
   '{2048x2048,1536x1024,1024x1536,1024x1024}', null, '2026-11-21', 2),
  ('sketch-later-1', 'sketch-later', 'Sketch, finished later (offline drawing)', 'make', true, true,
   '{2048x2048,1536x1024,1024x1536,1024x1024}', null, '2026-11-21', 4),
  ('lexicon-1', 'offline', 'Lexicon (offline tagging)', 'extract', false, true, '{}', null, '2026-11-21', 0.1),
  ('ngram-1536', 'offline', 'N-gram (offline embedding)', 'embed', false, true, '{}', 1536, '2026-11-21', 0.1);

-- What a use of a model costs, in US dollars.
create function private.price(model_id text, images integer, input_tokens integer, output_tokens integer) returns numeric
language sql stable set search_path = ''
as $$
  select coalesce(images, 0) * usd_per_image
    + coalesce(input_tokens, 0) * usd_per_input_token
    + coalesce(output_tokens, 0) * usd_per_output_token
  from public.models where id = price.model_id
$$;
revoke execute on function private.price(text, integer, integer, integer) from public;
