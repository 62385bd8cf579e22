import { callbacks } from "../../../shared/callbacks.ts";
import { AppError } from "../../../shared/problems.ts";
import { sameSecret } from "../_http/same-secret.ts";
import { callbackTokenOf } from "../_platform/providers.ts";
import { endpoint, rpc } from "../_platform/services.ts";

endpoint(callbacks, {
  audience: "anyone",
  handle: async ({ id }, call) => {
    const provider = call.url.pathname.split("/callbacks/")[1] ?? "";
    call.note({ provider });
    // An unknown provider and a wrong token look the same from outside.
    if (!(await sameSecret(call.url.searchParams.get("token"), await callbackTokenOf(provider)))) {
      throw new AppError("not_found", { detail: "No provider rings here" });
    }
    await rpc("receive_callback", { provider, provider_job_id: id });
    return { received: true as const };
  },
});
