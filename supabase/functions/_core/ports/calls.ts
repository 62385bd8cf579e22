import type { Job } from "./jobs.ts";
import type { Usage } from "./provider.ts";

/** The intents and the outcomes of calls that may cost money. */
export interface Calls {
  /** Null when the claim is gone: make no call. */
  begin(
    job: Job,
    provider: string,
    modelId: string,
  ): Promise<{
    /** An earlier attempt began the same call and died before it knew the outcome. */
    readonly repeated: boolean;
    /** What an earlier attempt got for its money, or null. */
    readonly result: unknown;
  } | null>;
  charge(job: Job, provider: string, modelId: string, usage: Usage, result: unknown): Promise<void>;
}
