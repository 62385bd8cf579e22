import type { Contract } from "../../shared/contract.ts";
import type { KeyScope } from "../../shared/keys.ts";
import type { ProblemCode } from "../../shared/problems.ts";

/** What every call of a caller may be answered. */
export const always: readonly ProblemCode[] = [
  "invalid_input",
  "unauthenticated",
  "forbidden",
  "method_not_allowed",
  "rate_limited",
  "internal",
  "database_unavailable",
];

/** A good answer: its status, and the names of the schemas that it may have. */
export interface GoodAnswer {
  readonly status: number;
  /** Whether it tells in `Location` where it can be read. */
  readonly isMade?: boolean;
  readonly description: string;
  readonly schemas: readonly string[];
}

/** Something that can be called, and what no contract says of it. */
export interface Operation {
  readonly id: string;
  readonly contract: Contract;
  readonly summary: string;
  readonly description: string;
  /** What a key has to be made for; without it none is needed. */
  readonly scope?: KeyScope;
  /** Members call it with their session, too. */
  readonly takesSessions?: boolean;
  /** Requests have two headers of their own: `Idempotency-Key` and `Prefer`. */
  readonly takesWishes?: boolean;
  /** The schema of what it takes as JSON; of a `GET` what it takes in its address, where another takes the same as JSON. */
  readonly request?: string;
  /** Requests have a header of their own: `Idempotency-Key`. */
  readonly takesKey?: boolean;
  /** The types of a picture that the body can be instead. */
  readonly takesPicture?: readonly string[];
  /** What the fields of its path and address are for, where `request` does not say it. */
  readonly parameters?: Readonly<Record<string, string>>;
  readonly answers: readonly GoodAnswer[];
  /** The types of an answer that is no JSON. */
  readonly writes?: readonly string[];
  /** Seconds for which an answer is kept, and may be shown while it is asked for anew; without them nobody keeps it. */
  readonly cacheControl?: string;
  readonly codes: readonly ProblemCode[];
}

/** An answer with 200. */
export const worked = (...schemas: string[]): GoodAnswer[] => [{ status: 200, description: "It worked.", schemas }];
