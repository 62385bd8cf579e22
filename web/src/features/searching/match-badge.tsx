import { searchingStrings } from "../../strings/searching.ts";
import { Badge } from "../../ui/badge.tsx";
import type { Match } from "./search-answer.ts";

const tones = { strong: "good", good: "accent", weak: "quiet" } as const;

/** How well a picture fits, in a word. */
export const MatchBadge = ({ match }: { readonly match: Match }) => (
  <Badge tone={tones[match]}>{searchingStrings.match[match]}</Badge>
);
