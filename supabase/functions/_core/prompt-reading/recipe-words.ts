/**
 * What people say of the recipes that come with Larder, by slug: those that are named more closely come first. Others are
 * known by their names.
 */
export const recipeWords: Readonly<Record<string, readonly string[]>> = {
  "action-figure-collector-box": ["collectors box", "collector box", "collectors edition", "collector edition"],
  "action-figure-trading-card": ["trading card", "collectible card", "collector card", "swap card"],
  "action-figure-diorama": ["diorama", "resin statue", "miniature scene"],
  "action-figure-bricks": [
    ...["building bricks", "building brick figure", "brick figure", "toy bricks", "minifigure", "lego", "lego figure"],
    "lego minifigure",
  ],
  "action-figure-plush": ["plush", "plushie", "plush toy", "plush doll", "stuffed toy", "soft toy", "cuddly toy"],
  "action-figure-vinyl": ["vinyl figure", "vinyl toy", "vinyl doll", "designer toy", "bobblehead"],
  "action-figure-mini-display": ["mini display", "display case", "desk display", "figures under glass"],
  "action-figure-blister": ["action figure", "blister pack", "toy figure", "figurine"],
  meme: ["meme"],
  "email-banner": [
    ...["email banner", "e mail banner", "newsletter banner", "email header", "e mail header", "newsletter header"],
    ...["mail banner", "web banner", "banner"],
  ],
  "social-post-portrait": [
    ...["instagram story", "story post", "portrait post", "pinterest pin", "facebook story", "portrait social post"],
  ],
  "social-post": [
    ...["social post", "social media post", "instagram post", "insta post", "facebook post", "linkedin post"],
    "post for instagram",
  ],
  "product-card": ["product card", "product tile", "shop listing", "listing photo"],
};
