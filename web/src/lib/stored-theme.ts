export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

const key = "larder-theme";

export function readTheme(): Theme {
  const stored = localStorage.getItem(key);
  return themes.find((theme) => theme === stored) ?? "system";
}

/** Puts the stored theme on <html>; `system` leaves the choice to the browser. */
export function applyTheme(): void {
  const theme = readTheme();
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

export function storeTheme(theme: Theme): void {
  localStorage.setItem(key, theme);
  applyTheme();
}
