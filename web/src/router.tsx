import { createBrowserRouter } from "react-router-dom";
import { RequireAdmin } from "./features/session/require-admin.tsx";
import { RequireSession } from "./features/session/require-session.tsx";
import { AppShell } from "./features/shell/app-shell.tsx";
import { paths } from "./lib/paths.ts";
import { RouteFailure } from "./routes/route-failure.tsx";

/** A screen is loaded when somebody goes there. */
const screen = (load: () => Promise<{ default: React.ComponentType }>) => async () => ({
  Component: (await load()).default,
});

export const router = createBrowserRouter([
  {
    ErrorBoundary: RouteFailure,
    HydrateFallback: () => null, // while the code of the first screen is on its way
    children: [
      { path: paths.signIn, lazy: screen(() => import("./routes/sign-in.tsx")) },
      { path: paths.forgotPassword, lazy: screen(() => import("./routes/forgot-password.tsx")) },
      { path: paths.inbox, lazy: screen(() => import("./routes/inbox.tsx")) },
      { path: paths.setPassword, lazy: screen(() => import("./routes/set-password.tsx")) },
      {
        Component: RequireSession,
        children: [
          {
            Component: AppShell,
            children: [
              {
                ErrorBoundary: RouteFailure,
                children: [
                  { path: paths.dashboard, lazy: screen(() => import("./routes/dashboard.tsx")) },
                  { path: paths.generate, lazy: screen(() => import("./routes/generate.tsx")) },
                  { path: paths.library, lazy: screen(() => import("./routes/library.tsx")) },
                  {
                    Component: RequireAdmin,
                    children: [{ path: paths.review, lazy: screen(() => import("./routes/review.tsx")) }],
                  },
                  { path: "*", lazy: screen(() => import("./routes/not-found.tsx")) },
                ],
              },
            ],
          },
        ],
      },
    ],
  },
]);
