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
    };
    const tell = (change: Change) => {
      for (const listener of [...listeners.current]) listener(change);
    };
    let timer: ReturnType<typeof setTimeout> | undefined;
    const flush = () => {
      timer = undefined;
      for (const table of liveTables) {
        if (gathered[table].size > 0) tell({ table, ids: [...gathered[table]] });
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
        // What happened since the screens were read is unknown.
        if (isNow) for (const table of liveTables) tell({ table, ids: [] });
        setJoined(isNow);
      });
    return () => {
      clearTimeout(timer);
      void supabase.removeChannel(channel);
    };
  }, [topic]);

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

function liveState(isOnline: boolean, isJoined: boolean | null): LiveState {
  if (!isOnline) return "offline";
  if (isJoined === null) return "connecting";
  return isJoined ? "live" : "polling";
}
