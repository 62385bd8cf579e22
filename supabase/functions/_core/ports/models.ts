/** A model as the database names it and as its vendor does. */
export interface ModelRef {
  readonly id: string;
  readonly provider: string;
  /** The vendor's own name of the model, which is what an adapter sends. */
  readonly vendorId: string;
}

export interface PricedModel extends ModelRef {
  /** US dollars as decimal text. */
  readonly usdPerInputToken: string;
}

/** Looks models up. Throws `not_found` for one that there is not. */
export interface Models {
  find(id: string): Promise<PricedModel>;
}
