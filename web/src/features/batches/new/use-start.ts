import { useRef, useState } from "react";
import { type Failure, failureOf } from "../../../lib/failure.ts";
import { notify } from "../../../lib/notify.ts";
import { queryClient } from "../../../lib/query-client.ts";
import { supabase } from "../../../lib/supabase.ts";
import { batchesNewStrings as strings } from "../../../strings/batches-new.ts";
import { forgetSent, keepSent } from "../../sending/sent-request.ts";
import { useLostRequest } from "../../sending/use-lost-request.ts";
import { usePerson } from "../../session/session.ts";
import type { RowsRequest } from "./desk-messages.ts";
import type { RowsDesk } from "./rows-desk.ts";
import { sendingOf } from "./sending.ts";
import { rowsPriceKey } from "./use-price.ts";

export type StartState =
  | { readonly step: "idle" }
  /** The share that has left, from 0 to 1. */
  | { readonly step: "sending"; readonly sent: number }
  /** The answer was lost, and it is looked for what became of the request. */
  | { readonly step: "looking" };

export interface Start {
  readonly state: StartState;
  /** Why nothing was started. */
  readonly fault: string | null;
  /** Sends what was priced once, however often it is pressed. The same content is never started twice, even after a lost answer. */
  readonly press: (desk: RowsDesk, request: RowsRequest, content: string) => Promise<void>;
}

export function useStart(onStarted: (batchId: string) => void): Start {
  const { id: personId } = usePerson();
  const [state, setState] = useState<StartState>({ step: "idle" });
  const [fault, setFault] = useState<string | null>(null);
  // Two presses in one moment both see the state of before.
  const isTaken = useRef(false);
  const last = useRef<{ content: string; id: string }>(null);
  const { isLost, setLost } = useLostRequest("rows", personId, (batchId) => {
    if (batchId === null) return end(strings.notStarted);
    void notify.tell(strings.found, { detail: strings.foundDetail });
    started(batchId);
  });

  function end(message: string | null) {
    isTaken.current = false;
    forgetSent("rows", personId);
    setState({ step: "idle" });
    setFault(message);
  }

  function started(batchId: string) {
    end(null);
    last.current = null;
    void queryClient.invalidateQueries({ queryKey: ["batches", "list"] });
    onStarted(batchId);
  }

  async function send(desk: RowsDesk, request: RowsRequest, requestId: string): Promise<string> {
    const sending = await sendingOf("create_batch", { ...request, request_id: requestId });
    return await desk.ask({ does: "start", ...sending }, (sent) => setState({ step: "sending", sent }));
  }

  async function press(desk: RowsDesk, request: RowsRequest, content: string) {
    if (isTaken.current || isLost) return;
    isTaken.current = true;
    if (last.current?.content !== content) last.current = { content, id: crypto.randomUUID() };
    const { id } = last.current;
    setFault(null);
    setState({ step: "sending", sent: 0 });
    keepSent("rows", personId, id);
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
      if (failure.kind === "offline" || failure.kind === "broken") return setLost(id);
      // What it refused may be a price that has risen, or a model that is gone, since it was priced.
      void queryClient.invalidateQueries({ queryKey: rowsPriceKey });
      end(failure.message);
    }
  }

  return { state: isLost ? { step: "looking" } : state, fault, press };
}
