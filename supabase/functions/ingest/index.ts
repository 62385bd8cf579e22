import { toBase64 } from "../../../shared/base64.ts";
import { ingest as contract, mostPictureBytes } from "../../../shared/extractions.ts";
import { ingestPictures } from "../_core/ingest/ingest.ts";
import { callers, endpoints, functionsUrl, ingests, route } from "../_platform/services.ts";
import { sources } from "../_platform/sources.ts";
import { uploads } from "../_platform/uploads.ts";

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

endpoints(
  route(contract, {
    audience: "caller",
    pictureField: "image",
    // A picture in base64, and what is said of it.
    jsonBytes: Math.ceil(mostPictureBytes / 3) * 4 + 64 * 1024,
    // What is wrong costs as much as what is right.
    onInvalidInput: async (call) => void (await callers.identify(call, "patterns:ingest", "ingest")),
    handle: async (given, call) => {
      const input = call.picture ? { ...given, image: toBase64(call.picture) } : given;
      call.note({ pattern: input.pattern, pictures: input.images?.length ?? 1 });
      return await ingestPictures({ callers, ingests, sources, uploads, functionsUrl, pause }, call, input);
    },
    statusOf: (answer) => ("status" in answer ? 200 : 202),
  }),
);
