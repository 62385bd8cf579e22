import { lazy, Suspense } from "react";
import { patiently } from "../lib/patiently.ts";
import { playgroundStrings } from "../strings/playground.ts";
import { Page } from "../ui/page.tsx";
import { Skeleton } from "../ui/skeleton.tsx";

// What it shares with the public page would else be loaded with every screen.
const load = patiently(async () => ({ default: (await import("../features/playground/playground.tsx")).Playground }));
const Playground = lazy(load);
void load().catch(() => {}); // whoever draws it hears of it

export default function SearchPlayground() {
  return (
    <Page title={playgroundStrings.title} isWide>
      <Suspense fallback={<Skeleton className="h-96" />}>
        <Playground />
      </Suspense>
    </Page>
  );
}
