import { usualTextSize } from "../../../../../shared/overlay-layout.ts";
import type { Overlay } from "../../../../../shared/recipes.ts";

/** A text over the picture as it is being written. */
export interface TextDraft {
  /** Of the row on the screen. */
  readonly key: string;
  readonly text: string;
  readonly place: Overlay["place"];
  /** Percent of the picture's height. */
  readonly size: number;
  /** Null: what reads best there. */
  readonly color: string | null;
  readonly outline: string | null;
}

export const mostTexts = 10;
export const longestText = 500;
export const sizeLimits = { min: 2, max: 50 } as const;

export const emptyText = (place: Overlay["place"]): TextDraft => ({
  key: crypto.randomUUID(),
  text: "",
  place,
  size: usualTextSize * 100,
  color: null,
  outline: null,
});

export const draftOf = ({ text, place, size, color, outline }: Overlay): TextDraft => ({
  key: crypto.randomUUID(),
  text,
  place,
  size: Math.round((size ?? usualTextSize) * 1000) / 10,
  color: color ?? null,
  outline: outline ?? null,
});

/** The texts as they are saved: empty ones are none, and what is as usual is left out. */
export const overlaysOf = (drafts: readonly TextDraft[]): Overlay[] =>
  drafts
    .filter(({ text }) => text.trim() !== "")
    .map(({ text, place, size, color, outline }) => ({
      text,
      place,
      ...(size !== usualTextSize * 100 && { size: clamped(size) / 100 }),
      ...(color && { color }),
      ...(outline && { outline }),
    }));

const clamped = (size: number): number =>
  Math.min(sizeLimits.max, Math.max(sizeLimits.min, Number.isFinite(size) ? size : usualTextSize * 100));
