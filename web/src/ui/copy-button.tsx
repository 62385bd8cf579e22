import { Check, Copy, TriangleAlert } from "lucide-react";
import { useEffect, useState } from "react";
import { copyStrings as strings } from "../strings/copy.ts";
import { Button } from "./button.tsx";

/** For how long it says what came of it. */
const tellMilliseconds = 2_000;

interface CopyButtonProps {
  readonly text: string;
  /** What it copies, for the ear, where "Copy" alone does not tell. */
  readonly label?: string;
  readonly className?: string;
  readonly onCopied?: (() => void) | undefined;
}

/** Puts a text into the clipboard, and says so where it was pressed. */
export function CopyButton({ text, label, className, onCopied }: CopyButtonProps) {
  const [outcome, setOutcome] = useState<"copied" | "failed" | null>(null);
  useEffect(() => {
    if (outcome === null) return;
    const timer = setTimeout(() => setOutcome(null), tellMilliseconds);
    return () => clearTimeout(timer);
  }, [outcome]);

  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome("copied");
      onCopied?.();
    } catch {
      setOutcome("failed"); // a page without TLS has no clipboard, and a person may have refused it
    }
  }

  const Icon = outcome === "copied" ? Check : outcome === "failed" ? TriangleAlert : Copy;
  return (
    <>
      <Button
        size="small"
        icon={<Icon aria-hidden />}
        onClick={copy}
        {...(label && { "aria-label": label })}
        {...(className && { className })}
      >
        {outcome === "copied" ? strings.copied : strings.copy}
      </Button>
      <span role="status" className={outcome === "failed" ? "text-sm text-bad" : "sr-only"}>
        {outcome === "copied" && strings.copied}
        {outcome === "failed" && strings.notCopied}
      </span>
    </>
  );
}
