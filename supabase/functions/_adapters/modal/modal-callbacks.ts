import { Webhook, WebhookVerificationError } from "standardwebhooks";
import { AppError } from "../../../../shared/problems.ts";
import type { CallbackReader } from "../../_core/ports/provider.ts";
import { jsonOrNull } from "../vendors/json-or-null.ts";
import { ModalCallback } from "./modal-wire.ts";

/**
 * Callbacks as Standard Webhooks sign them, with `whsec_` and base64 as the secret; a delivery is known by its
 * `webhook-id`, which stays the same when it is sent again. Without a secret nothing is proved but what the token in
 * the address proves.
 */
export function createModalCallbacks(secret: string | undefined): CallbackReader {
  return {
    proves: secret !== undefined,
    async read({ headers, body }) {
      if (secret !== undefined) verify(secret, headers, body);
      const callback = ModalCallback.safeParse(jsonOrNull(body));
      if (!callback.success) throw new AppError("invalid_input", { cause: callback.error });
      return { deliveryId: headers["webhook-id"] ?? null, providerJobId: callback.data.call_id };
    },
  };
}

function verify(secret: string, headers: Readonly<Record<string, string>>, body: string): void {
  try {
    // A plain object: of `Headers` it would say that all are missing.
    new Webhook(secret).verify(body, { ...headers }, { jsonParse: false });
  } catch (cause) {
    if (cause instanceof WebhookVerificationError) throw new AppError("unauthenticated", { cause });
    throw new AppError("provider_not_configured", { detail: "MODAL_WEBHOOK_SECRET is not whsec_ and base64", cause });
  }
}
