import { keyFormStrings as strings } from "../../../strings/key-form.ts";
import type { ApiKey } from "../api-key.ts";
import { type Expiry, expiresAtOf, expiryOf } from "./expiry.ts";
import { readNetworks } from "./networks.ts";
import { addOrigins } from "./origin.ts";
import { writtenNetwork } from "./written-network.ts";

/** What stands in the form of a key. */
export interface KeyForm {
  readonly name: string;
  readonly scopes: readonly string[];
  /** As typed; empty for the default of the settings. */
  readonly rate: string;
  readonly origins: readonly string[];
  /** An origin that was typed and not added yet. */
  readonly originText: string;
  /** As typed, one a line. */
  readonly addresses: string;
  readonly isTest: boolean;
  readonly expiry: Expiry;
}

type KeyField = "name" | "scopes" | "rate" | "origins" | "addresses" | "expiry";
export type KeyFaults = Readonly<Partial<Record<KeyField, string>>>;

/** A form that can be sent. */
export interface KeyRequest {
  readonly name: string;
  readonly scopes: string[];
  /** Null for the default of the settings. */
  readonly rate_per_minute: number | null;
  readonly allowed_origins: string[];
  readonly allowed_addresses: string[];
  readonly is_test: boolean;
  readonly expires_at: string | null;
}

export const emptyForm: KeyForm = {
  name: "",
  scopes: ["search"],
  rate: "",
  origins: [],
  originText: "",
  addresses: "",
  isTest: false,
  expiry: { choice: "never", day: "" },
};

export const formOf = (key: ApiKey): KeyForm => ({
  name: key.name,
  scopes: key.scopes,
  rate: String(key.rate_per_minute),
  origins: key.allowed_origins,
  originText: "",
  addresses: key.allowed_addresses.map(writtenNetwork).join("\n"),
  isTest: key.is_test,
  expiry: expiryOf(key.expires_at),
});

/** The request that a form makes, or what is wrong with it by field. `before` is the key that is edited. */
export function readForm(
  form: KeyForm,
  now: Date,
  before: ApiKey | null = null,
): { readonly request: KeyRequest } | { readonly faults: KeyFaults } {
  const name = form.name.trim();
  // Of other calls the settings say how many there are, for all keys of an owner together.
  const said = before || form.scopes.includes("search") ? form.rate.trim() : "";
  const rate = said === "" ? null : Number(said);
  const isRate = rate === null ? before === null : Number.isInteger(rate) && rate >= 1 && rate <= 100_000;
  const added = addOrigins(form.origins, form.originText);
  const read = readNetworks(form.addresses, form.scopes);
  const expires_at = expiresAtOf(form.expiry, now, before?.expires_at);
  const faults: KeyFaults = {
    ...(name === "" && { name: strings.nameMissing }),
    ...([...name].length > 100 && { name: strings.nameLong }),
    ...(form.scopes.length === 0 && { scopes: strings.scopesMissing }),
    ...(!isRate && { rate: strings.rateWrong }),
    ...(added.fault !== undefined && { origins: added.fault }),
    ...(read.fault !== undefined && { addresses: read.fault }),
    ...(expires_at === undefined && { expiry: strings.expiryWrong }),
  };
  if (expires_at === undefined || Object.keys(faults).length > 0) return { faults };
  return {
    request: {
      name,
      scopes: [...form.scopes],
      rate_per_minute: rate,
      allowed_origins: [...added.origins],
      allowed_addresses: read.networks,
      is_test: form.isTest,
      expires_at,
    },
  };
}
