import { useState } from "react";
import { useNavigate } from "react-router-dom";
import type { Usd } from "../../../../../shared/usd.ts";
import { queryClient } from "../../../lib/query-client.ts";
import { compareStartStrings as strings } from "../../../strings/compare-start.ts";
import { usePerson } from "../../session/session.ts";
import { comparePath } from "../compare-url.ts";
import { batchesOf, forgetStart, keepStart, readStart, type StartedPart } from "./kept-start.ts";
import type { Part } from "./plan.ts";
import { isNothingStarted, startParts } from "./start-parts.ts";

/** Begins all parts of a comparison, and goes to it. */
export function useStart() {
  const { id: personId } = usePerson();
  const navigate = useNavigate();
  /** What was begun and is not complete. */
  const [half, setHalf] = useState(() => readStart(personId));
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | undefined>();

  function leave() {
    forgetStart(personId);
    setHalf(null);
    setTrouble(undefined);
  }

  const show = (parts: readonly StartedPart[]) => {
    forgetStart(personId);
    void queryClient.invalidateQueries({ queryKey: ["batches"] });
    void navigate(comparePath({ batches: batchesOf(parts) }));
  };

  async function send(parts: readonly StartedPart[], maxUsd: readonly Usd[]) {
    if (isBusy) return;
    setBusy(true);
    setTrouble(undefined);
    keepStart(personId, parts);
    const outcome = await startParts(parts, maxUsd, {
      start: async (...part) => await (await import("./requests.ts")).startBatch(...part),
      keep: (now) => keepStart(personId, now),
    });
    setBusy(false);
    if (!outcome.trouble) return show(outcome.parts);
    setTrouble(strings.refused(outcome.trouble.part.name, outcome.trouble.failure.message));
    if (!isNothingStarted(outcome)) return setHalf(outcome.parts);
    forgetStart(personId);
    setHalf(null);
  }

  return {
    half,
    isBusy,
    trouble,
    leave,
    show,
    goOn: send,
    begin: (parts: readonly Part[], maxUsd: readonly Usd[]) =>
      send(
        parts.map((part) => ({ ...part, requestId: crypto.randomUUID(), batchId: null })),
        maxUsd,
      ),
  };
}
export type Start = ReturnType<typeof useStart>;
