/** A key as the request carries it: in the memory of this page and nowhere else. */
export interface PageKey {
  readonly key: string;
  /** Of one that was made here. */
  readonly name?: string;
}
