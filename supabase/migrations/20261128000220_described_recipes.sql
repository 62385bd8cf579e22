-- What recipes have learned to hold, for those that were there before: what they are for, which shelf they stand on, and what
-- spoils them. Only what is new is written, so that what somebody made of them stays.

update public.recipes r
set category = coalesce(r.category, told.category), description = told.description, negative_prompt = told.negative_prompt, aspect = told.aspect
from (values
  ('product-photography', 'photography', 'A tidy studio photograph, as shops show what they sell',
    'text, watermark, clutter, drawing, illustration, distorted shapes', null),
  ('lifestyle', 'photography', 'A photograph from a home that is lived in, by the light of a window',
    'text, watermark, studio backdrop, drawing, illustration', null),
  ('artistic', 'photography', 'A photograph that plays with light, shadow and composition',
    'text, watermark, flat light, snapshot', null),
  ('standard', 'art', 'No look in particular: natural, sharp and balanced',
    'text, watermark, blur, distorted shapes', null),
  ('anime', 'art', 'Clean lines and bright cel shading, as in animated series',
    'photograph, 3d render, muddy colors, text, watermark', null),
  ('line-art', 'art', 'Ink contours on white paper: for coloring pages, stamps and labels',
    'color, shading, gray tones, gradients, photograph, text', null),
  ('flat-logo', 'art', 'A simple mark in few solid colors, for a logo or a sticker',
    'photograph, gradients, shadows, fine detail, texture, text, letters', '1:1'),
  ('watercolor', 'art', 'Loose washes on paper that shows through',
    'photograph, 3d render, hard outlines, neon colors, text', null),
  ('abstract', 'art', 'Shapes and colors instead of things',
    'photograph, realistic detail, text', null),
  ('minimalist', 'art', 'One thing and much empty space around it',
    'clutter, busy background, many objects, text', null),
  ('vintage', 'art', 'A faded print of the middle of the last century',
    'neon colors, glossy digital look, modern objects, watermark', null),
  ('grunge', 'art', 'Rough, scratched and full of contrast',
    'clean surfaces, pastel colors, glossy digital look, watermark', null)
) as told (slug, category, description, negative_prompt, aspect)
where r.slug = told.slug and r.owner_id is null and r.kind = 'style';

-- Templates of foods say what they show.
update public.recipes r
set description = left(replace(r.prompt, '[SURFACE]', 'a surface of your choice'), 500),
  negative_prompt = 'text, watermark, hands, people, plastic look'
where r.owner_id is null and r.kind = 'template' and r.slug like r.category || '-%'
  and r.category in ('cookies', 'breads', 'cakes', 'muffins', 'pies', 'pastries', 'bars', 'jams', 'honey', 'candies', 'pickles', 'beverages');

-- Drawings stand in for every model offline, also in the shapes that banners, cards and posts have.
update public.models set sizes = sizes || '{1536x512,1280x960,960x1280,1024x1280}'
where id in ('sketch-1', 'sketch-later-1') and not sizes && '{1536x512,1280x960,960x1280,1024x1280}';
