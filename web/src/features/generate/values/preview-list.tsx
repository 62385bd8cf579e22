import { generateValueStrings as strings } from "../../../strings/generate-values.ts";

const shownAtOnce = 5;

/** Prompts in their order; of many the first few, the others on demand. */
export function PreviewList({ texts }: { readonly texts: readonly string[] }) {
  const list = (some: readonly string[]) => (
    <ol className="grid gap-2">
      {some.map((text, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two prompts may be the same
        <li key={place} className="break-words">
          {text}
        </li>
      ))}
    </ol>
  );
  const rest = texts.slice(shownAtOnce);
  return (
    <div className="grid gap-2 rounded-control bg-inset p-3">
      {list(texts.slice(0, shownAtOnce))}
      {rest.length > 0 && (
        <details>
          <summary className="mb-2 w-fit rounded font-medium text-accent">{strings.more(rest.length)}</summary>
          {list(rest)}
        </details>
      )}
    </div>
  );
}
