import type { Preset } from "../../../shared/images.ts";

export const outsideStrings = {
  title: "Larder, the image library of a website builder",
  headline: ["A sentence in,", "the right picture out"],
  lead: "Larder is the image library of a website builder. A site says what it needs, as a person would, and gets the picture that fits: in the right size, with its text and colors, from a library that people have looked through.",
  forExample: (query: string) => `For example, “${query}”`,
  visitorHelp: "These are this library's own pictures. Visitors can search a few times a minute.",
  emptyTitle: "This library is still empty",
  emptyHelp: "No picture has been approved yet. Once there are some, this is where you can search them.",
  closedTitle: "Searching is for members here",
  closedHelp: "Whoever runs this library has switched it off for visitors. All that follows holds for your key.",
  callTitle: "One request is all it takes",
  steps: [
    {
      title: "Get a key",
      text: "Ask whoever runs this library. A key has its own rate, and may be good for the pages of your site only.",
    },
    {
      title: "Send a sentence",
      text: "One POST with the key in the header x-api-key. Nothing to install, from a server or from a page. It can ask for an orientation, colors, tags or what is like a picture, too.",
    },
    {
      title: "Show the picture",
      text: "A result brings its address, its real width and height, and a text for those who do not see it: all that an <img> needs.",
    },
  ],
  answerTitle: "What comes back",
  answerHelp: "The best picture first, by words and meaning together, and with each what a page needs to show it well.",
  fields: [
    [
      "url, width, height",
      "The file in the size you asked for, with the pixels it really has. Nothing is ever enlarged.",
    ],
    [
      "match, score",
      "How well it fits: strong, good or weak, the same for every query, and the similarity from 0 to 1.",
    ],
    ["alt, description", "What it shows, in a line for screen readers and at length."],
    ["tags, category", "In the words of this library's vocabulary."],
    ["dominant_color, colors, thumbhash", "What to show until the picture is there, and colors to design around it."],
    [
      "text_color, crop_score",
      "Where words can stand on the picture and a color that reads there, and how much of what matters the size still shows.",
    ],
    ["ai_generated", "Whether a model made it, for pages that say so."],
    ["sizes", "The same picture in every size, each with its address and pixels."],
    [
      "total, next_cursor, query_time_ms",
      "How many candidates there are, what asks for those after these, and how long it took.",
    ],
    [
      "wish_id",
      "Nothing fits well: you get the nearest, and the library has noted what you wished for, so that it can be made.",
    ],
    ["degraded", "Nobody could tell what the query means just now: pictures were found by its words alone."],
  ],
  sizesTitle: "Five sizes, cut around the subject",
  sizesHelp: "Each crop follows what the picture is about, so a hero is never just the middle of a square.",
  sizes: {
    thumbnail: "lists and menus",
    product_card: "what you get unless you ask",
    full_product: "a product's own page",
    hero_image: "across the top of a page",
    full_res: "the original, for everything else",
  } satisfies Record<Preset, string>,
  pixels: (width: number, height: number) => `${width} × ${height}`,
  upTo: (width: number, height: number) => `up to ${width} × ${height}`,
  limitsTitle: "Limits",
  limits: [
    "A query has 1 to 500 characters, an answer 1 to 50 pictures.",
    "Every answer says how much of your rate is left, in X-RateLimit-Limit and X-RateLimit-Remaining, and in X-RateLimit-Reset how many seconds it takes until all of it is back.",
    "Over the rate you get a 429, and Retry-After says in seconds when to come back.",
    "Send the ETag of an answer back in If-None-Match: while nothing has changed you get a 304 without a body.",
  ],
  errorsTitle: "Errors",
  errorsHelp:
    "As application/problem+json (RFC 9457): a status, a code from a closed list, a sentence, and the request_id to ask about.",
  errorColumns: { status: "Status", code: "Code", meaning: "What to do" },
  errors: [
    ["400", "invalid_input", "A field is not valid: errors names it and says why."],
    ["401", "unauthenticated", "The key is missing or unknown, has expired or was revoked."],
    ["403", "forbidden", "The key is not for searching, or not for the address of your page."],
    ["429", "rate_limited", "Wait for as long as Retry-After says."],
    ["5xx", "internal", "Or another code that says it is our side. Try again, more slowly each time."],
  ],
  endTitle: "Questions, or no key yet?",
} as const;
