import { paths } from "../../lib/paths.ts";
import { isUuid } from "../../lib/uuid.ts";

/** What the address of Generate says: the batch that is shown, and what the form is to be filled from. */
export interface GenerateAddress {
  readonly batch: string | null;
  /** An image whose request fills the form. */
  readonly from: string | null;
  /** A batch whose request fills the form. */
  readonly again: string | null;
  /** Words that fill the form. */
  readonly prompt: string | null;
  /** The slug of a template, or of a style, that a form begins with. */
  readonly template: string | null;
  readonly style: string | null;
  /** A picture that the form starts from, */
  readonly source: string | null;
  /** and what is done with it: it is changed unless this says otherwise. */
  readonly operation: "edit" | "remove_background" | null;
}

export const plainAddress: GenerateAddress = {
  batch: null,
  from: null,
  again: null,
  prompt: null,
  template: null,
  style: null,
  source: null,
  operation: null,
};

/** An id that is none is left out. */
export function readAddress(parameters: URLSearchParams): GenerateAddress {
  const id = (name: string) => [parameters.get(name)?.toLowerCase()].find(isUuid) ?? null;
  const source = id("source");
  return {
    batch: id("batch"),
    from: id("from"),
    again: id("again"),
    prompt: parameters.get("prompt")?.trim() || null,
    template: parameters.get("template")?.trim() || null,
    style: parameters.get("style")?.trim() || null,
    source,
    operation:
      source === null ? null : parameters.get("operation") === "remove_background" ? "remove_background" : "edit",
  };
}

/** Whether the form is to be filled. */
export const isFilling = ({ from, again, prompt, template, style, source }: GenerateAddress): boolean =>
  Boolean(from || again || prompt || template || style || source);

/** The address with these changes; a null takes away. */
export function addressWith(address: GenerateAddress, changes: Partial<GenerateAddress>): string {
  const parts = Object.entries({ ...address, ...changes }).filter((part): part is [string, string] => part[1] !== null);
  return parts.length === 0 ? paths.generate : `${paths.generate}?${new URLSearchParams(parts)}`;
}
