const photoFields = {
  image: "The bytes of a JPEG, PNG or WebP of 10 MB at most, in base64.",
  image_url: "A photo at a public address. Private addresses are refused, also as the target of a redirect.",
  image_id: "A picture of the library: one's own, or an approved one.",
  upload_id: "An upload of the caller's own.",
};

/** How a product and its scenes are made. */
export const choiceFields = {
  title: "What it is called.",
  kind: "What it is: it decides which four scenes are made where none are named.",
  scenes: "The slugs of scene recipes, in order; the four of its kind unless told.",
  prompts:
    "The empty place of a scene in other words than its recipe's, by its slug. The product is not drawn: it is set into it.",
  removal_prompt: "How to cut it out, for models that are told so in words.",
  model_id: "Who makes the scenes; the one of the settings unless told.",
  fallback_model_ids: "Who takes over, in this order, when who makes a scene cannot; 5 at most.",
  removal_model_id: "Who removes the background; the first that does nothing else unless told.",
  removal_fallback_model_ids: "Who takes over, in this order, when who removes the background cannot; 5 at most.",
  quality: "One of the model's qualities; its usual one unless told.",
  seed: "The same seed and request make the same scenes, where the model can.",
  max_usd: "What may cost more is refused.",
};

const part = {
  image_id: "The picture.",
  status:
    "`waiting` for what comes before it; `flagged`: it is there, but the product in it is not as on the photo; it is told by `fidelity`.",
  url: "Signed, for an hour; null while there is no file.",
  width: "In pixels.",
  height: "In pixels.",
  error: "Why it failed: a code, and a sentence.",
};

/** What each field of products is for, by the schema that has it. */
export const productFields: Record<string, Record<string, string>> = {
  NewProduct: { ...choiceFields, ...photoFields },
  ProductRun: {
    ...choiceFields,
    ...photoFields,
    prompts: `${choiceFields.prompts} Scenes that are not named keep the words of the last run; null takes them back.`,
    removal_prompt: `${choiceFields.removal_prompt} Null for the usual words again.`,
    model_id: "Who makes the scenes; the one of the last run unless told, null for the one of the settings.",
    removal_model_id:
      "Who removes the background; the one of the last run unless told, null for the first that does nothing else.",
    quality: "One of the model's qualities; that of the last run unless told, null for its usual one.",
    seed: `${choiceFields.seed} That of the last run unless told; null for another one each time.`,
  },
  BegunProduct: {
    product_id: "The product.",
    status_url: "Where it is told how it goes.",
    photo_url: "The photo as it was taken in: upright, without where it was taken; signed, for an hour.",
    estimated_usd: "The most that it may cost, in dollars.",
  },
  ProductList: {
    products: "The newest first, without the scenes of earlier runs.",
    next_cursor: "What to send as `cursor` for those after these; null at the end.",
  },
  Product: {
    id: "The product.",
    title: "What it is called.",
    kind: "What it is.",
    status:
      "`ready`: a scene at least has succeeded. `failed`: the background could not be removed, or no scene succeeded.",
    error: "Why it failed: a code, and a sentence.",
    run: "Goes up every time all scenes are made anew, from 1.",
    is_test: "Made with a test key, which never costs money.",
    created_at: "When it was made.",
    finished_at: "When its last run ended; null while one is under way.",
    photo: "The photo as it was taken in.",
    cut_out:
      "The product without its background. `reused`: by this run, from an earlier one or from another product of the same photo.",
    scenes: "Those of the last run, in order. Each succeeds or fails by itself.",
    earlier_scenes: "Those of the runs before it that succeeded, the newest first.",
    cover_url: "The first scene that succeeded; of the last run in which one did. Null before.",
    scene_urls: "All scenes that succeeded, in order, of the same run as the cover.",
    cost_usd: "What all runs cost so far, in dollars.",
  },
  Scene: {
    ...part,
    position: "Its place in the run, from 0.",
    recipe: "The slug of its recipe.",
    name: "The name of its recipe.",
    prompt: "The empty place that was made for it, in words.",
    model_id: "Who made that.",
    fidelity: "How true the product in it is to the photo; null until it was set together.",
    cost_usd: "What it cost so far, in dollars.",
  },
  Fidelity: {
    passed: "Neither figure is beyond its floor.",
    difference:
      "How far the worst part of the product is from the photo, in OKLab: 0 is the same, 0.1 is plain to see.",
    overlap: "How much of the outline of the product and that in the scene are one, from 0 to 1.",
  },
};
