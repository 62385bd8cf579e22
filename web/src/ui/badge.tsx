import type { PropsWithChildren } from "react";

const tones = {
  quiet: "bg-inset text-ink-soft",
  good: "bg-good-soft text-good",
  bad: "bg-bad-soft text-bad",
  warn: "bg-warn-soft text-warn",
  accent: "bg-accent-soft text-accent-strong",
} as const;
export type BadgeTone = keyof typeof tones;

/** A word or a number about the thing beside it. */
export const Badge = ({ tone = "quiet", children }: PropsWithChildren<{ readonly tone?: BadgeTone }>) => (
  <span className={`inline-flex items-center gap-1 rounded-full px-2 py-0.5 text-xs font-medium ${tones[tone]}`}>
    {children}
  </span>
);
