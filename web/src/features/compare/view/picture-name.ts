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

/** What tells each picture from those beside it, by its id: one sign where one does, else as many as it takes. */
export function pictureNames(pictures: readonly Named[]): ReadonlyMap<string, string> {
  const isTelling = (names: readonly string[]) => new Set(names).size === names.length;
  const columns = signs.map((sign) => pictures.map(sign));
  let names = columns.find(isTelling);
  for (const column of names ? [] : columns.filter((column) => new Set(column).size > 1)) {
    names = column.map((text, at) => [names?.[at], text].filter(Boolean).join(", "));
    if (isTelling(names)) break;
  }
  // Where nothing tells them apart, their number does.
  return new Map(pictures.map((picture, at) => [picture.id, names?.[at] ?? signs[0]!(picture)]));
}
