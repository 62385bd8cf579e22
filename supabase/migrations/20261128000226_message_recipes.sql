-- Pictures that carry a message: the words are set over them by us, so that they are spelled right and stay sharp. What is left
-- empty is not set.
insert into public.recipes (slug, name, kind, operation, category, description, prompt, fields, overlays, negative_prompt, aspect)
select slug, name, 'template', 'generate', category, description, prompt, fields::jsonb, overlays::jsonb,
  'text, letters, captions, speech bubbles, watermark, logo', aspect
from (values
  ('meme', 'Meme', 'memes', '1:1', 'A funny picture with a line above and a line below',
    'Candid, funny photograph of [SCENE], an exaggerated expression that is understood at once, the subject in the middle, plain calm areas at the top and the bottom, no text, no letters, no captions anywhere',
    '[{"name": "SCENE", "type": "text", "label": "What it shows", "default": "a cat that stares at an empty cookie jar in disbelief", "max_length": 300},
      {"name": "TOP", "type": "text", "label": "Line above", "max_length": 80},
      {"name": "BOTTOM", "type": "text", "label": "Line below", "max_length": 80}]',
    '[{"text": "[TOP|]", "place": "top", "size": 0.12, "color": "#ffffff", "outline": "#000000"},
      {"text": "[BOTTOM|]", "place": "bottom", "size": 0.12, "color": "#ffffff", "outline": "#000000"}]'),
  ('email-banner', 'Email banner', 'messages', '3:1', 'A wide picture with room for a headline, for the top of a letter',
    'Wide banner photograph of [SUBJECT], arranged along the left and right edges, a calm open area of [COLOR] in the middle, [MOOD] mood, everything that matters in the middle band so that it can be cropped, no text, no letters',
    '[{"name": "SUBJECT", "type": "text", "label": "What it shows", "default": "fresh bread, jars of jam and wild flowers", "max_length": 300},
      {"name": "HEADLINE", "type": "text", "label": "Headline", "help": "Set over the middle", "max_length": 80},
      {"name": "COLOR", "type": "color", "label": "Color of the middle", "default": "#f3e6d3"},
      {"name": "MOOD", "type": "choice", "label": "Mood", "default": "warm and cozy", "choices": ["warm and cozy", "bright and fresh", "festive", "calm and elegant"]}]',
    '[{"text": "[HEADLINE|]", "place": "center", "size": 0.16}]'),
  ('social-post', 'Social post, square', 'messages', '1:1', 'A square picture with a headline above, for a feed',
    'Eye-catching photograph of [SUBJECT] in the lower two thirds of a square picture, a plain [COLOR] backdrop that is empty at the top, [MOOD] mood, strong simple composition, no text, no letters',
    '[{"name": "SUBJECT", "type": "text", "label": "What it shows", "default": "a stack of pancakes with berries", "max_length": 300},
      {"name": "HEADLINE", "type": "text", "label": "Headline", "help": "Set over the top", "max_length": 80},
      {"name": "COLOR", "type": "color", "label": "Color of the backdrop", "default": "#f4a261"},
      {"name": "MOOD", "type": "choice", "label": "Mood", "default": "bright and fresh", "choices": ["bright and fresh", "warm and cozy", "bold and playful", "calm and elegant"]}]',
    '[{"text": "[HEADLINE|]", "place": "top", "size": 0.12}]'),
  ('social-post-portrait', 'Social post, portrait', 'messages', '4:5', 'An upright picture with a headline above and a line below, for a feed or a story',
    'Eye-catching upright photograph of [SUBJECT] in the middle, a plain [COLOR] backdrop that is empty at the top and at the bottom, [MOOD] mood, strong simple composition, no text, no letters',
    '[{"name": "SUBJECT", "type": "text", "label": "What it shows", "default": "a tall glass of iced lemonade", "max_length": 300},
      {"name": "HEADLINE", "type": "text", "label": "Headline", "help": "Set over the top", "max_length": 80},
      {"name": "CALL", "type": "text", "label": "Line below", "help": "What to do next, such as: Order by Friday", "max_length": 80},
      {"name": "COLOR", "type": "color", "label": "Color of the backdrop", "default": "#a8dadc"},
      {"name": "MOOD", "type": "choice", "label": "Mood", "default": "bright and fresh", "choices": ["bright and fresh", "warm and cozy", "bold and playful", "calm and elegant"]}]',
    '[{"text": "[HEADLINE|]", "place": "top", "size": 0.1}, {"text": "[CALL|]", "place": "bottom", "size": 0.07}]'),
  ('product-card', 'Product card', 'messages', '4:3', 'One product, whole and centered, for a list of what is on sale',
    'Catalog photograph of [PRODUCT], whole and centered with space on all sides, on a seamless [COLOR] backdrop, [PROPS|nothing] beside it, soft even light, a gentle shadow beneath, true colors, no text, no letters',
    '[{"name": "PRODUCT", "type": "text", "label": "Product", "default": "a jar of raspberry jam", "max_length": 200},
      {"name": "PROPS", "type": "text", "label": "Beside it", "help": "Small things that say what it is made of", "max_length": 200},
      {"name": "COLOR", "type": "color", "label": "Color of the backdrop", "default": "#f5ead2"},
      {"name": "LABEL", "type": "text", "label": "Words below", "help": "A name or a price, set over the foot", "max_length": 60}]',
    '[{"text": "[LABEL|]", "place": "bottom", "size": 0.08}]')
) as messages (slug, name, category, aspect, description, prompt, fields, overlays)
on conflict (slug) do nothing;
