import { type Keys, once } from "../../../lib/keyboard.ts";
import type { ReviewScreen } from "../review-screen.ts";

/** The keys that work in both ways of looking. */
export const screenKeys = ({ url, go }: Pick<ReviewScreen, "url" | "go">, undo: () => void): Keys => ({
  z: once(undo),
  "Mod+z": once(undo),
  g: once(() => go({ mode: url.mode === "grid" ? "single" : "grid" }, "push")),
  "?": once(() => go({ open: "help" })),
});
