import { useEffect, useRef, useState } from "react";
import { type Failure, failureOf } from "../../../lib/failure.ts";
import { notify } from "../../../lib/notify.ts";
import { queryClient } from "../../../lib/query-client.ts";
import { supabase } from "../../../lib/supabase.ts";
import { batchesNewStrings as strings } from "../../../strings/batches-new.ts";
import { useOnline } from "../../live/use-online.ts";
import { usePerson } from "../../session/session.ts";
import type { RowsRequest } from "./desk-messages.ts";
import { findStarted } from "./find-started.ts";
import type { RowsDesk } from "./rows-desk.ts";
import { sendingOf } from "./sending.ts";
import { forgetSent, keepSent, readSent } from "./sent-storage.ts";
import { rowsPriceKey } from "./use-price.ts";

export type StartState =
  | { readonly step: "idle" }
  /** The share that has left, from 0 to 1. */
  | { readonly step: "sending"; readonly sent: number }
  /** The answer was lost, and it is looked for what became of the request. */
  | { readonly step: "looking"; readonly requestId: string };

export interface Start {
  readonly state: StartState;
  /** Why nothing was started. */
  readonly fault: string | null;
  /** Sends what was priced once, however often it is pressed. The same content is never started twice, even after a lost answer. */
  readonly press: (desk: RowsDesk, request: RowsRequest, content: string) => Promise<void>;
}

const pauseMilliseconds = 3_000;

export function useStart(onStarted: (batchId: string) => void): Start {
  const { id: personId } = usePerson();
  const isOnline = useOnline();
  const [state, setState] = useState<StartState>(() => {
    const requestId = readSent(personId);
    return requestId === null ? { step: "idle" } : { step: "looking", requestId };
  });
  const [fault, setFault] = useState<string | null>(null);
  // Two presses in one moment both see the state of before.
  const isTaken = useRef(false);
  const last = useRef<{ content: string; id: string }>(null);
  const tell = useRef(onStarted);
  tell.current = onStarted;

  function end(message: string | null) {
    isTaken.current = false;
    forgetSent(personId);
    setState({ step: "idle" });
    setFault(message);
  }

  function started(batchId: string) {
    end(null);
    last.current = null;
    void queryClient.invalidateQueries({ queryKey: ["batches", "list"] });
    tell.current(batchId);
  }

  const lostId = state.step === "looking" ? state.requestId : null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: looks for one lost request until it is known
  useEffect(() => {
    if (lostId === null || !isOnline) return;
    let isOver = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async () => {
      try {
        const found = await findStarted(personId, lostId);
        if (isOver) return;
        if (found === null) return end(strings.notStarted);
        void notify.tell(strings.found, { detail: strings.foundDetail });
        started(found);
      } catch {
        if (!isOver) timer = setTimeout(look, pauseMilliseconds);
      }
    };
    void look();
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [lostId, isOnline, personId]);

  async function send(desk: RowsDesk, request: RowsRequest, requestId: string): Promise<string> {
    const sending = await sendingOf("create_batch", { ...request, request_id: requestId });
    return await desk.ask({ does: "start", ...sending }, (sent) => setState({ step: "sending", sent }));
  }

  async function press(desk: RowsDesk, request: RowsRequest, content: string) {
    if (isTaken.current || lostId !== null) return;
    isTaken.current = true;
    if (last.current?.content !== content) last.current = { content, id: crypto.randomUUID() };
    const { id } = last.current;
    setFault(null);
    setState({ step: "sending", sent: 0 });
    keepSent(personId, id);
    try {
      started(
        await send(desk, request, id).catch(async (error: Failure) => {
          if (error.kind !== "signed_out") throw error;
          const { data } = await supabase.auth.refreshSession();
          if (!data.session) throw error;
          return await send(desk, request, id);
        }),
      );
    } catch (error) {
      const failure = failureOf(error);
      // Of a refusal it is certain that nothing was started; of a lost answer it is not.
      if (failure.kind === "offline" || failure.kind === "broken") return setState({ step: "looking", requestId: id });
      // What it refused may be a price that has risen, or a model that is gone, since it was priced.
      void queryClient.invalidateQueries({ queryKey: rowsPriceKey });
      end(failure.message);
    }
  }

  return { state, fault, press };
}
