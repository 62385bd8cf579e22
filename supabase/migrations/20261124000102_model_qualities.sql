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
  constraint low_is_at_most_high check (0 <= low_usd and low_usd <= high_usd),
  constraint what_a_picture_costs_is_a_number check ('NaN' not in (low_usd, high_usd))
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

-- The most that something costs when these prices change from what they were: as many times as much as the one of them that
-- grows most. Never rounded down.
create function private.scale_bound(usd numeric, was numeric[], becomes numeric[]) returns numeric
language sql immutable set search_path = ''
as $$
  select ceil(1000000 * coalesce(max(round(case after when 0 then usd else usd * after / before end, 15)), usd)) / 1000000
  from unnest(was, becomes) as price (before, after) where before > 0
$$;

-- What a picture may cost follows the prices that it is reckoned by, so that nothing is sold for more than is put aside. A
-- picture of which every price is at most three times what it was costs at most three times as much: the high end grows by
-- the greatest of these factors, the low end by the least. A price that is taken away lowers no high end, for the vendor may
-- tell its own. An admin may write other ends after it. What a picture takes of something that had no price nobody knows:
-- such a price is refused while the model is offered, so that it is said first what a picture costs by it.
create function private.follow_prices() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
  -- Of what a picture is charged by, its words aside, for which room is left by the length of each prompt.
  was      numeric[] := array[old.usd_per_image, old.usd_per_output_token, old.usd_per_second, old.usd_per_credit];
  becomes  numeric[] := array[new.usd_per_image, new.usd_per_output_token, new.usd_per_second, new.usd_per_credit];
  -- Pictures to start from are read at the price of text where they have none of their own.
  was_read numeric := coalesce(nullif(old.usd_per_input_image_token, 0), old.usd_per_input_token);
  is_read  numeric := coalesce(nullif(new.usd_per_input_image_token, 0), new.usd_per_input_token);
  unknown  text;
begin
  if 'NaN' = any (becomes || is_read) then
    -- That is refused by a constraint, in words of its own.
    return new;
  end if;
  select unit into unknown
  from unnest(was || was_read, becomes || is_read, '{pictures,"output tokens",seconds,credits,"tokens of a picture to start from"}'::text[])
    with ordinality as price (before, after, unit, place)
  -- Of pictures it takes one.
  where before = 0 and after > 0 and place > 1 and (place < 5 or new.max_sources > 0)
  order by place limit 1;
  if unknown is not null and new.enabled_at is not null then
    raise invalid_parameter_value using message = format(
      'Nobody knows how many %s a picture of %s takes: disable it, set the price and what a picture costs at most (%s), and enable it again',
      unknown, new.id, case when unknown like '%start from' then 'usd_per_source' else 'high_usd of its qualities' end);
  end if;

  update public.model_qualities q
  set low_usd = trunc(coalesce((
      select min(round(q.low_usd * after / before, 15)) from unnest(was, becomes) as price (before, after) where before > 0), q.low_usd), 6),
    high_usd = private.scale_bound(q.high_usd + case old.usd_per_image when 0 then new.usd_per_image else 0 end, was, becomes)
  where q.model_id = new.id;
  if new.usd_per_source = old.usd_per_source then
    new.usd_per_source := case when was_read > 0 then private.scale_bound(old.usd_per_source, array[was_read], array[is_read])
      else private.scale_bound(old.usd_per_source, was, becomes) end;
  end if;
  return new;
end;
$$;
create trigger bounds_follow_prices before update on public.models
  for each row when (new.kind = 'make' and (
    (old.usd_per_image, old.usd_per_input_token, old.usd_per_input_image_token, old.usd_per_output_token, old.usd_per_second, old.usd_per_credit)
    is distinct from
    (new.usd_per_image, new.usd_per_input_token, new.usd_per_input_image_token, new.usd_per_output_token, new.usd_per_second, new.usd_per_credit)
  )) execute function private.follow_prices();

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

revoke execute on function private.scale_bound(numeric, numeric[], numeric[]), private.follow_prices(),
  private.quality_for(text, text), private.estimate_image(text, text, text, integer, integer) from public;
