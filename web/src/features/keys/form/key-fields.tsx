import type { ReactNode, RefObject } from "react";
import { keyFormStrings as strings } from "../../../strings/key-form.ts";
import { TextField } from "../../../ui/text-field.tsx";
import { AddressesField } from "./addresses-field.tsx";
import { ExpiryField } from "./expiry-field.tsx";
import type { KeyFaults, KeyForm } from "./key-form.ts";
import { OriginsField } from "./origins-field.tsx";

export interface KeyFieldsProps {
  readonly form: KeyForm;
  readonly faults: KeyFaults;
  readonly onChange: (change: Partial<KeyForm>) => void;
  readonly nameRef: RefObject<HTMLInputElement | null>;
  readonly nameHelp?: ReactNode;
  readonly rateHelp: string;
  /** What stands between the name and the rest. */
  readonly children?: ReactNode;
}

/** What can be said of a key when it is made, and changed later. */
export const KeyFields = ({ form, faults, onChange, nameRef, nameHelp, rateHelp, children }: KeyFieldsProps) => (
  <>
    <TextField
      ref={nameRef}
      label={strings.name}
      help={nameHelp}
      error={faults.name}
      value={form.name}
      autoComplete="off"
      onChange={(event) => onChange({ name: event.target.value })}
    />
    {children}
    {form.scopes.includes("search") && (
      <TextField
        label={strings.rate}
        help={rateHelp}
        error={faults.rate}
        inputMode="numeric"
        autoComplete="off"
        value={form.rate}
        onChange={(event) => onChange({ rate: event.target.value })}
      />
    )}
    <OriginsField form={form} error={faults.origins} onChange={onChange} />
    <AddressesField text={form.addresses} error={faults.addresses} onChange={(addresses) => onChange({ addresses })} />
    <ExpiryField expiry={form.expiry} error={faults.expiry} onChange={(expiry) => onChange({ expiry })} />
  </>
);
