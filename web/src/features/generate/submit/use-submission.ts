import { useEffect, useRef, useState } from "react";
import type { BatchQuote } from "../../../../../shared/batch-quotes.ts";
import type { BatchRequest } from "../../../../../shared/batches.ts";
import { compareUsd } from "../../../../../shared/usd.ts";
import { failureOf } from "../../../lib/failure.ts";
import { notify } from "../../../lib/notify.ts";
import { queryClient } from "../../../lib/query-client.ts";
import { supabase } from "../../../lib/supabase.ts";
import { startStrings as strings } from "../../../strings/generate-start.ts";
import { forgetSent, keepSent } from "../../sending/sent-request.ts";
import { useLostRequest } from "../../sending/use-lost-request.ts";
import { usePerson, useSession } from "../../session/session.ts";
import type { Fault } from "../form/faults.ts";
import { quoteKey, quoteOptions } from "../price/use-quote.ts";
import { isWorthAsking } from "./worth-asking.ts";

/** `looking`: the answer was lost, and it is looked for what became of the request. */
type SubmissionState = "idle" | "pricing" | "asking" | "sending" | "looking";

interface SubmissionOptions {
  readonly onStarted: (batchId: string) => void;
  /** Told why nothing was started; with no faults when there is nothing more to say. */
  readonly onFaults: (faults: readonly Fault[]) => void;
}

interface Submission {
  readonly state: SubmissionState;
  /** What a person is asked to confirm, while they are. */
  readonly question: Question | null;
  /** Sends a request whose price was shown, if one was. */
  readonly submit: (request: BatchRequest, shown: BatchQuote | null) => Promise<void>;
  readonly confirm: () => void;
  readonly decline: () => void;
}

export interface Question {
  readonly quote: BatchQuote;
  /** It may cost more than was shown. */
  readonly hasRisen: boolean;
}

interface Asked extends Question {
  readonly request: BatchRequest;
}

/** Sends a request once: priced first, confirmed where it is large, and looked for where its answer is lost. */
export function useSubmission({ onStarted, onFaults }: SubmissionOptions): Submission {
  const { id: personId } = usePerson();
  const [step, setStep] = useState<Exclude<SubmissionState, "looking">>("idle");
  const [asked, setAsked] = useState<Asked | null>(null);
  // Two presses in one moment both see the state of before.
  const isTaken = useRef(false);
  const isHere = useRef(true);
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
    };
  }, []);
  const { isLost, setLost } = useLostRequest("generate", personId, (batchId) => {
    if (batchId === null) return stop(strings.notStarted);
    void notify.tell(strings.foundStarted, { detail: strings.foundStartedDetail });
    started(batchId);
  });

  function rest() {
    isTaken.current = false;
    setAsked(null);
    setStep("idle");
  }

  function stop(message: string) {
    rest();
    onFaults([{ field: null, message }]);
  }

  function stopUnsent(error: unknown) {
    const failure = failureOf(error);
    stop(failure.kind === "offline" ? strings.notSent : failure.message);
  }

  function started(batchId: string) {
    rest();
    onFaults([]);
    void queryClient.invalidateQueries({ queryKey: ["batches", "recent"] });
    // Whoever went elsewhere meanwhile is not called back: it is the first of what was made before.
    if (isHere.current) onStarted(batchId);
  }

  // What was told of an ended session is over when the person is back.
  const { state: sessionState } = useSession();
  // biome-ignore lint/correctness/useExhaustiveDependencies: on a change of the session only
  useEffect(() => {
    if (sessionState === "signed_in") onFaults([]);
  }, [sessionState]);

  async function send(asked: Asked, id: string, isSecondTry = false): Promise<void> {
    setAsked(null);
    setStep("sending");
    keepSent("generate", personId, id);
    try {
      const { startBatch } = await import("../price/price-request.ts");
      const batchId = await startBatch(asked.request, asked.quote.high_usd, id);
      forgetSent("generate", personId);
      started(batchId);
    } catch (error) {
      const failure = failureOf(error);
      // Of a refusal it is certain that nothing was started; of a lost answer it is not.
      if (failure.kind === "offline" || failure.kind === "broken") {
        rest();
        return setLost(id);
      }
      forgetSent("generate", personId);
      // What it refused may be a price that has risen since it was shown.
      void queryClient.invalidateQueries({ queryKey: quoteKey });
      if (failure.kind === "signed_out" && !isSecondTry) {
        const { data } = await supabase.auth.refreshSession();
        if (data.session) return await send(asked, id, true);
      }
      stop(failure.message);
    }
  }

  async function submit(request: BatchRequest, shown: BatchQuote | null) {
    if (isTaken.current || isLost) return;
    isTaken.current = true;
    setStep("pricing");
    onFaults([]);
    try {
      const outcome = await queryClient.fetchQuery({ ...quoteOptions(request), networkMode: "always" });
      if ("faults" in outcome) {
        rest();
        return onFaults(outcome.faults);
      }
      const { quote } = outcome;
      const hasRisen = shown !== null && compareUsd(quote.high_usd, shown.high_usd) > 0;
      const next = { request, quote, hasRisen };
      if (!hasRisen && !isWorthAsking(quote)) return await send(next, crypto.randomUUID());
      setAsked(next);
      setStep("asking");
    } catch (error) {
      stopUnsent(error);
    }
  }

  return {
    state: isLost ? "looking" : step,
    question: asked,
    submit,
    confirm: () => void (asked && send(asked, crypto.randomUUID())),
    decline: rest,
  };
}
