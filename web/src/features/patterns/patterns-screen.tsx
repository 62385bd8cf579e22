import { useParams } from "react-router-dom";
import { PatternList } from "./list/pattern-list.tsx";
import { Studio } from "./studio/studio.tsx";

/** All patterns, or the one that the address names. */
export function PatternsScreen() {
  const { "*": slug = "" } = useParams();
  return slug === "" ? <PatternList /> : <Studio key={slug} slug={slug} />;
}
