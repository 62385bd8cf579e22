import type { Job } from "./jobs.ts";

/** An event that is brought to an endpoint. */
export interface DeliveryWork {
  readonly eventId: string;
  readonly url: string;
  readonly isDisabled: boolean;
  /** It takes long to answer: only so many deliveries are brought to it at once. */
  readonly isSlow: boolean;
  /** What signs it: the newest first, and the one before while that is good. Never logged. */
  readonly secrets: readonly string[];
  /** JSON, the same at every attempt. */
  readonly body: string;
}

/** One request to an endpoint, and what became of it. */
export interface DeliveryAttempt {
  readonly attemptedAt: Date;
  readonly milliseconds: number;
  readonly url: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** Null: there was no answer, or nobody was asked. */
  readonly status: number | null;
  /** The first kilobyte of the answer. */
  readonly answer: string | null;
  /** Why it did not get through, in a sentence for the owner; null: it did. */
  readonly error: string | null;
  /** Seconds after which the endpoint wants to be asked again. */
  readonly retryAfter: number | null;
}

/** What is known of deliveries, and what comes of them. */
export interface Deliveries {
  /** Null: it is gone, with its endpoint, or that may not be told of it any more. */
  read(deliveryId: string): Promise<DeliveryWork | null>;
  /** Whether others keep its slow endpoint busy, so that it is brought later; or the claim is gone. */
  putOff(job: Job): Promise<boolean>;
  /** It got through. False: the claim is gone, and somebody else brings it again. */
  finish(job: Job, attempt: DeliveryAttempt): Promise<boolean>;
  /** It did not; the job itself is failed by its worker. May disable the endpoint. */
  noteFailed(job: Job, attempt: DeliveryAttempt): Promise<void>;
}

/** Asks an endpoint once. Never throws: an attempt that failed says why. */
export type SendWebhook = (delivery: DeliveryWork, signal: AbortSignal) => Promise<DeliveryAttempt>;
