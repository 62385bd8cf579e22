import { useEffect, useState } from "react";
import type { PatternDetail } from "../../../../../shared/patterns.ts";
import type { Chosen } from "../pictures/chosen.ts";

/** As many pictures are tried at once. */
export const mostTried = 10;

interface Setting {
  /** Null: the draft, or else what is live. */
  readonly version: number | null;
  /** The version beside it; null for none. */
  readonly other: number | null;
  readonly chosen: readonly Chosen[];
}

/** What is tried, by the pattern's id: whoever goes to change the pattern and comes back tries the same again. */
const kept = new Map<string, Setting>();

/** What is tried of a pattern, and on which pictures. */
export function useTrialSetting(pattern: PatternDetail) {
  const [setting, setSetting] = useState(() => kept.get(pattern.id) ?? { version: null, other: null, chosen: [] });
  useEffect(() => void kept.set(pattern.id, setting), [pattern.id, setting]);
  const isThere = (version: number | null) => pattern.versions.some(({ number }) => number === version);
  return {
    chosen: setting.chosen,
    version: isThere(setting.version) ? setting.version : (pattern.draft ?? pattern.live),
    other: isThere(setting.other) ? setting.other : null,
    change: (some: Partial<Setting>) => setSetting((now) => ({ ...now, ...some })),
    changeChosen: (make: (chosen: readonly Chosen[]) => readonly Chosen[]) =>
      setSetting((now) => ({ ...now, chosen: make(now.chosen) })),
  };
}
