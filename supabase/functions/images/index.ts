import { makePicture as contract } from "../../../shared/make-picture.ts";
import { createPictures } from "../_adapters/supabase/pictures.ts";
import { readPreferences } from "../_core/ingest/read-preferences.ts";
import { makePicture } from "../_core/make-picture.ts";
import { callers, endpoint, env, functionsUrl, rpc, storage } from "../_platform/services.ts";

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
const ports = { pictures: createPictures(rpc, storage, env.publicUrl), functionsUrl, pause };

endpoint(contract, {
  audience: "caller",
  // What is wrong costs as much as what is right.
  onInvalidInput: async (call) => void (await callers.identify(call, "images:generate", "images")),
  handle: async (input, call) => {
    const caller = await callers.identify(call, "images:generate", "images");
    const preferences = readPreferences(call.headers);
    const made = await makePicture(ports, call, caller, input, preferences);
    call.note({ image_id: made.image_id });
    return made;
  },
  statusOf: (made) => ("url" in made ? 200 : 202),
});
