import { callerFields } from "./caller-fields.ts";
import { eventFields } from "./event-fields.ts";
import { productFields } from "./product-fields.ts";

/** What each field is for, by the schema that has it: what no schema says of itself. Those inside of a field by their path. */
export const fields: Record<string, Record<string, string>> = {
  SearchRequest: {
    query: "What the picture should show, in words. A request has either this or `image_id`.",
    image_id: "A picture of the library, instead of `query`: what is most like it, without itself.",
    size: "The size that `url`, `width` and `height` of each result are of. `sizes` has all of them in any case.",
    limit: "How many results at most.",
    min_score: "Leaves out pictures whose `score` is lower; where none has it, the nearest come marked `weak`.",
    orientation: "Only pictures whose master is wider than high, higher than wide, or about as wide as high.",
    color: "Only pictures that show this color: one of the names, or hex.",
    palette: "The colors of a site: pictures that go with them come first.",
    tags: "Only pictures that have all of these tags.",
    category: "Only pictures of this category.",
    exclude_ids: "Pictures that are not wanted, such as those that a page shows already.",
    site_id:
      "Your own name of a site, such as its domain. A site gets no picture first that it uses already (`POST /search/used`), and of equally good ones each site gets others.",
    locale: "The language of `query`, as in BCP 47, such as `en-GB`.",
    cursor:
      "The `next_cursor` of an answer to the same request, but for `size` and `limit`: what comes after it. Good for a day.",
  },
  SearchAnswer: {
    results:
      "The best first. Where nothing is good something comes all the same, marked `weak`, as long as it fits the filters.",
    total:
      "How many pictures fit the filters and have `min_score`, and where `degraded` any of the words; 0 where what came does not.",
    query_time_ms: "How long finding them took, in milliseconds.",
    next_cursor: "What to send as `cursor` for the results after these; null at the end.",
    wish_id:
      "Where nothing in the library fits well: what was noted of it, for the people who fill the library. Null where something does.",
    degraded: "True where only words were compared, for what understands their meaning does not answer at the moment.",
  },
  SearchResult: {
    id: "The picture, for `image_id` and `exclude_ids`.",
    url: "The picture in the size that was asked for. Anybody can load it; it may be kept for a day.",
    width: "Its real width in pixels. Nothing is ever enlarged.",
    height: "Its real height in pixels.",
    score: "The likeness of query and picture in meaning, from 0 to 1; of a degraded answer the share of the words.",
    match:
      "How good an answer it is, the same for every query: `strong` stands out and has most of what was asked for, `good` stands out less or has half of it, `weak` is the nearest there is.",
    tags: "What the picture shows, in the words of the library's vocabulary.",
    category: "The category, where it has one.",
    description: "What it shows, at length.",
    alt: "What it shows, in a line for whoever does not see it: for the attribute `alt`.",
    text_color:
      "Where words can stand on the picture in the asked size, and in which color they can be read there; null where nowhere.",
    crop_score: "How much of what matters the asked size still shows, from 0 to 1.",
    ai_generated: "True for a picture that a model made or changed.",
    dominant_color: "The color with the largest share.",
    colors: "The palette, with the share of each color in percent of the pixels.",
    thumbhash: "About 25 bytes, in base64, from which a preview is drawn until the picture is there (thumbhash).",
    sizes: "The picture in every size, each with its address and its real pixels.",
  },
  TextColor: {
    hex: "A color with a contrast of at least 4.5 to 1 (WCAG AA) to every part of the region.",
    region: "The calm part of the picture, as fractions of its width and height from the top left.",
  },
  PublicFile: {
    url: "Where anybody can load the file.",
    width: "Its real width in pixels.",
    height: "Its real height in pixels.",
  },
  UseRequest: {
    image_id: "The picture, as its `id` in the answer of a search.",
    site_id: "Your own name of the site, the same as in its searches.",
    slot: "Your own name of the place that shows the picture. It shows one at a time.",
    size: "The size that the site shows, for the library's people.",
    used: "False where the slot shows the picture no longer.",
  },
  UseAnswer: {
    used: "Whether it is in use now.",
    sizes: "The addresses that answer as long as it is used; null where it is used no longer.",
  },
  ...callerFields,
  ...productFields,
  ...eventFields,
  Health: {
    status: "`ok` where all checks are, else `degraded`.",
    checks: "What Larder stands on, each with a word about what is wrong.",
    queues: "Each kind of background work, and how much of it waits.",
    oldest_due_seconds: "For how many seconds the work that is due for longest has waited for a worker.",
    providers: "Which providers can be used.",
  },
  Problem: {
    type: "An address that stands for the code.",
    title: "What the code means, in a sentence.",
    status: "The status of the answer.",
    code: "What went wrong, out of a closed list: programs go by this.",
    detail: "What went wrong this time, in a sentence.",
    errors: "For `invalid_input`, every field that is wrong, by its path such as `tags.0`, and why.",
    request_id: "Of this request, as in the header `x-request-id`: what to tell when asking for help.",
  },
};
