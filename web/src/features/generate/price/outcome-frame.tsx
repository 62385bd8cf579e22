import type { PropsWithChildren } from "react";
import { generateStrings as strings } from "../../../strings/generate.ts";
import type { Operation } from "../../making/catalog/image-model.ts";

interface OutcomeFrameProps {
  readonly operation: Operation;
  readonly isBusy?: boolean;
}

/** Where it stands what will be made, and before the form says enough, what will stand there. */
export const OutcomeFrame = ({ children, operation, isBusy }: PropsWithChildren<OutcomeFrameProps>) => (
  <section aria-labelledby="outcome" className="rounded-card border border-line bg-raised p-4">
    <h2 id="outcome" className="text-sm font-medium">
      {strings.outcome}
    </h2>
    <div aria-busy={isBusy} className="mt-2 text-sm">
      {children ?? (
        <p className="text-ink-soft">{operation === "edit" ? strings.outcomeEmptyEdit : strings.outcomeEmpty}</p>
      )}
    </div>
  </section>
);
