import { QueryClientProvider } from "@tanstack/react-query";
import { Suspense } from "react";
import { SessionProvider } from "./features/session/session-provider.tsx";
import { lazyPart } from "./lib/lazy-part.ts";
import { useNoticesWanted } from "./lib/notify.ts";
import { queryClient } from "./lib/query-client.ts";
import { Router } from "./router.tsx";

const Toasts = lazyPart(() => import("./ui/toasts.tsx"));

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
