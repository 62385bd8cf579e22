import type { Job } from "./jobs.ts";
import type { NamedUsage } from "./provider.ts";

/** A call that is about to be made. */
export interface Intent {
  readonly provider: string;
  readonly modelId: string;
  /** Ask again where an earlier attempt never knew the outcome, also a provider that would sell it anew. */
  readonly mayRepeat: boolean;
  /** SHA-256 of the token by which the provider may ring, in hexadecimal; null where it cannot. */
  readonly callbackTokenHash: string | null;
}

export interface Begun {
  /** An earlier attempt began the same call and died before it knew the outcome. */
  readonly repeated: boolean;
  /** What an earlier attempt got for its money, or null. */
  readonly result: unknown;
  /** What the provider is to know the purchase by; null where no call is to be made. */
  readonly key: string | null;
  /** Seconds for which the provider is left alone; null where it may be asked. */
  readonly openFor: number | null;
  /** It is left alone because it takes only so many requests, and not because it does not answer. */
  readonly isLimited: boolean;
}

/** The intents and the outcomes of calls that may cost money. */
export interface Calls {
  /** Null when the claim is gone: make no call. */
  begin(job: Job, intent: Intent): Promise<Begun | null>;
  charge(job: Job, provider: string, modelId: string, usage: NamedUsage, result: unknown): Promise<void>;
}
