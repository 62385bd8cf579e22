import { QueryClientProvider } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { RouterProvider } from "react-router-dom";
import { SessionProvider } from "./features/session/session-provider.tsx";
import { useNoticesWanted } from "./lib/notify.ts";
import { queryClient } from "./lib/query-client.ts";
import { router } from "./router.tsx";

const Toasts = lazy(() => import("./ui/toasts.tsx"));

export function App() {
  const hasNotices = useNoticesWanted();
  return (
    <QueryClientProvider client={queryClient}>
      <SessionProvider>
        <RouterProvider router={router} />
      </SessionProvider>
      <Suspense>{hasNotices && <Toasts />}</Suspense>
    </QueryClientProvider>
  );
}
