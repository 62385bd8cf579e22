import { AppError } from "../../../../shared/problems.ts";
import type { CallbackReader } from "../../_core/ports/provider.ts";
import { jsonOrNull } from "../vendors/json-or-null.ts";
import { CallbackBody } from "./runware-wire.ts";

/** Callbacks are not signed: the token in the address is all that tells them from anybody's. */
export const runwareCallbacks: CallbackReader = {
  proves: false,
  async read({ body }) {
    const callback = CallbackBody.safeParse(jsonOrNull(body));
    const [about] = callback.success ? [...callback.data.data, ...callback.data.errors] : [];
    if (!about) throw new AppError("invalid_input", { detail: "This is no callback of Runware's" });
    return { deliveryId: null, providerJobId: about.taskUUID };
  },
};
