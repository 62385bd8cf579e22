/**
 * What people say of the styles that come with Larder, by slug. A word that may as well be said of a thing ("a vintage car")
 * stays in the prompt: its style is in `alsoSaysHow`.
 */
export const styleWords: Readonly<Record<string, readonly string[]>> = {
  watercolor: ["watercolor", "watercolour", "water color", "water colour", "aquarelle", "watercolor painting"],
  anime: ["anime", "manga", "anime style", "manga style"],
  "line-art": [
    ...["line art", "lineart", "line drawing", "outline drawing", "ink drawing", "pen and ink", "pen and ink sketch"],
    ...["pen and ink drawing", "coloring page", "colouring page", "contour drawing", "single line", "ink sketch"],
  ],
  "flat-logo": [
    ...["logo", "flat logo", "logotype", "emblem", "icon", "flat icon", "app icon", "vector logo", "flat vector"],
    ...["vector art", "flat design", "monogram", "badge design"],
  ],
  abstract: ["abstract", "abstract art", "geometric", "geometric art", "cubist"],
  minimalist: ["minimalist", "minimal", "minimalistic", "minimalism"],
  vintage: ["vintage", "retro", "old fashioned", "mid century", "1950s", "fifties", "nostalgic", "antique"],
  grunge: ["grunge", "grungy", "distressed", "gritty"],
  standard: ["standard style", "plain style", "no style"],
  // Whom people name when they mean it is for them to say: no prompt does.
  "hand-drawn-animation": [
    ...["hand drawn animation", "hand drawn animated", "hand drawn anime", "ghibli", "studio ghibli", "ghibli style"],
    ...["painted animation", "animated film", "animation still", "animated movie", "storybook animation"],
  ],
  cartoon: ["cartoon", "cartoony", "cartoon style", "comic", "comic book", "comic style", "caricature", "toon"],
  "product-photography": [
    ...[
      "product photo",
      "product photography",
      "product photograph",
      "product shot",
      "product picture",
      "studio photo",
    ],
    ...["studio photograph", "studio photography", "studio shot", "packshot", "catalog photo", "catalogue photo"],
  ],
  lifestyle: ["lifestyle", "lifestyle photo", "lifestyle shot", "lifestyle photography", "lifestyle photograph"],
  artistic: ["artistic", "artistic photo", "fine art photo", "fine art", "painterly"],
};

export const alsoSaysHow: ReadonlySet<string> = new Set(["vintage", "abstract", "minimalist"]);

/** What a style is of: taken together with it. */
export const styleNouns: ReadonlySet<string> = new Set(
  "style look painting drawing illustration picture image print art artwork photo photograph photography sketch version still design".split(
    " ",
  ),
);
