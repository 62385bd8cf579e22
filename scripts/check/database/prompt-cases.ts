/** What people write, and what is meant: style, product, recipe, what is left to show, and what fills the recipe. */
export interface PromptCase {
  readonly text: string;
  readonly style?: string;
  readonly product?: string;
  readonly recipe?: string;
  readonly prompt?: string;
  readonly tokens?: Readonly<Record<string, string>>;
  readonly colors?: readonly string[];
}

/** Looked at while the words were written: each is read whole. */
export const knownCases: readonly PromptCase[] = [
  { text: "a watercolor fox for a mug", style: "watercolor", product: "mug", prompt: "a fox" },
  { text: "Watercolour painting of a sleepy cat", style: "watercolor", prompt: "a sleepy cat" },
  { text: "a fox in watercolor", style: "watercolor", prompt: "a fox" },
  {
    text: "anime girl with an umbrella on a t-shirt",
    style: "anime",
    product: "shirt",
    prompt: "girl with an umbrella",
  },
  { text: "line art of a bicycle for my tote bag", style: "line-art", product: "tote", prompt: "a bicycle" },
  { text: "please draw me a cartoon of my dog", style: "cartoon", prompt: "my dog" },
  { text: "A vintage poster of a lighthouse", style: "vintage", product: "poster", prompt: "a lighthouse" },
  { text: "logo for a bakery", style: "flat-logo", prompt: "a bakery" },
  { text: "a label for my honey jars, minimalist", style: "minimalist", product: "jar-label", prompt: "my honey jars" },
  { text: "two foxes in a snowy forest", prompt: "two foxes in a snowy forest" },
  { text: "a quiet village, ghibli style", style: "hand-drawn-animation", prompt: "a quiet village" },
  { text: "grunge skull t-shirt", style: "grunge", product: "shirt", prompt: "skull" },
  {
    text: "I want an abstract picture of the sea in blue and gold",
    style: "abstract",
    prompt: "the sea",
    colors: ["#1e73c8", "#d4af37"],
  },
  { text: "product photo of a jar of jam", style: "product-photography", prompt: "a jar of jam" },
  { text: "a mug of hot chocolate", prompt: "a mug of hot chocolate" },
  { text: "a cat asleep in a box", prompt: "a cat asleep in a box" },
  { text: "a sourdough loaf design for a gift box", product: "box", prompt: "a sourdough loaf" },
  { text: "mug with a dancing bear", product: "mug", prompt: "a dancing bear" },
  { text: "watercolor", style: "watercolor", prompt: "" },
  { text: "for a tote bag", product: "tote", prompt: "" },
  { text: "a watercolor fox in anime style", style: "watercolor", prompt: "a fox in anime style" },
  {
    text: "a birthday cake for [FIRSTNAME|you], line drawing",
    style: "line-art",
    prompt: "a birthday cake for [FIRSTNAME|you]",
  },
  { text: "a {red|blue} bird in watercolor", style: "watercolor", prompt: "a {red|blue} bird" },
  { text: "action figure of Ann", recipe: "action-figure-blister", prompt: "", tokens: { NAME: "Ann" } },
  {
    text: "an action figure of Ann Lee, baker at Acme Bread, with a whisk and a hat",
    recipe: "action-figure-blister",
    prompt: "",
    tokens: { NAME: "Ann Lee", TITLE: "baker", COMPANY: "Acme Bread", ACCESSORIES: "a whisk and a hat" },
  },
  {
    text: "trading card for Bea in red and navy",
    recipe: "action-figure-trading-card",
    prompt: "",
    tokens: { NAME: "Bea", PRIMARY_COLOR: "#d32f2f", SECONDARY_COLOR: "#14264b" },
  },
  {
    text: 'meme of a cat staring at a salad saying "when the diet" "starts on monday"',
    recipe: "meme",
    prompt: "",
    tokens: { SCENE: "a cat staring at a salad", TOP: "when the diet", BOTTOM: "starts on monday" },
  },
  {
    text: "email banner with pumpkins and apples",
    recipe: "email-banner",
    prompt: "",
    tokens: { SUBJECT: "pumpkins and apples" },
  },
  {
    text: 'instagram post of iced lemonade "Open on Sunday"',
    recipe: "social-post",
    prompt: "",
    tokens: { SUBJECT: "iced lemonade", HEADLINE: "Open on Sunday" },
  },
  {
    text: "stack of cookies on parchment paper",
    recipe: "cookies-stack",
    prompt: "",
    tokens: { SURFACE: "parchment paper" },
  },
  { text: "a stack of cookies with a fox beside it", prompt: "a stack of cookies with a fox beside it" },
];

/** Written at the same time and not looked at since: the share that is read right is what can be expected of others. */
export const heldOutCases: readonly PromptCase[] = [
  { text: "an owl in watercolour for a poster", style: "watercolor", product: "poster" },
  { text: "manga style samurai", style: "anime" },
  { text: "retro diner sign on a coffee mug", style: "vintage", product: "mug" },
  { text: "coloring page of a dinosaur", style: "line-art" },
  { text: "Simple icon of a wheat ear", style: "flat-logo" },
  { text: "minimal mountain landscape, poster", style: "minimalist", product: "poster" },
  { text: "distressed eagle for a tee", style: "grunge", product: "shirt" },
  { text: "studio photo of sourdough bread", style: "product-photography" },
  { text: "comic book hero holding a baguette", style: "cartoon" },
  { text: "I'd like a tee shirt print with a whale", product: "shirt" },
  { text: "strawberries for a jam label", product: "jar-label" },
  { text: "a lifestyle shot of scones and tea", style: "lifestyle" },
  { text: "geometric wolf on a tote", style: "abstract", product: "tote" },
  { text: "an old man wearing a t-shirt" },
  { text: "a box of chocolates" },
  { text: "bees and lavender, cartoon, for a mug", style: "cartoon", product: "mug" },
  { text: "sticker for my pickle jars with a cucumber", product: "jar-label" },
  { text: "artistic photo of figs", style: "artistic" },
  { text: "packaging for a cookie box with snowflakes", product: "box" },
  { text: "The sea at night." },
  { text: "totebag: a sunflower, line drawing", style: "line-art", product: "tote" },
  { text: "make a wall poster about bread in a retro look", style: "vintage", product: "poster" },
  { text: "hand drawn animation of a train at dusk", style: "hand-drawn-animation" },
  { text: "MUG DESIGN: happy raccoon", product: "mug" },
  { text: "can you create an emblem of a rooster for t-shirts", style: "flat-logo", product: "shirt" },
  { text: "abstract art with circles", style: "abstract" },
  { text: "grandma's kitchen in the style of an anime", style: "anime" },
  { text: "a mug on a windowsill at sunrise" },
  { text: "aquarelle of tulips on a canvas bag", style: "watercolor", product: "tote" },
  { text: "3 foxes on a hoodie", product: "shirt" },
  { text: "a pen and ink sketch of a barn", style: "line-art" },
];
