-- How the library itself reads its pictures, as a pattern like any other. What it fills in at every picture stands in brackets: how
-- many tags are wanted and the terms of the vocabulary, which its schema lists as well where that is not too long.
insert into public.patterns (id, owner_id, slug, name) values ('00000000-0000-4000-8000-000000000001', null, 'library-tags', 'Library tags');

insert into public.pattern_versions (id, pattern_id, number, published_at, instructions, schema)
values ('00000000-0000-4000-8000-000000000002', '00000000-0000-4000-8000-000000000001', 1, private.now(), $instructions$You catalogue a library of pictures of food and gifts, from which small makers of them illustrate their websites. Say what is in the picture and nothing that is not: no guesses about taste, origin, brand or season, no praise.

description: one to three plain sentences, 60 to 400 characters, for people who search: what it is, its form and parts, what it lies on, the setting, light and colours. Begin with the thing itself, never with "image of", "photo of" or the like.
alt: one sentence of at most 125 characters for somebody who cannot see the picture on a page. The same rules.
category: the one shelf on which the main thing belongs; "other" where none fits or nothing can be made out.
subject: the smallest box around the main thing, or around all of them together where there are several, as fractions of the picture from 0 to 1: x and y of its top left corner, its width and its height. null where nothing stands out.
tags: [MIN_TAGS] to [MAX_TAGS] terms of the list below, exactly as they are written there, each once, the surest first; fewer where the picture does not show as much. Take the most specific term that holds, and cover several of the groups. confidence: 0 to 1, how sure you are that somebody who looks for this term would be glad of this picture: 0.9 where it is plain to see, 0.7 where it is likely, less where it is a guess.

The terms, by group:
[TERMS]$instructions$,
$schema${
  "type": "object",
  "properties": {
    "description": {"type": "string"},
    "alt": {"type": "string"},
    "category": {
      "type": "string",
      "enum": ["cookies", "bars", "breads", "cakes", "muffins", "pies", "pastries", "breakfasts", "jams", "honey", "syrups", "candies",
        "snacks", "beverages", "pickles", "sauces", "spices", "produce", "gifts", "other"]
    },
    "subject": {
      "anyOf": [
        {
          "type": "object",
          "properties": {"x": {"type": "number"}, "y": {"type": "number"}, "width": {"type": "number"}, "height": {"type": "number"}},
          "required": ["x", "y", "width", "height"],
          "additionalProperties": false
        },
        {"type": "null"}
      ]
    },
    "tags": {
      "type": "array",
      "items": {
        "type": "object",
        "properties": {"tag": {"type": "string"}, "confidence": {"type": "number"}},
        "required": ["tag", "confidence"],
        "additionalProperties": false
      }
    }
  },
  "required": ["description", "alt", "category", "subject", "tags"],
  "additionalProperties": false
}$schema$);

update public.patterns set live_version_id = '00000000-0000-4000-8000-000000000002' where id = '00000000-0000-4000-8000-000000000001';
