/** A key that was just made, with what it was made of. Held by the screen only: never stored, cached or written anywhere. */
export interface NewKey {
  readonly id: string;
  readonly name: string;
  /** The whole key, as a site sends it. */
  readonly key: string;
  readonly scopes: readonly string[];
  readonly allowed_origins: readonly string[];
}
