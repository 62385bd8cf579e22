import { keysStrings as strings } from "../../../strings/keys.ts";
import { writtenNetwork } from "./written-network.ts";

export interface OriginsTextProps {
  readonly origins: readonly string[];
  readonly networks: readonly string[];
}

/** The first of the places that a key works from and how many more; or that it works from anywhere. */
export function OriginsText({ origins, networks }: OriginsTextProps) {
  const places = [...origins, ...networks.map(writtenNetwork)];
  const [first, ...more] = places;
  if (first === undefined) return strings.anyOrigin;
  return (
    <span title={places.join("\n")}>
      {first.replace("https://", "")}{" "}
      {more.length > 0 && <span className="inline-block text-ink-soft">{strings.moreOf(more.length)}</span>}
    </span>
  );
}
