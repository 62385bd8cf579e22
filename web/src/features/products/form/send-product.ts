import type { InputOf, OutputOf } from "../../../../../shared/contract.ts";
import type { createProduct } from "../../../../../shared/products.ts";
import { callFunction } from "../../../lib/call-function.ts";
import type { ChosenPhoto } from "./draft.ts";

type Begun = OutputOf<typeof createProduct>;

/** What is sent beside the photo. */
export type Sent = Partial<Omit<InputOf<typeof createProduct>, "image" | "image_id">>;

/** A new product, or all scenes of one anew: `path` is below `/functions/v1`. With the same key it is made once. Throws a `Failure`. */
export async function sendProduct(path: string, sent: Sent, photo: ChosenPhoto | null, key: string): Promise<Begun> {
  return await callFunction<Begun>(
    "POST",
    path,
    {
      ...sent,
      ...(photo && (photo.from === "library" ? { image_id: photo.id } : { image: await base64(photo.blob) })),
    },
    { "idempotency-key": key },
  );
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
