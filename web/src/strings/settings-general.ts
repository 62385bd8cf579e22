/** What each setting is called, and what it does. */
export const settingTexts = {
  image_model_id: { label: "Default for making pictures", help: "Taken when nobody chooses a model." },
  extract_model_id: {
    label: "Reads pictures",
    help: "Describes, tags and categorizes every new picture. Pictures that there are keep what they have.",
  },
  embed_model_id: {
    label: "Embeds texts for the search",
    help: "Pictures and queries must be embedded by the same model to be found by meaning.",
  },
  model_choice_shown: {
    label: "Let people choose the model",
    help: "Off: Generate shows neither provider nor model, and always takes the default.",
  },
  finishing_later_allowed: {
    label: "Allow providers that finish later",
    help: "They accept the work and deliver minutes after. Off: Generate does not offer their models, and starting with one is refused. Pictures under way are finished.",
  },
  tagging: {
    label: "Tag new pictures automatically",
    help: "A model gives each picture its description, alternative text, tags, category and subject. Off: pictures come to the review without any, and are found less well.",
  },
  tag_floor: {
    label: "Least confidence of a tag (%)",
    help: "Tags that the model is less sure of are left out. Pictures that there are keep their tags.",
  },
  min_tags: { label: "Fewest tags", help: "How many tags the model is asked for at least." },
  max_tags: { label: "Most tags", help: "At most this many are kept for each picture, the surest first. At most 50." },
  visitors_may_search: {
    label: "Visitors may try the search",
    help: "People who are not signed in can use the search on the public page, a few times a minute. Off: they see how it is called, and no results.",
  },
  cors_origins: {
    label: "Sites whose pages may call with a key",
    help: "One origin a line, such as https://www.example.com. A star (*) alone allows every site: keys are then only as safe as they are kept. With none listed no browser may call, only servers. A change takes up to a minute.",
  },
  query_cache_minutes: {
    label: "Remember queries for (minutes)",
    help: "A query that was asked before is not embedded again for so long, which saves time and, with a paid model, money. 0 remembers nothing.",
  },
  search_sample: {
    label: "Share of searches that are logged (%)",
    help: "Logged searches make the figures of the dashboard; fewer of them count for more each. Less than 100 makes a busy library a little faster.",
  },
  key_rate_per_minute: {
    label: "Searches a minute for a new key",
    help: "What a new key may do unless its maker says otherwise. Keys that there are keep theirs.",
  },
  jpeg_quality: {
    label: "JPEG quality",
    help: "50 to 100. At 90 a picture cannot be told from the original at a glance; above it files grow much faster than likeness.",
  },
} as const;

export const libraryStrings = {
  making: "Making pictures",
  makingHelp: "Which model is taken when nobody chooses one is set under Models.",
  toModels: "Default models",
  tagging: "Tags",
  search: "Search",
  money: "Budgets",
  moneyHelp:
    "What providers may be paid, in US dollars. Work that would go over a cap waits until the cap is raised or the next period begins (UTC). Offline models cost nothing.",
  periods: { day: "This day", month: "This month" },
  capOf: { day: "Cap of a day (US dollars)", month: "Cap of a month (US dollars)" },
  capHelp: "Empty: no cap.",
  spent: (spent: string, reserved: string) => `${spent} spent, ${reserved} set aside for work under way`,
  share: (share: string) => `${share} of the cap is used`,
  saveCap: "Save the cap",
  capSaved: "The cap is saved",
  badCap: "Give an amount of 0 or more, or nothing for no cap.",
  capConflict: (now: string) => `Somebody else has set this cap to ${now} meanwhile. Check, and save again.`,
  noCap: "no cap",
} as const;
