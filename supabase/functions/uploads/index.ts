import { uploads as contract } from "../../../shared/uploads.ts";
import { createUpload } from "../_core/create-upload.ts";
import { callers, endpoints, route } from "../_platform/services.ts";
import { resumableUrl, uploads } from "../_platform/uploads.ts";

const ports = { uploads, resumableUrl, now: () => new Date(), newId: () => crypto.randomUUID() };

endpoints(
  route(contract, {
    audience: "caller",
    handle: async (input, call) => {
      const caller = await callers.identify(call, "patterns:ingest", "uploads");
      const made = await createUpload(ports, caller, input);
      call.note({ upload_id: made.upload_id });
      return made;
    },
    statusOf: () => 201,
  }),
);
