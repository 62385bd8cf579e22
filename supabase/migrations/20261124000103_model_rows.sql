-- The models of the vendors on 2026-11-21, and those that older plans name and that are gone. Rows only: a new model needs
-- no code. Prices are in US dollars, as far as they were known on priced_on; where only a rough figure was, `high_usd` is
-- generous, for it is what is put aside. What a vendor itself says that a call cost goes before any price here.

-- OpenAI. Tokens of text in $5, of pictures in $8, of pictures out $30 a million, the same for all three (2026-10). Sizes
-- are any WxH of multiples of 16; a picture to start from is always read closely, which is at most 8000 tokens.
insert into public.models (id, provider, name, kind, operations, features, max_sources, sizes, place, priced_by_pixels,
  usd_per_input_token, usd_per_input_image_token, usd_per_output_token, usd_per_source, priced_on, seconds_per_image)
select id, 'openai', name, 'make', operations::text[], features::text[], 16,
  '{1536x1024,1024x1536,1024x1024,2048x2048,2048x1152,1152x2048}', place, true,
  0.000005, 0.000008, 0.00003, 0.064, '2026-10-01', seconds
from (values
  -- They draw what they free of its background anew: a product is better cut out by a model made for that.
  ('gpt-image-2.5-flare', 'GPT Image 2.5 Flare', '{generate,edit,remove_background}', '{colors,transparent}', 10, 20),
  ('gpt-image-2.5-sunburst', 'GPT Image 2.5 Sunburst', '{generate,edit,remove_background}', '{colors,transparent}', 11, 45),
  -- Its see-through backgrounds are a preview, which not every account has.
  ('gpt-image-2', 'GPT Image 2', '{generate,edit}', '{colors}', 12, 40)
) as m (id, name, operations, features, place, seconds);

-- What a picture of 1024x1024 takes: 196, 439, 1756, 3122, 7024 tokens; of other shapes up to a quarter less a pixel. A
-- better one is followed on its way, which is 100 tokens more.
insert into public.model_qualities (model_id, place, quality, usual, low_usd, high_usd) values
  ('gpt-image-2.5-flare', 1, 'low', false, 0.004, 0.007),
  ('gpt-image-2.5-flare', 2, 'medium', true, 0.009, 0.015),
  ('gpt-image-2.5-flare', 3, 'high', false, 0.039, 0.056),
  ('gpt-image-2.5-flare', 4, 'xhigh', false, 0.07, 0.1),
  ('gpt-image-2.5-flare', 5, 'max', false, 0.158, 0.222),
  ('gpt-image-2.5-sunburst', 1, 'low', false, 0.004, 0.007),
  ('gpt-image-2.5-sunburst', 2, 'medium', true, 0.009, 0.015),
  ('gpt-image-2.5-sunburst', 3, 'high', false, 0.039, 0.056),
  ('gpt-image-2.5-sunburst', 4, 'xhigh', false, 0.07, 0.1),
  ('gpt-image-2.5-sunburst', 5, 'max', false, 0.158, 0.222),
  ('gpt-image-2', 1, 'low', false, 0.004, 0.007),
  ('gpt-image-2', 2, 'medium', true, 0.039, 0.056),
  ('gpt-image-2', 3, 'high', false, 0.158, 0.222);

-- Gemini. A picture of 1K is 1120 tokens, of 2K 1680 (Pro: 1120); a model also thinks, which is at most 2000 tokens more
-- here, counted like a picture's. Sizes are what it makes for an aspect ratio at 1K, and Pro at 2K.
insert into public.models (id, provider, name, kind, operations, features, max_sources, sizes, place,
  usd_per_input_token, usd_per_input_image_token, usd_per_output_token, usd_per_source, priced_on, seconds_per_image)
select id, 'gemini', name, 'make', '{generate,edit}', '{colors}', 14, sizes::text[], place, text_in, text_in, image_out, per_source, priced::date, 25
from (values
  ('gemini-nano-banana-2.1', 'Gemini Nano Banana 2.1',
    '{1264x848,848x1264,1024x1024,1200x896,896x1200,1376x768,768x1376,2528x1696,1696x2528,2048x2048,2400x1792,1792x2400,2752x1536,1536x2752}',
    20, 0.0000015, 0.00003, 0.005, '2026-10-14'),
  ('gemini-3-pro-image', 'Gemini 3 Pro Image',
    '{2528x1696,1696x2528,2048x2048,2400x1792,1792x2400,2752x1536,1536x2752,1024x1024}',
    21, 0.000002, 0.00012, 0.01, '2026-10-01')
) as m (id, name, sizes, place, text_in, image_out, per_source, priced);
insert into public.model_qualities (model_id, place, low_usd, high_usd) values
  ('gemini-nano-banana-2.1', 1, 0.0336, 0.12),
  ('gemini-3-pro-image', 1, 0.134, 0.4);

-- Reve. 18 credits to make a picture, 30 to change one or several; the price of a credit is rough. Its sizes are ours: it
-- knows aspect ratios only.
insert into public.models (id, provider, vendor_id, name, kind, operations, features, max_sources, sizes, place,
  usd_per_credit, usd_per_source, priced_on, seconds_per_image)
values ('reve-latest', 'reve', 'latest', 'Reve', 'make', '{generate,edit}', '{colors}', 6,
  '{1536x1024,1024x1536,1024x1024,1344x1008,1008x1344,1536x864,864x1536}', 30, 0.001333333333, 0.01, '2026-11-21', 15);
insert into public.model_qualities (model_id, place, low_usd, high_usd) values ('reve-latest', 1, 0.024, 0.08);

-- Runware. Paid by computing time, and told with every answer. What takes backgrounds away keeps a picture's size.
insert into public.models (id, provider, vendor_id, name, kind, finishes_later, repeats_safely, operations, features,
  max_sources, sizes, place, priced_by_pixels, usd_per_source, priced_on, seconds_per_image)
values
  ('runware-flux-2-dev', 'runware', 'runware:400@1', 'FLUX.2 dev (Runware)', 'make', true, true, '{generate,edit}',
    '{seed,colors}', 4, '{1536x1024,1024x1536,1024x1024,2048x2048,1344x768,768x1344}', 40, true, 0.02, '2026-11-21', 12),
  ('runware-flux-1-schnell', 'runware', 'runware:100@1', 'FLUX.1 schnell (Runware)', 'make', true, true, '{generate}',
    '{seed,colors}', 0, '{1536x1024,1024x1536,1024x1024,1344x768,768x1344}', 41, true, 0, '2026-11-21', 4),
  ('runware-bria-rmbg-2', 'runware', 'runware:110@1', 'Bria RMBG 2.0 (Runware)', 'make', true, true, '{remove_background}',
    '{transparent}', 1, '{}', 49, false, 0, '2026-11-21', 5);
insert into public.model_qualities (model_id, place, low_usd, high_usd) values
  ('runware-flux-2-dev', 1, 0.005, 0.06),
  ('runware-flux-1-schnell', 1, 0.0013, 0.01),
  ('runware-bria-rmbg-2', 1, 0.0006, 0.03);

-- Leonardo. Tells its price in dollars when it accepts. Models of its first interface are uuids, of its second names.
insert into public.models (id, provider, vendor_id, name, kind, finishes_later, operations, features, max_sources, sizes,
  place, priced_by_pixels, usd_per_source, priced_on, seconds_per_image)
values
  ('leonardo-nano-banana-2.1', 'leonardo', 'google/nano-banana-2.1', 'Nano Banana 2.1 (Leonardo)', 'make', true, '{generate,edit}',
    '{seed,colors}', 6, '{1264x848,848x1264,1024x1024,1200x896,896x1200,1376x768,768x1376}', 50, false, 0.02, '2026-11-21', 40),
  ('leonardo-gemini-image-2', 'leonardo', 'gemini-image-2', 'Gemini Image 2 (Leonardo)', 'make', true, '{generate,edit}',
    '{seed,colors}', 6, '{1264x848,848x1264,1024x1024,1200x896,896x1200,1376x768,768x1376}', 51, false, 0.02, '2026-11-21', 40),
  -- The one that is taken where none is named; negative prompts and see-through pictures are of the first interface only.
  ('leonardo-lightning-xl', 'leonardo', 'b24e16ff-06e3-43eb-8d33-4416c2d75876', 'Lightning XL (Leonardo)', 'make', true, '{generate}',
    '{seed,colors,negative_prompt,transparent}', 0, '{1536x1024,1024x1536,1024x1024,1024x768,768x1024}', 52, true, 0, '2026-08-01', 20);
insert into public.model_qualities (model_id, place, low_usd, high_usd) values
  ('leonardo-nano-banana-2.1', 1, 0.03, 0.2),
  ('leonardo-gemini-image-2', 1, 0.05, 0.4),
  ('leonardo-lightning-xl', 1, 0.01, 0.06);

-- Our own worker on Modal (scripts/modal), paid by the second of its graphics card, which may be cold and have to wake.
insert into public.models (id, provider, name, kind, finishes_later, repeats_safely, operations, features, sizes, styles,
  place, usd_per_second, priced_on, seconds_per_image)
values ('qwen-image', 'modal', 'Qwen-Image (Modal)', 'make', true, true, '{generate}', '{seed,negative_prompt,colors}',
  '{1584x1056,1056x1584,1328x1328,1472x1104,1104x1472,1664x928,928x1664}',
  '{anime,line-art,flat-logo,watercolor,abstract,minimalist,vintage,grunge,standard}', 60, 0.000694, '2026-11-21', 40);
insert into public.model_qualities (model_id, place, low_usd, high_usd) values ('qwen-image', 1, 0.005, 0.25);

-- What reads pictures. Gemini's price doubles on 2027-01-01. The reference names no vision model of Gemini: this was the
-- newest flash in its price list of 2026-10.
insert into public.models (id, provider, name, kind, place, usd_per_input_token, usd_per_input_image_token, usd_per_output_token, priced_on, seconds_per_image)
values
  ('gpt-6-luna', 'openai', 'GPT-6 Luna', 'extract', 10, 0.0000001, 0.0000001, 0.0000005, '2026-09-22', 5),
  ('gemini-3.8-flash', 'gemini', 'Gemini 3.8 Flash', 'extract', 20, 0.00000075, 0.00000075, 0.00000375, '2026-10-07', 6);

insert into public.models (id, provider, name, kind, max_dimensions, place, usd_per_input_token, priced_on, seconds_per_image)
values ('text-embedding-3-small', 'openai', 'Text Embedding 3 small', 'embed', 1536, 10, 0.00000002, '2025-12-01', 1);

insert into public.models (id, provider, name, kind, place, priced_on, seconds_per_image)
values ('omni-moderation-latest', 'openai', 'Omni Moderation', 'moderate', 10, '2025-12-01', 1);

-- Gone, or about to go and not to be begun with: whoever asks for one is told what to use instead.
insert into public.models (id, provider, name, kind, sizes, place, priced_on, retires_on, successor_id, enabled_at)
select id, provider, name, 'make', '{1024x1024}', 999, '2026-11-21', retires_on::date, successor_id, case when offered then private.now() end
from (values
  ('dall-e-2', 'openai', 'DALL-E 2', '2026-05-12', 'gpt-image-2.5-flare', true),
  ('dall-e-3', 'openai', 'DALL-E 3', '2026-05-12', 'gpt-image-2.5-flare', true),
  ('gpt-image-1', 'openai', 'GPT Image 1', '2026-10-23', 'gpt-image-2.5-flare', true),
  ('gpt-image-1-mini', 'openai', 'GPT Image 1 mini', '2026-12-01', 'gpt-image-2.5-flare', false),
  ('gpt-image-1.5', 'openai', 'GPT Image 1.5', '2026-12-01', 'gpt-image-2.5-sunburst', false),
  ('chatgpt-image-latest', 'openai', 'ChatGPT Image', '2026-12-01', 'gpt-image-2.5-sunburst', false),
  ('imagen-3.0-generate-002', 'gemini', 'Imagen 3', '2026-06-24', 'gemini-nano-banana-2.1', true),
  ('imagen-4.0-generate-001', 'gemini', 'Imagen 4', '2026-08-17', 'gemini-nano-banana-2.1', true),
  ('imagen-4.0-fast-generate-001', 'gemini', 'Imagen 4 Fast', '2026-08-17', 'gemini-nano-banana-2.1', true),
  ('imagen-4.0-ultra-generate-001', 'gemini', 'Imagen 4 Ultra', '2026-08-17', 'gemini-3-pro-image', true),
  ('gemini-2.5-flash-image', 'gemini', 'Gemini 2.5 Flash Image', '2026-10-02', 'gemini-nano-banana-2.1', true),
  ('gemini-3.1-flash-image', 'gemini', 'Gemini 3.1 Flash Image', '2026-10-29', 'gemini-nano-banana-2.1', true),
  ('leonardo-gpt-image-1.5', 'leonardo', 'GPT Image 1.5 (Leonardo)', '2026-12-01', 'leonardo-nano-banana-2.1', false)
) as gone (id, provider, name, retires_on, successor_id, offered);
update public.models set vendor_id = 'gpt-image-1.5' where id = 'leonardo-gpt-image-1.5';
insert into public.models (id, provider, name, kind, place, priced_on, retires_on, successor_id)
values ('gpt-4-vision-preview', 'openai', 'GPT-4 Vision', 'extract', 999, '2026-11-21', '2024-12-06', 'gpt-6-luna');
