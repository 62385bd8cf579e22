import { useRef, useState } from "react";
import { paths, patternPath } from "../../../lib/paths.ts";
import { project } from "../../../lib/supabase.ts";
import { useWarnedLeaving } from "../../../lib/use-warned-leaving.ts";
import { newKeyStrings as strings } from "../../../strings/key-form.ts";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { TextLink } from "../../../ui/text-link.tsx";
import { Snippets } from "../../snippets/snippets.tsx";
import { LeaveQuestion } from "../form/leave-question.tsx";
import { TryIt } from "../trial/try-it.tsx";
import type { NewKey } from "./new-key.ts";
import { NewKeyField } from "./new-key-field.tsx";

export interface NewKeyDialogProps {
  readonly newKey: NewKey;
  readonly onClose: () => void;
}

/** A key, once: to copy, to try, and as the call to paste. Whoever closes it without copying is asked. */
export default function NewKeyDialog({ newKey, onClose }: NewKeyDialogProps) {
  const [isCopied, setCopied] = useState(false);
  const [isLeaving, setLeaving] = useState(false);
  const [query, setQuery] = useState<string>(strings.firstQuery);
  const copyButton = useRef<HTMLButtonElement>(null);
  useWarnedLeaving(!isCopied);
  const input = { query: query.trim(), limit: 3 };
  const copied = () => setCopied(true);
  return (
    <Dialog
      isOpen
      onClose={() => (isCopied || isLeaving ? onClose() : setLeaving(true))}
      title={strings.title(newKey.name)}
      help={strings.warning}
      initialFocus={copyButton}
      className="max-w-2xl!"
    >
      {/* Whoever selects it and copies it by hand has it too. */}
      <div
        onCopy={({ target }) => copiedText(target).includes(newKey.key) && copied()}
        className="grid grid-cols-[minmax(0,1fr)] gap-6"
      >
        <NewKeyField text={newKey.key} isCopied={isCopied} buttonRef={copyButton} onCopied={copied} />
        {newKey.scopes.includes("search") ? (
          <section aria-label={strings.use} className="grid grid-cols-[minmax(0,1fr)] gap-4">
            <TryIt newKey={newKey} query={query} onQuery={setQuery} input={input} />
            <Snippets
              url={project.url}
              apiKey={newKey.key}
              origin={newKey.allowed_origins[0]}
              input={input}
              onCopied={copied}
            />
          </section>
        ) : (
          <p className="text-sm text-ink-soft">
            {newKey.scopes.some((scope) => scope.startsWith("patterns:")) && (
              <>
                {strings.forPatterns} <TextLink to={patternPath()}>{strings.toPatterns}</TextLink>.{" "}
              </>
            )}
            {strings.forTheRest} <TextLink to={paths.api}>{strings.toApi}</TextLink>.
          </p>
        )}
        {isLeaving && !isCopied ? (
          <LeaveQuestion onStay={() => setLeaving(false)} onLeave={onClose} />
        ) : (
          <div className="flex justify-end">
            <Button look={isCopied ? "primary" : "plain"} onClick={() => (isCopied ? onClose() : setLeaving(true))}>
              {strings.done}
            </Button>
          </div>
        )}
      </div>
    </Dialog>
  );
}

/** What somebody selected and copied. */
const copiedText = (from: EventTarget): string =>
  from instanceof HTMLInputElement
    ? from.value.slice(from.selectionStart ?? 0, from.selectionEnd ?? 0)
    : String(window.getSelection());
