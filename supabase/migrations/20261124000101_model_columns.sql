-- What a model can do, what each thing it counts costs, and until when it is there.

alter table public.models
  -- What a maker does: it makes a picture, changes one, takes the background of one away.
  add column operations text[] not null default '{}',
  -- What a maker can be told besides the prompt.
  add column features text[] not null default '{}',
  -- How many pictures it can start from.
  add column max_sources integer not null default 0,
  -- The styles that the model itself knows, by the slugs of their recipes.
  add column styles text[] not null default '{}',
  -- Of several that could do something, the lowest goes first.
  add column place integer not null default 500,
  add column usd_per_input_image_token numeric(18, 12) not null default 0,
  add column usd_per_second numeric(18, 12) not null default 0,
  add column usd_per_credit numeric(18, 12) not null default 0,
  -- The most that a picture to start from adds, where it is not counted in anything above; for estimates only.
  add column usd_per_source numeric(12, 6) not null default 0,
  -- A picture of more pixels costs more: estimates are of 1024x1024.
  add column priced_by_pixels boolean not null default false,
  -- Goes up when a price changes; a charge keeps the one it was made with.
  add column price_version integer not null default 1,
  -- The vendor no longer lists it, since when.
  add column missing_since timestamptz;

-- Makers there were draw what they are asked for, in colors and by a seed.
update public.models set operations = '{generate}', features = '{seed,colors}', place = 900 where kind = 'make';
update public.models set place = 900 where kind <> 'make';
update public.models set place = 910 where id = 'sketch-later-1';

alter table public.models
  drop constraint a_model_makes_extracts_or_embeds,
  drop constraint a_maker_has_sizes,
  add constraint a_model_makes_extracts_embeds_or_moderates check (kind in ('make', 'extract', 'embed', 'moderate')),
  add constraint a_maker_does_something check ((kind = 'make') = (cardinality(operations) > 0)),
  add constraint operations_are_known check (operations <@ '{generate,edit,remove_background}'),
  add constraint features_are_known check (features <@ '{seed,negative_prompt,transparent,colors}'),
  -- What only takes backgrounds away leaves the size as it was.
  add constraint a_maker_has_sizes check (operations = '{}' or operations = '{remove_background}' or cardinality(sizes) > 0),
  add constraint what_changes_pictures_takes_them check (not operations && '{edit,remove_background}' or max_sources > 0),
  add constraint sources_are_0_to_16 check (max_sources between 0 and 16),
  add constraint an_input_image_token_costs_nothing_or_more check (usd_per_input_image_token >= 0),
  add constraint a_second_costs_nothing_or_more check (usd_per_second >= 0),
  add constraint a_credit_costs_nothing_or_more check (usd_per_credit >= 0),
  add constraint a_source_costs_nothing_or_more check (usd_per_source >= 0),
  -- NaN is more than any number, and so passes every check that something is 0 or more. One such price, and what is put
  -- aside is no number either, for good.
  add constraint prices_of_a_model_are_numbers check ('NaN' <> all (array[usd_per_image, usd_per_input_token, usd_per_input_image_token,
    usd_per_output_token, usd_per_second, usd_per_credit, usd_per_source])),
  add constraint a_model_is_not_its_own_successor check (successor_id <> id);

-- A maker that nobody says more of makes pictures.
create function private.say_what_a_maker_does() returns trigger
language plpgsql set search_path = ''
as $$
begin
  new.operations := '{generate}';
  return new;
end;
$$;
create trigger makers_make before insert on public.models
  for each row when (new.kind = 'make' and new.operations = '{}') execute function private.say_what_a_maker_does();

-- Whoever changes a price makes a new version of it.
create function private.count_price_change() returns trigger
language plpgsql set search_path = ''
as $$
begin
  new.price_version := old.price_version + 1;
  return new;
end;
$$;
create trigger prices_have_versions before update on public.models
  for each row when (
    (old.usd_per_image, old.usd_per_input_token, old.usd_per_input_image_token, old.usd_per_output_token, old.usd_per_second, old.usd_per_credit)
    is distinct from
    (new.usd_per_image, new.usd_per_input_token, new.usd_per_input_image_token, new.usd_per_output_token, new.usd_per_second, new.usd_per_credit)
  ) execute function private.count_price_change();

revoke execute on function private.say_what_a_maker_does(), private.count_price_change() from public;
