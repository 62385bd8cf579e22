import { isSameBox } from "../../framing/box.ts";
import type { EditableParts, Part } from "./drafts.ts";

export type PartValue = EditableParts[Part] | null;

export const isSameValue = (a: PartValue, b: PartValue): boolean =>
  typeof a === "object" && typeof b === "object" ? isSameBox(a, b) : a === b;
