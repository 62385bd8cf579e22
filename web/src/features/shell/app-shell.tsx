import { Suspense } from "react";
import { Outlet, useLocation } from "react-router-dom";
import "../../lib/before-router.ts";
import { screenOf } from "../../lib/paths.ts";
import { shellStrings } from "../../strings/shell.ts";
import { LiveBanner } from "../live/live-banner.tsx";
import { LiveProvider } from "../live/live-provider.tsx";
import { useUnseenErrors } from "./failure/use-unseen-errors.ts";
import { Navigation } from "./navigation.tsx";
import { PageSkeleton } from "./page-skeleton.tsx";

/** The frame around every screen behind the sign-in: navigation at the left, on a phone at the bottom. */
export function AppShell() {
  const { pathname } = useLocation();
  useUnseenErrors();
  return (
    <LiveProvider>
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:rounded-control focus:bg-raised focus:px-4 focus:py-2"
      >
        {shellStrings.skipToContent}
      </a>
      <div className="md:pl-56">
        <Navigation />
        <LiveBanner />
        <main id="content" tabIndex={-1} className="pb-20 outline-none md:pb-0">
          <Suspense key={screenOf(pathname)} fallback={<PageSkeleton />}>
            <Outlet />
          </Suspense>
        </main>
      </div>
    </LiveProvider>
  );
}
