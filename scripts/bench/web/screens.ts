/** The screens that are measured, as people reach them. */
export const screens = [
  { name: "outside", path: "/", isPrivate: false },
  { name: "sign-in", path: "/sign-in", isPrivate: false },
  { name: "dashboard", path: "/", isPrivate: true },
  { name: "generate", path: "/generate", isPrivate: true },
  { name: "review", path: "/review", isPrivate: true },
  { name: "library", path: "/library", isPrivate: true },
  { name: "search", path: "/search?q=blueberry+muffins", isPrivate: true },
] as const;
export type Screen = (typeof screens)[number];
