import { QueryClientProvider } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { SessionProvider } from "./features/session/session-provider.tsx";
import { useNoticesWanted } from "./lib/notify.ts";
import { patiently } from "./lib/patiently.ts";
import { queryClient } from "./lib/query-client.ts";
import { Router } from "./router.tsx";

const Toasts = lazy(patiently(() => import("./ui/toasts.tsx")));

export function App() {
  const hasNotices = useNoticesWanted();
  return (
    <QueryClientProvider client={queryClient}>
      <SessionProvider>
        <Router />
      </SessionProvider>
      <Suspense>{hasNotices && <Toasts />}</Suspense>
    </QueryClientProvider>
  );
}
