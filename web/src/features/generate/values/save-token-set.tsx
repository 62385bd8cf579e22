import { useState } from "react";
import { generateValueStrings as strings } from "../../../strings/generate-values.ts";
import { NameInput } from "./name-input.tsx";

interface SaveTokenSetProps {
  /** Of those that there are. */
  readonly names: readonly string[];
  /** Rejected when they were not saved. */
  readonly onSave: (name: string, isReplacing: boolean) => Promise<unknown>;
}

/** Keeps the values of the form under a name; under one that is taken they go in place of what it had. */
export function SaveTokenSet({ names, onSave }: SaveTokenSetProps) {
  const [written, setWritten] = useState("");
  const isTaken = names.includes(written);
  return (
    <NameInput
      label={strings.setName}
      placeholder={strings.setNamePlaceholder}
      action={isTaken ? strings.replace : strings.save}
      help={isTaken ? strings.setTwice : undefined}
      onWrite={setWritten}
      onName={async (name) => {
        await onSave(name, names.includes(name));
        setWritten("");
      }}
    />
  );
}
