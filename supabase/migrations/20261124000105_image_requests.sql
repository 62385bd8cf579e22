-- What is asked of a model beyond the prompt, for each picture.

alter table public.images
  add column operation text not null default 'generate'
    constraint an_image_is_made_changed_or_cut_out check (operation in ('generate', 'edit', 'remove_background')),
  add column negative_prompt text constraint a_negative_prompt_has_1_to_1000_characters check (char_length(negative_prompt) between 1 and 1000),
  -- Only where the model itself does the style: else it is in the full prompt.
  add column style text,
  add column quality text,
  add column transparent boolean not null default false,
  -- Which models take over, in order, when this one cannot.
  add column fallback_model_ids text[] not null default '{}'
    constraint an_image_has_at_most_5_fallbacks check (cardinality(fallback_model_ids) <= 5);

-- The most that a picture may cost, as it is asked of its model and by the prices of now; null where no model makes it.
create function private.estimate_picture(image public.images) returns numeric
language sql stable set search_path = ''
as $$
  select price.high_usd
  from public.models m, lateral private.estimate_image(m.id, image.quality, image.width || 'x' || image.height,
    case image.operation when 'generate' then 0 else 1 end,
    octet_length(coalesce(image.full_prompt, '')) + octet_length(coalesce(image.negative_prompt, ''))) price
  where m.id = image.model_id
$$;
revoke execute on function private.estimate_picture(public.images) from public;
