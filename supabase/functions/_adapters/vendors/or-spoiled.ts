import { AppError } from "../../../../shared/problems.ts";
import type { Spoiled, Usage } from "../../_core/ports/provider.ts";

/** What is read from an answer that was paid for. Where nothing can be made of it, why, with its usage. */
export function orSpoiled<Answer>(usage: Usage, read: () => Answer): Answer | Spoiled {
  try {
    return read();
  } catch (error) {
    if (error instanceof AppError) return { state: "spoiled", error, usage };
    throw error;
  }
}
