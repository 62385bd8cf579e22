/** What the stack and a function's worker say to each other. Bodies travel as transferred bytes, whole. */
export interface Call {
  readonly id: number;
  readonly method: string;
  readonly url: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: ArrayBuffer | null;
  /** The client went away before all of the body was there: whoever reads it hears so. */
  readonly brokeOff: boolean;
}

export interface Answer {
  readonly kind: "answer";
  readonly id: number;
  readonly status: number;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: ArrayBuffer | null;
}

export type FromWorker =
  | Answer
  /** The module has run and a handler is there to take calls. */
  | { readonly kind: "ready" }
  | { readonly kind: "log"; readonly text: string };
