-- The nine styles of the worker on Modal, usable with every model: where a model knows a style by itself it is told its
-- name, everywhere else the words below do it.
insert into public.recipes (slug, name, kind, operation, prompt, tokens)
select slug, name, 'style', 'generate', prompt,
  jsonb_build_array(jsonb_build_object('name', 'PROMPT', 'type', 'text', 'label', 'What to show', 'default', ''))
from (values
  ('standard', 'Standard', '[PROMPT], natural colors, balanced light, sharp focus, high detail'),
  ('anime', 'Anime', 'Anime illustration of [PROMPT], clean line work, cel shading, bright colors, soft painted background'),
  ('line-art', 'Line art', 'Line art drawing of [PROMPT], black ink on white paper, clean contours, even line weight, no shading, no color'),
  ('flat-logo', 'Flat logo', 'Flat vector logo of [PROMPT], simple geometric shapes, two or three solid colors, centered on a plain background, no text'),
  ('watercolor', 'Watercolor', 'Watercolor painting of [PROMPT], loose brush strokes, soft washes, visible paper texture, gentle colors'),
  ('abstract', 'Abstract', 'Abstract interpretation of [PROMPT], bold shapes, flowing forms, expressive color, no literal detail'),
  ('minimalist', 'Minimalist', 'Minimalist picture of [PROMPT], a single subject, much empty space, few muted colors, clean composition'),
  ('vintage', 'Vintage', 'Vintage print of [PROMPT], faded warm colors, film grain, worn paper, the look of the 1950s'),
  ('grunge', 'Grunge', 'Grunge style picture of [PROMPT], rough textures, scratches and stains, high contrast, desaturated colors')
) as styles (slug, name, prompt)
on conflict (slug) do nothing;
