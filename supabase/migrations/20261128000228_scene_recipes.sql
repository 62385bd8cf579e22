-- Scenes that a product is set into: backdrop, angle and light. What the product is comes from its photo, so that these are no
-- templates to generate from.
insert into public.recipes (slug, name, kind, operation, category, description, prompt, fields, negative_prompt, aspect)
select slug, name, 'template', 'scene', category, description,
  prompt || '. The design, the color and the proportions of the product stay exactly as they are; nothing covers it, no text',
  jsonb_build_array(jsonb_build_object('name', 'PRODUCT', 'type', 'text', 'label', 'Product', 'help', 'What the photo shows', 'default', product, 'max_length', 100)),
  'altered product, second product, hands, people, text, watermark', '1:1'
from (values
  ('scene-stone', 'Stone, classic', 'jewelry scenes', 'a ring', 'Dark navy stone, from the front, soft light from the upper left',
    'Studio photograph of [PRODUCT] on a sculpted block of dark navy stone before a plain navy backdrop, seen from the front and centered, soft light from the upper left, a gentle shadow to the lower right'),
  ('scene-velvet', 'Velvet, boutique', 'jewelry scenes', 'a ring', 'Burgundy velvet, 45 degrees from the left, warm golden light',
    'Boutique photograph of [PRODUCT] on a burgundy velvet cushion, blurred warm lights behind, seen from the front left at 45 degrees, golden light from the upper right'),
  ('scene-marble', 'Marble, editorial', 'jewelry scenes', 'a ring', 'White marble with gray veins, from above, bright daylight',
    'Editorial photograph of [PRODUCT] on a slab of white Carrara marble with fine gray veins, seen from above at about 30 degrees, bright diffuse daylight, hardly any shadow'),
  ('scene-charcoal', 'Charcoal, dramatic', 'jewelry scenes', 'a ring', 'Charcoal into black, from the side, a hard spot and an amber rim',
    'Dramatic photograph of [PRODUCT] before a backdrop that fades from charcoal to black, seen from the side at about 60 degrees, a hard spotlight from above, a thin amber rim of light along its edge'),
  ('scene-breakfast-table', 'Breakfast table', 'food scenes', 'a jar of jam', 'Pale linen, slightly from above, morning light from a window',
    'Photograph of [PRODUCT] on a breakfast table with a pale linen cloth, a cup and a small bunch of flowers out of focus behind it, seen slightly from above, cool morning light from a window at the left'),
  ('scene-farmhouse', 'Farmhouse kitchen', 'food scenes', 'a loaf of bread', 'A worn wooden board, at eye level, warm light from the side',
    'Photograph of [PRODUCT] on a worn wooden board in a farmhouse kitchen, flour, grain and copper pots blurred behind it, seen at eye level, warm low light from the right'),
  ('scene-slate', 'Dark slate', 'food scenes', 'a jar of honey', 'Black slate, low and close, one light from behind',
    'Moody photograph of [PRODUCT] on a sheet of black slate with a dusting of crumbs, dark gray wall behind it, seen from low and close, one soft light from behind that makes the edges glow'),
  ('scene-market', 'Market stall', 'food scenes', 'a jar of pickles', 'Crates and awnings, straight on, bright open shade',
    'Photograph of [PRODUCT] on the counter of a farmers'' market stall, wooden crates of fruit and a striped awning blurred behind it, seen straight on, bright even light in open shade')
) as scenes (slug, name, category, product, description, prompt)
on conflict (slug) do nothing;
