import type { NamedUsage } from "./provider.ts";

/** The money of searches, which no job puts aside for them. */
export interface QueryCalls {
  /** Puts the most that a call may cost aside, in US dollars as decimal text. False: no budget has room, make no call. */
  begin(modelId: string, usd: string): Promise<boolean>;
  charge(provider: string, modelId: string, usage: NamedUsage): Promise<void>;
}
