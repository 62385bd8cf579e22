import type { ComponentType } from "react";
import { paths, screenOf } from "./lib/paths.ts";

type Load = () => Promise<{ default: ComponentType }>;

/** The code of each screen, which is loaded when somebody goes there. */
export const screens = {
  [paths.signIn]: () => import("./routes/sign-in.tsx"),
  [paths.forgotPassword]: () => import("./routes/forgot-password.tsx"),
  [paths.inbox]: () => import("./routes/inbox.tsx"),
  [paths.setPassword]: () => import("./routes/set-password.tsx"),
  [paths.help]: () => import("./routes/help.tsx"),
  [paths.api]: () => import("./routes/api.tsx"),
  [paths.dashboard]: () => import("./routes/dashboard.tsx"),
  [paths.generate]: () => import("./routes/generate.tsx"),
  [paths.recipes]: () => import("./routes/recipes.tsx"),
  [paths.batches]: () => import("./routes/batches.tsx"),
  [paths.compare]: () => import("./routes/compare.tsx"),
  [paths.products]: () => import("./routes/products.tsx"),
  [paths.mockups]: () => import("./routes/mockups.tsx"),
  [paths.wishes]: () => import("./routes/wishes.tsx"),
  [paths.library]: () => import("./routes/library.tsx"),
  [paths.review]: () => import("./routes/review.tsx"),
  [paths.picture]: () => import("./routes/picture.tsx"),
  [paths.patterns]: () => import("./routes/patterns.tsx"),
  [paths.search]: () => import("./routes/search-playground.tsx"),
  [paths.jobs]: () => import("./routes/jobs.tsx"),
  [paths.keys]: () => import("./routes/keys.tsx"),
  [paths.webhooks]: () => import("./routes/webhooks.tsx"),
  [paths.settings]: () => import("./routes/settings.tsx"),
} satisfies Record<string, Load>;

/** Stands at `/` for whoever is not signed in. */
export const outside = () => import("./routes/outside.tsx");

/** Has the code of the first screen on its way before anything else is known. */
export function preloadScreen(pathname: string, wasSignedIn: boolean): void {
  const path = Object.keys(screens).find((path) => screenOf(path) === screenOf(pathname));
  const load = path === paths.dashboard && !wasSignedIn ? outside : (screens as Record<string, Load>)[path ?? ""];
  load?.().catch(() => {}); // whoever shows the screen hears of it
}
