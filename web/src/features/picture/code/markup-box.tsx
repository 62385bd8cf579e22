import { Check, Copy } from "lucide-react";
import { useState } from "react";
import { notify } from "../../../lib/notify.ts";
import { picturePartsStrings as strings } from "../../../strings/picture-parts.ts";
import { Button } from "../../../ui/button.tsx";

/** The code as it is copied. */
export function MarkupBox({ markup }: { readonly markup: string }) {
  const [copied, setCopied] = useState<string | null>(null);
  const isCopied = copied === markup;
  const copy = () =>
    navigator.clipboard.writeText(markup).then(
      () => setCopied(markup),
      () => void notify.failed(strings.notCopied),
    );
  return (
    <div className="overflow-hidden rounded-card border border-line bg-inset">
      <div className="flex items-center justify-between gap-2 border-b border-line py-1 pr-1 pl-4">
        <span className="text-sm font-medium">{strings.codeLabel}</span>
        <Button size="small" icon={isCopied ? <Check aria-hidden /> : <Copy aria-hidden />} onClick={() => void copy()}>
          {isCopied ? strings.copied : strings.copy}
        </Button>
      </div>
      <pre className="p-4 font-mono text-xs leading-relaxed [overflow-wrap:anywhere] whitespace-pre-wrap">
        <code>{markup}</code>
      </pre>
    </div>
  );
}
