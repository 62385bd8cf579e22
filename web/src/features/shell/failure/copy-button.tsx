import { useState } from "react";
import { reportingStrings as strings } from "../../../strings/failure-report.ts";
import { Button } from "../../../ui/button.tsx";

/** Copies a text, and says so. */
export function CopyButton({ label, text }: { readonly label: string; readonly text: string }) {
  const [isCopied, setCopied] = useState(false);
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false), // a browser that does not allow it: the text is there to be selected
    );
  return (
    <Button size="small" onClick={() => void copy()}>
      {isCopied ? strings.copied : label}
    </Button>
  );
}
