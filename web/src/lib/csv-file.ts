/** A CSV, from its parts, as a file for people: with the mark by which Excel knows that it is UTF-8, and not Windows-1252. */
export const csvFile = (parts: readonly BlobPart[]): Blob =>
  new Blob(["\ufeff", ...parts], { type: "text/csv;charset=utf-8" });
