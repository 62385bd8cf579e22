import type { MockupSlug } from "../../../../../shared/mockups.ts";

const longestName = 60;

/** Letters, digits and dashes: what every computer takes as the name of a file. */
const plain = (name: string): string =>
  name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .slice(0, longestName)
    .replace(/^-+|-+$/g, "");

/** The name of a file that is made of a picture on a thing, such as `oat-cookies-on-mug-print.png`. */
export const fileName = (picture: string, thing: MockupSlug, what: "print" | "mockup"): string =>
  `${plain(picture) || "picture"}-on-${thing}-${what}.png`;
