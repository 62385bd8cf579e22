import { foldPlural } from "../words/fold-plural.ts";

/** As they are compared: see Piece. */
const words = (text: string): ReadonlySet<string> => new Set(text.split(" ").map(foldPlural));

export const determiners = words("a an the my our your his her their its this that some any one");
/** What stands before a thing and says how it is meant. */
export const prepositions = words(
  "for on onto in into at of with without from to by as about showing featuring under over near beside behind against inside wearing wear around through and",
);
/** What is left over before what is shown when the thing that it was said of is gone: "a mug with a fox". */
export const leadingLinks = words("of with about showing featuring for and that saying to");
/** The same at the end. */
export const trailingLinks = words("in on onto for with and of as a an the by to at");
/** How a request begins. */
export const requestWords = words(
  "please can could would you i we id wed want need like to see have get make draw create design generate paint print put give show do me us lets let",
);
/** What every picture is, so that it need not be said. */
export const pictureWords = words("picture image graphic artwork visual illustration");
