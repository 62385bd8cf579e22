import { lazyPart } from "../../../lib/lazy-part.ts";

/** The parts of the studio, each loaded when it is shown. */
export const tabParts = {
  edit: lazyPart(() => import("../editor/editor.tsx")),
  test: lazyPart(() => import("../trial/trial.tsx")),
  read: lazyPart(() => import("../reading/reading.tsx")),
  versions: lazyPart(() => import("../versions/versions.tsx")),
  use: lazyPart(() => import("../use/use-panel.tsx")),
} as const;

export type Tab = keyof typeof tabParts;
export const tabs = Object.keys(tabParts) as Tab[];

/** What an address says, which may be typed by hand. */
export const tabOf = (text: string | null): Tab => tabs.find((tab) => tab === text) ?? "edit";
