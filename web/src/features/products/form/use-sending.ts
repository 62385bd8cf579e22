import { useRef, useState } from "react";
import { CallFailure } from "../../../lib/call-function.ts";
import { failureOf } from "../../../lib/failure.ts";
import { queryClient } from "../../../lib/query-client.ts";
import { productFormStrings as strings } from "../../../strings/products-form.ts";
import { productsKey } from "../read-products.ts";
import type { ChosenPhoto } from "./draft.ts";
import { type Sent, sendProduct } from "./send-product.ts";

/** Fields that the form shows what is wrong with at their own place. */
const isShownThere = (field: string) =>
  ["scenes", "model_id", "removal_model_id", "removal_prompt"].includes(field) || field.startsWith("prompts.");

interface Trouble {
  readonly message: string;
  readonly fields: ReadonlyMap<string, string>;
}

/** Sends what the form says, once: what is sent again because no answer came is known by its key. */
export function useSending(path: string, onSent: (productId: string) => void) {
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const last = useRef<{ readonly of: string; readonly photo: ChosenPhoto | null; readonly key: string } | null>(null);

  async function send(sent: Sent, photo: ChosenPhoto | null): Promise<void> {
    if (isBusy) return;
    const of = JSON.stringify(sent);
    // Anything else is another request, and has a key of its own.
    if (last.current?.of !== of || last.current.photo !== photo) last.current = { of, photo, key: crypto.randomUUID() };
    setBusy(true);
    setTrouble(null);
    try {
      const { product_id } = await sendProduct(path, sent, photo, last.current.key);
      last.current = null;
      void queryClient.invalidateQueries({ queryKey: productsKey });
      onSent(product_id);
    } catch (error) {
      const { kind, message } = failureOf(error);
      const refused = error instanceof CallFailure ? error.errors : [];
      // Whatever was answered was done or refused for good: the next try is another one.
      if (error instanceof CallFailure && kind !== "broken") last.current = null;
      setTrouble({
        message:
          kind === "offline"
            ? strings.sendAgain
            : (refused.find(({ field }) => !isShownThere(field))?.message ?? message),
        fields: new Map(refused.map(({ field, message }) => [field, message])),
      });
    } finally {
      setBusy(false);
    }
  }
  return {
    isBusy,
    trouble: trouble?.message,
    faultOf: (field: string) => trouble?.fields.get(field),
    send,
    /** What was wrong may no longer be. */
    forget: () => setTrouble(null),
  };
}
