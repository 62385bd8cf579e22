import { WifiOff } from "lucide-react";
import { shellStrings } from "../../strings/shell.ts";
import { useSession } from "../session/session.ts";
import { useLiveState } from "./live.ts";

/** Says when what is on the screen may be old. Once the session has ended, the dialog about that says all there is to do. */
export function LiveBanner() {
  const live = useLiveState();
  const state = useSession().state === "ended" ? null : live;
  const message = state === "offline" ? shellStrings.offline : state === "polling" ? shellStrings.polling : null;
  return (
    <div role="status" aria-live="polite">
      {message && (
        <p className="flex items-center gap-2 bg-warn-soft px-4 py-2 text-sm text-warn">
          <WifiOff aria-hidden className="size-4 shrink-0" />
          {message}
        </p>
      )}
    </div>
  );
}
