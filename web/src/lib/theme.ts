import { useSyncExternalStore } from "react";
import { readTheme, storeTheme, type Theme } from "./stored-theme.ts";

const listeners = new Set<() => void>();

export function setTheme(theme: Theme): void {
  storeTheme(theme);
  for (const listener of listeners) listener();
}

export function useTheme(): Theme {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, readTheme);
}
