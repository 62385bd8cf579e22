import { useState } from "react";
import { failureOf } from "../../../lib/failure.ts";
import { generateValueStrings as strings } from "../../../strings/generate-values.ts";
import { Button } from "../../../ui/button.tsx";
import { controlLook, Field } from "../../../ui/field.tsx";

interface NameInputProps {
  readonly label: string;
  readonly start?: string;
  readonly placeholder?: string;
  readonly action: string;
  /** Said below it, though nothing is wrong yet. */
  readonly help?: string | undefined;
  readonly onWrite?: (name: string) => void;
  /** Rejected when the name is not taken. */
  readonly onName: (name: string) => Promise<unknown>;
  readonly onCancel?: () => void;
}

/** A name for saved values. It stands inside another form, so it is none itself. */
export function NameInput(props: NameInputProps) {
  const { label, start = "", placeholder, action, help, onWrite, onName, onCancel } = props;
  const [name, setName] = useState(start);
  const [fault, setFault] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  async function done() {
    if (name.trim() === "" || isBusy) return;
    setBusy(true);
    try {
      await onName(name.trim());
      setName("");
    } catch (error) {
      const failure = failureOf(error);
      setFault(failure.kind === "conflict" ? strings.nameTaken : failure.message);
    } finally {
      setBusy(false);
    }
  }
  return (
    <Field label={label} help={help} error={fault}>
      {(control) => (
        <span className="flex flex-wrap gap-2">
          <input
            {...control}
            type="text"
            autoComplete="off"
            value={name}
            maxLength={100}
            placeholder={placeholder}
            className={`${controlLook} min-w-40 flex-1`}
            onChange={(event) => {
              setName(event.target.value);
              setFault(undefined);
              onWrite?.(event.target.value.trim());
            }}
            onKeyDown={(event) => {
              if (event.key === "Escape" && onCancel) onCancel();
              if (event.key !== "Enter" || event.ctrlKey || event.metaKey) return;
              event.preventDefault();
              void done();
            }}
          />
          <Button isBusy={isBusy} disabled={name.trim() === ""} onClick={() => void done()}>
            {action}
          </Button>
          {onCancel && <Button onClick={onCancel}>{strings.cancel}</Button>}
        </span>
      )}
    </Field>
  );
}
