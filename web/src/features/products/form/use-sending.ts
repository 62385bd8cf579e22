import { useRef, useState } from "react";
import { whenOnline } from "../../../lib/lazy-part.ts";
import { queryClient } from "../../../lib/query-client.ts";
import { productsKey } from "../read-products.ts";
import type { ChosenPhoto } from "./draft.ts";
import type { Sent, Trouble } from "./send-product.ts";

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
    const { sendProduct, troubleOf } = await whenOnline(() => import("./send-product.ts"));
    try {
      const { product_id } = await sendProduct(path, sent, photo, last.current.key);
      last.current = null;
      void queryClient.invalidateQueries({ queryKey: productsKey });
      onSent(product_id);
    } catch (error) {
      const why = troubleOf(error);
      if (!why.isOpen) last.current = null;
      setTrouble(why);
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
