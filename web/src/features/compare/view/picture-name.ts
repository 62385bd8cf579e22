import { compareStrings as strings } from "../../../strings/compare.ts";
import { type ComparedPicture, recipesOf } from "../read/compared-picture.ts";

type Named = Pick<ComparedPicture, "id" | "model" | "template" | "style" | "prompt" | "seed">;

/** Of a prompt so many characters are a name. */
const longestPrompt = 60;

/** What a picture may be told by, the most telling first. */
const signs: readonly ((picture: Named) => string)[] = [
  ({ model }) => model || strings.upload,
  (picture) =>
    recipesOf(picture)
      .map(({ name }) => name)
      .join(", ") || strings.noStyle,
  ({ prompt }) => (prompt.length > longestPrompt ? `${prompt.slice(0, longestPrompt - 1).trimEnd()}…` : prompt),
  ({ seed }) => strings.seedOf(seed),
];

/** What tells each picture from those beside it, by its id: as many signs as that takes, and none that all have in common. */
export function pictureNames(pictures: readonly Named[]): ReadonlyMap<string, string> {
  let names = pictures.map(() => "");
  for (const sign of signs) {
    if (names.every(Boolean) && new Set(names).size === names.length) break;
    const texts = pictures.map(sign);
    if (new Set(texts).size > 1) names = names.map((name, at) => [name, texts[at]].filter(Boolean).join(", "));
  }
  // Where nothing tells them apart, their number does.
  return new Map(pictures.map((picture, at) => [picture.id, names[at] || signs[0]!(picture)]));
}
