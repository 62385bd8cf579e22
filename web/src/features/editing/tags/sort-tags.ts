import type { PictureDetails } from "../details/picture-details.ts";

export type Tag = PictureDetails["image_tags"][number];

const places: Record<string, number> = { manual: 0, template: 1, auto: 2 };

/** Those of people first, then those of the template, then the model's, the surest first. */
export const sortTags = (tags: readonly Tag[]): Tag[] =>
  tags.toSorted(
    (a, b) =>
      (places[a.source] ?? 3) - (places[b.source] ?? 3) || b.confidence - a.confidence || a.tag.localeCompare(b.tag),
  );
