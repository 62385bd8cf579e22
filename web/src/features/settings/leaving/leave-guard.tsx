import { Suspense, useState } from "react";
import { lazyPart } from "../../../lib/lazy-part.ts";
import { giveUpUnsaved } from "./unsaved.ts";
import { useLeaving } from "./use-leaving.ts";

const LeaveDialog = lazyPart(() => import("./leave-dialog.tsx"));

/** Asks before what is not saved is left: by a link, by Back, or by closing the page. */
export function LeaveGuard() {
  // In an object, since a state takes a function for one that makes it.
  const [asking, setAsking] = useState<{ readonly go: () => void } | null>(null);
  useLeaving((go) => setAsking({ go }));
  if (!asking) return null;
  return (
    <Suspense>
      <LeaveDialog
        onStay={() => setAsking(null)}
        onLeave={() => {
          giveUpUnsaved();
          setAsking(null);
          asking.go();
        }}
      />
    </Suspense>
  );
}
