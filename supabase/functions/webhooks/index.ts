import { webhooks } from "../../../shared/webhooks.ts";
import { heedCallback } from "../_core/providers/heed-callback.ts";
import { callbacks } from "../_platform/providers.ts";
import { endpoint } from "../_platform/services.ts";

endpoint(webhooks, {
  audience: "anyone",
  rawBytes: 256 * 1024,
  handle: async (raw, call) => {
    const provider = call.url.pathname.split("/webhooks/")[1] ?? "";
    const { searchParams } = call.url;
    const heard = await heedCallback(
      callbacks,
      { provider, jobId: searchParams.get("job"), token: searchParams.get("token") },
      raw,
    );
    call.note({ provider, heard });
    return { received: true as const };
  },
});
