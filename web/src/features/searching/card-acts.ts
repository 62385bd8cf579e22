/** What somebody can do with the results of a search, beyond looking. */
export interface CardActs {
  /** An admin: there are screens for more. */
  readonly isAdmin: boolean;
  /** Words stand on the pictures where they can. */
  readonly hasWords: boolean;
  /** Searches for what is like this picture. */
  onLike(id: string): void;
  onLeaveOut(id: string): void;
  onWords(hasWords: boolean): void;
  /** Goes to the page that a cursor asks for, or without one to the first. */
  onPage(cursor: string | undefined): void;
}
