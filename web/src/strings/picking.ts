import { formatNumber } from "./format.ts";

/** Choosing pictures of the library. */
export const pickingStrings = {
  title: (most: number) => (most === 1 ? "Choose a picture" : "Choose pictures"),
  help: (count: number, most: number) =>
    most === 1 ? "From the library, or from this device." : `${formatNumber(count)} of ${formatNumber(most)} chosen`,
  search: "Search the pictures",
  pictures: "Pictures of the library",
  none: "There are no pictures here yet: upload one.",
  nothingFits: (text: string) => `Nothing fits “${text}”.`,
  more: "Show more",
  upload: "Upload from this device",
  uploading: (count: number) =>
    count === 1 ? "A picture is uploaded…" : `${formatNumber(count)} pictures are uploaded…`,
  uploaded: "Uploaded just now",
  notUploaded: (name: string, reason: string) => `${name}: ${reason}`,
  again: (name: string) => `Upload ${name} again`,
  tryAgain: "Try again",
  full: (most: number) => `No more than ${formatNumber(most)} can be chosen.`,
  chosen: "Chosen pictures",
  remove: (name: string) => `Leave out ${name}`,
  done: (count: number) =>
    count === 0 ? "Use none" : count === 1 ? "Use this picture" : `Use ${formatNumber(count)} pictures`,
  cancel: "Cancel",
  missing: "This picture is gone, or not yours to see",
} as const;
