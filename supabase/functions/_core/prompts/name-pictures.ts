import type { ImageWork } from "../ports/images.ts";

/**
 * What the pictures are that go along with a prompt, in the order in which they are sent: the one to change, then those that
 * the new one is made after. A model that gets several does not know which is which, and a recipe cannot say it either, for
 * which of its pictures are there differs from row to row. Empty where there is none to be made after.
 * The database sets money aside for 100 bytes, and 500 for each reference.
 */
export function namePictures({ operation, references }: Pick<ImageWork, "operation" | "references">): string {
  if (references.length === 0) return "";
  const changed = operation === "generate" ? 0 : 1;
  const names = references.map(({ label }, at) => {
    const picture = `Attached picture ${at + 1 + changed}`;
    return label
      ? `${picture} shows: ${label.replace(/\s+/g, " ").trim()}.`
      : `${picture} is a reference for this one.`;
  });
  return [...(changed ? ["Attached picture 1 is the one to change."] : []), ...names].join(" ");
}
