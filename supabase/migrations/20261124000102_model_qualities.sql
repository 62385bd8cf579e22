-- What one picture may cost, before it is made.

-- Where a model has levels of quality, each is a row. Where it has none but counts tokens, seconds or credits, one row
-- without a level says what that comes to. Without any row, a picture costs the model's usd_per_image, no more and no less.
create table public.model_qualities (
  model_id text not null references public.models (id) on update cascade on delete cascade,
  -- In the order people see them, from the simplest on; the first is taken where none is asked for and no row is the usual.
  place    integer not null constraint a_place_is_1_or_more check (place >= 1),
  quality  text constraint a_quality_has_1_to_30_characters check (char_length(quality) between 1 and 30),
  usual    boolean not null default false,
  -- Of one picture of 1024x1024 without a picture to start from. The high one is what is put aside: a picture never costs more.
  low_usd  numeric(12, 6) not null,
  high_usd numeric(12, 6) not null,
  primary key (model_id, place),
  constraint a_level_is_there_once unique nulls not distinct (model_id, quality),
  constraint low_is_at_most_high check (0 <= low_usd and low_usd <= high_usd)
);
comment on table public.model_qualities is 'Levels of quality of a model, with what a picture costs at least and at most.';
create unique index model_qualities_usual_key on public.model_qualities (model_id) where usual;

revoke all on public.model_qualities from anon, authenticated;
grant select, insert, update, delete on public.model_qualities to authenticated, service_role;
alter table public.model_qualities enable row level security;
create policy "Members can read qualities" on public.model_qualities
  for select to authenticated using ((select private.is_member()));
create policy "Admins can add qualities" on public.model_qualities
  for insert to authenticated with check ((select private.is_admin()));
create policy "Admins can change qualities" on public.model_qualities
  for update to authenticated using ((select private.is_admin())) with check ((select private.is_admin()));
create policy "Admins can remove qualities" on public.model_qualities
  for delete to authenticated using ((select private.is_admin()));

-- The level that is wanted where the model has it, else its usual one; null for a model without levels.
create function private.quality_for(model_id text, wanted text) returns text
language sql stable set search_path = ''
as $$
  select q.quality from public.model_qualities q where q.model_id = quality_for.model_id
  order by (q.quality = wanted) is true desc, q.usual desc, q.place limit 1
$$;

-- What one picture costs at least and at most, in US dollars. Of a size such as 1024x1024 (null: no matter), from so many
-- pictures. A prompt of n bytes is never more than n tokens, and
-- an adapter adds a few; who does not know its length leaves room for a long one.
create function private.estimate_image(model_id text, quality text, size text, sources integer,
  prompt_bytes integer default 4000, out low_usd numeric, out high_usd numeric)
language plpgsql stable set search_path = ''
as $$
declare
  model  public.models;
  price  public.model_qualities;
  pixels numeric := split_part(size, 'x', 1)::numeric * split_part(size, 'x', 2)::numeric;
  scale  numeric := 1;
begin
  select * into strict model from public.models m where m.id = estimate_image.model_id;
  select * into price from public.model_qualities q where q.model_id = model.id
  order by q.quality is not distinct from estimate_image.quality desc, q.usual desc, q.place limit 1;
  if model.priced_by_pixels and pixels is not null then
    scale := pixels / (1024 * 1024);
  end if;
  -- Some sizes cost less than their pixels say, so that only the high end grows with them.
  low_usd := round(coalesce(price.low_usd, model.usd_per_image) * least(1, scale), 6);
  high_usd := coalesce(price.high_usd, model.usd_per_image) * greatest(1, scale)
    + coalesce(sources, 0) * model.usd_per_source + (prompt_bytes + 100) * model.usd_per_input_token;
  -- Never rounded down.
  high_usd := round(ceil(high_usd * 1000000) / 1000000, 6);
end;
$$;

revoke execute on function private.quality_for(text, text), private.estimate_image(text, text, text, integer, integer) from public;
