import type { Caption } from "./captions.ts";

/** Tags of the vocabulary that any picture could have, and how a description would say so. */
const scenes = [
  ["close up", "Seen from very near."],
  ["overhead view", "Seen from straight above."],
  ["window light", "Light falls in from a window."],
  ["linen cloth", "A linen cloth lies below."],
  ["marble", "The top below is marble."],
  ["minimal", "Nothing else is in the picture."],
  ["rustic", "The surroundings are worn and plain."],
  ["bright", "Everything is bright."],
  ["dark", "Everything around is dark."],
  ["cozy", "It looks cozy."],
  ["clean background", "The background is clean."],
] as const;

/**
 * Other pictures of the same thing, as a batch of one wish brings them: described alike, each in a scene of its own and
 * without one of the tags. None has the prompt. At most 11; they are called `name~1`, `name~2`, …
 */
export function siblingsOf(caption: Caption, count: number): Caption[] {
  return scenes.slice(0, count).map(([tag, sentence], at) => ({
    ...caption,
    name: `${caption.name}~${at + 1}`,
    // What it shows comes first, and stays.
    tags: [...new Set([...caption.tags.filter((_, place) => place !== 2 + (at % caption.tags.length)), tag])],
    description: `${caption.description} ${sentence}`,
    prompt: null,
  }));
}
