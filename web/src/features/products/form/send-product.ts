import type { InputOf, OutputOf } from "../../../../../shared/contract.ts";
import type { createProduct, reprocessProduct } from "../../../../../shared/products.ts";
import { CallFailure, callFunction } from "../../../lib/call-function.ts";
import { failureOf } from "../../../lib/failure.ts";
import { productFormStrings as strings } from "../../../strings/products-form.ts";
import type { ChosenPhoto } from "./draft.ts";

/** What is sent beside the photo. */
export type Sent = Omit<InputOf<typeof reprocessProduct>, "id" | "image" | "image_id">;

type Begun = OutputOf<typeof createProduct>;

/** A new product, or all scenes of one anew: `path` is below `/functions/v1`. With the same key it is made once. Throws a `Failure`. */
export async function sendProduct(path: string, sent: Sent, photo: ChosenPhoto | null, key: string): Promise<Begun> {
  const picture = photo && (photo.from === "library" ? { image_id: photo.id } : { image: await base64(photo.blob) });
  return await callFunction<Begun>("POST", path, { ...sent, ...picture }, { "idempotency-key": key });
}

/** The browser writes it faster than a loop does. */
async function base64(blob: Blob): Promise<string> {
  const reader = new FileReader();
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  reader.onload = () => resolve(String(reader.result));
  reader.onerror = () => reject(reader.error);
  reader.readAsDataURL(blob);
  const address = await promise;
  return address.slice(address.indexOf(",") + 1);
}

/** Why nothing was made. */
export interface Trouble {
  readonly message: string;
  /** What was refused, by the field that it is told of. */
  readonly fields: ReadonlyMap<string, string>;
  /** Nobody knows whether it was: the next try is the same one. */
  readonly isOpen: boolean;
}

/** Fields that the form shows what is wrong with at their own place. */
const isShownThere = (field: string) =>
  ["scenes", "model_id", "removal_model_id", "removal_prompt"].includes(field) || field.startsWith("prompts.");

export function troubleOf(error: unknown): Trouble {
  const { kind, message } = failureOf(error);
  const refused = error instanceof CallFailure ? error.errors : [];
  const elsewhere = refused.find(({ field }) => !isShownThere(field))?.message;
  return {
    message: kind === "offline" ? strings.sendAgain : (elsewhere ?? message),
    fields: new Map(refused.map(({ field, message }) => [field, message])),
    isOpen: !(error instanceof CallFailure) || kind === "broken",
  };
}
