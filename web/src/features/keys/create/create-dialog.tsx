import { useQuery } from "@tanstack/react-query";
import { useRef } from "react";
import { useSearchParams } from "react-router-dom";
import { keyStateOf } from "../../../../../shared/key-state.ts";
import { formatNumber } from "../../../strings/format.ts";
import { keyFormStrings as strings } from "../../../strings/key-form.ts";
import { Dialog } from "../../../ui/dialog.tsx";
import type { ApiKey } from "../api-key.ts";
import { KeyFields } from "../form/key-fields.tsx";
import { KeyFormFrame } from "../form/key-form-frame.tsx";
import { ScopesField } from "../form/scopes-field.tsx";
import { TestField } from "../form/test-field.tsx";
import { useKeyForm } from "../form/use-key-form.ts";
import type { ChangeView } from "../view/use-keys-view.ts";
import { LostAnswer } from "./lost-answer.tsx";
import type { NewKey } from "./new-key.ts";
import { defaultRateOptions } from "./read-default-rate.ts";
import { useCreation } from "./use-creation.ts";

export interface CreateDialogProps {
  readonly keys: readonly ApiKey[];
  readonly onMade: (key: NewKey) => void;
  readonly onChange: ChangeView;
  readonly onClose: () => void;
}

/** What a new key is for and may do; an address may say with `may` what it is wanted for. */
export function CreateDialog({ keys, onMade, onChange, onClose }: CreateDialogProps) {
  const [address] = useSearchParams();
  const asked = address.getAll("may").filter((scope) => Object.hasOwn(strings.scopeNames, scope));
  const { form, faults, change, send } = useKeyForm(null, asked.length > 0 ? asked : undefined);
  const creation = useCreation(new Set(keys.map(({ id }) => id)), onMade);
  const rate = useQuery(defaultRateOptions);
  const name = useRef<HTMLInputElement>(null);
  const isTaken = keys.some(
    (key) => keyStateOf(key, Date.now()) === "active" && key.name.toLowerCase() === form.name.trim().toLowerCase(),
  );
  function submit() {
    const request = send();
    if (request) void creation.create(request);
    return request !== null;
  }
  return (
    <Dialog
      isOpen
      {...(!creation.isBusy && { onClose })}
      title={strings.createTitle}
      help={strings.createHelp}
      initialFocus={name}
      className="max-w-xl! scroll-pb-24"
    >
      {creation.lost ? (
        <LostAnswer lost={creation.lost} keys={keys} onChange={onChange} onForget={creation.forget} />
      ) : (
        <KeyFormFrame
          action={strings.make}
          isBusy={creation.isBusy}
          refusal={creation.refusal}
          onSubmit={submit}
          onClose={onClose}
        >
          <KeyFields
            form={form}
            faults={faults}
            onChange={change}
            nameRef={name}
            nameHelp={isTaken ? <span className="text-warn">{strings.nameTaken}</span> : strings.nameHelp}
            rateHelp={rate.data === undefined ? strings.rateHelp : strings.rateDefault(formatNumber(rate.data))}
          >
            <ScopesField scopes={form.scopes} error={faults.scopes} onChange={(scopes) => change({ scopes })} />
            <TestField isTest={form.isTest} onChange={(isTest) => change({ isTest })} />
          </KeyFields>
        </KeyFormFrame>
      )}
    </Dialog>
  );
}
