import { useSyncExternalStore } from "react";
import { useTheme } from "../../../lib/theme.ts";
import type { Ground } from "../things/thing.ts";

const darkness = () => matchMedia("(prefers-color-scheme: dark)");

function subscribe(listener: () => void) {
  const query = darkness();
  query.addEventListener("change", listener);
  return () => query.removeEventListener("change", listener);
}

/** What a thing stands on: light in a light theme, dark in a dark one. */
export function useGround(): Ground {
  const theme = useTheme();
  const isDark = useSyncExternalStore(subscribe, () => darkness().matches);
  if (theme === "system") return isDark ? "dark" : "light";
  return theme;
}
