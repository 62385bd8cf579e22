import { useEffect, useSyncExternalStore } from "react";
import { whenOnline } from "../../../lib/lazy-part.ts";
import { queryClient } from "../../../lib/query-client.ts";
import { supabase } from "../../../lib/supabase.ts";
import { forgetDetails } from "../../editing/details/details-cache.ts";
import { usePerson } from "../../session/session.ts";
import { changeQueues } from "../queue/queue-cache.ts";
import { type Decisions, type DecisionsState, openDecisions } from "./decisions.ts";
import { openLogStorage } from "./log-storage.ts";
import { readReasons, sendMove } from "./send-move.ts";
import { countSettled } from "./settled-count.ts";

const tell = async (say: (with_: typeof import("./tell.ts")) => void) =>
  say(await whenOnline(() => import("./tell.ts")));
const longestPause = 30_000;
const opened = new Map<string, Decisions>();

/** The decisions of whoever is here. They go on being saved after the person has left the screen. */
export function useDecisions(): Decisions & DecisionsState {
  const { id } = usePerson();
  if (!opened.has(id)) opened.set(id, open(id));
  const decisions = opened.get(id)!;
  useEffect(() => decisions.resume(), [decisions]);
  return { ...decisions, ...useSyncExternalStore(decisions.subscribe, decisions.state) };
}

function open(personId: string): Decisions {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const decisions = openDecisions({
    storage: openLogStorage(localStorage, personId),
    readReasons: (ids) => readReasons(ids, personId),
    send: (move) => sendMove(move, personId),
    // Locks and random ids exist on https and localhost only.
    exclusively: (work) => navigator.locks?.request(`larder-decisions-${personId}`, work) ?? work(),
    later(failures, retry) {
      clearTimeout(timer);
      timer = setTimeout(retry, Math.min(longestPause, 1_000 * 2 ** failures));
    },
    identify: () => `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`,
    onSettled(move, { changed, misfits }) {
      countSettled();
      changeQueues(queryClient, [...changed.map((id) => ({ id, status: move.to })), ...misfits]);
      forgetDetails(move.ids);
      if (misfits.length > 0) void tell((say) => say.tellMisfits(move, misfits));
    },
    onRefused(move, message) {
      countSettled();
      forgetDetails(move.ids);
      void tell((say) => say.tellRefusal(message));
    },
    // A session that cannot be renewed ends, and the app asks to sign in again.
    onTrouble: (trouble) => trouble === "signed_out" && void supabase.auth.refreshSession(),
  });
  window.addEventListener("online", decisions.resume);
  window.addEventListener("storage", () => decisions.reread());
  supabase.auth.onAuthStateChange((event) => {
    // The Auth client holds a lock while it calls back.
    if (event === "SIGNED_IN") setTimeout(decisions.resume, 0);
  });
  return decisions;
}
