/** A model as the database names it and as its vendor does. */
export interface ModelRef {
  readonly id: string;
  readonly provider: string;
  /** The vendor's own name of the model, which is what an adapter sends. */
  readonly vendorId: string;
}

/** Looks models up. Throws `not_found` for one that there is not. */
export interface Models {
  find(id: string): Promise<ModelRef>;
}
