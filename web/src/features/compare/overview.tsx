import { compareStrings as strings } from "../../strings/compare.ts";
import { Recent } from "./recent/recent.tsx";
import { Wins } from "./wins/wins.tsx";

/** What there is to compare, and what was decided so far. */
export default function Overview() {
  return (
    <div className="grid gap-10">
      <p className="-mt-3 max-w-prose text-ink-soft">{strings.intro}</p>
      <Recent />
      <Wins />
    </div>
  );
}
