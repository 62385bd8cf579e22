/** An answer as sites get it, with what repeats itself left out. */
export const sampleAnswer = `{
  "results": [
    {
      "id": "0197c2d4-…",
      "url": "https://…/product_card-5d1f.jpg",
      "width": 400,
      "height": 300,
      "score": 0.83,
      "match": "strong",
      "tags": ["sourdough", "rustic", "wooden board"],
      "category": "breads",
      "description": "A rustic sourdough loaf with a …",
      "alt": "Rustic sourdough loaf on a wooden board",
      "dominant_color": "#b9783f",
      "colors": [{ "hex": "#b9783f", "percentage": 41 }, …],
      "text_color": {
        "hex": "#2b1710",
        "region": { "x": 0.06, "y": 0.08, "width": 0.5, "height": 0.3 }
      },
      "crop_score": 0.97,
      "ai_generated": true,
      "thumbhash": "1QcSHQRnh493V4dIh4eXh1h4kJUI",
      "sizes": {
        "hero_image": {
          "url": "https://…/hero_image-9a07.jpg",
          "width": 1920,
          "height": 600
        },
        …
      }
    },
    …
  ],
  "total": 34,
  "query_time_ms": 21,
  "next_cursor": "eyJxIjoi…",
  "wish_id": null,
  "degraded": false
}`;
