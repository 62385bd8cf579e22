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
  moderation_model_id: {
    label: "Moderates",
    help: "Looks at every prompt before money is spent on it, and at every picture before it is tagged. Off: nobody looks.",
  },
  moderation_blocked: {
    label: "What ends the work",
    help: "A prompt or picture with one of these is refused. What is flagged with another is shown in the review, for a person to decide.",
  },
  member_day_cap_usd: {
    label: "Each member's cap of a day (US dollars)",
    help: "For members without a cap of their own. Empty: no cap.",
  },
  member_month_cap_usd: {
    label: "Each member's cap of a month (US dollars)",
    help: "For members without a cap of their own. Empty: no cap.",
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
  calls_per_minute: {
    label: "Calls a minute of a member",
    help: "For patterns, pictures and jobs, each by itself: all keys of a member and their screens together. Searches are counted by key.",
  },
  pictures_per_month: {
    label: "Pictures a month of a member",
    help: "How many they can have made or read by the API in a month of UTC. Empty: as many as they like. Test keys are not counted.",
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
  calls: "Calls of members",
} as const;
