import { type PropsWithChildren, useEffect, useMemo, useRef, useState } from "react";
import { supabase } from "../../lib/supabase.ts";
import { usePerson } from "../session/session.ts";
import { type Change, LiveContext, type LiveState, liveTables } from "./live.ts";
import { useOnline } from "./use-online.ts";

/** Changes come in bursts, one a stage and picture: they are handed on together. */
const gatherMilliseconds = 200;

/** Joins the private channel of what this person may see, and hands its changes to the screens. */
export function LiveProvider({ children }: PropsWithChildren) {
  const person = usePerson();
  const isOnline = useOnline();
  const [isJoined, setJoined] = useState<boolean | null>(null);
  const listeners = useRef(new Set<(change: Change) => void>());
  const topic = person.role === "admin" ? "library" : `member:${person.id}`;

  useEffect(() => {
    const gathered: Record<Change["table"], Set<string>> = {
      images: new Set(),
      jobs: new Set(),
      job_kinds: new Set(),
      providers: new Set(),
      wishes: new Set(),
      members: new Set(),
      products: new Set(),
    };
    let timer: ReturnType<typeof setTimeout> | undefined;
    const flush = () => {
      timer = undefined;
      for (const table of liveTables) {
        if (gathered[table].size > 0) tell(listeners.current, { table, ids: [...gathered[table]] });
        gathered[table].clear();
      }
    };
    const channel = supabase
      .channel(topic, { config: { private: true } })
      .on("broadcast", { event: "change" }, ({ payload }: { payload: Change }) => {
        for (const id of payload.ids) gathered[payload.table]?.add(id);
        timer ??= setTimeout(flush, gatherMilliseconds);
      })
      .subscribe((status) => {
        const isNow = status === "SUBSCRIBED";
        if (isNow) tellOfAll(listeners.current);
        setJoined(isNow);
      });
    return () => {
      clearTimeout(timer);
      void supabase.removeChannel(channel);
    };
  }, [topic]);

  // A channel may outlive a network that goes and comes, and still have missed what happened in between.
  const wasOffline = useRef(false);
  useEffect(() => {
    if (isOnline && wasOffline.current) tellOfAll(listeners.current);
    wasOffline.current = !isOnline;
  }, [isOnline]);

  const state = liveState(isOnline, isJoined);
  const live = useMemo(
    () => ({
      state,
      subscribe(listener: (change: Change) => void) {
        listeners.current.add(listener);
        return () => void listeners.current.delete(listener);
      },
    }),
    [state],
  );
  return <LiveContext value={live}>{children}</LiveContext>;
}

type Listeners = ReadonlySet<(change: Change) => void>;

function tell(listeners: Listeners, change: Change): void {
  for (const listener of [...listeners]) listener(change);
}

/** What happened since the screens were read is unknown. */
function tellOfAll(listeners: Listeners): void {
  for (const table of liveTables) tell(listeners, { table, ids: [] });
}

function liveState(isOnline: boolean, isJoined: boolean | null): LiveState {
  if (!isOnline) return "offline";
  if (isJoined === null) return "connecting";
  return isJoined ? "live" : "polling";
}
