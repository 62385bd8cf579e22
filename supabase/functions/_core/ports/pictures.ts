import type { ProblemCode } from "../../../../shared/problems.ts";
import type { Caller, CallerCredentials } from "./callers.ts";

/** A picture that somebody asks for, as `worker.make_picture` takes it. */
export interface PictureOrder {
  readonly request: Readonly<Record<string, unknown>>;
  /** Decimal text; null for whatever it costs. */
  readonly maxUsd: string | null;
  readonly idempotencyKey: string | null;
  /** SHA-256 of what is asked, in hexadecimal. */
  readonly bodyHash: string;
}

export type OrderAnswer =
  | {
      readonly status: "accepted";
      readonly imageId: string;
      readonly batchId: string;
      readonly jobId: string;
      /** Decimal text. */
      readonly estimatedUsd: string;
    }
  | { readonly status: "conflict" | "costs_money" };

/** What has become of a picture. */
export type MadePicture =
  | {
      /** Signed, for an hour. */
      readonly url: string;
      readonly width: number;
      readonly height: number;
      readonly modelId: string;
      readonly seed: number;
      readonly seconds: number;
      readonly costUsd: string;
    }
  | { readonly error: { readonly code: ProblemCode | null; readonly detail: string } };

/** Pictures that are made for whoever calls. Throws `AppError`: `invalid_input` for what cannot be made, `quota_exhausted`. */
export interface Pictures {
  order(call: CallerCredentials, caller: Caller, order: PictureOrder): Promise<OrderAnswer>;
  /** Null while it is being made. */
  made(ownerId: string, imageId: string): Promise<MadePicture | null>;
}
