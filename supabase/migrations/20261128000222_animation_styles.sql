-- Two looks that people ask for by somebody's name: here they are described, and nobody is named.
insert into public.recipes (slug, name, kind, operation, category, description, prompt, fields, negative_prompt)
select slug, name, 'style', 'generate', 'art', description, prompt,
  jsonb_build_array(jsonb_build_object('name', 'PROMPT', 'type', 'text', 'label', 'What to show', 'default', '')), negative_prompt
from (values
  ('hand-drawn-animation', 'Hand-drawn animation', 'A still of a warm, painted animated film',
    'Still of a hand-drawn animated film showing [PROMPT], background painted in gouache and watercolor, lush greens, tall clouds in a wide sky, soft afternoon light, rounded friendly shapes, fine pencil lines, a warm and wistful mood',
    'photograph, 3d render, harsh shadows, neon colors, text, watermark'),
  ('cartoon', 'Cartoon', 'Bold outlines, flat bright colors and a sense of humor',
    'Cartoon of [PROMPT], bold ink outlines, flat bright colors, large expressive eyes where there are any, exaggerated playful shapes, simple background',
    'photograph, 3d render, realistic texture, text, watermark')
) as styles (slug, name, description, prompt, negative_prompt)
on conflict (slug) do nothing;
