import type { ReactNode } from "react";
import { generateValueStrings as strings } from "../../strings/generate-values.ts";

const shownAtOnce = 5;

/** A list in its order; of many items the first few, the others on demand. */
export function FirstFew({ items }: { readonly items: readonly ReactNode[] }) {
  const list = (some: readonly ReactNode[]) => (
    <ol className="grid gap-2">
      {some.map((item, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two prompts may be the same
        <li key={place} className="break-words">
          {item}
        </li>
      ))}
    </ol>
  );
  const rest = items.slice(shownAtOnce);
  return (
    <div className="grid gap-2 rounded-control bg-inset p-3">
      {list(items.slice(0, shownAtOnce))}
      {rest.length > 0 && (
        <details>
          <summary className="mb-2 w-fit rounded font-medium text-accent">{strings.more(rest.length)}</summary>
          {list(rest)}
        </details>
      )}
    </div>
  );
}
