import { formatNumber } from "./format.ts";

/** Choosing pictures for patterns, and seeing them beside what was read. */
export const patternPictureStrings = {
  open: (name: string) => `Open ${name} in the library`,
  look: (name: string) => `Look at ${name}`,
  sent: (name: string) => `${name}, as it was sent`,
  fromLibrary: "Pictures of the library",
  chosen: (count: number, most: number) => `${formatNumber(count)} of ${formatNumber(most)} chosen`,
  none: "There are no pictures in the library that you can read yet: take files instead.",
  more: "Show more",
  tooMany: (most: number) => `No more than ${formatNumber(most)} are taken: the others are left out`,
  unreadable: (names: readonly string[]) =>
    names.length === 1
      ? `${names[0]} cannot be read as a picture`
      : `${formatNumber(names.length)} files cannot be read as pictures: ${names.slice(0, 5).join(", ")}${names.length > 5 ? " …" : ""}`,
} as const;
