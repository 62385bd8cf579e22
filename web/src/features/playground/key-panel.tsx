import { KeyRound } from "lucide-react";
import { Suspense, useState } from "react";
import { lazyPart } from "../../lib/lazy-part.ts";
import { paths } from "../../lib/paths.ts";
import { playgroundStrings } from "../../strings/playground.ts";
import { Button } from "../../ui/button.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { TextLink } from "../../ui/text-link.tsx";
import { usePerson } from "../session/session.ts";
import type { PageKey } from "./page-key.ts";

const MakeKey = lazyPart(() => import("./make-key.tsx"));

export interface KeyPanelProps {
  readonly value: PageKey | null;
  readonly onChange: (value: PageKey | null) => void;
}

/** Puts a key into the request: a pasted one, or for admins a new one. */
export function KeyPanel({ value, onChange }: KeyPanelProps) {
  const isAdmin = usePerson().role === "admin";
  const [isMaking, setMaking] = useState(false);
  const [wrong, setWrong] = useState(false);
  const s = playgroundStrings;
  if (value) {
    return (
      <div className="grid justify-items-start gap-2 text-sm">
        <p>
          {s.keyInUse} {value.name && s.keyOf(value.name)}
        </p>
        <div className="flex items-center gap-3">
          <Button size="small" onClick={() => onChange(null)}>
            {s.forget}
          </Button>
          {value.name && <TextLink to={paths.keys}>{s.keys}</TextLink>}
        </div>
      </div>
    );
  }

  function paste(text: string) {
    const key = text.trim();
    const isKey = /^[\x21-\x7e]+$/.test(key);
    setWrong(key !== "" && !isKey);
    if (isKey) onChange({ key });
  }

  return (
    <div className="grid gap-3">
      <p className="text-sm text-ink-soft">{s.keyHelp}</p>
      <div className="flex flex-wrap items-end gap-3">
        <TextField
          label={s.pasteKey}
          error={wrong ? s.keyWrong : undefined}
          autoComplete="off"
          spellCheck={false}
          placeholder="lrd_…"
          className="min-w-48 flex-1"
          onPaste={(event) => {
            event.preventDefault();
            paste(event.clipboardData.getData("text"));
          }}
          onBlur={(event) => paste(event.target.value)}
          onKeyDown={(event) => event.key === "Enter" && paste(event.currentTarget.value)}
        />
        {isAdmin && !isMaking && (
          <Button icon={<KeyRound aria-hidden />} onClick={() => setMaking(true)}>
            {s.makeKey}
          </Button>
        )}
      </div>
      <Suspense>{isMaking && <MakeKey onMade={onChange} onCancel={() => setMaking(false)} />}</Suspense>
    </div>
  );
}
