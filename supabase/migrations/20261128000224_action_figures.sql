-- Action figures of a person, one recipe for each way in which one is sold or shown. All are filled by the same fields, so that
-- one file of people goes through any of them. The models that are preferred spell what is on a package.
insert into public.recipes (slug, name, kind, operation, category, description, prompt, fields, negative_prompt, aspect, model_ids)
select slug, name, 'template', 'generate', 'action figures', description, prompt,
  '[
    {"name": "NAME", "type": "text", "label": "Name", "help": "As it is printed", "required": true, "max_length": 40},
    {"name": "COMPANY", "type": "text", "label": "Company", "max_length": 40},
    {"name": "TITLE", "type": "text", "label": "Title", "help": "What the person does", "max_length": 60},
    {"name": "PRIMARY_COLOR", "type": "color", "label": "Primary color", "default": "#1f4e79"},
    {"name": "SECONDARY_COLOR", "type": "color", "label": "Secondary color", "default": "#f2e8cf"},
    {"name": "ACCENT_COLOR", "type": "color", "label": "Accent color", "default": "#e76f51"},
    {"name": "ACCESSORIES", "type": "text", "label": "Accessories", "help": "Up to three things that belong to the person", "max_length": 200},
    {"name": "FACE", "type": "picture", "label": "Face", "help": "A picture of the person, for models that look at pictures"}
  ]'::jsonb,
  'misspelled words, extra letters, logos of real brands, extra limbs, distorted hands, watermark', aspect,
  -- Whoever removed one of them prefers the others.
  array(select m.id from public.models m where m.id in ('gpt-image-2.5-flare', 'gemini-nano-banana-2.1') and m.kind = 'make' order by m.place)
from (values
  ('action-figure-blister', 'Action figure: blister pack', '3:4', 'A figure under a clear bubble on a printed card, as it hangs in a toy shop',
    'Photograph of an action figure of [NAME] in a clear plastic blister pack on a printed [PRIMARY_COLOR] backing card with a hang hole. The figure stands upright and whole, with jointed arms and legs, a friendly face and clothes in [SECONDARY_COLOR]. Beside it, each in a molded pocket of its own: [ACCESSORIES|a laptop, a coffee cup and a backpack]. Large lettering at the top of the card reads "[NAME]", a smaller line beneath it reads "[TITLE|The one and only]", a round [ACCENT_COLOR] badge reads "[COMPANY|Original]". Straight from the front, even studio light, plain background, every word spelled just so'),
  ('action-figure-collector-box', 'Action figure: collector''s box', '3:4', 'A figure behind the window of a heavy box, numbered and limited',
    'Photograph of a collector''s edition box with a large clear window, seen slightly from the left. Inside stands a finely sculpted action figure of [NAME], jointed, in clothes of [SECONDARY_COLOR], on a small round base, next to it [ACCESSORIES|a laptop, a coffee cup and a backpack]. The box is matte [PRIMARY_COLOR] with thin foil lines in [ACCENT_COLOR]. The front reads "[NAME]" in elegant capitals and "[TITLE|Limited edition]" beneath; the side reads "[COMPANY|Original]". Dark shelf, soft light from above, every word spelled just so'),
  ('action-figure-trading-card', 'Action figure: trading card', '3:4', 'A card to collect and swap, with the figure in action',
    'Flat front of one collectible trading card that fills the picture. Framed in the middle, an illustrated action figure of [NAME] in a dynamic pose, clothes in [SECONDARY_COLOR], holding [ACCESSORIES|a laptop and a coffee cup]. The frame is [PRIMARY_COLOR] with rounded corners and holographic edges in [ACCENT_COLOR]. A banner at the top reads "[NAME]", a strip at the bottom reads "[TITLE|The one and only]", a small seal reads "[COMPANY|First edition]". Crisp print, seen from straight above, every word spelled just so'),
  ('action-figure-diorama', 'Action figure: diorama', '4:3', 'A painted statue in a small scene from the person''s working day',
    'Photograph of a hand-painted resin statue of [NAME] at work in a miniature diorama: a tiny room with [ACCESSORIES|a desk, a laptop and a coffee cup], walls in [PRIMARY_COLOR], clothes in [SECONDARY_COLOR], a lamp that gives [ACCENT_COLOR] light. Brass lettering on the wooden base reads "[NAME]" and in a second line "[TITLE|The one and only]"; a tiny sign in the room reads "[COMPANY|Open]". Three-quarter view from slightly above, shallow depth of field, every word spelled just so'),
  ('action-figure-bricks', 'Action figure: building bricks', '1:1', 'A small blocky figure among toy bricks',
    'Photograph of a small blocky toy figure of [NAME], built of plain interlocking plastic bricks of no brand: a square-shouldered body in [SECONDARY_COLOR], a smooth round head with a simple printed face and clip-on hair, standing on a studded [PRIMARY_COLOR] baseboard. Around it, built of little bricks: [ACCESSORIES|a laptop, a coffee cup and a backpack]. A smooth tile in front reads "[NAME]", an [ACCENT_COLOR] tile reads "[TITLE|Master builder]", a brick-built arch behind reads "[COMPANY|Brick works]". Glossy plastic, macro photograph, bright light, every word spelled just so'),
  ('action-figure-plush', 'Action figure: plush', '1:1', 'A soft doll with a sewn-on tag, to be hugged',
    'Photograph of a plush doll of [NAME]: soft felt and yarn, a large round head, embroidered eyes and smile, clothes in [SECONDARY_COLOR] with [ACCENT_COLOR] seams, sitting on a [PRIMARY_COLOR] cushion. In its lap and beside it, also sewn of felt: [ACCESSORIES|a laptop, a coffee cup and a backpack]. A cardboard tag on a string reads "[NAME]" and in small letters "[TITLE|Handle with hugs]"; a fabric label at the side reads "[COMPANY|Handmade]". Cozy room, warm soft light, every word spelled just so'),
  ('action-figure-vinyl', 'Action figure: vinyl', '3:4', 'A smooth designer toy with a very large head',
    'Photograph of a designer vinyl toy of [NAME]: an oversized smooth head, a small body, simple dot eyes, clothes in [SECONDARY_COLOR] with one [ACCENT_COLOR] detail, holding [ACCESSORIES|a coffee cup]. It stands before its own square window box in [PRIMARY_COLOR], which reads "[NAME]" across the front, "[TITLE|The one and only]" beneath and "[COMPANY|No. 1]" in a corner. Satin finish, seamless pastel background, soft studio light, every word spelled just so'),
  ('action-figure-mini-display', 'Action figure: mini display', '4:3', 'Five tiny poses under glass, for a desk',
    'Photograph of a small glass display case on a desk. Inside, on [PRIMARY_COLOR] steps, five thumb-sized figures of the same person, [NAME], in five poses: waving, thinking, working, celebrating, resting, all in clothes of [SECONDARY_COLOR]. Between them in miniature: [ACCESSORIES|a laptop, a coffee cup and a backpack]. An [ACCENT_COLOR] strip along the foot of the case reads "[NAME], [TITLE|The one and only]", a card beside it reads "[COMPANY|The collection]". Eye level, reflections on the glass, every word spelled just so')
) as figures (slug, name, aspect, description, prompt)
on conflict (slug) do nothing;
