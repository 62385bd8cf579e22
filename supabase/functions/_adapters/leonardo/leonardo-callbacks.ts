import { AppError } from "../../../../shared/problems.ts";
import type { CallbackReader } from "../../_core/ports/provider.ts";
import { jsonOrNull } from "../vendors/json-or-null.ts";
import { sameKey } from "../vendors/same-key.ts";
import { CallbackBody } from "./leonardo-wire.ts";

/**
 * Callbacks go to the address that was told to Leonardo with the API key, and bring the key that was agreed on then.
 * Of the body, which holds the API key as well, only id and status are read, and nothing is handed on with an error.
 */
export function createLeonardoCallbacks(webhookKey: string): CallbackReader {
  return {
    proves: true,
    async read({ headers, body }) {
      const bearer = /^bearer (.+)$/i.exec(headers.authorization ?? "")?.[1] ?? "";
      if (!(await sameKey(bearer, webhookKey))) throw new AppError("unauthenticated");
      const callback = CallbackBody.safeParse(jsonOrNull(body));
      if (!callback.success) throw new AppError("invalid_input", { detail: "This is no callback of Leonardo's" });
      const { id, status } = callback.data.data.object;
      return { deliveryId: `${id}:${status}`, providerJobId: id };
    },
  };
}
