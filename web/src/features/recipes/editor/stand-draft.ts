import type { Stand } from "../../../../../shared/stands.ts";
import type { Place } from "../stand/stand-box.ts";
import { percentOf } from "../stand/stand-words.ts";
import { numberOr } from "./written.ts";

/** Where a product stands as it is written: in percent. The light is told as people see it, from the right and from above. */
export interface StandDraft {
  readonly x: string;
  readonly y: string;
  readonly width: string;
  readonly height: string;
  readonly right: string;
  readonly above: string;
  readonly shadow: string;
}

/** The room of a product as it is written. */
export const placeDraft = ({ x, y, width, height }: Place): Pick<StandDraft, keyof Place> => ({
  x: String(percentOf(x)),
  y: String(percentOf(y)),
  width: String(percentOf(width)),
  height: String(percentOf(height)),
});

/** A stand as the editor begins with it. */
export const standDraft = ({ light, shadow, ...place }: Stand): StandDraft => ({
  ...placeDraft(place),
  right: String(percentOf(light[0])),
  above: String(percentOf(-light[1] || 0)),
  shadow: String(percentOf(shadow)),
});

/** As `usualStand` has it, which would bring zod along. */
export const usualStandDraft: StandDraft = {
  x: "50",
  y: "80",
  width: "50",
  height: "55",
  right: "-50",
  above: "80",
  shadow: "50",
};

/** A share, or what is written where a percentage should be; nothing is no number. */
function shareOf(text: string): number | string {
  const percent = text.trim() === "" ? text : numberOr(text);
  return typeof percent === "number" ? Math.round(percent * 10) / 1000 : percent;
}

function downOf(text: string): number | string {
  const above = shareOf(text);
  return typeof above === "number" ? -above || 0 : above;
}

/** What a draft says, in the shape of a stand; whether it may be one is for `Stand` to tell. */
export const standOf = ({ x, y, width, height, right, above, shadow }: StandDraft) => ({
  x: shareOf(x),
  y: shareOf(y),
  width: shareOf(width),
  height: shareOf(height),
  light: [shareOf(right), downOf(above)],
  shadow: shareOf(shadow),
});
