import { TriangleAlert } from "lucide-react";
import { mostVariations } from "../../../../../shared/variations.ts";
import { formatNumber } from "../../../strings/format.ts";
import { generateValueStrings as strings } from "../../../strings/generate-values.ts";
import { Button } from "../../../ui/button.tsx";
import { FirstFew } from "../first-few.tsx";
import { useGenerateForm } from "../form/form-place.ts";
import { openFields } from "./asked.ts";
import { previewOf } from "./preview.ts";

/** The prompts with their slots filled, in all variations, and what does not fit together; nothing is asked for it. */
export function PromptPreview({ isFolded = false }: { readonly isFolded?: boolean }) {
  const { values, set, catalog } = useGenerateForm();
  const { prompts, count, isCapped, missing, unused, overlays } = previewOf(values, catalog);
  if (prompts.length === 0) return null;
  const countText = count === Number.MAX_SAFE_INTEGER ? strings.countless : formatNumber(count);
  // What has to be filled in says so itself.
  const open = openFields(values, catalog).map(({ name }) => name);
  const left = missing.filter((name) => !open.includes(name));
  const warnings = [
    isCapped && strings.capped(countText, mostVariations),
    left.length > 0 && strings.missing(left),
  ].filter((text) => text !== false);
  function forget() {
    set("tokens", Object.fromEntries(Object.entries(values.tokens).filter(([name]) => !unused.includes(name))));
  }
  return (
    <section aria-label={strings.preview} className="grid gap-2 text-sm">
      <details open={!isFolded || count > 1}>
        <summary className="mb-2 w-fit rounded text-ink-soft">
          {strings.preview}
          {count > 1 && ` · ${isCapped ? countText : strings.prompts(count)}`}
        </summary>
        <FirstFew items={prompts} />
        {overlays.length > 0 && (
          <p className="mt-2 break-words">
            <span className="text-ink-soft">{strings.overlays}: </span>
            {overlays.map((text) => `“${text}”`).join(", ")}
          </p>
        )}
      </details>
      <div role="status" className="grid gap-2 empty:hidden">
        {warnings.map((text) => (
          <p key={text} className="flex gap-2 rounded-control bg-warn-soft px-3 py-2 text-warn">
            <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
            <span className="min-w-0 break-words">{text}</span>
          </p>
        ))}
        {unused.length > 0 && (
          <p className="text-ink-soft">
            {strings.unused(unused)}{" "}
            <Button look="quiet" size="small" onClick={forget}>
              {strings.forget}
            </Button>
          </p>
        )}
      </div>
    </section>
  );
}
