import { useEffect, useState } from "react";
import { requestStrings } from "../../../strings/requests.ts";
import { useOnline } from "../../live/use-online.ts";

export interface Refusal {
  /** Why what was wanted is not done, or not known to be; shown where it was wanted: a notice may need the network. */
  readonly text: string | undefined;
  tell(text: string): void;
  /** Whether there is a network, and so something can be asked for. If there is none it says so, else forgets what it said. */
  isReachable(): boolean;
}

/** What stands in the way of a verb. That there is no network is no longer told once there is one. */
export function useRefusal(): Refusal {
  const [text, tell] = useState<string>();
  const isOnline = useOnline();
  useEffect(() => {
    if (isOnline) tell((told) => (told === requestStrings.offline ? undefined : told));
  }, [isOnline]);
  return {
    text,
    tell,
    isReachable() {
      tell(navigator.onLine ? undefined : requestStrings.offline);
      return navigator.onLine;
    },
  };
}
