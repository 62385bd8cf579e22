import { searchingStrings } from "../../strings/searching.ts";
import { Warning } from "./warning.tsx";

/** Nobody could tell what the query means. */
export const DegradedNote = () => (
  <Warning title={searchingStrings.degradedTitle}>{searchingStrings.degradedHelp}</Warning>
);
