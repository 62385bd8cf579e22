import type { CallbackReader } from "./provider.ts";

/** A ring of a provider, as ids: nothing else of it is kept. */
export interface Ring {
  readonly provider: string;
  readonly deliveryId: string;
  readonly providerJobId: string | null;
  /** SHA-256 of the job's own token, where it brought that. */
  readonly tokenHash: string | null;
}

/**
 * What became of a ring. `rang`: its job is due now. `early`: its job does not wait yet, and finds it when it does.
 * `late`: its job is over. `replayed`: it was heard before. `unknown`: it speaks of no call that was made.
 */
export type Heard = "rang" | "early" | "late" | "replayed" | "unknown";

/** Callbacks of providers. */
export interface Callbacks {
  receive(ring: Ring): Promise<Heard>;
  /** Null where no such provider rings. */
  readerOf(provider: string): CallbackReader | null;
  /** Whether a token is the one that this provider was given for a job. */
  isToken(token: string, provider: string, jobId: string): Promise<boolean>;
}
