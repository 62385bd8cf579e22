import { keysStrings as strings } from "../../../strings/keys.ts";

/** The first of the origins of a key and how many more; or that there are none. */
export function OriginsText({ origins }: { readonly origins: readonly string[] }) {
  const [first, ...more] = origins;
  if (first === undefined) return strings.anyOrigin;
  return (
    <span title={origins.join("\n")}>
      {first.replace("https://", "")}{" "}
      {more.length > 0 && <span className="inline-block text-ink-soft">{strings.moreOrigins(more.length)}</span>}
    </span>
  );
}
