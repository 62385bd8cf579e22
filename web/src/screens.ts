import type { ComponentType } from "react";
import { paths } from "./lib/paths.ts";

type Load = () => Promise<{ default: ComponentType }>;

/** The code of each screen, which is loaded when somebody goes there. */
export const screens = {
  [paths.signIn]: () => import("./routes/sign-in.tsx"),
  [paths.forgotPassword]: () => import("./routes/forgot-password.tsx"),
  [paths.inbox]: () => import("./routes/inbox.tsx"),
  [paths.setPassword]: () => import("./routes/set-password.tsx"),
  [paths.dashboard]: () => import("./routes/dashboard.tsx"),
  [paths.generate]: () => import("./routes/generate.tsx"),
  [paths.library]: () => import("./routes/library.tsx"),
  [paths.review]: () => import("./routes/review.tsx"),
} satisfies Record<string, Load>;

/** Has the code of the first screen on its way before anything else is known. */
export function preloadScreen(pathname: string): void {
  const load = (screens as Record<string, Load>)[pathname];
  load?.().catch(() => {}); // whoever shows the screen hears of it
}
