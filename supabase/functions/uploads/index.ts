import { uploads as contract } from "../../../shared/uploads.ts";
import { createUpload } from "../_core/ingest/create-upload.ts";
import type { Call } from "../_http/endpoint.ts";
import { callers, endpoints, route } from "../_platform/services.ts";
import { resumableUrl, uploads } from "../_platform/uploads.ts";

const ports = { uploads, resumableUrl, now: () => new Date(), newId: () => crypto.randomUUID() };
const identify = (call: Call) => callers.identify(call, "patterns:ingest", "uploads");

endpoints(
  route(contract, {
    audience: "caller",
    // What is wrong costs as much as what is right.
    onInvalidInput: async (call) => void (await identify(call)),
    handle: async (input, call) => {
      const made = await createUpload(ports, await identify(call), input);
      call.note({ upload_id: made.upload_id });
      return made;
    },
    statusOf: () => 201,
  }),
);
