import { Plus, X } from "lucide-react";
import { useState } from "react";
import { keyFormStrings as strings } from "../../../strings/key-form.ts";
import { Button } from "../../../ui/button.tsx";
import { controlLook, Field } from "../../../ui/field.tsx";
import { IconButton } from "../../../ui/icon-button.tsx";
import type { KeyForm } from "./key-form.ts";
import { addOrigins } from "./origin.ts";

export interface OriginsFieldProps {
  readonly form: Pick<KeyForm, "origins" | "originText">;
  /** What the whole form found wrong with them. */
  readonly error: string | undefined;
  readonly onChange: (change: Partial<KeyForm>) => void;
}

/** The origins whose pages may use a key: one by one, or several pasted at once. */
export function OriginsField({ form: { origins, originText }, error, onChange }: OriginsFieldProps) {
  const [fault, setFault] = useState<string>();
  function add() {
    const added = addOrigins(origins, originText);
    setFault(added.fault);
    if (added.fault === undefined) onChange({ origins: added.origins, originText: "" });
  }
  return (
    <div>
      <Field label={strings.origins} help={strings.originsHelp} error={fault ?? error}>
        {(control) => (
          <div className="flex gap-2">
            <input
              {...control}
              type="text"
              inputMode="url"
              autoCapitalize="off"
              autoComplete="off"
              spellCheck={false}
              value={originText}
              placeholder={strings.originPlaceholder}
              onChange={(event) => {
                setFault(undefined);
                onChange({ originText: event.target.value });
              }}
              onKeyDown={(event) => {
                if (event.key !== "Enter" || event.nativeEvent.isComposing || !originText.trim()) return;
                event.preventDefault();
                add();
              }}
              className={controlLook}
            />
            <Button icon={<Plus aria-hidden />} disabled={!originText.trim()} onClick={add}>
              {strings.addOrigin}
            </Button>
          </div>
        )}
      </Field>
      {origins.length > 0 && (
        <>
          <ul aria-label={strings.origins} className="mt-2 grid gap-1">
            {origins.map((origin) => (
              <li
                key={origin}
                className="flex items-center justify-between gap-2 rounded-control bg-inset pl-3 text-sm"
              >
                <span className="min-w-0 break-all">{origin}</span>
                <IconButton
                  label={strings.removeOrigin(origin)}
                  icon={<X aria-hidden />}
                  onClick={() => onChange({ origins: origins.filter((other) => other !== origin) })}
                />
              </li>
            ))}
          </ul>
          <p className="mt-1 text-sm text-ink-soft">{strings.originsNote}</p>
        </>
      )}
    </div>
  );
}
