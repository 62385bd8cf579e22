/** Where data does not fit a schema, and why. */
export interface Misfit {
  /** Such as `/items/0/price`; empty for the whole. */
  readonly path: string;
  readonly message: string;
}

/** Compares data with a JSON schema. Nothing: it fits. */
export type Validate = (schema: Readonly<Record<string, unknown>>, data: unknown) => Misfit[];
