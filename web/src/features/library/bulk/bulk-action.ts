import type { ImageAction } from "../../editing/verbs/act.ts";
import type { ReadBefore } from "../../editing/verbs/read-before.ts";
import type { Verbs } from "../../editing/verbs/verbs.ts";

/** What a person wants done with many pictures. */
export type BulkAction = Exclude<ImageAction, { readonly kind: "reopen" }>;

export interface World {
  readonly verbs: Verbs;
  readonly readBefore: ReadBefore;
}
