import { Check, Copy } from "lucide-react";
import { type RefObject, useId, useRef, useState } from "react";
import { newKeyStrings as strings } from "../../../strings/key-form.ts";
import { Button } from "../../../ui/button.tsx";
import { controlLook } from "../../../ui/field.tsx";

export interface NewKeyFieldProps {
  /** The whole key. */
  readonly text: string;
  readonly isCopied: boolean;
  readonly buttonRef: RefObject<HTMLButtonElement | null>;
  readonly onCopied: () => void;
}

/** A key to copy, by the button or by hand. */
export function NewKeyField({ text, isCopied, buttonRef, onCopied }: NewKeyFieldProps) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [hasFailed, setFailed] = useState(false);
  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      setFailed(false);
      onCopied();
    } catch {
      setFailed(true); // a page without TLS has no clipboard, and a person may have refused it
      field.current?.focus();
      field.current?.select();
    }
  }
  return (
    <div>
      <label htmlFor={id} className="mb-1 block text-sm font-medium">
        {strings.label}
      </label>
      <div className="flex flex-wrap gap-2">
        <input
          ref={field}
          id={id}
          readOnly
          spellCheck={false}
          autoComplete="off"
          value={text}
          onFocus={(event) => event.target.select()}
          className={`${controlLook} min-w-0 flex-1 basis-72 font-mono text-sm`}
        />
        <Button
          ref={buttonRef}
          look={isCopied ? "plain" : "primary"}
          icon={isCopied ? <Check aria-hidden /> : <Copy aria-hidden />}
          onClick={() => void copy()}
        >
          {isCopied ? strings.copied : strings.copy}
        </Button>
      </div>
      <p role="status" className={hasFailed ? "mt-1 text-sm text-bad" : "sr-only"}>
        {hasFailed ? strings.copyFailed : isCopied && strings.copied}
      </p>
    </div>
  );
}
