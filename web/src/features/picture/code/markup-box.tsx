import { picturePartsStrings as strings } from "../../../strings/picture-parts.ts";
import { CodeBlock } from "../../../ui/code-block.tsx";
import { CopyButton } from "../../../ui/copy-button.tsx";

/** The code as it is copied. */
export const MarkupBox = ({ markup }: { readonly markup: string }) => (
  <section aria-label={strings.codeLabel} className="overflow-hidden rounded-card border border-line">
    <div className="flex items-center justify-between gap-2 border-b border-line bg-inset py-1 pr-1 pl-4">
      <h2 className="text-sm font-medium">{strings.codeLabel}</h2>
      <CopyButton text={markup} label={strings.copyCode} />
    </div>
    <CodeBlock>{markup}</CodeBlock>
  </section>
);
